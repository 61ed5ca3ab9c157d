# SPDX-License-Identifier: GPL-3.0-or-later
"""What is painted over the almanac's kept picture: the chosen week, the rings of a day, the ring of focus."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.almanac.colours import Colours
from peerdesk.ui.widgets.almanac.drawing import AlmanacDrawing
from peerdesk.ui.widgets.almanac.layout import AlmanacLayout
from peerdesk.ui.widgets.almanac.under import beads_of_day
from peerdesk.ui.widgets.drawn.drawing import box

_RADIUS = 7
_RING, _RING_LINE = 2.6, 1.25


class Over:
    """Paints in the layout's own places. `out` is how far the chosen ground reaches beyond the columns, in px."""

    def __init__(self, layout: AlmanacLayout, colours: Colours, out: float) -> None:
        self._layout, self._out = layout, out
        self._drawing = AlmanacDrawing(layout, colours)

    def paint_chosen(self, painter: QPainter, row: int, right: float) -> None:
        """Paint the chosen week anew on a ground of its own; nothing of it goes beyond `right`."""
        layout, look = self._layout, theme()
        place = layout.row_rect(row).adjusted(-self._out, 0, self._out, 0)
        place.setRight(min(place.right(), right))
        if layout.measures.year:  # beside the months: their names stand across several rows
            place.setLeft(layout.words_left)
        place.setTop(layout.snap(place.top()))
        place.setBottom(layout.snap(place.bottom()) + 1)
        radius = min(look.px(_RADIUS), place.height() / 3)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(place, radius, radius)
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.fillRect(place, look.colour("field"))
        middle = layout.row(row).middle
        bold = None if layout.measures.year else row  # in a year the label is the month's
        self._drawing.paint(painter, middle, middle, bold=bold)
        painter.restore()
        box(painter, place, radius, None, look.colour("ink"), tokens.LINE_CHOSEN)

    def paint_rings(self, painter: QPainter, row: int, day: int, *, dot: bool = True) -> None:
        """Ring the beads of a day and, where it has no other ring, its dot."""
        layout = self._layout
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("ink"), _RING_LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = _RING * layout.scale * (0.7 if layout.measures.year else 1)
        radius = layout.measures.bead * layout.scale + ring
        for bead in beads_of_day(layout, row, day):
            painter.drawEllipse(bead, radius, radius)
        if dot:
            radius = layout.measures.day_dot * layout.scale + ring
            middle = QPointF(layout.day(day), layout.row(row).middle)
            painter.drawEllipse(middle, radius, radius)

    def paint_focus(self, painter: QPainter, row: int, day: int) -> None:
        """Paint the ring of focus round a day."""
        away = tokens.FOCUS_GAP + tokens.LINE_FOCUS
        place: QRectF = self._layout.today_rect(row, day).adjusted(-away, -away, away, away)
        box(painter, place, theme().px(_RADIUS), None, theme().colour("ink"), tokens.LINE_FOCUS)
