# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences of the ledger: hours, which are real amounts, an over-full day, and the last conversation."""

from __future__ import annotations

from datetime import date

from peerdesk.insights.phrasing.said import a_day
from peerdesk.number_words import beginning
from peerdesk.wording import _, ngettext


def length(minutes: int) -> str:
    """Return “2 hours 30 minutes”, “1 hour” or “45 minutes”; “0 minutes” for none."""
    hours, rest = divmod(minutes, 60)
    in_hours = ngettext("{number} hour", "{number} hours", hours).format(number=hours)
    in_minutes = ngettext("{number} minute", "{number} minutes", rest).format(number=rest)
    if not hours:
        return in_minutes
    return _("{hours} {minutes}").format(hours=in_hours, minutes=in_minutes) if rest else in_hours


def seen(minutes: int, entries: int) -> str:
    """Say how much seen work is noted, and in how many meetings."""
    return ngettext(
        "Seen work: {length}, in {number} meeting.",
        "Seen work: {length}, in {number} meetings.",
        entries,
    ).format(length=length(minutes), number=entries)


def unseen(minutes: int, entries: int) -> str:
    """Say how much unseen work is noted, and in how many entries."""
    return ngettext(
        "Unseen work: {length}, in {number} entry.",
        "Unseen work: {length}, in {number} entries.",
        entries,
    ).format(length=length(minutes), number=entries)


def supervision(minutes: int, entries: int) -> str:
    """Say how much supervision is noted, and in how many conversations."""
    return ngettext(
        "Supervision: {length}, in {number} conversation.",
        "Supervision: {length}, in {number} conversations.",
        entries,
    ).format(length=length(minutes), number=entries)


def no_length(number: int) -> str:
    """Say in how many entries the length was not said."""
    return ngettext(
        "In {number} other the length was not said.",
        "In {number} others the length was not said.",
        number,
    ).format(number=number)


def conversations(number: int, last: date | None, today: date) -> str:
    """Say how many conversations there were in these days, and softly when the last was."""
    if last is None:
        return _("No conversation about the work is noted here. Not everyone has one within reach.")
    if not number:
        return _("The last conversation you noted was on {day}.").format(day=a_day(last, today))
    return ngettext(
        "{number} conversation is noted in these days, on {day}.",
        "{number} conversations are noted in these days. The last was on {day}.",
        number,
    ).format(number=beginning(number), day=a_day(last, today))


def waiting(number: int) -> str:
    """Say how many things wait on the agenda."""
    return ngettext(
        "{number} thing is waiting on your agenda.",
        "{number} things are waiting on your agenda.",
        number,
    ).format(number=beginning(number))


def over_full(day: date, today: date) -> str:
    """Say that more hours than a day has are noted on a day."""
    return _("On {day} more than 24 hours are noted. They are shown as you wrote them.").format(
        day=a_day(day, today)
    )
