# SPDX-License-Identifier: GPL-3.0-or-later
"""A box to tick, with its words and, if needed, a line under them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, box, on_paper, picture, rule_name
from peerdesk.ui.widgets.text.lines import Lines

_GAP, _RADIUS = 12, 4


class TickBox(QCheckBox):
    """Ticked or clear; `toggled` and `isChecked` are the toolkit's own."""

    def __init__(self, words: str, line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._line = words, line
        self._heights: dict[int, int] = {}  # a layout asks many times over for the same one
        self.setAccessibleName(words)
        self.setAccessibleDescription(line)
        self.ring_radius = float(theme().px(_RADIUS))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def hasHeightForWidth(self) -> bool:
        """Return true: its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of its words in `width` px."""
        if width not in self._heights:
            room = max(1, width - self._left())
            height = Lines(self._words, "body", room).height()
            if self._line:
                height += Lines(self._line, "small", room).height()
            self._heights[width] = max(height + theme().px(4), theme().px(26))
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the size with no words wrapped."""
        longest = max(advance(self._words, "body"), advance(self._line, "small"))
        width = self._left() + round(longest) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for the box and a short word."""
        return QSize(self._left() + theme().px(60), theme().px(26))

    def hitButton(self, pos: object) -> bool:
        """Take a press on the words as well as on the box."""
        return True

    def ring_place(self) -> QRect:
        """Return where the focus ring goes: round the box, not the words."""
        return self._square().toAlignedRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the tick and the words."""
        look = theme()
        painter = QPainter(self)
        self._paint_square(painter)
        ink, ink2 = ("ink", "ink2") if self.isEnabled() else ("ink3", "ink3")
        room = max(1, self.width() - self._left())
        upper = Lines(self._words, "body", room)
        top = look.px(2)
        upper.paint(painter, self._left(), top, look.colour(ink))
        if self._line:
            lower = Lines(self._line, "small", room)
            lower.paint(painter, self._left(), top + upper.height(), look.colour(ink2))
        painter.end()

    def _paint_square(self, painter: QPainter) -> None:
        look, square = theme(), self._square()
        ground, line = "field", rule_name(self)
        if not self.isEnabled():
            ground, line = "", "hair" if on_paper(self) else "desk_hair"
        elif self.isChecked():
            ground, line = "fill", "fill"
        elif self.underMouse():
            ground = "wash"
        fill = look.colour(ground) if ground else None
        box(painter, square, look.px(_RADIUS), fill, look.colour(line))
        if self.isChecked():
            ink = "on_fill" if self.isEnabled() else "ink3"
            picture(painter, square, look.picture("check-bold", ink, 13))

    def _square(self) -> QRectF:
        size = theme().px(tokens.TICK)
        top = theme().px(2) + (theme().line("body") - size) / 2
        return QRectF(QPointF(0, round(top)), QSize(size, size).toSizeF())

    def _left(self) -> int:
        return theme().px(tokens.TICK + _GAP)
