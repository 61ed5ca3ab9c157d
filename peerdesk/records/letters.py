# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writer keeps around letters: the people they write to, what was chosen, and what became of it.

A choice names places in entries and never copies them; what is sealed is made from it anew each time it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from peerdesk.records.answers import Word
from peerdesk.records.entry import Moment


@dataclass(frozen=True, slots=True)
class Person:
    """Someone letters go to or come from, known by their keys: other keys are another person.

    `manages_me` is None where it was not said. `checked` is when the verification number was compared by voice;
    `instead_of` is the id of the person whose place they took with a changed key.
    """

    id: str
    name: str
    age_key: str
    box_key: bytes
    added: Moment
    role: Word | None = None
    manages_me: bool | None = None
    checked: Moment | None = None
    instead_of: str | None = None


class Dates(Enum):
    """How exactly a letter says when something was; each is coarser than the one before."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    NOT_SAID = "not_said"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one answer, `at` characters from its beginning. Where the text has moved, `quote` finds them again.

    `instead` is what stands there in the letter; None leaves the passage out.
    """

    question: str
    at: int
    quote: str
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """One entry of a letter: which of its questions, and which passages of them are left out or reworded."""

    entry: str
    questions: frozenset[str] = frozenset()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Swap:
    """A name or role, and what stands for it all through the letter."""

    said: str
    instead: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Everything chosen for a letter. A new one chooses nothing.

    `agenda` are ids of agenda lines that go along in their own words. `shows_left_out` lets the reader see that
    something was left out, though never how much.
    """

    entries: tuple[Chosen, ...] = ()
    agenda: tuple[str, ...] = ()
    swaps: tuple[Swap, ...] = ()
    dates: Dates = Dates.WEEK
    asks_for: tuple[str, ...] = ()
    line: str = ""
    shows_left_out: bool = True
    people: tuple[str, ...] = ()

    def of(self, entry_id: str) -> Chosen | None:
        """Return what was chosen of an entry; None where it was not."""
        return next((each for each in self.entries if each.entry == entry_id), None)


class Direction(Enum):
    """Whether a letter was written here or came from someone."""

    OUT = "out"
    IN = "in"


class Stage(Enum):
    """Where a letter stands: still being written, sealed, received and kept, accepted, declined, or ended.

    One that stays at SEALING may have been sealed: its file was on the way when everything stopped.
    """

    UNSENT = "unsent"
    SEALING = "sealing"
    SEALED = "sealed"
    KEPT = "kept"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Shared:
    """Which entry a sealed letter spoke of, and at which revision; 0 is the first."""

    entry: str
    revision: int


@dataclass(frozen=True, slots=True)
class Altered:
    """Characters `start` to `end` of a sealed letter that are not as they were written; never what they stand for.

    `item`, `field` and `piece` count from 0; `field` is -1 for a title and -2 for when it was.
    """

    item: int
    field: int
    piece: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A letter as the journal keeps it. `content` are the exact bytes inside the seal, empty while it is unsent.

    `id` is the id inside the letter. `reply_to` is the id of the letter it answers. `until` is the day after which a
    letter that was received is no longer kept. `asked_to_delete` is when the other side was asked, or asked us, to
    delete it: a request, never a fact. `person` is None where words were spoken, or the sender is not known here.
    """

    id: str
    direction: Direction
    stage: Stage
    at: Moment
    person: str | None = None
    reply_to: str | None = None
    choice: Choice | None = None
    content: bytes = b""
    shared: tuple[Shared, ...] = ()
    left_out: int = 0
    altered: tuple[Altered, ...] = ()
    proven: bool = False
    until: date | None = None
    asked_to_delete: Moment | None = None
    answered: Moment | None = None
