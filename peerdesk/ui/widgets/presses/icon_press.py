# SPDX-License-Identifier: GPL-3.0-or-later
"""A press that is an icon alone. Its words are spoken and shown as a tip."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box, picture, wash_name
from peerdesk.ui.widgets.presses.press import Press

_SIZE = 30


class IconPress(Press):
    """An icon of 20 px in a square of 30, such as an eye or an x."""

    def __init__(self, icon: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._icon = icon
        self.resize(self.sizeHint())

    def set_words(self, words: str) -> None:
        """Change what is spoken and shown as a tip."""
        super().set_words(words)
        self.setToolTip(words)

    def set_icon(self, icon: str) -> None:
        """Change the icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that is easy to press."""
        return QSize(theme().px(_SIZE), theme().px(_SIZE))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the icon, and a wash under the pointer."""
        look = theme()
        if self.is_pointed_at() or self.is_held():
            box(painter, rect, look.px(tokens.RADIUS), look.colour(wash_name(self)), None)
        ink = "ink" if self.isEnabled() else "ink3"
        picture(painter, rect, look.picture(self._icon, ink, 20))
