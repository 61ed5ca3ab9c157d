# SPDX-License-Identifier: GPL-3.0-or-later
"""What in a letter could point to someone: marked for the writer to look at, never changed, and never all of it.

A made-up name is not anonymity, and this finds only what can be seen from the outside of words. It ends by saying so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from peerdesk.sharing.letter import Letter
from peerdesk.sharing.swaps import pattern_of
from peerdesk.wording import _

MAY_STILL = _("Even so, someone who was there may still be recognisable.")
"""The sentence this always ends with."""

_TOGETHER = 3
"""Kinds of pointer in one entry from which their combination is worth a look of its own."""


class Points(Enum):
    """How a stretch could point to someone."""

    NAME = "name"
    INITIALS = "initials"
    PLACE = "place"
    DAY = "day"
    AGE = "age"
    QUOTE = "quote"
    WORD_OF_YOURS = "word_of_yours"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class Pointer:
    """A stretch of a letter. `item` and `field` count from 0; `field` is -1 for the title. TOGETHER has no stretch."""

    points: Points
    item: int
    field: int = -1
    piece: int = 0
    start: int = 0
    end: int = 0
    text: str = ""


_UPPER = "A-ZÀ-ÖØ-ÞĀ-Ž"
_PLACES = (
    r"(?:Street|St|Road|Rd|Avenue|Lane|Close|Square|Ward|Clinic|Hospital|School|College|Church"
    r"|Mosque|Temple|Park|House)"
)
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)"
)
_SOUGHT = (
    (Points.QUOTE, re.compile(r"“[^”\n]{3,}”|\"[^\"\n]{3,}\"|‘[^’\n]{8,}’")),
    (
        Points.DAY,
        re.compile(
            rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS}\b|\b{_MONTHS}\s+\d{{1,2}}\b"
            r"|\b\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\b|\b(?:19|20)\d{2}\b"
        ),
    ),
    (
        Points.AGE,
        re.compile(
            r"\b(?:aged?\s+)?\d{1,3}[\s-]+years?[\s-]+old\b|\baged\s+\d{1,3}\b", re.IGNORECASE
        ),
    ),
    (Points.INITIALS, re.compile(rf"\b(?:[{_UPPER}]\.\s?){{1,3}}|\b[{_UPPER}]{{2}}\b(?!\.)")),
    (
        Points.PLACE,
        re.compile(
            rf"\b(?:[{_UPPER}][\w’'-]+\s+)+{_PLACES}\b|(?<=\b[Ii]n\s)[{_UPPER}][\w’'-]+|(?<=\b[Aa]t\s)[{_UPPER}][\w’'-]+"
        ),
    ),
    (
        Points.NAME,
        re.compile(rf"(?<![.!?…“\"‘:\n]\s)(?<!^)(?<![.!?…“\"‘])\b[{_UPPER}][a-zà-öø-ÿā-ž’'-]+\b"),
    ),
)
_I = ("I", "I’m", "I’d", "I’ve", "I’ll", "I'm", "I'd", "I've", "I'll")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEVER_NAMES = frozenset((*_I, *_DAYS, "Open", "Dialogue"))


def pointers(letter: Letter, own_words: Sequence[str] = ()) -> tuple[Pointer, ...]:
    """Return what could point to someone, in the order it is read. `own_words` are pet names and the like."""
    own = _either(own_words)
    return tuple(
        pointer for item in range(len(letter.items)) for pointer in _in_item(letter, item, own)
    )


def _in_item(letter: Letter, item: int, own: re.Pattern[str] | None) -> Iterator[Pointer]:
    found: set[Points] = set()
    said = letter.items[item]
    texts = [(-1, 0, said.title)]
    texts += [
        (number, piece, text)
        for number, field in enumerate(said.fields)
        for piece, text in enumerate(field.pieces)
    ]
    for field, piece, text in texts:
        for points, start, end in sorted(_in_text(text, own), key=lambda each: each[1]):
            found.add(points)
            yield Pointer(points, item, field, piece, start, end, text[start:end])
    if len(found - {Points.QUOTE}) >= _TOGETHER:
        yield Pointer(Points.TOGETHER, item)


def _in_text(text: str, own: re.Pattern[str] | None) -> Iterator[tuple[Points, int, int]]:
    """Yield each stretch once, under the first kind it is found as; quotes may hold others."""
    taken: list[tuple[int, int]] = []
    sought = _SOUGHT if own is None else ((Points.WORD_OF_YOURS, own), *_SOUGHT)
    for points, pattern in sought:
        for match in pattern.finditer(text):
            start, end = match.span()
            if points is Points.NAME and match.group() in _NEVER_NAMES:
                continue
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            if points is not Points.QUOTE:
                taken.append((start, end))
            yield points, start, end


def _either(words: Sequence[str]) -> re.Pattern[str] | None:
    wanted = sorted({word.strip() for word in words if word.strip()}, key=len, reverse=True)
    if not wanted:
        return None
    either = "|".join(map(pattern_of, wanted))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
