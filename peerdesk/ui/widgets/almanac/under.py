# SPDX-License-Identifier: GPL-3.0-or-later
"""What of the almanac lies under a point, and which beads belong to a day."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF

from peerdesk.ui.widgets.almanac.layout import AlmanacLayout
from peerdesk.ui.widgets.almanac.rows import DAYS, Bead, GutterMark


class Under(NamedTuple):
    """A row, the day that is meant if any, and the bead or mark that is touched if any."""

    row: int
    day: int | None
    thing: Bead | GutterMark | None


def under(layout: AlmanacLayout, point: QPointF) -> Under | None:
    """Return what lies under a point of the layout, or None outside its rows."""
    row = int(point.y() // layout.row_height)
    if not 0 <= row < len(layout.weeks):
        return None
    thing = _touched(layout, row, point)
    return Under(row, _day_at(layout, point.x()) if thing is None else thing.day, thing)


def beads_of_day(layout: AlmanacLayout, row: int, day: int) -> list[QPointF]:
    """Return where the beads of a day stand, on both strands."""
    week, places = layout.weeks[row], layout.row(row)
    both = (*zip(week.took, places.took, strict=True), *zip(week.gave, places.gave, strict=True))
    return [middle for bead, middle in both if bead.day == day]


def _touched(layout: AlmanacLayout, row: int, point: QPointF) -> Bead | GutterMark | None:
    """The nearest bead or mark, if the point is on it; what is drawn small is a little larger to the hand."""
    week, places = layout.weeks[row], layout.row(row)
    beads = (*zip(week.took, places.took, strict=True), *zip(week.gave, places.gave, strict=True))
    things: list[tuple[Bead | GutterMark, QPointF]] = [*beads, *places.marks]
    reach = max(layout.measures.pitch * 0.6, 4.5) * layout.scale
    near = [(_apart(middle, point), place) for place, (_thing, middle) in enumerate(things)]
    least, found = min(near, default=(reach + 1, 0))
    return things[found][0] if least <= reach else None


def _day_at(layout: AlmanacLayout, x: float) -> int | None:
    day = int((x - layout.days_left) // (layout.day(1) - layout.day(0)))
    return day if 0 <= day < DAYS else None


def _apart(one: QPointF, other: QPointF) -> float:
    away = one - other
    return float(max(abs(away.x()), abs(away.y())))
