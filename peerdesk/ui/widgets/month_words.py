# SPDX-License-Identifier: GPL-3.0-or-later
"""The names of days and months for the calendar; the same words the rest of PeerDesk uses for dates."""

from __future__ import annotations

from datetime import date

from peerdesk.wording import _

DAYS = (
    _("Monday"),
    _("Tuesday"),
    _("Wednesday"),
    _("Thursday"),
    _("Friday"),
    _("Saturday"),
    _("Sunday"),
)
SHORT_DAYS = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
MONTHS = (
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
