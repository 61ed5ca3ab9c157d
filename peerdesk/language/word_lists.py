# SPDX-License-Identifier: GPL-3.0-or-later
"""Every list of words a form offers, with the writer’s own laid over it. Read only when wanted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from peerdesk.language.asset_tables import table
from peerdesk.language.families import FAMILIES
from peerdesk.language.word_list import WordList
from peerdesk.records.answers import Word
from peerdesk.records.around import MyList
from peerdesk.wording import _

_FILE_OF = {name: family for family, names in FAMILIES.items() for name in names}


class WordLists:
    """The lists by name. Reads nothing until a list is asked for."""

    def __init__(self, mine: Mapping[str, MyList]) -> None:
        self._mine = dict(mine)
        self._known: dict[str, WordList] = {}

    @classmethod
    def load(cls, mine: Mapping[str, MyList] | None = None) -> WordLists:
        """Return the lists with the writer’s own changes, given by list name."""
        return cls(mine or {})

    def names(self) -> tuple[str, ...]:
        """Return the names of all lists, in the order Settings shows them."""
        return tuple(_FILE_OF)

    def list(self, name: str) -> WordList:
        """Return the list called `name`, words put away included. Raises KeyError if there is none."""
        if name not in self._known:
            read = _read(name)
            changes = self._mine.get(name)
            self._known[name] = read if changes is None else read.changed_by(changes)
        return self._known[name]

    def words(self, name: str) -> tuple[Word, ...]:
        """Return the words a question offers, in order. Raises KeyError if there is no such list."""
        return self.list(name).offered()

    def all(self, name: str) -> tuple[Word, ...]:
        """Return the same with the words put away, for Settings. Raises KeyError if there is no such list."""
        return self.list(name).words

    def strand(self, which: Literal["took", "gave"]) -> tuple[Word, ...]:
        """Return the five words of a strand, least first."""
        return self.words(f"{which}_words")


def _read(name: str) -> WordList:
    written: dict[str, Any] = table(f"words/{_FILE_OF[name]}.toml")[name]
    return WordList(
        name=name,
        title=_(written["title"]),
        words=tuple(Word(id_, _(label)) for id_, label in written["words"].items()),
        own=written["own"],
        many=written["many"],
        notes={id_: _(note) for id_, note in written.get("notes", {}).items()},
        families={key: tuple(ids) for key, ids in written.get("families", {}).items()},
    )
