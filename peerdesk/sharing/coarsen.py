# SPDX-License-Identifier: GPL-3.0-or-later
"""How a letter says when something was, and no more exactly than was chosen."""

from __future__ import annotations

from datetime import date, timedelta

from peerdesk.calendar_words import MONTHS
from peerdesk.records.entry import Precision, When
from peerdesk.records.letters import Dates
from peerdesk.wording import _

_SEASONS = (
    _("December to February"),
    _("March to May"),
    _("June to August"),
    _("September to November"),
)
_DECEMBER = 12


def said_when(when: When, dates: Dates) -> str:
    """Return when it was in words, as coarsely as `dates` asks and never more exactly than the writer said.

    Empty where it is not to be said. A season is named by its months: spring is not the same time everywhere. One
    that begins in December is named by the year it ends in.
    """
    if when.precision is Precision.SOME_TIME_AGO and dates is not Dates.NOT_SAID:
        return _("Some time ago")
    if when.precision is Precision.WEEK and dates is Dates.DAY:
        dates = Dates.WEEK
    return _said(when.moment.local_date, dates)


def begins(when: When, dates: Dates) -> date:
    """Return the first day of what `said_when` says: the same for all that are said alike, the earliest for none."""
    if when.precision is Precision.SOME_TIME_AGO or dates is Dates.NOT_SAID:
        return date.min
    if when.precision is Precision.WEEK and dates is Dates.DAY:
        dates = Dates.WEEK
    day = when.moment.local_date
    match dates:
        case Dates.WEEK:
            return _monday(day)
        case Dates.MONTH:
            return day.replace(day=1)
        case Dates.SEASON:
            since = day.month % _DECEMBER % 3  # months since its first
            year, month = divmod(day.year * _DECEMBER + day.month - 1 - since, _DECEMBER)
            return date(year, month + 1, 1) if year else date.min
        case _:
            return day


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday()) if day > date.min else day


def _said(day: date, dates: Dates) -> str:
    month = MONTHS[day.month - 1]
    match dates:
        case Dates.DAY:
            return _("{day} {month} {year}").format(day=day.day, month=month, year=day.year)
        case Dates.WEEK:
            monday = _monday(day)
            return _("Week of {day} {month} {year}").format(
                day=monday.day, month=MONTHS[monday.month - 1], year=monday.year
            )
        case Dates.MONTH:
            return _("{month} {year}").format(month=month, year=day.year)
        case Dates.SEASON:
            year = day.year + (day.month == _DECEMBER)
            return _("{months} {year}").format(
                months=_SEASONS[day.month % _DECEMBER // 3], year=year
            )
        case Dates.NOT_SAID:
            return ""
