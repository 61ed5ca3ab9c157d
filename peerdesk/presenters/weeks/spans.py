# SPDX-License-Identifier: GPL-3.0-or-later
"""Which days are looked back on: twelve weeks, a year, since the last supervision, or the writer’s own choice.

Days are the writer’s local days. The usual spans end today; one of the writer’s own may go on into days to come.
"""

from __future__ import annotations

from datetime import date, timedelta

from peerdesk.calendar_words import MONTHS
from peerdesk.errors import PeerDeskError
from peerdesk.insights.written import Span
from peerdesk.presenters import shown
from peerdesk.presenters.reading.day_spans import typed_day
from peerdesk.records.week import monday_of
from peerdesk.wording import _

TWELVE = 12
A_YEAR = 52
MOST_WEEKS = 520
"""Ten years: as much as is looked at in one piece."""


class SpanRefused(PeerDeskError):
    """These days cannot be looked back on."""


def weeks_up_to(today: date, weeks: int) -> Span:
    """Return the running week and those before it, `weeks` in all (1 to 520). Raises SpanRefused."""
    if not 1 <= weeks <= MOST_WEEKS:
        raise SpanRefused(
            _("Between 1 and {most} weeks can be looked at in one piece.").format(most=MOST_WEEKS)
        )
    first = monday_of(today).toordinal() - 7 * (weeks - 1)
    return Span(date.fromordinal(max(first, 1)), today)


def twelve_weeks(today: date) -> Span:
    """Return the running week and the eleven before it."""
    return weeks_up_to(today, TWELVE)


def a_year(today: date) -> Span:
    """Return the running week and the fifty-one before it."""
    return weeks_up_to(today, A_YEAR)


def since_supervision(today: date, last: date | None) -> Span:
    """Return the days from the last supervision, on the day `last`, to today. Raises SpanRefused without one."""
    if last is None or last > today:
        raise SpanRefused(
            _(
                "No supervision is noted up to today. Twelve weeks, a year or your own days can be shown."
            )
        )
    return own(last, today, today)


def own(first: date, last: date, today: date) -> Span:
    """Return the days from `first` to `last`, both included. Raises SpanRefused where that is no span up to now."""
    if last < first:
        raise SpanRefused(_("The last day comes before the first. Set one of them differently."))
    if first > today:
        raise SpanRefused(_("All of these days are still to come. Choose a first day up to today."))
    if (last - monday_of(first)).days >= 7 * MOST_WEEKS:
        raise SpanRefused(
            _("That is more than {most} weeks. Choose days that lie closer together.").format(
                most=MOST_WEEKS
            )
        )
    return Span(first, last)


def typed(first: str, last: str, today: date) -> Span:
    """Return the span somebody typed; an empty last day is today. Raises SpanRefused where a day is none."""
    end = last.strip() or today.isoformat()
    return own(_typed_day(first, today), _typed_day(end, today), today)


def title(span: Span, today: date) -> str:
    """Return “23 February to today”, with the year where it is not this one."""
    first = shown.plain_day(span.first, today)
    if span.last == today:
        return _("{first} to today").format(first=first)
    return _("{first} to {last}").format(first=first, last=shown.plain_day(span.last, today))


def title_on_paper(span: Span) -> str:
    """Return “23 February to 14 May 2026”: paper outlives the day it was printed on."""
    last = f"{span.last.day} {MONTHS[span.last.month - 1]} {span.last.year}"
    return _("{first} to {last}").format(first=shown.plain_day(span.first, span.last), last=last)


def mondays(span: Span) -> tuple[date, ...]:
    """Return the first day of every week that the span touches, oldest first."""
    first, last = monday_of(span.first), monday_of(span.last)
    return tuple(first + timedelta(7 * week) for week in range((last - first).days // 7 + 1))


def _typed_day(text: str, today: date) -> date:
    day = typed_day(text, today)
    if day is None:
        raise SpanRefused(
            _("“{typed}” is not a day. Type it like 14 May 2026.").format(typed=text.strip())
        )
    return day
