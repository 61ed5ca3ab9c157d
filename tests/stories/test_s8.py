# SPDX-License-Identifier: GPL-3.0-or-later
"""S8. A low-energy day: a migraine, after two meetings. Two taps, and no word typed."""

from __future__ import annotations

import pytest

from peerdesk.records.answers import Many, Strand
from peerdesk.records.entry import Entry, Kind, State
from tests.stories.somebody import Somebody, words_of


@pytest.fixture
def check_in(somebody: Somebody) -> Entry:
    """What it took, a word from the body, and closed."""
    kept: list[Entry] = []
    small = somebody.opens_the_small_view()
    small.say("took", 5)
    wired = next(word for word in small.body_words() if word.label == "wired")
    small.choose_body([wired.id])
    assert small.keep(kept.append)
    return kept[0]


# Must


def test_it_is_whole_with_two_taps_and_no_word_typed(check_in):
    assert check_in.kind is Kind.CHECK_IN
    assert check_in.state is State.RESTED
    assert check_in.answers["toll"] == Strand(5, "more than I could hold")
    assert isinstance(check_in.answers["body"], Many)
    assert set(check_in.answers) == {"toll", "body"}, "what it gave was skipped, and is a blank"


def test_what_was_skipped_is_not_named_as_missing(somebody, check_in):
    (row,) = somebody.lists()
    assert row.text == "Took more than I could hold"
    said = words_of(somebody.reads(check_in))
    assert "wired" in said
    assert "unfinished" not in said


def test_the_words_are_offered_with_the_key_that_says_them(somebody):
    small = somebody.opens_the_small_view()
    assert small.words("took")[4] == "more than I could hold"
    assert small.words("gave")[4] == "more than I expected"


def test_their_own_people_are_one_tap_away_and_nobody_is_preset(somebody):
    small = somebody.opens_the_small_view()
    assert small.people.all == ()
    small.people.add("Ines from the centre", how="ring, after four")
    (person,) = somebody.opens_the_small_view().people.all
    assert person.name == "Ines from the centre"


def test_no_feeling_is_asked_for(somebody):
    small = somebody.opens_the_small_view()
    small.say("took", 5)
    assert small.keep(lambda _entry: None), "a strand alone is enough"


# Must not


def test_nothing_follows(somebody, check_in):
    """No question, no offer and nothing left to do, that day."""
    today = somebody.sees_today()
    assert somebody.is_asked() == ()
    assert today.unfinished() == ()
    assert today.agenda().lines == ()
    assert not today.offers_recovery()
    assert today.line() == "Something written today. Nothing is due."


def test_the_next_day_it_is_not_brought_up_either(somebody, check_in):
    somebody.waits(days=1)
    assert somebody.is_asked() == ()
    assert somebody.sees_today().line() == "Nothing is due."
