# SPDX-License-Identifier: GPL-3.0-or-later
"""One segment of a joined choice. It rounds the corners that no neighbour touches."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.word_press import WordPress
from peerdesk.ui.widgets.drawn.drawing import advance, on_paper, rule_name, wash_name, words

_PADDING, _NARROWEST = 14, 58


class Segment(WordPress):
    """A word in a box that shares its sides with the words beside it."""

    def __init__(self, name: str, label: str, parent: QWidget) -> None:
        super().__init__(name, label, parent)
        self.before: Segment | None = None
        self.after: Segment | None = None

    def sizeHint(self) -> QSize:
        """Return room for the word in its stronger face, so that nothing moves when it is chosen."""
        look = theme()
        width = round(advance(self.words(), "chosen")) + look.px(2 * _PADDING)
        return QSize(max(width, look.px(_NARROWEST)), look.px(tokens.BUTTON))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the box and the word."""
        look = theme()
        chosen = self.isChecked()
        if self.before is not None and self.before.isChecked() and self._beside(self.before):
            painter.setClipRect(
                rect.adjusted(1, 0, 0, 0)
            )  # the line they share is the chosen one’s
        width = tokens.LINE_CHOSEN if chosen else tokens.LINE
        line = look.colour("ink" if chosen else rule_name(self))
        if not self.isEnabled():
            line = look.colour("hair" if on_paper(self) else "desk_hair")
        path = self._outline(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2))
        ground = self._ground(chosen=chosen)
        painter.fillPath(path, look.colour(ground) if ground else Qt.GlobalColor.transparent)
        painter.strokePath(path, QPen(line, width))
        role, ink = ("chosen", "ink") if chosen else ("body", "ink")
        colour = look.colour(ink if self.isEnabled() else "ink3")
        words(painter, rect, self.words(), role, colour, Qt.AlignmentFlag.AlignHCenter)

    def _ground(self, *, chosen: bool) -> str:
        paper = on_paper(self)
        if chosen:
            return "wash" if paper else "sheet"
        if self.is_held():
            return "desk" if paper else "desk_wash"
        return wash_name(self) if self.is_pointed_at() else ""

    def _outline(self, rect: QRectF) -> QPainterPath:
        radius = float(theme().px(tokens.RADIUS))
        left = 0 if self._beside(self.before) else radius
        right = 0 if self._beside(self.after) else radius
        path = QPainterPath()
        path.moveTo(rect.left() + left, rect.top())
        path.lineTo(rect.right() - right, rect.top())
        path.quadTo(rect.topRight(), rect.topRight() + _down(right))
        path.lineTo(rect.bottomRight() - _down(right))
        path.quadTo(rect.bottomRight(), rect.bottomRight() - _across(right))
        path.lineTo(rect.left() + left, rect.bottom())
        path.quadTo(rect.bottomLeft(), rect.bottomLeft() - _down(left))
        path.lineTo(rect.topLeft() + _down(left))
        path.quadTo(rect.topLeft(), rect.topLeft() + _across(left))
        path.closeSubpath()
        return path

    def _beside(self, neighbour: Segment | None) -> bool:
        return neighbour is not None and neighbour.y() == self.y()


def _down(length: float) -> QPointF:
    return QPointF(0, length)


def _across(length: float) -> QPointF:
    return QPointF(length, 0)
