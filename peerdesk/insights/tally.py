# SPDX-License-Identifier: GPL-3.0-or-later
"""How answers are counted: what was said, what was marked Unsure or Not now, and what was left blank, each apart.

A blank never becomes a no, a none or a nought. The words of a strand keep their order and are never added up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations

from peerdesk.records.answers import Answer, Silence, Strand, Word, words_of
from peerdesk.records.entry import Entry

ENOUGH = 4
"""From this many answers on it may be said that something repeats or appears together."""
NOT_SMALL = 8
"""From this many answers on a number is not called small."""
A_LOT = 4
"""The fourth of the five words of a strand."""
MOST_PAIRS = 3
"""How many pairs of words are named at most: those that appeared together most often."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The entries that were asked the same, by how they answered. Each tuple is earliest first."""

    said: tuple[Entry, ...]
    unsure: tuple[Entry, ...]
    not_now: tuple[Entry, ...]
    blank: tuple[Entry, ...]

    @property
    def enough(self) -> bool:
        """Whether so many said something that a repetition may be named."""
        return len(self.said) >= ENOUGH

    def silences(self) -> dict[str, tuple[Entry, ...]]:
        """Return the three ways nothing was said, by name."""
        return {"blank": self.blank, "unsure": self.unsure, "not_now": self.not_now}


@dataclass(frozen=True, slots=True)
class Counted:
    """A word and the entries it stands in. Its label is the newest among them."""

    word: Word
    entries: tuple[Entry, ...]

    def __len__(self) -> int:
        return len(self.entries)


def ids(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the ids of `entries`, in their order."""
    return tuple(entry.id for entry in entries)


def is_said(answer: Answer | None) -> bool:
    """Whether something was said: a text with a letter in it, or a choice that is not a silence."""
    match answer:
        case None | Silence():
            return False
        case str():
            return bool(answer.strip())
        case _:
            return True


def asked(entries: Iterable[Entry], *keys: str) -> Answered:
    """Sort `entries` by how the questions `keys` were answered; one that says something under any of them has said."""
    sorted_: dict[str, list[Entry]] = {"said": [], "unsure": [], "not_now": [], "blank": []}
    for entry in entries:
        sorted_[_how([entry.answers.get(key) for key in keys])].append(entry)
    return Answered(**{name: tuple(found) for name, found in sorted_.items()})


def count_words(
    entries: Iterable[Entry], words: Callable[[Entry], Iterable[Word]]
) -> tuple[Counted, ...]:
    """Return what `words` finds in each entry: the word in most entries first, then by id."""
    standing: dict[str, dict[str, Entry]] = {}
    labels: dict[str, tuple[float, str, str]] = {}
    for entry in entries:
        for word in words(entry):
            standing.setdefault(word.id, {})[entry.id] = entry
            newest = (entry.made.instant.timestamp(), entry.id, word.label)
            labels[word.id] = max(labels.get(word.id, newest), newest)
    found = [Counted(Word(id_, labels[id_][2]), tuple(e.values())) for id_, e in standing.items()]
    return tuple(sorted(found, key=lambda counted: (-len(counted), counted.word.id)))


def by_word(entries: Iterable[Entry], *keys: str) -> tuple[Counted, ...]:
    """Return the words chosen under `keys`: the one in most entries first, then by id."""
    return count_words(entries, lambda entry: chosen(entry, *keys))


def by_place(entries: Iterable[Entry], strand: str) -> tuple[Counted, ...]:
    """Return the words said on `strand`, hardly anything first. Their ids are "1" to "5"."""
    found = count_words(entries, lambda entry: _places(entry.answers.get(strand)))
    return tuple(sorted(found, key=lambda counted: counted.word.id))


def pairs(
    entries: Iterable[Entry], *keys: str, leave_out: frozenset[str] = frozenset()
) -> tuple[tuple[Counted, Counted, tuple[Entry, ...]], ...]:
    """Return the words that stand in one entry more than once: each two of them, and the entries with both."""
    words = [found for found in by_word(entries, *keys) if found.word.id not in leave_out]
    within = {found.word.id: set(ids(found.entries)) for found in words}
    together = [
        (one, other, both)
        for one, other in combinations(words, 2)
        if len(both := tuple(e for e in one.entries if e.id in within[other.word.id])) > 1
    ]
    together.sort(key=lambda pair: (-len(pair[2]), pair[0].word.id, pair[1].word.id))
    return tuple(together)


def with_word(entries: Iterable[Entry], key: str, *words: str) -> tuple[Entry, ...]:
    """Return the entries where one of `words` was chosen under `key`."""
    return tuple(e for e in entries if any(word.id in words for word in chosen(e, key)))


def at_least(entries: Iterable[Entry], strand: str, order: int) -> tuple[Entry, ...]:
    """Return the entries with a word on `strand` at `order` or further."""
    return tuple(
        entry
        for entry in entries
        if isinstance(said := entry.answers.get(strand), Strand) and said.order >= order
    )


def chosen(entry: Entry, *keys: str) -> tuple[Word, ...]:
    """Return the words chosen in `entry` under `keys`."""
    return tuple(word for key in keys for word in words_of(entry.answers.get(key)))


def _how(answers: list[Answer | None]) -> str:
    if any(is_said(answer) for answer in answers):
        return "said"
    silences = [answer.value for answer in answers if isinstance(answer, Silence)]
    return silences[0] if silences else "blank"


def _places(answer: Answer | None) -> tuple[Word, ...]:
    return (Word(str(answer.order), answer.word),) if isinstance(answer, Strand) else ()
