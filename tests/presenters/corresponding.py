# SPDX-License-Identifier: GPL-3.0-or-later
"""Wren’s desk, and letters that come to it from Maren, who is known there, and from nobody known."""

from __future__ import annotations

from peerdesk.records.letters import Direction, KeptLetter, Person, Shared, Stage
from peerdesk.sharing.letter import Field, Item, Letter, changed, written
from peerdesk.sharing.sealing import OwnKeys, addressed

SENT = Letter(
    1,
    "sentsentsentsent",
    "letter",
    asks_for=("witness", "questions"),
    line="Mostly I want to stay with the pause.",
    items=(
        Item(
            "meeting",
            "Week of 11 May 2026",
            "This network",
            (
                Field(
                    "What happened", ("A parent spoke. ", " Then the room went still. 😀 Still.")
                ),
                Field("What I carry", ("That pause.",)),
            ),
        ),
    ),
)


def own_keys(journal) -> OwnKeys:
    """Return the keys of a journal, made if there were none."""
    return OwnKeys(*journal.letters.make_keys())


def known(journal, keys: OwnKeys, name: str = "Maren", person_id: str = "maren") -> Person:
    """Put whoever holds `keys` among the people of a journal."""
    card = keys.card(name)
    person = Person(person_id, name, card.age_key, card.box_key, journal.moment())
    return journal.letters.put_person(person)


def sealed(journal, letter: Letter = SENT, person: str = "maren", *entries: str) -> KeptLetter:
    """Put a sealed letter into the register of a journal."""
    row = KeptLetter(
        letter.letter,
        Direction.OUT,
        Stage.SEALED,
        journal.moment(),
        person,
        content=written(letter),
        shared=tuple(Shared(each, 0) for each in entries),
    )
    return journal.letters.put_letter(row)


def from_(keys: OwnKeys, journal, letter: Letter = SENT, name: str = "Maren", **parts) -> Letter:
    """Return a letter as the holder of `keys` addresses it to whoever keeps `journal`."""
    return addressed(changed(letter, **parts), keys, name, (own_keys(journal).card("Wren"),))
