# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom a letter goes to, as it is told on the command line. Another key is another person, and that is said."""

from __future__ import annotations

from pathlib import Path

from peerdesk.cli.refusals import NobodyCalledSo
from peerdesk.cli.terminal import refuse
from peerdesk.presenters.letters.correspondents import Correspondents, Met
from peerdesk.presenters.letters.foreign_text import a_name
from peerdesk.records.letters import Person
from peerdesk.sharing.card import Card, NotACard
from peerdesk.wording import _

_LONGEST_CARD = 4096


def person_named(people: Correspondents, told: str) -> Person:
    """Return whom `told` names: somebody known, or who holds the card in it or in the file it names."""
    named = [row for row in people.rows() if row.name.casefold() == told.casefold()]
    if len(named) == 1:
        person = people.person(named[0].id)
        if person is not None:
            return person
    text = told
    path = Path(told)
    if path.is_file():
        with path.open("rb") as stream:
            text = stream.read(_LONGEST_CARD).decode("utf-8", "replace")
    try:
        card = Card.parse(text)
    except NotACard:
        if path.is_file():
            raise
        raise NobodyCalledSo from None
    met, known = people.meet(card)
    if met is Met.KNOWN and known is not None:
        return known
    if met is Met.CHANGED and known is not None:
        refuse(
            _(
                "{name} has another key here. This card is taken for another person until you have compared the "
                "numbers by voice."
            ).format(name=a_name(known.name))
        )
    return people.somebody(card)


def added(people: Correspondents, person: Person) -> Person:
    """Put somebody new among the people, unchecked, and return them."""
    card = Card(person.name, person.age_key, person.box_key)
    made: list[Person] = []
    people.add(card, None, manages_me=None, done=made.append)
    return made[0] if made else person


def warn_if_unchecked(person: Person) -> None:
    """Say so where the verification numbers were never compared."""
    if person.checked is None:
        refuse(
            _("You haven’t checked this key with {name} by voice yet.").format(
                name=a_name(person.name)
            )
        )
