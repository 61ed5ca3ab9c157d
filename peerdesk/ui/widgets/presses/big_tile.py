# SPDX-License-Identifier: GPL-3.0-or-later
"""A tile to press: an icon, a word and a line under it. For a few equal ways on, none of them louder."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import (
    advance,
    box,
    on_paper,
    picture,
    rule_name,
    wash_name,
    words,
)
from peerdesk.ui.widgets.presses.press import Press

_HEIGHT, _PADDING, _ICON = 118, 18, 24


class BigTile(Press):
    """A tile 118 px high, as wide as there is room."""

    def __init__(self, icon: str, title: str, line: str, parent: QWidget | None = None) -> None:
        self._icon, self._line = icon, line
        super().__init__(title, parent)
        self.setAccessibleDescription(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_line(self, line: str) -> None:
        """Change the line under the word. The tile keeps its size, so that its neighbours stay as they are."""
        if line != self._line:
            self._line = line
            self.setAccessibleDescription(line)
            self.update()

    def line(self) -> str:
        """Return the line under the word."""
        return self._line

    def sizeHint(self) -> QSize:
        """Return room for the longer of its two lines."""
        look = theme()
        longest = max(advance(self.words(), "chosen"), advance(self._line, "small"))
        return QSize(round(longest) + look.px(2 * _PADDING) + 1, look.px(_HEIGHT))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the box, the icon, the word and the line."""
        look = theme()
        ground = "field" if on_paper(self) else "sheet"
        if self.is_held():
            ground = "desk" if on_paper(self) else "desk_wash"
        elif self.is_pointed_at():
            ground = wash_name(self)
        line = look.colour(rule_name(self))
        box(painter, rect, look.px(tokens.RADIUS), look.colour(ground), line)
        left, width = rect.left() + look.px(_PADDING), rect.width() - look.px(2 * _PADDING)
        size = look.px(_ICON)
        icon = QRectF(left, rect.top() + look.px(19), size, size)
        picture(painter, icon, look.picture(self._icon, "ink2", _ICON))
        title = QRectF(left, rect.top() + look.px(54), width, look.line("chosen"))
        words(painter, title, self.words(), "chosen", look.colour("ink"))
        under = QRectF(left, title.bottom() + look.px(2), width, look.line("small"))
        words(painter, under, self._line, "small", look.colour("ink2"))
