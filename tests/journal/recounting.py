# SPDX-License-Identifier: GPL-3.0-or-later
"""Counting every entry anew, for tests of the table that is kept instead."""

from __future__ import annotations

from datetime import date

from peerdesk.journal.reading import Reading
from peerdesk.records.week import Week, WeekMark, monday_of, week_mark

EVER = (date.min, date.max)


def recount(reading: Reading) -> tuple[Week, ...]:
    """Count every entry that is not in the drawer, one after the other, without the table."""
    rows = reading._connection.execute(
        "SELECT id, place FROM entry WHERE taken_away IS NULL ORDER BY place"
    ).fetchall()
    found: dict[date, list[WeekMark]] = {}
    for entry_id, place in rows:
        mark = week_mark(reading.entry(entry_id), place)
        found.setdefault(monday_of(mark.day), []).append(mark)
    return tuple(Week(monday, tuple(marks)) for monday, marks in found.items())


def marks(reading: Reading, first: date = date.min, last: date = date.max) -> list[WeekMark]:
    """Return the marks of these days as one list."""
    return [mark for week in reading.weeks(first, last) for mark in week.marks]
