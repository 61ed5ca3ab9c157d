# SPDX-License-Identifier: GPL-3.0-or-later
"""The almanac's picture, painted once in pieces of the same height and kept while it stays the same."""

from __future__ import annotations

import math
from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from peerdesk.ui.widgets.almanac.drawing import AlmanacDrawing
from peerdesk.ui.widgets.almanac.layout import AlmanacLayout

_TALL = 128
"""Px of the device: a piece always ends on a whole one."""
_KEPT = 48
_MARGIN = 2
"""Px of the device left of the columns, whole ones too."""


class AlmanacTiles:
    """The pieces of one drawing at one pixel ratio. They are clear where nothing is painted."""

    def __init__(self, layout: AlmanacLayout, drawing: AlmanacDrawing) -> None:
        self._layout, self._drawing = layout, drawing
        self._ratio = layout.ratio or 1.0
        self._kept: OrderedDict[int, QPixmap] = OrderedDict()
        self.painted = 0
        """How many pieces have been painted, to be counted by tests."""

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Put the picture between two heights of the layout on `painter`, at its place in the layout."""
        tall = _TALL / self._ratio
        for number in range(max(int(top // tall), 0), int(bottom // tall) + 1):
            if number * tall < self._layout.height:
                painter.drawPixmap(
                    QPointF(-_MARGIN / self._ratio, number * tall), self._tile(number)
                )

    def _tile(self, number: int) -> QPixmap:
        tile = self._kept.get(number)
        if tile is None:
            tile = self._kept[number] = self._paint_tile(number)
        self._kept.move_to_end(number)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return tile

    def _paint_tile(self, number: int) -> QPixmap:
        self.painted += 1
        top, tall = number * _TALL / self._ratio, _TALL / self._ratio
        margin = _MARGIN / self._ratio
        across = self._layout.width + 2 * margin
        tile = QPixmap(math.ceil(across * self._ratio), _TALL)
        tile.setDevicePixelRatio(self._ratio)
        tile.fill(Qt.GlobalColor.transparent)
        painter = QPainter(tile)
        painter.translate(margin, -top)
        painter.setClipRect(QRectF(-margin, top, across, tall))
        self._drawing.paint(painter, top, top + tall)
        painter.end()
        return tile
