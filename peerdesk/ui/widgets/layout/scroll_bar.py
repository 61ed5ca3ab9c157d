# SPDX-License-Identifier: GPL-3.0-or-later
"""Slim bars for what scrolls: no arrows, a handle that is quiet until it is pointed at."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from peerdesk.ui.theme import theme

_THICK = 10


class SlimBar(QScrollBar):
    """A scroll bar that is dressed when it is first seen: most pages need none, and have many."""

    _is_dressed = False

    def sizeHint(self) -> QSize:
        """Return how thick it is; its length is what it belongs to."""
        thick = theme().px(_THICK)
        return QSize(thick, thick)

    def showEvent(self, event: QShowEvent) -> None:
        """Take on the look, and for the menu it has."""
        super().showEvent(event)
        if not self._is_dressed:
            self._is_dressed = True
            theme().dress(self, "scroll_bar", "menu")


def slim_bars(area: QAbstractScrollArea) -> None:
    """Give `area` slim bars. To be called before anything listens to those it has."""
    area.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical))
    area.setHorizontalScrollBar(SlimBar(Qt.Orientation.Horizontal))
