# SPDX-License-Identifier: GPL-3.0-or-later
"""People and keys: the writer’s own contact card, and everyone letters go to or come from.

A person is their keys. Another key is another person, also under the same name, and that is said aloud.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from peerdesk.errors import PeerDeskError
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.letters.foreign_text import a_name, is_same_name
from peerdesk.records.answers import Word
from peerdesk.records.entry import new_id
from peerdesk.records.letters import Person
from peerdesk.sharing.card import Card, as_on_a_card, verification
from peerdesk.sharing.sealing import OwnKeys
from peerdesk.wording import _


class KeysMixed(PeerDeskError):
    """A card holds half of somebody’s keys and half of another’s; nobody makes such a card by accident."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _(
                "This card holds one key of {name}’s beside one that isn’t theirs, so it was not added. "
                "Ask {name} for the card again, whole."
            ).format(name=a_name(name))
        )


class Met(Enum):
    """What came of adding a card."""

    NEW = "new"
    KNOWN = "known"
    CHANGED = "changed"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Someone, as the pages show them: three short lines under a name."""

    id: str
    name: str
    role: str
    manages: str
    checked: str
    is_checked: bool
    manages_me: bool


class Correspondents:
    """Everyone there is, and the writer’s own card. What is changed here is kept at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # The writer’s own card

    def own_keys(self) -> OwnKeys | None:
        """Return the keys of this journal; None until `make_keys` was called once."""
        keys = self._desk.reading.letters.own_keys()
        return OwnKeys(*keys) if keys else None

    def make_keys(self, done: Callable[[OwnKeys], None]) -> None:
        """Make the keys of this journal, if there are none yet, and hand them on."""
        self._desk.pen.write(
            lambda journal: journal.letters.make_keys(), lambda keys: done(OwnKeys(*keys))
        )

    def own_name(self) -> str:
        """Return the name on the writer’s card: the one they chose, else none."""
        return self._desk.settings.card_name

    def call_me(self, name: str) -> None:
        """Choose the name on the card, as much of it as a card can hold. It need not be the writer’s."""
        plain = as_on_a_card(name)
        self._desk.pen.write(
            lambda journal: journal.change_settings(lambda was: replace(was, card_name=plain))
        )

    def own_card(self) -> Card | None:
        """Return the writer’s card; None until there are keys and a name."""
        own, name = self.own_keys(), self.own_name()
        return own.card(name) if own and name else None

    # Everyone else

    def rows(self) -> tuple[PersonRow, ...]:
        """Return everyone, in the order they were added."""
        return tuple(self.row(person) for person in self._desk.reading.letters.people())

    def row(self, person: Person) -> PersonRow:
        """Return one person as the pages show them."""
        return PersonRow(
            person.id,
            person.name,
            person.role.label if person.role else "",
            _manages(person),
            self._checked(person),
            person.checked is not None,
            person.manages_me is True,
        )

    def person(self, person_id: str) -> Person | None:
        """Return the person with this id, or None."""
        return self._desk.reading.letters.person(person_id)

    def meet(self, card: Card) -> tuple[Met, Person | None]:
        """Say what adding `card` would mean, and whom it concerns: the one known, or the one with another key.

        Raises KeysMixed.
        """
        own = self.own_keys()
        if own and own.card("").age_key == card.age_key:
            return Met.OWN, None
        known = self._desk.reading.letters.person_with_key(card.age_key)
        if known is not None:
            if known.box_key != card.box_key:
                raise KeysMixed(known.name)
            return Met.KNOWN, known
        same_name = [
            each
            for each in self._desk.reading.letters.people()
            if is_same_name(each.name, card.name)
        ]
        return (Met.CHANGED, same_name[-1]) if same_name else (Met.NEW, None)

    def somebody(self, card: Card) -> Person:
        """Return whoever holds `card` as a new person, unchecked and not kept."""
        _met, before = self.meet(card)
        return Person(
            new_id(),
            card.name,
            card.age_key,
            card.box_key,
            self._desk.moment(),
            instead_of=before.id if before else None,
        )

    def add(
        self,
        card: Card,
        role: Word | None,
        *,
        manages_me: bool | None,
        done: Callable[[Person], None] = lambda _: None,
    ) -> None:
        """Add whoever holds `card`, unchecked. One whose key changed comes as a new person beside the old."""
        met, _before = self.meet(card)
        if met in (Met.KNOWN, Met.OWN):
            return
        added = replace(self.somebody(card), role=role, manages_me=manages_me)
        self._desk.pen.write(lambda journal: journal.letters.put_person(added), done)

    def change(self, person_id: str, role: Word | None, *, manages_me: bool | None) -> None:
        """Say who somebody is to the writer, and whether they manage them, too."""
        self._desk.pen.write(
            lambda journal: journal.letters.change_person(
                person_id, lambda was: replace(was, role=role, manages_me=manages_me)
            )
        )

    def numbers(self, person: Person) -> tuple[str, ...]:
        """Return the eight groups of five digits to compare by voice; none until there are own keys."""
        own = self.own_keys()
        if own is None:
            return ()
        return verification(own.card(""), Card(person.name, person.age_key, person.box_key))

    def compared_sentence(self, person: Person) -> str:
        """Return whether and when the numbers were compared with somebody, as a sentence."""
        name = a_name(person.name)
        if person.checked is None:
            said = _("You haven’t compared the numbers with {name} yet.")
            return said.format(name=name)
        day = shown.short_day(person.checked.local_date, self._desk.today())
        return _("You compared the numbers with {name} on {day}.").format(name=name, day=day)

    def have_compared(self, person_id: str) -> None:
        """Remember that the numbers were the same on both sides today."""
        moment = self._desk.moment()
        self._desk.pen.write(
            lambda journal: journal.letters.change_person(
                person_id, lambda was: replace(was, checked=moment)
            )
        )

    def remove(self, person_id: str) -> None:
        """Take somebody off the list. What was sealed for them stays in the register."""
        self._desk.pen.write(lambda journal: journal.letters.drop_person(person_id))

    def _checked(self, person: Person) -> str:
        if person.checked is None:
            return _("key not checked yet")
        day = shown.short_day(person.checked.local_date, self._desk.today())
        return _("key checked by voice on {day}").format(day=day)


def _manages(person: Person) -> str:
    match person.manages_me:
        case True:
            return _("also manages you")
        case False:
            return _("does not manage you")
        case None:
            return _("not said whether they manage you")
