# SPDX-License-Identifier: GPL-3.0-or-later
"""What can stand under a question. Blank is the absence of an answer; unsure and not now are answers of their own.

The words of a strand have an order and nothing else: they are never compared, averaged or added up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from peerdesk.records.circle import Circle

MOST = 5
"""The last of the five words of a strand; the first is 1."""


class Silence(Enum):
    """The two ways of not answering that are not the same as leaving a question blank."""

    UNSURE = "unsure"
    NOT_NOW = "not_now"


StrandSaid: TypeAlias = str | Silence
"""What a list shows of a strand: the word that was said, a silence, or an empty text for a blank."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a list, with the label it had when it was chosen."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class One:
    """The one word chosen from a list."""

    word: Word


@dataclass(frozen=True, slots=True)
class Many:
    """The words chosen from a list, in the order they were chosen. Never empty: none chosen is blank."""

    words: tuple[Word, ...]

    def __post_init__(self) -> None:
        """Raise ValueError for an empty choice."""
        if not self.words:
            raise ValueError("no word chosen is a blank, not an answer")


@dataclass(frozen=True, slots=True, eq=True, order=False)
class Strand:
    """A word on a strand: `order` from 1 (hardly anything) to 5, and the word that stood there."""

    order: int
    word: str

    def __post_init__(self) -> None:
        """Raise ValueError where there is no such place on a strand."""
        if not 1 <= self.order <= MOST:
            raise ValueError("a strand has five words")


@dataclass(frozen=True, slots=True)
class Minutes:
    """A length of time in whole minutes, 0 to 6000 (a hundred hours)."""

    count: int

    def __post_init__(self) -> None:
        """Raise ValueError outside the range."""
        if not 0 <= self.count <= 6000:
            raise ValueError("minutes are from 0 to 6000")


@dataclass(frozen=True, slots=True)
class Rows:
    """Several small groups of answers under one question, such as phrases that were noticed."""

    rows: tuple[Answers, ...]


Answer: TypeAlias = str | One | Many | Strand | Minutes | Rows | Circle | Silence
Answers: TypeAlias = Mapping[str, Answer]


def words_of(answer: Answer | None) -> tuple[Word, ...]:
    """Return the words chosen in `answer`; none for anything but a choice."""
    match answer:
        case One(word):
            return (word,)
        case Many(words):
            return words
        case _:
            return ()
