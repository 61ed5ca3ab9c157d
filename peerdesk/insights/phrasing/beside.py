# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands beside a count: what was left blank, small numbers, what was left out, and where it ends."""

from __future__ import annotations

from collections.abc import Iterable

from peerdesk.insights.tally import NOT_SMALL, Answered
from peerdesk.insights.written import Written
from peerdesk.number_words import beginning
from peerdesk.wording import _, ngettext

_BLANK_IS_BLANK = _("Blank is not “none”.")


def lines(said: Iterable[str], answered: Answered) -> tuple[str, ...]:
    """Return at most two lines: `said`, one sentence after another, and under it what was not said."""
    return tuple(line for line in (" ".join(said), _silences(answered)) if line)


def _silences(answered: Answered) -> str:
    """Return “Left blank in 2 others, unsure in 5. Blank is not “none”.”, or nothing where everybody said something."""
    counts = len(answered.blank), len(answered.unsure), len(answered.not_now)
    firsts = (
        ngettext("Left blank in {number} other", "Left blank in {number} others", counts[0]),
        ngettext("Unsure in {number} other", "Unsure in {number} others", counts[1]),
        ngettext("Not now in {number} other", "Not now in {number} others", counts[2]),
    )
    nexts = "", _("unsure in {number}"), _("not now in {number}")
    named: list[str] = []
    for number, first, following in zip(counts, firsts, nexts, strict=True):
        if number:
            named.append((following if named else first).format(number=number))
    if not named:
        return ""
    said = _("{silences}.").format(silences=_(", ").join(named))
    return f"{said} {_BLANK_IS_BLANK}" if answered.blank else said


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


def stays_quiet() -> str:
    """Return what is said instead of counts on a day that was more than could be held; it quotes nothing."""
    return _(
        "The counts stay away for today. On another day they are here again, if you want them."
    )


def nothing_written() -> str:
    """Return what is said where there is no entry to count."""
    return _("Nothing is written in these days. Nothing is assumed about them.")


def nothing_repeats() -> str:
    """Return what is said where there is too little to count (24)."""
    return _(
        "Nothing repeats enough here to count. Your entries stand in the journal as you wrote them."
    )


def one_way_of_looking() -> str:
    """Return the question every look at the counts ends with (25)."""
    return _("This is one way of looking. Does it fit, or is something missing?")
