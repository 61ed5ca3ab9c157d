# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared so far: what was sealed and for whom, without ever saying what became of a file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerdesk.presenters.letters.register import Register
from peerdesk.records.letters import Stage
from tests.builders import a_meeting
from tests.presenters.corresponding import SENT, fresh_keys, known, sealed


@pytest.fixture
def meeting(journal):
    return journal.keep(a_meeting(0, "That pause.", title="Slate, second"))


@pytest.fixture
def row(journal, meeting):
    known(journal, fresh_keys())
    return sealed(journal, SENT, "maren", meeting.id)


@pytest.fixture
def register(desk):
    return Register(desk)


def test_a_sealed_letter_stands_with_day_person_entries_and_parts(register, row):
    (shown,) = register.rows()
    assert (shown.person, shown.titles) == ("Maren", ("Slate, second",))
    assert shown.parts == "What happened, What I carry"
    assert shown.reply == "No reply file yet"
    assert register.letter(row.id) == SENT


def test_an_entry_says_who_was_given_it(register, row, meeting):
    (read_by,) = register.read_by(meeting.id)
    assert read_by.letter == row.id
    assert read_by.said.startswith("Sealed for Maren on Thu 14 May")
    assert not read_by.has_changed


def test_an_entry_that_was_changed_since_says_so(register, row, meeting, journal):
    journal.keep(replace(meeting, title="Slate, again"))
    (read_by,) = register.read_by(meeting.id)
    assert read_by.has_changed


def test_a_letter_that_may_have_been_sealed_says_so(register, row, meeting, journal):
    """T11: what stopped between the file and the register is not forgotten, nor called sealed."""
    journal.letters.change_letter(row.id, lambda was: replace(was, stage=Stage.SEALING))
    (shown,) = register.rows()
    assert shown.reply.startswith("May have been sealed")
    assert register.heading(register.kept(row.id)).startswith("May have been sealed Thursday")
    (read_by,) = register.read_by(meeting.id)
    assert read_by.said.startswith("May have been sealed for Maren")


def test_asking_to_delete_is_said_as_asked(register, row):
    register.was_asked_to_delete(row.id)
    assert register.rows()[0].reply.startswith("Asked to delete")


def test_forgotten_words_are_gone_and_the_row_stays(register, row):
    register.forget_words(row.id, lambda _kept: None)
    (shown,) = register.rows()
    assert register.letter(row.id) is None
    assert (shown.person, shown.parts) == ("Maren", "")


def test_an_erased_entry_is_named_as_that(register, row, meeting, journal):
    known_before = register.rows()[0].titles
    assert known_before == ("Slate, second",)
    sealed(journal, replace_id(SENT), "maren", "gone")
    assert "An entry that was erased since" in {
        title for each in register.rows() for title in each.titles
    }


def replace_id(letter):
    from peerdesk.sharing.letter import changed

    return changed(letter, letter="otherotherothere")
