# SPDX-License-Identifier: GPL-3.0-or-later
"""A month of the journal: which marks stand on which day. Of a day without any nothing more is said."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from peerdesk.journal.lines import Line
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.wording import _, ngettext

FOLDED = "folded"
"""The mark of a folded entry: something is there, and no more is shown."""


@dataclass(frozen=True, slots=True)
class DayRead:
    """One day: the marks of its entries in the order they were written, and how the day is spoken."""

    day: date
    marks: tuple[str, ...]
    spoken: str


class Month:
    """One month, and the entries of one of its days."""

    def __init__(self, desk: Desk, year: int, month: int) -> None:
        self._desk = desk
        self.year, self.month = year, month

    @property
    def name(self) -> str:
        """“May 2026”."""
        return shown.month_name(self.year, self.month)

    def moved(self, months: int) -> Month:
        """Return the month that many months later, or earlier; never before the year 1 or after 9999."""
        count = min(max(self.year * 12 + self.month - 1 + months, 12), 9999 * 12 + 11)
        return Month(self._desk, count // 12, count % 12 + 1)

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
    marks = tuple(FOLDED if line.folded else line.mark or line.kind.value for line in lines)
    spoken = shown.long_day(day)
    if lines:
        entries = ngettext("{count} entry", "{count} entries", len(lines)).format(count=len(lines))
        spoken = _("{day}. {entries}").format(day=spoken, entries=entries)
    return DayRead(day, marks, spoken)
