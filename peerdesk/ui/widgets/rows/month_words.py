# SPDX-License-Identifier: GPL-3.0-or-later
"""How the calendar says a day and a month."""

from __future__ import annotations

from datetime import date

from peerdesk.calendar_words import DAYS, MONTHS, SHORT_DAYS
from peerdesk.wording import _


def day_letter(day: date) -> str:
    """Return “T”, as a column’s head; twice the same where a language has it so."""
    return SHORT_DAYS[day.weekday()][:1]


def month_title(year: int, month: int) -> str:
    """Return “May 2026”."""
    return _("{month} {year}").format(month=MONTHS[month - 1], year=year)


def spoken_day(day: date, what: str, *, today: bool) -> str:
    """Return “Thursday 14 May. Took a lot, gave some.”, and that it is today."""
    text = _("{weekday} {day} {month}, today.") if today else _("{weekday} {day} {month}.")
    name = text.format(weekday=DAYS[day.weekday()], day=day.day, month=MONTHS[day.month - 1])
    return f"{name} {what}".strip()
