# SPDX-License-Identifier: GPL-3.0-or-later
"""How a letter says when something was, and no more exactly than was chosen."""

from __future__ import annotations

from datetime import date, timedelta

from peerdesk.records.letters import Dates
from peerdesk.wording import _

_MONTHS = (
    _("January"),
    _("February"),
    _("March"),
    _("April"),
    _("May"),
    _("June"),
    _("July"),
    _("August"),
    _("September"),
    _("October"),
    _("November"),
    _("December"),
)
_SEASONS = (
    _("December to February"),
    _("March to May"),
    _("June to August"),
    _("September to November"),
)
_DECEMBER = 12


def said_when(day: date, dates: Dates) -> str:
    """Return the day, its week, its month or its quarter of the year in words; empty where it is not to be said.

    A season is named by its months: spring is not the same time everywhere. One that begins in December is named
    by the year it ends in.
    """
    month = _MONTHS[day.month - 1]
    match dates:
        case Dates.DAY:
            return _("{day} {month} {year}").format(day=day.day, month=month, year=day.year)
        case Dates.WEEK:
            monday = day - timedelta(days=day.weekday()) if day > date.min else day
            return _("Week of {day} {month} {year}").format(
                day=monday.day, month=_MONTHS[monday.month - 1], year=monday.year
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
