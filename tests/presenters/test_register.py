# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared so far: what was sealed and for whom, without ever saying what became of a file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerdesk.presenters.letters.answering import Answering
from peerdesk.presenters.letters.leaving import leaving_request, request
from peerdesk.presenters.letters.letters_in import LettersIn
from peerdesk.presenters.letters.register import Register
from peerdesk.records.letters import Altered, Direction, Stage
from peerdesk.sharing.letter import Letter
from tests.builders import a_meeting
from tests.keys import fresh_keys
from tests.presenters.corresponding import SENT, from_, known, own_keys, sealed


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


def test_asking_to_delete_is_said_as_asked_and_stands_in_the_register_itself(
    register, row, desk, journal
):
    """T11: a request leaves the journal too, and is noted before there is a file of it."""
    leaving = leaving_request(desk, row, request(row.id, "delete"))
    leaving.begin(journal)
    asks, standing = in_order(register)
    assert asks.reply.startswith("May have been sealed")
    assert standing.reply == "No reply file yet"
    leaving.end(journal)
    asks, standing = in_order(register)
    assert (asks.person, asks.parts, asks.reply) == ("Maren", "a request to let go of a letter", "")
    assert standing.reply.startswith("Asked to delete")


def in_order(register):
    """Return the rows, a request before the letter it is about."""
    return sorted(register.rows(), key=lambda row: row.id == SENT.letter)


def test_a_request_of_which_there_is_no_file_leaves_no_trace(register, row, desk, journal):
    leaving = leaving_request(desk, row, request(row.id, "end"))
    leaving.begin(journal)
    leaving.take_back(journal)
    (standing,) = register.rows()
    assert standing.reply == "No reply file yet"


def test_a_reply_that_nothing_shows_to_be_theirs_is_said_as_that(register, row, desk, journal):
    """T7: it is not called the reader’s, nor is it said that none came."""
    eve = fresh_keys()
    reply = Letter(1, "replyreplyreplyr", "reply", reply_to=row.id)
    letters_in = LettersIn(desk)
    came = letters_in.opened(from_(eve, journal, reply, "Maren"), own_keys(journal))
    letters_in.accept(came, lambda _kept: None)
    (shown,) = register.rows()
    assert shown.reply == "A reply came Thu 14 May; nothing shows whose it is"


def test_an_answer_names_whom_it_was_for_though_nobody_here_has_their_key(register, desk, journal):
    letters_in = LettersIn(desk)
    letters_in.keep(
        letters_in.opened(from_(fresh_keys(), journal, name="Noor"), own_keys(journal)), None
    )
    (kept,) = desk.reading.letters.letters(Direction.IN)
    answering = Answering(desk, kept)
    answering.heard(heard=True)
    letter = answering.for_writer(answering.reader(), own_keys(journal), "Wren")
    answering.leaving(letter).end(journal)
    (answer,) = register.rows()
    assert (answer.person, answer.parts, answer.reply) == ("Noor", "an answer", "")


def test_where_something_else_stands_is_kept_without_what_it_stands_for(register, row, journal):
    altered = (Altered(0, 0, 0, 0, 8), Altered(0, -2, 0, 0, 19))
    journal.letters.change_letter(row.id, lambda was: replace(was, altered=altered))
    assert register.kept(row.id).altered == altered
    register.forget_words(row.id, lambda _kept: None)
    assert register.kept(row.id).altered == ()


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
