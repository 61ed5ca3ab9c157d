# SPDX-License-Identifier: GPL-3.0-or-later
"""How a sentence is put together, so that it is always known which of its words are not ours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from string import Formatter

from peerdesk.calendar_words import MONTHS
from peerdesk.insights.tally import Counted
from peerdesk.records.answers import Word
from peerdesk.wording import _


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence or a piece of one; `quoted` are the (start, end) of words that are the writer’s or of a list."""

    text: str
    quoted: tuple[tuple[int, int], ...] = ()


def say(template: str, **pieces: str | int | Said) -> Said:
    """Return `template` with its named places filled; what is quoted in the pieces stays quoted."""
    parts: list[Said] = []
    for literal, name, _format, _conversion in Formatter().parse(template):
        parts.append(Said(literal))
        if name is not None:
            piece = pieces[name]
            parts.append(piece if isinstance(piece, Said) else Said(str(piece)))
    return chain(parts)


def chain(parts: Iterable[Said]) -> Said:
    """Return the pieces one after another."""
    text, quoted = "", []
    for part in parts:
        quoted += [(start + len(text), end + len(text)) for start, end in part.quoted]
        text += part.text
    return Said(text, tuple(quoted))


def sentences(first: Said, *others: Said | None) -> Said:
    """Return the sentences that are there, with a space between them."""
    whole = first
    for other in others:
        if other is not None:
            whole = say("{whole} {other}", whole=whole, other=other)
    return whole


def own(text: str) -> Said:
    """Return words that are not ours, on one line: a sentence has no breaks, whatever was typed into a list."""
    line = " ".join(text.split())
    return Said(line, ((0, len(line)),))


def word(chosen: Word) -> Said:
    """Return a chosen word in quotation marks."""
    return say(_("“{word}”"), word=own(chosen.label))


def listed(parts: Sequence[Said]) -> Said:
    """Return “a, b and c”."""
    if len(parts) < 2:
        return chain(parts)
    before = parts[0]
    for part in parts[1:-1]:
        before = say(_("{before}, {following}"), before=before, following=part)
    return say(_("{before} and {last}"), before=before, last=parts[-1])


def either(parts: Sequence[Said]) -> Said:
    """Return “a or b”, for one or two."""
    if len(parts) < 2:
        return chain(parts)
    return say(_("{one} or {other}"), one=parts[0], other=parts[1])


def words_with_counts(counted: Iterable[Counted]) -> Said:
    """Return “soothing colleagues” (4), “explaining the role” (3)…, in their order."""
    return listed(
        [say(_("{word} ({number})"), word=word(one.word), number=len(one)) for one in counted]
    )


def words_in_so_many(counted: Iterable[Counted]) -> Said:
    """Return “heavier” in 4 and “lighter” in 2, in their order."""
    return listed(
        [say(_("{word} in {number}"), word=word(one.word), number=len(one)) for one in counted]
    )


def a_day(day: date, today: date) -> str:
    """Return “3 May”, with the year where it is not this one."""
    if day.year == today.year:
        return _("{day} {month}").format(day=day.day, month=MONTHS[day.month - 1])
    return _("{day} {month} {year}").format(day=day.day, month=MONTHS[day.month - 1], year=day.year)


def a_month(month: date, today: date) -> str:
    """Return “June”, with the year where it is not this one."""
    name = MONTHS[month.month - 1]
    if month.year == today.year:
        return name
    return _("{month} {year}").format(month=name, year=month.year)
