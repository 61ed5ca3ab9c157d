# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters of the made-up journal: real ones, with people on both sides, for every page there is about them."""

from __future__ import annotations

import re

import pytest

from peerdesk.presenters.letters.answering import beside
from peerdesk.records.entry import Kind
from peerdesk.records.letters import Direction, Stage
from peerdesk.sharing.letter import parse
from peerdesk.sharing.sealing import OwnKeys, Proof, proof_of
from tests.builders import TODAY
from tests.demo.test_texts import OF_THE_CLINIC


@pytest.fixture
def letters(made_up):
    return made_up.reading.letters


@pytest.fixture
def sealed(letters):
    """What was sealed, oldest first, as it was sealed."""
    return [parse(each.content) for each in reversed(letters.letters(Direction.OUT))]


def test_one_key_was_checked_and_one_was_not(letters):
    checked = {person.name: person.checked is not None for person in letters.people()}
    assert checked == {"Maren": True, "Sorrel": False}
    assert all(person.role for person in letters.people())


def test_nobodys_key_is_in_the_program(made_up, letters):
    """T7: the keys are new each time, also the writer’s own."""
    own = OwnKeys(*letters.own_keys())
    keys = {own.card("Wren").age_key, *(person.age_key for person in letters.people())}
    assert len(keys) == 3
    assert made_up.reading.settings().card_name == "Wren"


def test_what_was_sealed_stands_in_the_register_with_every_answer_there_can_be(letters):
    rows = letters.letters(Direction.OUT)
    assert {row.stage for row in rows} == {Stage.SEALED}
    assert [bool(row.answered) for row in rows].count(True) == 1
    assert [bool(row.asked_to_delete) for row in rows].count(True) == 1
    assert any(row.left_out for row in rows)
    assert all(row.shared and row.person for row in rows)


def test_letters_are_spread_over_the_weeks_and_go_to_people_who_were_known_by_then(letters):
    rows = letters.letters(Direction.OUT)
    days = [row.at.local_date for row in rows]
    assert len(set(days)) == len(days)
    assert max(days) < TODAY.date()
    for row in rows:
        assert letters.person(row.person).added.instant < row.at.instant


def test_the_entries_in_them_are_there_and_may_be_shared(made_up, letters):
    """T8: nothing folded or private is in one."""
    for row in (*letters.letters(Direction.OUT), *letters.unsent()):
        for shared in row.shared:
            entry = made_up.reading.entry(shared.entry)
            assert not entry.folded
            assert not entry.private_lock
            assert shared.revision == letters.revision_of(entry.id)
            assert entry.kind in {Kind.MEETING, Kind.NOTE}


def test_a_letter_holds_no_name_of_a_network_and_no_passage_that_was_left_out(made_up, sealed):
    """T8: what was replaced or left out is not in the bytes."""
    text = " ".join(str(letter) for letter in sealed)
    for network in made_up.reading.networks():
        assert network.pet_name not in text
    assert "We began with the week before" not in text
    assert "nurse" not in text
    assert any(len(field.pieces) > 1 for item in sealed[0].items for field in item.fields)


def test_what_came_is_shown_to_be_from_maren(letters):
    """T7: proofs are real ones."""
    own = OwnKeys(*letters.own_keys())
    came = letters.letters(Direction.IN)
    assert {each.stage for each in came} == {Stage.KEPT, Stage.ACCEPTED}
    for each in came:
        assert each.proven
        assert proof_of(parse(each.content), own) is Proof.PROVEN
        assert letters.person(each.person).name == "Maren"


def test_the_reply_stands_beside_words_of_the_letter_it_answers(letters):
    (reply,) = [each for each in letters.letters(Direction.IN) if each.reply_to]
    answered = letters.letter(reply.reply_to)
    assert answered.answered.instant > answered.at.instant
    placed = beside(parse(answered.content), parse(reply.content))
    assert len(placed) == 2
    assert all(each.piece is not None for each in placed)


def test_a_letter_that_came_is_kept_until_a_day_that_is_still_to_come(letters):
    (kept,) = [each for each in letters.letters(Direction.IN) if each.stage is Stage.KEPT]
    assert kept.until > TODAY.date()


def test_one_letter_is_unsent_and_for_somebody(letters):
    (unsent,) = letters.unsent()
    assert len(unsent.choice.entries) == 2
    assert letters.person(unsent.choice.people[0]).name == "Maren"
    assert any(each.instead for chosen in unsent.choice.entries for each in chosen.passages)


def test_letters_are_respectful_and_set_in_proper_type(letters, sealed):
    """M1, M15: nothing in the words of the clinic, and no given sign of hurry."""
    said = [*sealed, *(parse(each.content) for each in letters.letters(Direction.IN))]
    for letter in said:
        texts = [letter.line, *(each.text for each in (*letter.comments, *letter.answers))]
        texts += [piece for item in letter.items for each in item.fields for piece in each.pieces]
        for text in texts:
            assert not OF_THE_CLINIC.search(text)
            assert not re.search(r"[!'\"]|\.\.\.", text)
