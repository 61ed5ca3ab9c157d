# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk with ten outlined chairs around what lies on it, one of them dashed.

Decoration only: it is this ground itself that is painted, so assistive technology meets nothing.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import flood

_CHAIRS, _DASHED = 10, 1
_ACROSS, _DOWN = 402, 320
_SEAT = QRectF(-18, -20.5, 36, 41)
_CORNER = 9


class Chairs(QWidget):
    """The ground of a page: paints the desk and, where there is room, the chairs. Holds the sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk and the chairs."""
        painter = QPainter(self)
        flood(painter, event.rect(), theme().colour("desk"))
        if self.width() / theme().scale < tokens.COMPACT_FROM:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for chair in range(_CHAIRS):
            self._paint_chair(painter, chair)

    def _paint_chair(self, painter: QPainter, chair: int) -> None:
        angle = math.tau * chair / _CHAIRS
        across, down = self._reach()
        offset = QPointF(across * math.cos(angle), down * math.sin(angle))
        pen = QPen(theme().colour("desk_hair"), tokens.LINE_CHOSEN)
        if chair == _DASHED:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([2.2, 2.8])
        painter.save()
        painter.translate(QRectF(self.rect()).center() + offset)
        painter.rotate(math.degrees(math.atan2(offset.y(), offset.x())))
        painter.scale(theme().scale, theme().scale)
        pen.setWidthF(pen.widthF() / theme().scale)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(_SEAT, _CORNER, _CORNER)
        painter.drawArc(QRectF(-94.8, -62.2, 124.4, 124.4), -23 * 16, 46 * 16)
        painter.restore()

    def _reach(self) -> tuple[float, float]:
        """How far from the middle the chairs stand; drawn in where the window is small."""
        scale = theme().scale
        room = self.width() / 2 - 40 * scale, self.height() / 2 - 40 * scale
        return min(_ACROSS * scale, room[0]), min(_DOWN * scale, room[1])
