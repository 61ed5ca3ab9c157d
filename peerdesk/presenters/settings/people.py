# SPDX-License-Identifier: GPL-3.0-or-later
"""My people: those the writer wrote down themselves, in their own order. Nobody is preset, and nobody is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from peerdesk.presenters.desk import Desk
from peerdesk.records.around import Supporter
from peerdesk.records.entry import new_id


class People:
    """The writer’s own people as they are being written. What is changed here is kept at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._people = self._on_disk = desk.reading.supporters()

    @property
    def all(self) -> tuple[Supporter, ...]:
        """Everyone, in the writer’s order."""
        return self._people

    def read(self) -> None:
        """Read them anew, unless what was written here is not on the disk yet."""
        if self._people == self._on_disk:
            self._people = self._on_disk = self._desk.reading.supporters()

    def add(self, name: str, how: str = "", helps_when: str = "") -> Supporter | None:
        """Write someone down, at the end. Without a name there is nobody to write down."""
        if not name.strip():
            return None
        added = _tidy(Supporter(new_id(), name, how, helps_when))
        self._keep((*self._people, added))
        return added

    def change(self, changed: Supporter) -> None:
        """Write someone otherwise. With the name gone nothing changes: taking someone off is a step of its own."""
        changed = _tidy(changed)
        if changed.name and changed not in self._people:
            self._keep([changed if each.id == changed.id else each for each in self._people])

    def remove(self, person: str) -> None:
        """Take someone off the list."""
        self._keep([each for each in self._people if each.id != person])

    def move(self, person: str, steps: int) -> bool:
        """Move someone `steps` places down, or up where it is negative; say whether they moved."""
        ids = [each.id for each in self._people]
        here = ids.index(person)
        there = min(max(here + steps, 0), len(ids) - 1)
        people = list(self._people)
        people.insert(there, people.pop(here))
        if there != here:
            self._keep(people)
        return there != here

    def put_back(self, people: Sequence[Supporter]) -> None:
        """Undo: the list as it was."""
        self._keep(people)

    def _keep(self, people: Sequence[Supporter]) -> None:
        self._people = tuple(people)
        kept = self._people

        def done(_nothing: None) -> None:
            self._on_disk = kept

        self._desk.pen.write(lambda journal: journal.put_supporters(kept), done)


def _tidy(person: Supporter) -> Supporter:
    return replace(
        person,
        name=" ".join(person.name.split()),
        how=" ".join(person.how.split()),
        helps_when=person.helps_when.strip(),
    )
