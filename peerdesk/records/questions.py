# SPDX-License-Identifier: GPL-3.0-or-later
"""How a question is put: the value every page, reading view, terminal listing and search walks instead of knowing fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from peerdesk.records.answers import Answer, One


class Ask(Enum):
    """What kind of answer a question takes."""

    TEXT = "text"
    LINE = "line"
    ONE = "one"
    MANY = "many"
    STRAND = "strand"
    MINUTES = "minutes"
    ROWS = "rows"
    CIRCLE = "circle"


class Place(Enum):
    """Where a part of a form stands on the page."""

    FACTS = "facts"
    SHEET = "sheet"
    MARGIN = "margin"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `words` names a list of `assets/words`; `reworded` gives other labels by the word of `reworded_by`."""

    key: str
    ask: Ask
    label: str
    words: str = ""
    invites: str = ""
    never_suggested: bool = False
    reworded_by: str = ""
    reworded: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Question, ...] = ()

    def label_beside(self, answers: Mapping[str, Answer]) -> str:
        """Return the label as it reads beside the other `answers`, for instance when something was held back."""
        chosen = answers.get(self.reworded_by)
        if isinstance(chosen, One):
            return self.reworded.get(chosen.word.id, self.label)
        return self.label


@dataclass(frozen=True, slots=True)
class Part:
    """A few questions that belong together, under one title."""

    key: str
    title: str
    place: Place
    questions: tuple[Question, ...]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """The questions of one kind of entry, in the order they are read."""

    parts: tuple[Part, ...]

    def questions(self) -> Iterator[Question]:
        """Yield every question, in reading order."""
        for part in self.parts:
            yield from part.questions

    def part(self, key: str) -> Part:
        """Return the part called `key`. Raises KeyError if there is none."""
        for part in self.parts:
            if part.key == key:
                return part
        raise KeyError(key)
