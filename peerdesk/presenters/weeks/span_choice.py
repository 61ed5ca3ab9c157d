# SPDX-License-Identifier: GPL-3.0-or-later
"""Which days the Weeks page is of, as a short word that outlives a lock, and whether it is a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from peerdesk.insights.written import Span
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.weeks import spans
from peerdesk.presenters.weeks.spans import SpanRefused

TWELVE, YEAR, SINCE, OWN = "12", "52", "since", "own"
_TO = ".."


class SpanChoice:
    """The days that are looked at. `days` is "12", "52", "since", or two days as "2026-02-23..2026-05-14"."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._read_on: date | None = None
        self._as_table: bool | None = None
        self.days = TWELVE

    @property
    def name(self) -> str:
        """The name of the choice: "12", "52", "since" or "own"."""
        return OWN if _TO in self.days else self.days

    @property
    def is_since(self) -> bool:
        """Say whether the days since the last supervision are looked at."""
        return self.days == SINCE

    def take(self, days: str) -> None:
        """Look at these days from now on; what is no such word leaves the choice as it is."""
        before, self.days = self.days, days
        try:
            self._span()
        except (SpanRefused, ValueError):
            self.days = before

    def take_typed(self, first: str, last: str) -> None:
        """Look at the days somebody typed. Raises SpanRefused; the choice is then as it was."""
        span = spans.typed(first, last, self._desk.today())
        self.days = f"{span.first.isoformat()}{_TO}{span.last.isoformat()}"

    def span(self) -> Span:
        """Return the days; twelve weeks where the chosen ones cannot be shown any more."""
        self._read_on = self._desk.today()
        try:
            return self._span()
        except SpanRefused:
            self.days = TWELVE
            return self._span()

    def is_of_another_day(self) -> bool:
        """Say whether midnight has passed since the days were asked for."""
        return self._read_on not in {None, self._desk.today()}

    def has_supervision(self) -> bool:
        """Say whether a conversation about the work is noted up to today."""
        return self._desk.reading.last_supervision(self._desk.today()) is not None

    def is_empty_journal(self) -> bool:
        """Say whether nothing is written in the whole journal."""
        return self._desk.reading.first_day() is None

    @property
    def as_table(self) -> bool:
        """Whether the weeks are shown as a table, as the writer last wished."""
        return self._desk.settings.weeks_as_table if self._as_table is None else self._as_table

    def keep_as_table(self, *, is_table: bool) -> None:
        """Show a table from now on, here and next time; or the almanac."""
        self._as_table = is_table
        self._desk.remember(lambda settings: replace(settings, weeks_as_table=is_table))

    def _span(self) -> Span:
        today = self._desk.today()
        if self.days == SINCE:
            return spans.since_supervision(today, self._desk.reading.last_supervision(today))
        if _TO in self.days:
            first, _to, last = self.days.partition(_TO)
            return spans.own(date.fromisoformat(first), date.fromisoformat(last), today)
        return spans.weeks_up_to(today, int(self.days))
