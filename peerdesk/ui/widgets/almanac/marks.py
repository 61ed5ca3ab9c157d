# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints what happened between the two spines: meetings, what was shared or held back, supervision."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from peerdesk.ui.widgets.almanac.colours import Colours, font_at
from peerdesk.ui.widgets.almanac.dots import Dots
from peerdesk.ui.widgets.almanac.layout import AlmanacLayout
from peerdesk.ui.widgets.drawn.marks import DIAMONDS, paint_diamonds

_MEETING = 3.0
_BAR, _BAR_YEAR = (4.0, 16.0), (4.0, 9.0)
_MORE_SIZE, _MORE_SIZE_YEAR = 12, 9


class Marks:
    """The marks of a layout, in its colours."""

    def __init__(self, layout: AlmanacLayout, colours: Colours, dots: Dots) -> None:
        self._layout, self._colours, self._dots = layout, colours, dots

    def paint(self, painter: QPainter, rows: range) -> None:
        """Paint the marks of these rows, and “+2” where there are more than the gutter holds."""
        of_kind: dict[str, list[QPointF]] = {}
        for row in rows:
            for mark, middle in self._layout.row(row).marks:
                of_kind.setdefault(mark.kind, []).append(middle)
        for kind, middles in of_kind.items():
            self._paint_kind(painter, kind, middles)
        for row in rows:
            if self._layout.row(row).more:
                self._more(painter, row)

    def paint_one(self, painter: QPainter, kind: str, middle: QPointF) -> None:
        """Paint a mark about `middle`, for the key."""
        self._paint_kind(painter, kind, [middle])

    def _paint_kind(self, painter: QPainter, kind: str, middles: list[QPointF]) -> None:
        if kind == "meeting":
            self._dots.paint(painter, middles, _MEETING * self._layout.scale, self._colours.ink2)
        elif kind == "supervision":
            self._bars(painter, middles)
        elif kind in DIAMONDS:
            half = self._layout.measures.mark * self._layout.scale
            paint_diamonds(painter, middles, half, kind, self._colours.ink)

    def _bars(self, painter: QPainter, middles: list[QPointF]) -> None:
        wide, tall = _BAR_YEAR if self._layout.measures.year else _BAR
        scale = self._layout.scale
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.seal)
        for middle in middles:
            bar = QRectF(0, 0, wide * scale, tall * scale)
            bar.moveCenter(middle)
            painter.drawRoundedRect(bar, 1, 1)

    def _more(self, painter: QPainter, row: int) -> None:
        layout, places = self._layout, self._layout.row(row)
        size = _MORE_SIZE_YEAR if layout.measures.year else _MORE_SIZE
        painter.setFont(font_at("caption", size, layout.scale))
        painter.setPen(self._colours.ink2)
        pitch = layout.measures.mark_pitch * layout.scale
        last = places.marks[-1][1].x() if places.marks else layout.gutter - pitch
        middle = QPointF(last + pitch, places.middle)
        room = QRectF(middle.x() - 1.5 * pitch, middle.y() - 2 * pitch, 3 * pitch, 4 * pitch)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), f"+{places.more}")
