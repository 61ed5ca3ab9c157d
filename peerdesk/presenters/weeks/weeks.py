# SPDX-License-Identifier: GPL-3.0-or-later
"""The weeks of a span: every check-in at its word, what happened beside it, and the hours that were noted.

It reads the kept weeks, never the whole journal. What is folded away is a mark on its day and no more.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from peerdesk.insights.written import Span
from peerdesk.journal.reading import Reading
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.entry_row import EntryRow, row_of
from peerdesk.presenters.weeks import spans
from peerdesk.presenters.weeks.week_reading import read_weeks
from peerdesk.presenters.weeks.week_rows import WeeksShown, WeeksTable
from peerdesk.presenters.weeks.week_table import read_table


class Weeks:
    """What the Weeks page shows. `ask` and `ask_table` answer in any thread; the rest is for the one it is made in."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # Which days

    def twelve_weeks(self) -> Span:
        """Return the running week and the eleven before it."""
        return spans.twelve_weeks(self._desk.today())

    def a_year(self) -> Span:
        """Return the running week and the fifty-one before it."""
        return spans.a_year(self._desk.today())

    def since_supervision(self) -> Span:
        """Return the days from the last supervision to today. Raises SpanRefused where none is noted."""
        today = self._desk.today()
        return spans.since_supervision(today, self._desk.reading.last_supervision(today))

    def own(self, first: str, last: str) -> Span:
        """Return the span somebody typed; an empty last day is today. Raises SpanRefused."""
        return spans.typed(first, last, self._desk.today())

    # The almanac

    def ask(self, span: Span) -> Callable[[Reading], WeeksShown]:
        """Return the question for the almanac of `span`, as things are now, to be asked in any thread."""
        today = self._desk.today()
        return lambda reading: read_weeks(reading, span, today)

    def show(self, span: Span) -> WeeksShown:
        """Return the almanac of `span`, read here and now."""
        return self.ask(span)(self._desk.reading)

    def ask_table(self, span: Span) -> Callable[[Reading], WeeksTable]:
        """Return the question for the same span as a table, to be asked in any thread."""
        today = self._desk.today()
        return lambda reading: read_table(reading, span, today)

    def table(self, span: Span) -> WeeksTable:
        """Return the table of `span`, read here and now."""
        return self.ask_table(span)(self._desk.reading)

    # What a mark opens

    def entry_at(self, place: int) -> str | None:
        """Return the id of the entry a bead or mark stands for; None where it is gone meanwhile."""
        return self._desk.reading.id_at(place)

    def day(self, day: date) -> tuple[EntryRow, ...]:
        """Return everything of one day, oldest first; a folded entry is its day and nothing else."""
        reading = self._desk.reading
        names, today = reading.network_names(), self._desk.today()
        return tuple(
            row_of(line, today, names, self._desk.words) for line in reading.between(day, day)
        )
