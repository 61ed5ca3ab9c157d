# SPDX-License-Identifier: GPL-3.0-or-later
"""The writer’s own words: every list a form offers, to be added to, renamed, reordered, put away and brought back.

A list never alters what was written before: entries keep the words they were written with.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from peerdesk.language.families import FAMILIES
from peerdesk.language.word_list import WordList
from peerdesk.language.word_lists import WordLists
from peerdesk.presenters.desk import Desk
from peerdesk.records.answers import Word
from peerdesk.records.around import MyList
from peerdesk.records.entry import new_id
from peerdesk.wording import _, ngettext

LONGEST_WORD = 80
"""Characters a word of the writer’s own may have: it has to fit on a chip."""

FAMILY_TITLES = {
    "feelings": _("Feelings, and body"),
    "check_in": _("What it took, gave, and what held me"),
    "meeting": _("A meeting"),
    "voices": _("Voices"),
    "lenses": _("Lenses"),
    "power": _("Power, and what was said"),
    "disclosure": _("Something of mine"),
    "supervision": _("Supervision"),
    "network": _("A network"),
    "note": _("Notes and poems"),
    "follow_up": _("Being asked again"),
}
"""The families of lists as they are called in Settings; the five words of the strands stand apart."""


@dataclass(frozen=True, slots=True)
class Row:
    """One word of a list in Settings. `usual` is the word as it came, where the writer renamed it."""

    id: str
    label: str
    is_own: bool
    is_away: bool
    usual: str = ""


class WordSettings:
    """Every list at this desk. What is changed here is kept at once, and two quick changes both stay."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.can_change = desk.can_write
        """Whether words can be changed here at all; where they cannot, they can be read."""
        self._shipped = WordLists.load()

    # Reading

    def strand(self, which: Literal["took", "gave"]) -> tuple[Word, ...]:
        """Return the five words of a strand, least first."""
        return self._desk.words.strand(which)

    def lists(self, family: str) -> tuple[WordList, ...]:
        """Return the lists of a family, as the writer has them."""
        return tuple(self._desk.words.list(name) for name in FAMILIES[family])

    def names(self, family: str) -> tuple[str, ...]:
        """Return the names of the lists of a family, without reading them."""
        return FAMILIES[family]

    def listed(self, name: str) -> WordList:
        """Return the list called `name`, as the writer has it."""
        return self._desk.words.list(name)

    def count_sentence(self, listed: WordList) -> str:
        """Return “31 words, 2 of your own, 1 put away”."""
        offered = listed.offered()
        said = [ngettext("{count} word", "{count} words", len(offered)).format(count=len(offered))]
        own = sum(row.is_own and not row.is_away for row in self.rows(listed))
        if own:
            said.append(_("{count} of your own").format(count=own))
        if listed.off:
            said.append(_("{count} put away").format(count=len(listed.words) - len(offered)))
        return ", ".join(said)

    def rows(self, listed: WordList) -> tuple[Row, ...]:
        """Return the words of a list in their order, those put away last."""
        mine = self._mine(listed.name)
        own = {word.id for word in mine.added}
        usual = self._usual(listed.name)
        rows = [
            Row(
                word.id,
                word.label,
                word.id in own,
                word.id in listed.off,
                "" if usual[word.id] == word.label else usual[word.id],
            )
            for word in listed.words
        ]
        return tuple(sorted(rows, key=lambda row: row.is_away))

    # Changing

    def add(self, name: str, label: str) -> str:
        """Add a word to the list and return a sentence where it is there already; a word put away comes back."""
        label = tidy(label)
        if not label:
            return ""
        for word in self._desk.words.all(name):
            if word.label.casefold() == label.casefold():
                if word.id not in self._mine(name).off:
                    return _("“{word}” is in this list already.").format(word=word.label)
                self.bring_back(name, word.id)
                return ""
        word = Word(new_id(), label)
        self._change(name, lambda mine: replace(mine, added=(*mine.added, word)))
        return ""

    def rename(self, name: str, word_id: str, label: str) -> None:
        """Call a word otherwise; an empty label gives it its usual one back. What was written before stays."""
        label = tidy(label)
        if any(word.id == word_id and word.label == label for word in self._desk.words.all(name)):
            return
        usual = self._usual(name)

        def change(mine: MyList) -> MyList:
            others = tuple(word for word in mine.renamed if word.id != word_id)
            if not label or label == usual.get(word_id):
                return replace(mine, renamed=others)
            return replace(mine, renamed=(*others, Word(word_id, label)))

        self._change(name, change)

    def move(self, name: str, word_id: str, step: int) -> None:
        """Move a word `step` places down its list (up where negative), passing over those put away."""
        usual = tuple(word.id for word in self._shipped.all(name))

        def change(mine: MyList) -> MyList:
            order = _moved(_order(usual, mine), mine.off, word_id, step)
            return replace(mine, order=order)

        self._change(name, change)

    def put_away(self, name: str, word_id: str) -> None:
        """Offer the word no longer. It stays in what was written, and can be brought back."""
        self._change(name, lambda mine: replace(mine, off=mine.off | {word_id}))

    def bring_back(self, name: str, word_id: str) -> None:
        """Offer a word that was put away again."""
        self._change(name, lambda mine: replace(mine, off=mine.off - {word_id}))

    def _change(self, name: str, change: Callable[[MyList], MyList]) -> None:
        self._desk.pen.write(lambda journal: journal.change_my_list(name, change))

    def _mine(self, name: str) -> MyList:
        return self._desk.reading.my_lists().get(name, MyList())

    def _usual(self, name: str) -> dict[str, str]:
        """Return the words of a list as they came, or as the writer first added them."""
        words = (*self._shipped.all(name), *self._mine(name).added)
        return {word.id: word.label for word in words}


def tidy(label: str) -> str:
    """Return a label on one line, no longer than a chip can show."""
    return " ".join(label.split())[:LONGEST_WORD].rstrip()


def _order(usual: tuple[str, ...], mine: MyList) -> tuple[str, ...]:
    """Return every id of the list in the writer’s order."""
    known = dict.fromkeys((*usual, *(word.id for word in mine.added)))
    first = [id_ for id_ in dict.fromkeys(mine.order) if id_ in known]
    return (*first, *(id_ for id_ in known if id_ not in first))


def _moved(order: tuple[str, ...], off: frozenset[str], moving: str, step: int) -> tuple[str, ...]:
    if moving not in order:
        return order
    ids = list(order)
    offered = [id_ for id_ in ids if id_ not in off]
    if moving not in offered:
        return order
    here = offered.index(moving)
    there = min(max(here + step, 0), len(offered) - 1)
    if there == here:
        return order
    neighbour = offered[there]
    ids.remove(moving)
    ids.insert(ids.index(neighbour) + (step > 0), moving)
    return tuple(ids)
