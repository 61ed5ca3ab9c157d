# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands beside a count: what was left blank, small numbers, what was left out, and where it ends."""

from __future__ import annotations

from peerdesk.insights.phrasing.said import beginning
from peerdesk.insights.tally import NOT_SMALL, Answered
from peerdesk.insights.written import Written
from peerdesk.wording import _, ngettext


def blanks(answered: Answered) -> tuple[str, ...]:
    """Return a line for each way nothing was said, where it occurs."""
    lines = []
    if number := len(answered.blank):
        lines.append(
            ngettext(
                "It was left blank in {number} other entry. Blank is not counted as anything.",
                "It was left blank in {number} other entries. Blank is not counted as anything.",
                number,
            ).format(number=number)
        )
    if number := len(answered.unsure):
        lines.append(
            ngettext(
                "Unsure was marked in {number} other entry.",
                "Unsure was marked in {number} other entries.",
                number,
            ).format(number=number)
        )
    if number := len(answered.not_now):
        lines.append(
            ngettext(
                "Not now was marked in {number} other entry.",
                "Not now was marked in {number} other entries.",
                number,
            ).format(number=number)
        )
    return tuple(lines)


def small(number: int) -> tuple[str, ...]:
    """Return “Four is a small number.” where `number` is below 8."""
    if number >= NOT_SMALL:
        return ()
    return (_("{number} is a small number.").format(number=beginning(number)),)


def nothing_assumed() -> str:
    """Return the line beside what is noted only when it happens."""
    return _("Nothing is assumed about the others.")


def left_out(written: Written) -> tuple[str, ...]:
    """Return what is not counted and why: folded away, or dated after today. Only how many there are is said."""
    return (*folded_away(len(written.folded)), *dated_ahead(len(written.ahead)))


def folded_away(number: int) -> tuple[str, ...]:
    """Return the line that says how many entries are folded away, if any are."""
    if not number:
        return ()
    line = ngettext(
        "{number} entry is folded away and is not counted.",
        "{number} entries are folded away and are not counted.",
        number,
    )
    return (line.format(number=beginning(number)),)


def dated_ahead(number: int) -> tuple[str, ...]:
    """Return the line that says how many entries are dated after today, if any are."""
    if not number:
        return ()
    line = ngettext(
        "{number} entry is dated after today and is not counted.",
        "{number} entries are dated after today and are not counted.",
        number,
    )
    return (line.format(number=beginning(number)),)


def stays_quiet(word: str) -> str:
    """Return what is said instead of counts on a day that was more than could be held."""
    return _(
        "Today you wrote “{word}”. The counts stay away for today. "
        "On another day they are here again, if you want them."
    ).format(word=word)


def nothing_written() -> str:
    """Return what is said where there is no entry to count."""
    return _("Nothing is written in these days. Nothing is assumed about them.")


def nothing_repeats() -> str:
    """Return what is said where there is too little to count (24)."""
    return _("Nothing repeats enough here to count. Your entries are below as you wrote them.")


def one_way_of_looking() -> str:
    """Return the question every look at the counts ends with (25)."""
    return _("This is one way of looking. Does it fit, or is something missing?")
