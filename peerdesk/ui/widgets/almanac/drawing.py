# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints the rows of the almanac with any painter: screen, printer or picture.

Points of a kind go to the painter together. No mean, no line, nothing that joins one week to another.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from peerdesk.ui import tokens
from peerdesk.ui.widgets.almanac.bars import fill, paint_open, paint_supervision
from peerdesk.ui.widgets.almanac.colours import Colours, font_at
from peerdesk.ui.widgets.almanac.dots import Dots
from peerdesk.ui.widgets.almanac.layout import SIDES, AlmanacLayout
from peerdesk.ui.widgets.almanac.marks import Marks
from peerdesk.ui.widgets.almanac.rows import DAYS, Side
from peerdesk.wording import _

_DOTS = (1.0, 4.0)
_FOLDED_LINE = 1.25
_BEFORE_SPINE = 10.0
_LABEL = 58.0
_WORDS_TALL = 17.0
_SOME = 3


class AlmanacDrawing:
    """One way of painting a layout; `stamped` where the painter stands on whole pixels of the layout's ratio."""

    def __init__(self, layout: AlmanacLayout, colours: Colours, *, stamped: bool = False) -> None:
        self._layout, self._colours = layout, colours
        self._dots = Dots(layout.ratio if stamped else 0.0)
        self._marks = Marks(layout, colours, self._dots)
        scale = layout.scale
        self._label = font_at("caption", 14, scale)
        self._bold = font_at("nav_chosen", 14, scale)

    def paint(
        self, painter: QPainter, top: float, bottom: float, *, bold: int | None = None
    ) -> None:
        """Paint what lies between two heights of the layout; `bold` is the row with a strong label."""
        layout = self._layout
        rows = layout.rows_between(top - layout.row_height, bottom + layout.row_height)
        if not rows:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._hairlines(painter, rows)
        self._some(painter, rows)
        for side in SIDES:
            self._bands(painter, side, rows)
            self._spine(painter, side, rows)
            self._beads(painter, side, rows)
        self._words(painter, rows, bold)
        self._marks.paint(painter, rows)
        self._days(painter, rows)
        self._hours(painter, rows)

    # --- ground ---

    def _hairlines(self, painter: QPainter, rows: range) -> None:
        """Between all rows, or in a year between months; never through words."""
        layout = self._layout
        year = layout.measures.year
        words = [place for place in map(self._words_place, rows) if place is not None]
        for row in rows:
            if row > 0 and (not year or layout.weeks[row].begins_month):
                y = layout.snap(layout.top(row))
                crossed = next((w for w in words if w.top() < y < w.bottom()), None)
                ends = (
                    (crossed.left(), crossed.right()) if crossed else (layout.width, layout.width)
                )
                painter.fillRect(QRectF(0, y, ends[0], tokens.LINE), self._colours.hair)
                rest = QRectF(ends[1], y, layout.width - ends[1], tokens.LINE)
                painter.fillRect(rest, self._colours.hair)

    def _some(self, painter: QPainter, rows: range) -> None:
        """A dotted line at “some”, which lets words pass."""
        layout = self._layout
        pen = QPen(self._colours.rule2, tokens.LINE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(_DOTS)
        painter.setPen(pen)
        step = sum(_DOTS)
        words = {row: place for row in rows if (place := self._words_place(row)) is not None}
        for side in SIDES:
            x = layout.snap(layout.stop(side, _SOME) - 0.5) + 0.5
            top = (
                layout.top(rows[0]) // step * step
            )  # in step wherever a part of the picture begins
            for place in words.values() if side == "took" else ():
                painter.drawLine(QLineF(x, top, x, place.top()))
                top = place.bottom() // step * step + step
            painter.drawLine(QLineF(x, top, x, layout.top(rows[-1] + 1)))

    def _spine(self, painter: QPainter, side: Side, rows: range) -> None:
        layout, wide = self._layout, self._layout.measures.spine
        left = layout.snap(layout.spines[side] - wide / 2)
        top, bottom = layout.top(rows[0]), layout.top(rows[-1] + 1)
        painter.fillRect(QRectF(left, top, wide, bottom - top), self._ink(side))

    # --- what was said ---

    def paint_band(self, painter: QPainter, place: QRectF, tick: float) -> None:
        """Paint one band with its tick, for the key: `tick` px from its inner end, which is at the left."""
        band = QRectF(place.left(), place.center().y() - place.height() / 3, place.width(), 0)
        band.setHeight(place.height() * 2 / 3)
        self._washed(painter, "took", [band], out=1)
        fill(painter, [QRectF(band.left() + tick, band.top(), 1, band.height())], self._ink("took"))

    def _bands(self, painter: QPainter, side: Side, rows: range) -> None:
        bands = [(row, self._layout.row(row)) for row in rows]
        found = [(each.bands[side], each.ticks[side]) for _row, each in bands if side in each.bands]
        if not found:
            return
        rects = [band for band, _tick in found]
        if self._colours.by_form and side == "gave":
            self._outlined(painter, rects)
        else:
            self._washed(painter, side, rects)
        ticks = [QRectF(tick, band.top(), tokens.LINE, band.height()) for band, tick in found]
        fill(painter, ticks, self._ink(side))

    def _washed(self, painter: QPainter, side: Side, rects: list[QRectF], out: int = 0) -> None:
        """From the spine to a round end: straight parts together, round ends as thick points together.

        `out` is where the round end is: -1 left, 1 right, 0 as its strand has it.
        """
        wash = self._colours.took_wash if side == "took" else self._colours.gave_wash
        half = rects[0].height() / 2
        if (out or (-1 if side == "took" else 1)) < 0:
            straight = [rect.adjusted(half, 0, 0, 0) for rect in rects]
            ends = [QPointF(rect.left() + half, rect.center().y()) for rect in rects]
        else:
            straight = [rect.adjusted(0, 0, -half, 0) for rect in rects]
            ends = [QPointF(rect.right() - half, rect.center().y()) for rect in rects]
        fill(painter, straight, wash)
        self._dots.paint(painter, ends, half, wash)

    def _outlined(self, painter: QPainter, rects: list[QRectF]) -> None:
        painter.setPen(QPen(self._colours.ink2, tokens.LINE))
        painter.setBrush(QBrush(self._colours.gave_wash))
        for rect in rects:
            inner = rect.adjusted(0, 0.5, -0.5, -0.5)
            half = inner.height() / 2
            path = QPainterPath(inner.topLeft())
            path.lineTo(inner.right() - half, inner.top())
            end = QRectF(inner.right() - 2 * half, inner.top(), 2 * half, 2 * half)
            path.arcTo(end, 90, -180)
            path.lineTo(inner.bottomLeft())
            painter.drawPath(path)

    def _beads(self, painter: QPainter, side: Side, rows: range) -> None:
        layout = self._layout
        if side == "took":
            beads = [bead for row in rows for bead in layout.row(row).took]
        else:
            beads = [bead for row in rows for bead in layout.row(row).gave]
        self._dots.paint(painter, beads, layout.measures.bead * layout.scale, self._ink(side))

    def _ink(self, side: Side) -> QColor:
        return self._colours.took if side == "took" else self._colours.gave

    # --- words ---

    def _words(self, painter: QPainter, rows: range, bold: int | None) -> None:
        layout = self._layout
        for row in rows:
            label = layout.weeks[row].label
            if label:
                strong = row == bold
                painter.setFont(self._bold if strong else self._label)
                painter.setPen(self._colours.ink if strong else self._colours.ink2)
                painter.drawText(self._label_rect(row), _LINE_LEFT, label)
            place = self._words_place(row)
            if place is not None:
                painter.setFont(self._label)
                painter.setPen(self._colours.ink3)
                painter.drawText(place, _LINE_RIGHT, _("no check-ins"))

    def _label_rect(self, row: int) -> QRectF:
        """Beside its row; a month's name in a year stands under its hairline, over two rows."""
        layout = self._layout
        rows = 2 if layout.measures.year else 1
        return QRectF(0, layout.top(row), _LABEL * layout.scale * 1.5, rows * layout.row_height)

    def _words_place(self, row: int) -> QRectF | None:
        """Where “no check-ins” stands, if this row has it."""
        layout = self._layout
        height = layout.empty_words(row)
        if height is None:
            return None
        wide = QFontMetricsF(self._label).horizontalAdvance(_("no check-ins")) + 2 * layout.scale
        right = layout.spines["took"] - _BEFORE_SPINE * layout.scale
        tall = _WORDS_TALL * layout.scale
        return QRectF(right - wide, height - tall / 2, wide, tall)

    # --- days and hours ---

    def _days(self, painter: QPainter, rows: range) -> None:
        layout, measures = self._layout, self._layout.measures
        columns = [layout.day(day) for day in range(DAYS)]
        points: dict[str, list[QPointF]] = {"none": [], "check_ins": [], "folded": [], "future": []}
        for row in rows:
            week, middle = layout.weeks[row], layout.row(row).middle
            for x, state in zip(columns, week.days, strict=True):
                points[state].append(QPointF(x, middle))
            if week.today is not None:
                painter.setPen(QPen(self._colours.ink, tokens.LINE_CHOSEN))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                box = layout.today_rect(row, week.today).adjusted(0.75, 0.75, -0.75, -0.75)
                painter.drawRoundedRect(box, 4 * layout.scale, 4 * layout.scale)
        dot, none = measures.day_dot * layout.scale, measures.no_dot * layout.scale
        self._dots.paint(painter, points["check_ins"], dot, self._colours.ink2)
        self._dots.paint(painter, points["none"], none, self._colours.rule2)
        painter.setPen(QPen(self._colours.ink2, _FOLDED_LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for point in points["folded"]:
            painter.drawEllipse(point, dot - _FOLDED_LINE / 2, dot - _FOLDED_LINE / 2)

    def _hours(self, painter: QPainter, rows: range) -> None:
        bars = [self._layout.row(row).bars for row in rows]
        fill(painter, [each["seen"] for each in bars if "seen" in each], self._colours.ink3)
        paint_open(painter, [b["unseen"] for b in bars if "unseen" in b], self._colours.ink3)
        paint_supervision(
            painter, [b["supervision"] for b in bars if "supervision" in b], self._colours
        )


_LINE_LEFT = int(
    Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
)
_LINE_RIGHT = int(
    Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
)
