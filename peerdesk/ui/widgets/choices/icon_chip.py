# SPDX-License-Identifier: GPL-3.0-or-later
"""A chip with an icon instead of a word, for a filter that is on or off. Its words are spoken and shown as a tip."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.word_press import WordPress
from peerdesk.ui.widgets.drawn.drawing import box, picture, rule_name, wash_name

_WIDTH, _ICON = 36, 18


class IconChip(WordPress):
    """`icon` is drawn as it is, and as “`icon`-fill” while it is chosen."""

    def __init__(self, icon: str, label: str, parent: QWidget) -> None:
        super().__init__(icon, label, parent)
        self._icon = icon
        self.setToolTip(label)
        self.ring_radius = self.sizeHint().height() / 2

    def sizeHint(self) -> QSize:
        """Return a chip's height and room for the icon."""
        return QSize(theme().px(_WIDTH), theme().px(tokens.CHIP))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the rounded line and the icon."""
        look, chosen = theme(), self.isChecked()
        ground = None
        if chosen or self.is_held():
            ground = look.colour("sheet")
        elif self.is_pointed_at():
            ground = look.colour(wash_name(self))
        line = look.colour("ink2" if chosen else rule_name(self))
        box(painter, rect, rect.height() / 2, ground, line)
        icon = f"{self._icon}-fill" if chosen else self._icon
        picture(painter, rect, look.picture(icon, "ink" if chosen else "ink2", _ICON))
