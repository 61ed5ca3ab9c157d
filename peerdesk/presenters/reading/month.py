# SPDX-License-Identifier: GPL-3.0-or-later
"""A month of the journal: which marks stand on which day. Of a day without any nothing more is said."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from peerdesk.journal.lines import Line
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.entry_row import mark_of_line
from peerdesk.wording import ngettext


@dataclass(frozen=True, slots=True)
class DayRead:
    """One day: the marks of its entries in the order they were written, and what is said of it besides its date.

    A folded entry has an empty mark: something is there, and no more is shown.
    """

    day: date
    marks: tuple[str, ...]
    spoken: str


class Month:
    """One month, and the entries of one of its days."""

    def __init__(self, desk: Desk, year: int, month: int) -> None:
        self._desk = desk
        self.year, self.month = year, month

    def days(self) -> tuple[DayRead, ...]:
        """Return every day of the month."""
        last = calendar.monthrange(self.year, self.month)[1]
        first_day, last_day = date(self.year, self.month, 1), date(self.year, self.month, last)
        by_day: dict[date, list[Line]] = {}
        for line in self._desk.reading.between(first_day, last_day):
            by_day.setdefault(line.day, []).append(line)
        days = (date(self.year, self.month, number) for number in range(1, last + 1))
        return tuple(_read(day, by_day.get(day, [])) for day in days)

    def lines_on(self, day: date) -> tuple[Line, ...]:
        """Return the entries of one day, oldest first."""
        return self._desk.reading.between(day, day)


def _read(day: date, lines: list[Line]) -> DayRead:
    marks = tuple(mark_of_line(line) for line in lines)
    said = ngettext("{count} entry", "{count} entries", len(lines)).format(count=len(lines))
    return DayRead(day, marks, said if lines else "")
