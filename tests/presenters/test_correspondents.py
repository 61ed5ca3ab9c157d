# SPDX-License-Identifier: GPL-3.0-or-later
"""People and their keys: another key is another person, and nothing is said to be checked that was not."""

from __future__ import annotations

import pytest

from peerdesk.presenters.letters.card_picture import squares
from peerdesk.presenters.letters.correspondents import Correspondents, Met
from peerdesk.sharing.card import Card, verification
from tests.keys import fresh_keys
from tests.presenters.corresponding import known, own_keys


@pytest.fixture
def people(desk):
    return Correspondents(desk)


def test_there_is_no_card_before_there_are_keys_and_a_name(people):
    assert people.own_card() is None
    people.call_me("  Wren  ")
    assert people.own_card() is None
    made = []
    people.make_keys(made.append)
    assert people.own_card() == made[0].card("Wren")


def test_somebody_new_is_added_unchecked_and_known_from_then_on(people):
    card = fresh_keys().card("Maren")
    assert people.meet(card) == (Met.NEW, None)
    people.add(card, None, manages_me=None)
    (row,) = people.rows()
    assert (row.name, row.is_checked, row.manages_me) == ("Maren", False, False)
    assert people.meet(card)[0] is Met.KNOWN


def test_a_changed_key_is_a_new_person_beside_the_old(people, journal):
    """T7: whoever comes with another key under a known name is not taken for them."""
    before = known(journal, fresh_keys())
    card = fresh_keys().card("Maren")
    assert people.meet(card) == (Met.CHANGED, before)
    people.add(card, None, manages_me=None)
    _old, new = people.rows()
    assert people.person(new.id).instead_of == before.id
    assert not new.is_checked


def test_one_s_own_card_is_not_added(people, journal):
    card = own_keys(journal).card("Wren")
    assert people.meet(card) == (Met.OWN, None)
    people.add(card, None, manages_me=None)
    assert not people.rows()


def test_both_sides_read_out_the_same_number(people, journal):
    own, theirs = own_keys(journal), fresh_keys()
    person = known(journal, theirs)
    numbers = people.numbers(person)
    assert numbers == verification(theirs.card("x"), own.card("y"))
    assert [len(each) for each in numbers] == [5] * 8


def test_comparing_by_voice_is_remembered_with_its_day(people, journal):
    person = known(journal, fresh_keys())
    people.have_compared(person.id)
    (row,) = people.rows()
    assert row.is_checked
    assert "14 May" in row.checked


def test_whether_they_manage_can_be_said_and_left_unsaid(people, journal):
    person = known(journal, fresh_keys())
    for said, shown in ((True, True), (False, False), (None, False)):
        people.change(person.id, None, manages_me=said)
        assert people.rows()[0].manages_me is shown


def test_a_person_can_be_taken_off_the_list(people, journal):
    person = known(journal, fresh_keys())
    people.remove(person.id)
    assert not people.rows()


def test_the_picture_of_a_card_is_square_and_the_same_each_time():
    card: Card = fresh_keys().card("Wren")
    rows = squares(card)
    assert {len(row) for row in rows} == {len(rows)}
    assert rows == squares(card)


@pytest.mark.parametrize("name", ["W\u202eren\x00", "Wren " * 60, "Wren\u2028of the\nreeds"])
def test_whatever_name_is_chosen_others_can_read_the_card(people, journal, name):
    people.make_keys(lambda _keys: None)
    people.call_me(name)
    card = people.own_card()
    assert Card.parse(card.written()) == card
    assert card.name.startswith("Wren")
