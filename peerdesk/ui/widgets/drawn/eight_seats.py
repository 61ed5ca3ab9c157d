# SPDX-License-Identifier: GPL-3.0-or-later
"""Eight small seats in a ring: the logo with one seat open, and what is shown while a key is derived."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from peerdesk.ui.theme import theme

SEATS = 8
_LINE = 1.25
_TOP = -90


def paint_eight(
    painter: QPainter, rect: QRectF, filled: frozenset[int], *, ring: float, dot: float
) -> None:
    """Paint eight seats, clockwise from the top; those in `filled` are full, the others open.

    `ring` is the radius they stand on and `dot` their own, both in px as painted.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = theme().colour("ink")
    for seat in range(SEATS):
        angle = math.radians(_TOP + 360 / SEATS * seat)
        middle = rect.center() + QPointF(math.cos(angle), math.sin(angle)) * ring
        if seat in filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(middle, dot, dot)
        else:
            painter.setPen(QPen(ink, _LINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, dot - _LINE / 2, dot - _LINE / 2)
    painter.restore()
