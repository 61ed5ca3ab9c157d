# SPDX-License-Identifier: GPL-3.0-or-later
"""The rectangles of the almanac: solid for seen hours, open for unseen ones, plum or slanting lines for supervision."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from peerdesk.ui.widgets.almanac.colours import Colours

_OPEN_LINE = 1.25


def paint_open(painter: QPainter, rects: list[QRectF], ink: QColor) -> None:
    """Paint rectangles as outlines that lie wholly inside."""
    half = _OPEN_LINE / 2
    pen = QPen(ink, _OPEN_LINE)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRects([rect.adjusted(half, half, -half, -half) for rect in rects])


def paint_supervision(painter: QPainter, rects: list[QRectF], colours: Colours) -> None:
    """Paint hours of supervision: plum; where colour cannot be had, an outline with slanting lines."""
    if not colours.by_form:
        fill(painter, rects, colours.seal)
        return
    paint_open(painter, rects, colours.seal)
    for rect in rects:
        step, slant = rect.height() / 2, rect.height()
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        for number in range(int((rect.width() + slant) / step) + 1):
            x = rect.left() + number * step
            painter.drawLine(QLineF(x - slant, rect.bottom(), x, rect.top()))
        painter.restore()


def fill(painter: QPainter, rects: list[QRectF], colour: QColor) -> None:
    """Fill rectangles without a line, in one call."""
    if rects:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(rects)
