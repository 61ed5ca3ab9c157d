# SPDX-License-Identifier: GPL-3.0-or-later
"""Eighteen months as weeks: which there are, which stay empty, and what moment of a day in them was meant.

Week 0 is the oldest; the last whole week before today is the 78th. Some weeks stay empty, and nobody says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from peerdesk.clock import Clock, day_of, instant_at, zone_of
from peerdesk.records.entry import Moment

WEEKS: Final = 78
ZONE: Final = "Europe/London"
EMPTY: Final = frozenset({14, 31, 32, 33, 47, 66, 67})
"""Weeks in which nothing was written."""


def written_in(week: int) -> int:
    """Return `week`, or the next in which anything was written."""
    while week in EMPTY:
        week += 1
    return week


class Weeks:
    """The weeks up to the day the journal is opened."""

    def __init__(self, clock: Clock) -> None:
        self.now = clock.now()
        self.today = day_of(self.now, clock.zone())
        self._zone = clock.zone()
        self._monday = self.today - timedelta(days=self.today.weekday())

    def day(self, week: int, weekday: int) -> date:
        """Return a day of a week, or of the next week in which anything was written. Monday is 0."""
        return self._monday - timedelta(weeks=WEEKS - written_in(week)) + timedelta(days=weekday)

    def days(self, week: int) -> Iterator[date]:
        """Yield the days of a week that have passed, unless the week stays empty; week 78 is the one now."""
        monday = self._monday - timedelta(weeks=WEEKS - week)
        for each in range(7 if week not in EMPTY else 0):
            if monday + timedelta(days=each) < self.today:
                yield monday + timedelta(days=each)

    def at(self, day: date, hour: int, minute: int = 0) -> Moment:
        """Return a moment of `day`, never later than now."""
        if day >= self.today:
            return self.lately(0)
        instant = datetime.combine(day, time(hour, minute), zone_of(ZONE)).astimezone(UTC)
        return Moment(min(instant, self.now), ZONE, day)

    def lately(self, minutes: int) -> Moment:
        """Return the moment so many minutes ago, or the one at which today began, if that is less long ago."""
        began = instant_at(self.today, time(), self._zone)
        instant = max(self.now - timedelta(minutes=minutes), began)
        return Moment(instant, self._zone, self.today)

    def later(self, moment: Moment, days: int, hour: int) -> Moment:
        """Return an hour of the day so many days after `moment`."""
        return self.at(moment.local_date + timedelta(days=days), hour, 20)
