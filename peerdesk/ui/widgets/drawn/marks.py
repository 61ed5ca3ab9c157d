# SPDX-License-Identifier: GPL-3.0-or-later
"""The marks of entries. Held back has the outline and weight of every way of sharing; none is louder."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import picture

SIDE = 20
"""The side of the square a mark is drawn in, px at 100 %."""
_HALF_DIAGONAL = 7 / SIDE
_DOT = 4.3 / SIDE
DIAMONDS = ("shared", "reflecting", "being_there", "held_back", "disclosure")
"""The marks of what was shared or held back; “disclosure” where it is not said how."""


def paint_mark(painter: QPainter, rect: QRectF, kind: str, colour: str = "") -> None:
    """Paint the mark of an entry in the middle of `rect`, as large as its smaller side allows.

    `kind` is shared, reflecting, being_there, held_back, disclosure (not said how), meeting,
    supervision, check_in or note; anything else paints nothing. `colour` is a name in tokens.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(rect.width(), rect.height())
    if kind in DIAMONDS:
        ink = theme().colour(colour or "ink")
        paint_diamonds(painter, [rect.center()], side * _HALF_DIAGONAL, kind, ink)
    elif kind == "meeting":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(colour or "ink2"))
        painter.drawEllipse(rect.center(), side * _DOT, side * _DOT)
    elif kind == "supervision":
        _paint_bar(painter, rect.center(), side / SIDE, colour or "seal")
    elif kind == "check_in":
        _paint_two_bars(painter, rect.center(), side / SIDE, colour or "ink")
    elif kind == "note":
        size = round(side * 0.9 / theme().scale)
        picture(painter, rect, theme().picture("feather", colour or "ink2", size))
    painter.restore()


def paint_diamonds(
    painter: QPainter, middles: Iterable[QPointF], half: float, kind: str, ink: QColor
) -> None:
    """Paint a mark of `DIAMONDS` about each of `middles`, `half` a diagonal large in px."""
    pen = QPen(ink, tokens.LINE_CHOSEN)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if kind == "disclosure":
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.7, 1.3])
    inner = half - pen.widthF() * 0.6  # the line's outer edge then reaches the half diagonal
    for middle in middles:
        painter.setPen(pen)
        painter.setBrush(ink if kind == "shared" else Qt.BrushStyle.NoBrush)
        painter.drawConvexPolygon(_diamond(middle, inner))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        if kind == "reflecting":
            painter.drawConvexPolygon(_diamond(middle, half * 0.4))
        elif kind == "being_there":
            painter.drawConvexPolygon(_half_diamond(middle, inner))


def _diamond(middle: QPointF, half: float) -> QPolygonF:
    """Return the outline all ways of sharing and holding back have, `half` a diagonal from its middle in px."""
    corners = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
    return QPolygonF([middle + corner for corner in corners])


def _half_diamond(middle: QPointF, half: float) -> QPolygonF:
    """Return its left half, filled where somebody was there and said nothing."""
    corners = [QPointF(0, -half), QPointF(0, half), QPointF(-half, 0)]
    return QPolygonF([middle + corner for corner in corners])


def _paint_bar(painter: QPainter, middle: QPointF, scale: float, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(colour))
    bar = QRectF(0, 0, 4 * scale, 14 * scale)
    bar.moveCenter(middle)
    painter.drawRoundedRect(bar, 1, 1)


def _paint_two_bars(painter: QPainter, middle: QPointF, scale: float, colour: str) -> None:
    painter.setPen(QPen(theme().colour(colour), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    bars = QPainterPath()
    for side in (-1, 1):
        bar = QRectF(0, 0, 4.2 * scale, 13.6 * scale)
        bar.moveCenter(middle + QPointF(side * 3.7 * scale, 0))
        bars.addRoundedRect(bar, 1, 1)
    painter.drawPath(bars)


class Mark(QLabel):
    """One mark, as a part of a row. `spoken` is what it is called; without it the mark is mute."""

    def __init__(self, kind: str, spoken: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(spoken)

    def sizeHint(self) -> QSize:
        """Return the square a mark is drawn in."""
        return QSize(theme().px(SIDE), theme().px(SIDE))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        paint_mark(QPainter(self), QRectF(self.rect()), self._kind)
