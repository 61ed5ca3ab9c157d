# SPDX-License-Identifier: GPL-3.0-or-later
"""Many filled circles of one size: as shapes on paper, and on the screen from stamps, which is several times quicker.

A stamp holds the circle at every quarter of a pixel across and down, so that none is further off than an eighth.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

_PARTS = 4


class Dots:
    """Paints circles. With a pixel `ratio` above 0 the painter must stand on whole pixels; 0 is for any painter."""

    def __init__(self, ratio: float = 0.0) -> None:
        self._ratio = ratio
        self._stamps: dict[tuple[str, float], QPixmap] = {}

    def paint(
        self, painter: QPainter, middles: Sequence[QPointF], radius: float, colour: QColor
    ) -> None:
        """Paint a circle about each of `middles`."""
        if not middles:
            return
        if self._ratio:
            self._stamp_all(painter, middles, radius, colour)
            return
        pen = QPen(colour, 2 * radius)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPoints(list(middles))

    def _stamp_all(
        self, painter: QPainter, middles: Sequence[QPointF], radius: float, colour: QColor
    ) -> None:
        ratio, cell = self._ratio, self._cell(radius)
        stamp, half = self._stamp(radius, colour), cell // 2
        parts = [
            [QRectF(across * cell, down * cell, cell, cell) for down in range(_PARTS)]
            for across in range(_PARTS)
        ]
        fine = ratio * _PARTS
        for middle in middles:
            left, across = divmod(round(middle.x() * fine), _PARTS)
            top, down = divmod(round(middle.y() * fine), _PARTS)
            corner = QPointF((left - half) / ratio, (top - half) / ratio)
            painter.drawPixmap(corner, stamp, parts[across][down])

    def _stamp(self, radius: float, colour: QColor) -> QPixmap:
        key = colour.name(QColor.NameFormat.HexArgb), radius
        if key not in self._stamps:
            self._stamps[key] = self._make_stamp(radius, colour)
        return self._stamps[key]

    def _make_stamp(self, radius: float, colour: QColor) -> QPixmap:
        cell, in_pixels = self._cell(radius), radius * self._ratio
        stamp = QPixmap(cell * _PARTS, cell * _PARTS)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        half = cell // 2
        for across in range(_PARTS):
            for down in range(_PARTS):
                x = across * cell + half + across / _PARTS
                y = down * cell + half + down / _PARTS
                painter.drawEllipse(QPointF(x, y), in_pixels, in_pixels)
        painter.end()
        stamp.setDevicePixelRatio(self._ratio)
        return stamp

    def _cell(self, radius: float) -> int:
        return 2 * (math.ceil(radius * self._ratio) + 2)
