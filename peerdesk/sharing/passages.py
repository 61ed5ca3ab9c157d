# SPDX-License-Identifier: GPL-3.0-or-later
"""A text with passages left out or reworded, as stretches. Never says how much was left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from peerdesk.records.letters import Passage


class Changed(Enum):
    """What was done to a stretch of a letter."""

    SWAPPED = "swapped"
    REWORDED = "reworded"
    COARSENED = "coarsened"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text and what was done to it. In a list of runs None stands where a passage was left out.

    It stands for the characters `at` to `until` of the text as it was written.
    """

    text: str
    at: int
    until: int
    what: Changed | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """A text in runs, and the passages that were not found in it."""

    runs: tuple[Run | None, ...]
    lost: tuple[Passage, ...]


def cut_up(text: str, passages: Sequence[Passage]) -> Cut:
    """Return `text` with `passages` left out or reworded. A passage that overlaps one before it counts as lost.

    Where one is lost the runs say more than was meant to be said: they are not to be used.
    """
    places = []
    lost = []
    for passage in passages:
        at = place_of(text, passage)
        if at is None:
            lost.append(passage)
        else:
            places.append((at, passage))
    runs: list[Run | None] = []
    begin = 0
    for at, passage in sorted(places, key=lambda place: place[0]):
        if at < begin:
            lost.append(passage)
            continue
        runs.append(Run(text[begin:at], begin, at))
        begin = at + len(passage.quote)
        if passage.instead is None:
            runs.append(None)
        else:
            runs.append(Run(passage.instead, at, begin, Changed.REWORDED))
    runs.append(Run(text[begin:], begin, len(text)))
    return Cut(tuple(runs), tuple(lost))


def place_of(text: str, passage: Passage) -> int | None:
    """Return where the quoted words stand in `text`: at their old place, else the one place they moved to.

    None where they are nowhere, or in several places of which nobody can say which was meant.
    """
    if text.startswith(passage.quote, passage.at):
        return passage.at
    found = text.find(passage.quote)
    return found if found >= 0 and text.find(passage.quote, found + 1) < 0 else None
