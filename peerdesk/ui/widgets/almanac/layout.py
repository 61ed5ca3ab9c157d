# SPDX-License-Identifier: GPL-3.0-or-later
"""Where everything in the almanac stands, worked out once a row. Says nothing about how it is painted.

The origin is the upper left corner of the first row. Lengths are px; y grows downwards, the newest week is last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from peerdesk.ui.widgets.almanac.measures import HEAD, ROOMY, WEEKS, YEAR, Columns
from peerdesk.ui.widgets.almanac.rows import STOPS, Bead, GutterMark, Side, Week

_HOURS = 8.4
_MOST_MARKS = 5
_MARK_AIR = 2.0
_SIDE_BY_SIDE = 3
SIDES: tuple[Side, Side] = ("took", "gave")


@dataclass(slots=True)
class Row:
    """The places of one week. `beads` and `marks` are in the order of the week's own."""

    middle: float
    took: list[QPointF]
    gave: list[QPointF]
    bands: dict[Side, QRectF]
    ticks: dict[Side, float]
    marks: list[tuple[GutterMark, QPointF]]
    more: int
    bars: dict[str, QRectF]


class AlmanacLayout:
    """The places of `weeks`. `ratio` is the screen's pixel ratio: edges fall on its pixels; 0 leaves them be."""

    def __init__(
        self,
        weeks: Sequence[Week],
        *,
        year: bool = False,
        columns: Columns = ROOMY,
        scale: float = 1.0,
        ratio: float = 0.0,
    ) -> None:
        self.weeks = tuple(weeks)
        self.measures = YEAR if year else WEEKS
        self.columns = columns
        self.scale, self.ratio = scale, ratio
        self.row_height = self.measures.row * scale
        self.width, self.head = columns.width * scale, HEAD * scale
        self.height = self.row_height * len(self.weeks)
        self.spines: dict[Side, float] = {
            "took": columns.took_spine * scale,
            "gave": columns.gave_spine * scale,
        }
        self.gutter = (columns.took_spine + columns.gave_spine) / 2 * scale
        self.days_left, self.hours_left = columns.days_left * scale, columns.hours_left * scale
        self.words_left = self.spines["took"] - STOPS * columns.stop * scale
        self.per_minute = self._per_minute()
        self._stops = {
            side: [self.stop(side, each) for each in range(1, STOPS + 1)] for side in SIDES
        }
        self._pitch = self.measures.pitch * scale
        self._room = (columns.stop - 2 * self.measures.bead) * scale
        self._rows: dict[int, Row] = {}

    # --- places ---

    def row(self, place: int) -> Row:
        """Return the places of a week; worked out when first asked for."""
        found = self._rows.get(place)
        if found is None:
            found = self._rows[place] = self._lay(place)
        return found

    def top(self, place: int) -> float:
        """Return where a row begins."""
        return place * self.row_height

    def rows_between(self, top: float, bottom: float) -> range:
        """Return the rows of which anything lies between two heights."""
        first = max(int(top // self.row_height), 0)
        return range(first, min(int(bottom // self.row_height) + 1, len(self.weeks)))

    def row_rect(self, place: int) -> QRectF:
        """Return a row over all columns."""
        return QRectF(0, self.top(place), self.width, self.row_height)

    def stop(self, side: Side, stop: float) -> float:
        """Return the x of a stop's middle, 1 to 5 outwards from its spine."""
        away = (stop - 0.5) * self.columns.stop * self.scale
        return self.spines[side] + (-away if side == "took" else away)

    def day(self, place: int) -> float:
        """Return the x of a day's middle, 0 to 6."""
        return self.days_left + (place + 0.5) * self.columns.day * self.scale

    def today_rect(self, row: int, day: int) -> QRectF:
        """Return the box round a day that is today or has the focus; in a year it is a little taller than its row."""
        wide, tall = self.measures.today
        box = QRectF(0, 0, wide * self.scale, tall * self.scale)
        box.moveCenter(QPointF(self.day(day), self.row(row).middle))
        return box

    def snap(self, length: float) -> float:
        """Return `length` moved to a pixel's edge."""
        return round(length * self.ratio) / self.ratio if self.ratio else length

    def empty_words(self, place: int) -> float | None:
        """Return the height of “no check-ins” if it stands in this row: in a year once for rows that meet."""
        if not self.weeks[place].is_empty:
            return None
        if not self.measures.year:
            return self.row(place).middle
        first, last = place, place
        while first > 0 and self.weeks[first - 1].is_empty:
            first -= 1
        while last + 1 < len(self.weeks) and self.weeks[last + 1].is_empty:
            last += 1
        stands_here = last > first and place == (first + last) // 2
        return (self.top(first) + self.top(last + 1)) / 2 if stands_here else None

    # --- laying out ---

    def _per_minute(self) -> float:
        """One scale for all rows, so that bars may be compared; a very long week makes all of them shorter."""
        wide = self.columns.hours * self.scale
        usual = self.measures.hours * wide / _HOURS / 60
        if self.measures.year:
            longest = max(
                (each.seen + each.unseen + each.supervision for each in self.weeks), default=0
            )
        else:
            longest = max(
                (max(each.seen, each.unseen + each.supervision) for each in self.weeks), default=0
            )
        room = wide - 2 * self._gap()
        return min(usual, room / longest) if longest else usual

    def _gap(self) -> float:
        return (2 if self.measures.year else 5) * self.scale

    def _lay(self, place: int) -> Row:
        week = self.weeks[place]
        middle = self.top(place) + self.row_height / 2
        bands = {
            side: self._band(side, week.beads(side), middle) for side in SIDES if week.beads(side)
        }
        ticks = {side: self._tick(side, week.beads(side)) for side in bands}
        marks, more = self._marks(week, middle)
        took = self._beads("took", week.took, middle)
        gave = self._beads("gave", week.gave, middle)
        return Row(middle, took, gave, bands, ticks, marks, more, self._bars(week, middle))

    def _beads(self, side: Side, beads: Sequence[Bead], middle: float) -> list[QPointF]:
        at_stop: dict[int, list[int]] = {}
        for number, bead in enumerate(beads):
            at_stop.setdefault(bead.stop, []).append(number)
        places = [QPointF()] * len(beads)
        for stop, members in at_stop.items():
            x, count = self._stops[side][stop - 1], len(members)
            if count == 1:
                places[members[0]] = QPointF(x, middle)
                continue
            if self.measures.year or count <= _SIDE_BY_SIDE:
                self._line_up(places, members, x, middle)
                continue
            half, drop = (count + 1) // 2, self.measures.pitch * self.scale / 2
            self._line_up(places, members[:half], x, middle - drop)
            self._line_up(places, members[half:], x, middle + drop)
        return places

    def _line_up(self, places: list[QPointF], members: Sequence[int], x: float, y: float) -> None:
        """Side by side about the stop; closer where they would reach into the next word."""
        gaps = len(members) - 1
        pitch = self._pitch if gaps * self._pitch <= self._room else self._room / gaps
        left = x - gaps / 2 * pitch
        for number, member in enumerate(members):
            places[member] = QPointF(left + number * pitch, y)

    def _band(self, side: Side, beads: Sequence[Bead], middle: float) -> QRectF:
        away = self.measures.beyond * self.scale
        spine, outer = self.spines[side], self._stops[side][max(beads).stop - 1]
        top = self.snap(middle - self.measures.band * self.scale / 2)
        high = self.snap(self.measures.band * self.scale)
        if side == "took":
            return QRectF(outer - away, top, spine - outer + away, high)
        return QRectF(spine, top, outer + away - spine, high)

    def _tick(self, side: Side, beads: Sequence[Bead]) -> float:
        return self.snap(self._stops[side][min(beads).stop - 1] - 0.5)

    def _marks(self, week: Week, middle: float) -> tuple[list[tuple[GutterMark, QPointF]], int]:
        """Return the marks with their places, and how many more there are than can be shown."""
        shown = [each for each in week.marks if not (self.measures.year and each.kind == "meeting")]
        more = 0
        if len(shown) > _MOST_MARKS:
            telling = [each for each in shown if each.kind != "meeting"]
            kept = telling[: _MOST_MARKS - 1]  # the last place is for how many more
            more, shown = len(shown) - len(kept), kept
        gaps = len(shown) - 1 + (1 if more else 0)
        wider = _MARK_AIR * self.scale if more else 0.0  # a number is a little wider than a mark
        pitch = self._mark_pitch(gaps, wider)
        left = self.gutter - gaps / 2 * pitch - wider
        return [(mark, QPointF(left + n * pitch, middle)) for n, mark in enumerate(shown)], more

    def _mark_pitch(self, gaps: int, wider: float) -> float:
        """Return how far marks stand apart: nearer where the outer ones would lie on the spines."""
        between = self.spines["gave"] - self.spines["took"]
        room = between - 2 * (self.measures.mark + _MARK_AIR) * self.scale - 2 * wider
        return min(self.measures.mark_pitch * self.scale, room / max(1, gaps))

    def _bars(self, week: Week, middle: float) -> dict[str, QRectF]:
        """Seen above, unseen and supervision below it; in a year one after the other."""
        high, air, x = self.measures.bar * self.scale, 1.5 * self.scale, self.hours_left
        year = self.measures.year
        upper = middle - high / 2 if year else middle - high - air
        lower = upper if year else middle + air
        bars: dict[str, QRectF] = {}
        for name, minutes in (
            ("seen", week.seen),
            ("unseen", week.unseen),
            ("supervision", week.supervision),
        ):
            if minutes > 0:
                wide = max(minutes * self.per_minute, 2.0 * self.scale)
                top = upper if name == "seen" else lower
                bars[name] = self._crisp(QRectF(x, top, wide, high))
                if year or name != "seen":
                    x += wide + self._gap()
        return bars

    def _crisp(self, rect: QRectF) -> QRectF:
        if not self.ratio:
            return rect
        left, top = self.snap(rect.left()), self.snap(rect.top())
        return QRectF(left, top, self.snap(rect.width()), self.snap(rect.height()))
