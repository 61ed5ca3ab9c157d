# SPDX-License-Identifier: GPL-3.0-or-later
"""How a question is put: what every page, reading view and terminal listing walks instead of knowing fields."""

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
    """One question. `words` names a list of `assets/words`; `reworded` and `other_words` give another label or list
    where the question `reworded_by` was answered with that word.
    """

    key: str
    ask: Ask
    label: str
    words: str = ""
    invites: str = ""
    never_suggested: bool = False
    reworded_by: str = ""
    reworded: Mapping[str, str] = field(default_factory=dict)
    other_words: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Question, ...] = ()

    def label_beside(self, answers: Mapping[str, Answer]) -> str:
        """Return the label as it reads beside the other `answers`, for instance when something was held back."""
        return self.reworded.get(self._deciding(answers), self.label)

    def words_beside(self, answers: Mapping[str, Answer]) -> str:
        """Return the name of the list offered beside the other `answers`."""
        return self.other_words.get(self._deciding(answers), self.words)

    def _deciding(self, answers: Mapping[str, Answer]) -> str:
        chosen = answers.get(self.reworded_by)
        return chosen.word.id if isinstance(chosen, One) else ""


@dataclass(frozen=True, slots=True)
class Part:
    """A few questions that belong together, under one title. `said` is what stands above them once they are opened."""

    key: str
    title: str
    place: Place
    questions: tuple[Question, ...]
    hint: str = ""
    said: tuple[str, ...] = ()


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
