# SPDX-License-Identifier: GPL-3.0-or-later
"""What the presenters say of weeks, as the almanac and its table take it. Nothing is reckoned on the way."""

from __future__ import annotations

from collections.abc import Iterable

from peerdesk.presenters.weeks.week_rows import WeekRow, WeeksTable
from peerdesk.ui.widgets.almanac.rows import Bead, GutterMark, Said, Week
from peerdesk.ui.widgets.almanac.week_lines import WeekLine


def as_weeks(rows: Iterable[WeekRow]) -> tuple[Week, ...]:
    """Return the rows of the almanac."""
    return tuple(
        Week(
            start=row.start,
            label=row.label,
            took=tuple(Bead(*bead) for bead in row.took),
            gave=tuple(Bead(*bead) for bead in row.gave),
            marks=tuple(GutterMark(*mark) for mark in row.marks),
            days=row.days,
            today=row.today,
            seen=row.seen or 0,
            unseen=row.unseen or 0,
            supervision=row.supervision or 0,
            spoken=tuple(Said(*said) for said in row.spoken),
            days_spoken=row.days_spoken,
            is_empty=row.is_empty,
            begins_month=row.begins_month,
        )
        for row in rows
    )


def as_lines(table: WeeksTable) -> tuple[WeekLine, ...]:
    """Return the rows of the table; one without an entry says that its week has none."""
    return tuple(
        WeekLine(row.week, (row.day, row.took, row.gave, row.belongs), row.id)
        if row.id
        else WeekLine(row.week, (row.day,))
        for row in table.rows
    )
