# SPDX-License-Identifier: GPL-3.0-or-later
"""S1. A peer practitioner after a first crisis meeting, writing in the car."""

from __future__ import annotations

import re

import pytest

from peerdesk.language.pet_names import could_be_a_name, pet_names
from peerdesk.presenters.reading.pieces import CircleRead, Strands
from peerdesk.records.circle import Seat, VoiceMore, VoiceState
from peerdesk.records.entry import Entry, Kind, State
from peerdesk.records.forms import FORMS
from peerdesk.records.forms.network import NETWORK
from tests.stories.somebody import Somebody, pieces_of, words_of

HER_LINE = "“They keep saying he’s psychotic, and he keeps saying he’s tired.”"
THE_HANDS = "Grandmother’s hands never left the tablecloth."


@pytest.fixture
def meeting(somebody: Somebody) -> Entry:
    """The whole evening as it is told: the writing in the car, rested, and one look back."""
    page = somebody.begins(Kind.MEETING)
    page.accepts_the_offered_name()
    page.taps("first_meeting", "yes")
    page.taps("place", "at their home")
    page.taps("peer_role", "practitioner, with a clinician")
    page.seats(
        Seat("v1", "mother", state=VoiceState.QUIET),
        Seat("v2", "son", state=VoiceState.HEARD, more=frozenset({VoiceMore.NOT_YET_MET})),
        Seat("v3", "grandmother", more=frozenset({VoiceMore.NOT_YET_SPOKEN})),
    )
    page.types("what_happened", HER_LINE)
    page.taps("uncertainty", "stayed with it")
    page.taps("toll", "a lot")
    page.taps("reward", "some")
    kept = page.rests()
    somebody.waits(hours=5)
    somebody.adds_a_later_look(kept, THE_HANDS)
    return kept


# Must


def test_two_taps_are_enough_to_be_kept(somebody):
    page = somebody.begins(Kind.MEETING)
    page.taps("place", "at their home")
    page.leaves()
    (row,) = somebody.lists()
    assert row.title == "A meeting"


def test_the_line_in_her_words_stands_as_she_said_it_and_nothing_is_made_of_it(somebody, meeting):
    read = somebody.reads(meeting)
    assert HER_LINE in words_of(read)
    assert not read.flagged
    assert somebody.sees_today().agenda().lines == ()
    assert somebody.is_asked() == ()


def test_no_name_that_is_offered_holds_anyones_initials():
    for name in pet_names():
        assert not could_be_a_name(name), name


def test_the_network_is_called_by_the_offered_name_alone(somebody, meeting):
    network = somebody.desk.reading.network(meeting.network)
    assert network.pet_name in pet_names()
    assert meeting.title == f"{network.pet_name} network, first meeting"


def test_both_strands_are_seen_side_by_side(somebody, meeting):
    (strands,) = [each for each in pieces_of(somebody.reads(meeting)) if isinstance(each, Strands)]
    assert (strands.took.word, strands.gave.word) == ("a lot", "some")


def test_the_voices_are_read_as_they_were(somebody, meeting):
    (circle,) = [
        each for each in pieces_of(somebody.reads(meeting)) if isinstance(each, CircleRead)
    ]
    assert circle.text.splitlines() == [
        "You",
        "Mother · quiet",
        "Son · heard · spoke, not yet met",
        "Grandmother · not yet spoken",
    ]


def test_the_facts_are_one_quiet_line(somebody, meeting):
    said = [fact.said for fact in somebody.reads(meeting).facts]
    assert said[0] == "Meeting"
    assert "at their home" in said
    assert "A first meeting: yes" in said


def test_left_early_it_says_unfinished_and_no_more_than_that(somebody):
    page = somebody.begins(Kind.MEETING)
    page.types("what_happened", HER_LINE)
    kept = page.leaves()
    assert kept.state is State.UNFINISHED
    assert [fact.said for fact in somebody.reads(kept).facts][-1] == "unfinished"
    (left,) = somebody.sees_today().unfinished()
    assert (left.title, left.about) == ("A meeting", "about 11 words, today")


def test_a_later_look_stands_beside_the_first_writing_which_stays(somebody, meeting):
    read = somebody.reads(meeting)
    assert HER_LINE in words_of(read)
    assert [(look.day, look.text) for look in read.looks] == [("Thu 14 May", THE_HANDS)]


def test_rested_it_is_nowhere_brought_up_as_something_to_do(somebody, meeting):
    today = somebody.sees_today()
    assert today.unfinished() == ()
    assert today.line() == "One meeting written up today. Nothing is due."


# Must not


@pytest.mark.parametrize(
    "never_asked",
    [
        *("diagnos", "symptom", "medication", "assess", "clinical"),
        *("outcome", "progress", r"\brisk"),
        *("date of birth", r"\bborn\b", "address"),
        *("summary", "for the record"),
    ],
)
def test_a_meeting_and_its_network_never_ask_for(never_asked):
    for form in (FORMS[Kind.MEETING], NETWORK):
        for question in form.questions():
            asked = (question, *question.rows)
            said = " ".join(f"{each.label} {each.invites} {each.key}" for each in asked)
            assert not re.search(never_asked, said, re.IGNORECASE), question.key
        for part in form.parts:
            assert not re.search(never_asked, f"{part.title} {part.hint}", re.IGNORECASE), part.key


def test_not_one_question_has_to_be_answered(somebody):
    page = somebody.begins(Kind.MEETING)
    page.types("dont_know_yet", "Almost all of it.")
    assert page.rests().state is State.RESTED
