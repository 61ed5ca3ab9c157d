# SPDX-License-Identifier: GPL-3.0-or-later
"""Roughly how long ago something was, in words. Never a count of days: nobody is measured by a gap."""

from __future__ import annotations

from datetime import date

from peerdesk.presenters import shown
from peerdesk.records.entry import Precision, When
from peerdesk.wording import _

_AGO = (
    (0, _("Earlier today")),
    (1, _("Yesterday")),
    (5, _("A few days ago")),
    (10, _("A week ago")),
    (17, _("Two weeks ago")),
    (24, _("Three weeks ago")),
    (45, _("A month ago")),
    (75, _("Two months ago")),
    (320, _("Some months ago")),
)
"""Each phrase, with the most days for which it is still true enough."""


def ago(at: When, today: date) -> str:
    """Return “A week ago”, to begin a sentence with; no nearer than the writer said it."""
    if at.precision is Precision.SOME_TIME_AGO:
        return _("Some time ago")
    days = (today - at.moment.local_date).days
    return next((said for most, said in _AGO if days <= most), _("Long ago"))


def lately(day: date, today: date) -> str:
    """Return “today”, “Sunday”, “last Friday” or “8 Apr”, to end a line with."""
    days = (today - day).days
    weekday = shown.long_day(day).partition(" ")[0]
    match days:
        case 0:
            return _("today")
        case 1:
            return _("yesterday")
        case 2 | 3 | 4 | 5:
            return weekday
        case 6 | 7 | 8 | 9 | 10 | 11 | 12:
            return _("last {weekday}").format(weekday=weekday)
        case _:
            return shown.short_day(day, today)
