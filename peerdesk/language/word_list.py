# SPDX-License-Identifier: GPL-3.0-or-later
"""One list of words a question offers, and how the writer’s own changes are laid over it.

A list never alters what was answered before: answers keep the label they were given with.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from peerdesk.records.answers import Word
from peerdesk.records.around import MyList


@dataclass(frozen=True, slots=True)
class WordList:
    """The words under one name, in order, those put away included.

    `own`: the writer may add, move and put away words; where it is false they may only rename them.
    `many`: several may be chosen. `notes`: a second line for some words. `families`: neighbouring words,
    for finding only.
    """

    name: str
    title: str
    words: tuple[Word, ...]
    own: bool
    many: bool
    off: frozenset[str] = frozenset()
    notes: Mapping[str, str] = field(default_factory=dict)
    families: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def offered(self) -> tuple[Word, ...]:
        """Return the words a question shows: all but those put away."""
        return tuple(word for word in self.words if word.id not in self.off)

    def changed_by(self, mine: MyList) -> WordList:
        """Return this list as the writer wants it. Ids that are no longer known are passed over."""
        labels = {word.id: word.label for word in mine.renamed if word.label.strip()}
        if not self.own:
            return replace(self, words=_renamed(self.words, labels))
        words = _in_order(_with_added(self.words, mine.added), mine.order)
        return replace(self, words=_renamed(words, labels), off=mine.off)


def _with_added(words: tuple[Word, ...], added: tuple[Word, ...]) -> tuple[Word, ...]:
    by_id = {word.id: word for word in words}
    for word in added:
        if word.label.strip():
            by_id.setdefault(word.id, word)
    return tuple(by_id.values())


def _in_order(words: tuple[Word, ...], order: tuple[str, ...]) -> tuple[Word, ...]:
    by_id = {word.id: word for word in words}
    first = [by_id.pop(id_) for id_ in dict.fromkeys(order) if id_ in by_id]
    return (*first, *by_id.values())


def _renamed(words: tuple[Word, ...], labels: Mapping[str, str]) -> tuple[Word, ...]:
    return tuple(Word(word.id, labels.get(word.id, word.label)) for word in words)
