# SPDX-License-Identifier: GPL-3.0-or-later
"""Slim bars for what scrolls: no arrows, a handle that is quiet until it is pointed at."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QScrollBar

from peerdesk.ui.theme import theme

_THICK = 10


class SlimBar(QScrollBar):
    """A scroll bar that is dressed when there is something to scroll: most pages have bars and need none."""

    _is_dressed = False

    def sizeHint(self) -> QSize:
        """Return how thick it is; its length is that of what it belongs to."""
        thick = theme().px(_THICK)
        return QSize(thick, thick)

    def showEvent(self, event: QShowEvent) -> None:
        """Take on the look, if it is needed; while a page is laid out, bars come and go unseen."""
        super().showEvent(event)
        self._wear_look()

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Take on the look once it is needed."""
        super().sliderChange(change)
        self._wear_look()

    def _wear_look(self) -> None:
        if not self._is_dressed and self.isVisible() and self.maximum() > self.minimum():
            self._is_dressed = True
            theme().dress(self, "scroll_bar", "menu")  # a menu is opened on it, too


def slim_bars(area: QAbstractScrollArea) -> None:
    """Give `area` slim bars. To be called before anything listens to those it has."""
    area.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical))
    area.setHorizontalScrollBar(SlimBar(Qt.Orientation.Horizontal))
