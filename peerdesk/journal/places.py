# SPDX-License-Identifier: GPL-3.0-or-later
"""The timeline as numbers: where on it a moment stands, and which numbers a day or a month spans."""

from __future__ import annotations

from datetime import date, datetime, time

from peerdesk.clock import zone_of
from peerdesk.records.entry import Moment

A_DAY = 2048
"""Places in a day: its minutes, those of a night that still counts as the day before, and room for ties."""


def wanted_place(moment: Moment) -> int:
    """Return the place of `moment`: its local day, then the minute of that day (past 1439 after midnight)."""
    midnight = datetime.combine(moment.local_date, time(), tzinfo=zone_of(moment.zone))
    minute = int((moment.instant - midnight).total_seconds() // 60)
    return moment.local_date.toordinal() * A_DAY + min(max(minute, 0), A_DAY - 1)


def first_place(day: date) -> int:
    """Return the lowest place of `day`."""
    return day.toordinal() * A_DAY


def last_place(day: date) -> int:
    """Return the highest place of `day`."""
    return first_place(day) + A_DAY - 1


def day_at(place: int) -> date:
    """Return the local day that `place` lies in."""
    return date.fromordinal(place // A_DAY)
