# SPDX-License-Identifier: GPL-3.0-or-later
"""What the almanac is told of an entry is what was said in it, and blank where nothing was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.language.word_lists import WordLists
from peerdesk.records.answers import Answer, Minutes, One, Silence, Word
from peerdesk.records.entry import Belongs, Entry, Kind
from peerdesk.records.week import HOWS, monday_of, week_mark
from tests.builders import TODAY, a_check_in, a_disclosure, a_meeting, a_note, an_entry

NOT_SAID = (None, None, None)


def hours(entry: Entry) -> tuple[int | None, ...]:
    mark = week_mark(entry, 7)
    return mark.seen, mark.unseen, mark.supervision


def counting_as(word: str) -> Answer:
    return One(Word(word, word))


def test_a_check_in_says_its_two_words_apart_and_what_it_belongs_to() -> None:
    mark = week_mark(a_check_in(4, 0, 2, belongs=Belongs.AFTER), 7)
    assert (mark.place, mark.took, mark.gave, mark.belongs) == (7, 4, 0, Belongs.AFTER)
    assert (mark.kind, mark.day) == (Kind.CHECK_IN, date(2026, 5, 12))


@pytest.mark.parametrize("silence", Silence)
def test_a_silence_draws_nothing(silence: Silence) -> None:
    entry = a_check_in(toll=silence, reward=silence, unseen_minutes=silence)
    mark = week_mark(entry, 7)
    assert (mark.took, mark.gave, mark.unseen) == (0, 0, None)


def test_the_four_ways_something_was_there_are_the_four_tiles() -> None:
    assert tuple(word.id for word in WordLists.load().words("disclosure_kind")) == HOWS
    assert [week_mark(a_disclosure(how), 7).how for how in HOWS] == list(HOWS)


def test_a_word_no_list_knows_is_not_taken_for_another() -> None:
    entry = a_disclosure(disclosure_kind=counting_as("imported"))
    assert week_mark(entry, 7).how == ""
    assert week_mark(a_note(disclosure_kind=counting_as("shared")), 7).how == ""


@pytest.mark.parametrize(
    ("counts", "found"),
    [
        (None, (75, None, None)),
        (Silence.UNSURE, (75, None, None)),
        (counting_as("seen"), (75, None, None)),
        (counting_as("unseen"), (None, 75, None)),
        (counting_as("neither"), (None, None, None)),
    ],
)
def test_the_length_of_a_meeting_is_seen_work_unless_the_writer_says_otherwise(
    counts: Answer | None, found: tuple[int | None, ...]
) -> None:
    said = {"length_counts": counts} if counts else {}
    assert hours(a_meeting(minutes=Minutes(75), **said)) == found


def test_the_words_it_may_count_as_are_those_that_are_offered() -> None:
    offered = [word.id for word in WordLists.load().words("length_counts")]
    assert offered == ["seen", "unseen", "neither"]


def test_minutes_are_read_where_they_are_asked_for_and_nowhere_else() -> None:
    length = Minutes(30)
    assert hours(a_check_in(unseen_minutes=length)) == (None, 30, None)
    assert hours(an_entry(Kind.SUPERVISION, minutes=length)) == (None, None, 30)
    assert hours(a_note(minutes=length, unseen_minutes=length)) == NOT_SAID
    assert hours(a_meeting()) == NOT_SAID


def test_a_noted_nought_is_not_a_length_that_was_not_said() -> None:
    assert hours(a_meeting(minutes=Minutes(0))) == (0, None, None)
    assert hours(a_check_in(unseen_minutes=Minutes(0))) == (None, 0, None)


def test_a_folded_entry_says_neither_how_nor_what_it_took_nor_how_long() -> None:
    entry = replace(a_disclosure("held_back", toll=a_check_in(5).answers["toll"]), folded=True)
    mark = week_mark(entry, 7)
    assert (mark.how, mark.took, mark.gave, mark.folded) == ("", 0, 0, True)
    assert hours(a_meeting(minutes=Minutes(90), folded=True)) == NOT_SAID
    assert hours(a_check_in(unseen_minutes=Minutes(30), folded=True)) == NOT_SAID


@given(st.dates(date.min, date.max))
def test_a_week_begins_on_the_monday_before_any_day_there_is(day: date) -> None:
    monday = monday_of(day)
    assert monday.weekday() == 0
    assert 0 <= (day - monday).days < 7
    assert monday_of(TODAY.date()) == date(2026, 5, 11)
