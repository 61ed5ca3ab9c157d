# SPDX-License-Identifier: GPL-3.0-or-later
"""A stretch of days a list is narrowed to, how it is called, and a day as somebody types it."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from peerdesk.presenters import shown
from peerdesk.wording import _

_MONTHS_BACK = 3
MOST_YEARS = 60
"""So many years are offered by name; days before them can still be typed."""
_WORD = re.compile(r"[^\W\d_]+|\d+")
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class DaySpan:
    """Days from `first` to `last`, both included; None is open. `said` is what it is called."""

    first: date | None
    last: date | None
    said: str


def this_month(today: date) -> DaySpan:
    """Return the month of `today`, to its end."""
    return DaySpan(today.replace(day=1), _end_of(today.year, today.month), _("This month"))


def last_months(today: date) -> DaySpan:
    """Return the last three months, up to and with `today`."""
    month = today.year * 12 + today.month - 1 - _MONTHS_BACK
    year, month = month // 12, month % 12 + 1
    last_day = calendar.monthrange(year, month)[1]
    return DaySpan(date(year, month, min(today.day, last_day)), None, _("Last 3 months"))


def a_month(year: int, month: int) -> DaySpan:
    """Return one whole month."""
    return DaySpan(date(year, month, 1), _end_of(year, month), shown.month_name(year, month))


def own_days(first: date | None, last: date | None, today: date) -> DaySpan | None:
    """Return the days from `first` to `last`, in whichever order they were given; None where both are open."""
    if first and last and first > last:
        first, last = last, first
    begin = shown.short_day(first, today) if first else ""
    end = shown.short_day(last, today) if last else ""
    if first and last:
        said = begin if first == last else f"{begin} – {end}"
    elif first:
        said = _("From {day}").format(day=begin)
    elif last:
        said = _("Until {day}").format(day=end)
    else:
        return None
    return DaySpan(first, last, said)


def months_back_to(first: date, today: date) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield each year from that of `today` back to that of `first`, 60 at most, with its months, newest first."""
    for year in range(today.year, max(first.year, today.year - MOST_YEARS + 1) - 1, -1):
        newest = today.month if year == today.year else 12
        oldest = first.month if year == first.year else 1
        yield year, tuple(range(newest, oldest - 1, -1))


def typed_day(typed: str, today: date, *, ahead: bool = False) -> date | None:
    """Return the day somebody typed: “14 May”, “14.5.2026”, “2026-05-14”, “yesterday”; None where it is none.

    Without a year it is the nearest such day up to `today`; with `ahead`, from `today` on.
    """
    text = typed.strip().casefold()
    named = {
        _("today"): 0,
        _("yesterday"): -1,
        _("tomorrow"): 1,
    }
    if text in named:
        return today + timedelta(days=named[text])
    words = _WORD.findall(text)
    numbers = [int(word) for word in words if word.isdecimal() and word.isascii()]
    months = [month for word in words if not word.isdecimal() and (month := _month_called(word))]
    if len(numbers) + len(months) != len(words):
        return None
    return _day_of(numbers, months, today, ahead=ahead)


def _day_of(numbers: list[int], months: list[int], today: date, *, ahead: bool) -> date | None:
    match numbers, months:
        case [day], [month]:
            return _nearest(day, month, today, ahead=ahead)
        case [day, year], [month]:
            return _made(year, month, day)
        case [year, month, day], [] if year > 999:
            return _made(year, month, day)
        case [day, month, year], []:
            return _made(year, month, day)
        case [day, month], []:
            return _nearest(day, month, today, ahead=ahead)
        case _:
            return None


def _nearest(day: int, month: int, today: date, *, ahead: bool) -> date | None:
    step = 1 if ahead else -1
    for year in (today.year, today.year + step, today.year + 2 * step, today.year + 4 * step):
        found = _made(year, month, day)
        if found and (found >= today if ahead else found <= today):
            return found
    return None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except (ValueError, OverflowError):
        return None


def _month_called(word: str) -> int | None:
    if len(word) < _FEWEST_LETTERS:
        return None
    for month in range(1, 13):
        if shown.month_name(1, month).casefold().startswith(word):
            return month
    return None


def _end_of(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
