# SPDX-License-Identifier: GPL-3.0-or-later
"""A joined choice of icons: two ways to look at the same thing. One of them is always chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.choice import JoinedChoice
from peerdesk.ui.widgets.choices.segment import Segment
from peerdesk.ui.widgets.choices.word_press import WordPress
from peerdesk.ui.widgets.drawn.drawing import picture, rule_name

_WIDTH, _ICON = 42, 20


class _IconSegment(Segment):
    """An icon in a box; its words are spoken and shown as a tip."""

    def __init__(self, name: str, label: str, icon: str, parent: QWidget) -> None:
        self._icon = icon
        super().__init__(name, label, parent)
        self.setToolTip(label)

    def sizeHint(self) -> QSize:
        """Return a box as tall as a field."""
        return QSize(theme().px(_WIDTH), theme().px(tokens.FIELD))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the box and the icon."""
        look, chosen = theme(), self.isChecked()
        width = tokens.LINE_CHOSEN if chosen else tokens.LINE
        path = self._outline(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2))
        ground = self._ground(chosen=chosen)
        painter.fillPath(path, look.colour(ground) if ground else Qt.GlobalColor.transparent)
        painter.strokePath(path, QPen(look.colour("ink" if chosen else rule_name(self)), width))
        ink = "ink" if chosen or self.is_pointed_at() else "ink2"
        picture(painter, rect, look.picture(self._icon, ink, _ICON))


class IconChoice(JoinedChoice):
    """Icons side by side, one chosen; pressing the chosen one again changes nothing."""

    def __init__(self, name: str, icons: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._icons = icons

    def toggle(self, name: str) -> None:
        """Choose this one."""
        if name not in self.chosen():
            super().toggle(name)

    def clear(self) -> None:
        """Stay as it is: one is always chosen."""

    def _make(self, name: str, label: str) -> WordPress:
        return _IconSegment(name, label, self._icons[name], self)
