# SPDX-License-Identifier: GPL-3.0-or-later
"""S4. Five peers from three services meet on video, with no manager. One of them brings something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerdesk.presenters.letters.bringing_letter import BringingLetter
from peerdesk.presenters.letters.composing import Composing
from peerdesk.presenters.supervision.agenda import AgendaPresenter
from peerdesk.presenters.supervision.intervision import COPIES, STEPS, TAKEN_BACK, Round, Turn
from peerdesk.records.entry import Kind, new_id
from peerdesk.records.letters import Dates
from peerdesk.records.network import Voice
from tests.builders import a_meeting, a_network

WHAT_I_HEARD = "Kite asked me to tell my story again, and I said no."
MY_QUESTION = "What was it like to be asked, for any of you?"


@pytest.fixture
def letter(desk, journal):
    """What she put together beforehand, of one meeting."""
    network = a_network("Slate")
    network = replace(network, voices=(Voice(new_id(), "mother", "Kite"),))
    journal.put_network(network)
    meeting = a_meeting(
        3, WHAT_I_HEARD, title="Slate, third meeting", network=network.id, flagged=True
    )
    journal.rest(meeting)
    composing = Composing(desk)
    composing.begin_with_flagged()
    composing.choose_field(meeting.id, "what_happened", chosen=True)
    composing.coarsen(Dates.DAY)
    composing.keep()
    return composing.letter_id


@pytest.fixture
def held() -> Round:
    """The round, begun with one thing brought."""
    held = Round()
    held.bring("Somebody asked me to tell my story.", MY_QUESTION)
    return held


# Must


def test_she_chooses_edits_and_can_take_it_back_before_anyone_speaks(held):
    held.bring("Somebody asked me for more than I had.", MY_QUESTION)
    assert held.is_first
    held.take_back()
    assert (held.brought, held.question, held.was_taken_back) == ("", "", True)
    held.bring("Something smaller.", "")
    assert not held.was_taken_back


def test_she_can_take_it_back_at_any_step_and_the_round_may_go_on(held):
    for place in range(1, len(STEPS) - 1):
        held.begin_anew()
        held.bring("Something", MY_QUESTION)
        for _step in range(place):
            held.forward()
        held.take_back()
        assert (held.brought, held.question) == ("", "")
        assert held.step is STEPS[place]


def test_the_round_is_read_in_its_order(held):
    read = [held.step.turn]
    while not held.is_last:
        held.forward()
        read.append(held.step.turn)
    assert read == [
        Turn.BEFORE,
        Turn.BRINGS,
        Turn.REFLECT,
        Turn.ANSWERS,
        Turn.SECOND,
        Turn.OVER,
    ]


def test_times_are_soft_suggestions_and_nothing_is_counted(held):
    timed = [step.about for step in STEPS if step.about]
    assert timed[:2] == [
        "5 to 10 minutes, if that suits you",
        "about 15 minutes, if that suits you",
    ]
    assert all("if that suits you" in about for about in timed)
    held.forward()
    held.back()
    held.back()
    assert held.is_first


def test_the_parts_go_round_and_staying_quiet_is_taking_part():
    assert "Next time the parts go round." in STEPS[0].line
    assert "Staying quiet is taking part." in STEPS[2].line


def test_a_letter_is_read_with_weeks_and_no_days_and_with_roles_for_names(desk, letter):
    text = BringingLetter(desk).text(letter)
    assert "Mother asked me to tell my story again" in text
    assert "Slate" not in text
    assert "Kite" not in text
    assert "Week of 11 May" in text
    assert [each.id for each in BringingLetter(desk).offered()] == [letter]


def test_the_letter_itself_stays_as_it_was_put_together(desk, reading, letter):
    before = reading.letters.letter(letter)
    BringingLetter(desk).text(letter)
    assert reading.letters.letter(letter) == before


def test_it_is_said_that_copies_may_remain():
    assert COPIES.startswith("Copies may remain")
    assert TAKEN_BACK == "It was taken back. Nothing of it is kept here."


def test_it_works_with_paper_too(held):
    empty = Round()
    while not empty.is_last:
        empty.forward()
        assert empty.step.title
    assert (empty.brought, empty.question) == ("", "")


def test_at_the_end_everyone_keeps_what_they_want_and_copies_are_asked_back(held):
    while not held.is_last:
        held.forward()
    assert "keeps only what they want" in held.step.line
    assert "asked to let it go" in held.step.line
    assert held.brought == ""


def test_she_writes_about_it_in_her_own_journal_if_she_wants_to(somebody):
    agenda = AgendaPresenter(somebody.desk)
    agenda.add("Being asked to tell my story")
    page = somebody.begins(Kind.SUPERVISION)
    page.taps("supervision_kind", "intervision")
    page.taps("round_role", "the one who brings")
    page.taps("brought", "Being asked to tell my story")
    page.types("take_away", "I was not the only one.")
    page.rests()
    assert agenda.rows() == ()
    assert agenda.taken_away().text == "I was not the only one."


# Must not


def test_nothing_of_a_round_is_written_anywhere(journal, reading, held):
    """No minutes about a network, no attendance, no shared case file: a round has no way into the journal."""
    before = journal.revision
    while not held.is_last:
        held.forward()
    held.begin_anew()
    assert journal.revision == before
    assert reading.newest(1) == ()
    assert set(vars(held)) == {"_place", "brought", "question", "was_taken_back"}
