# SPDX-License-Identifier: GPL-3.0-or-later
"""S9. Distress while writing: somebody was held down, and it echoes. Close and leave; then, perhaps, tomorrow."""

from __future__ import annotations

import re

import pytest

from peerdesk.presenters.today.left import LeftPresenter
from peerdesk.records.around import FollowUpState
from peerdesk.records.entry import Entry, Kind, State
from peerdesk.records.forms import FORMS
from peerdesk.records.questions import Place
from tests.stories.somebody import Somebody, words_of

THE_WORDS = "Four of them and the door open. I was sixteen again. I said nothing and I"


@pytest.fixture
def left_entry(somebody: Somebody) -> Entry:
    """Written fast, then frozen, in the middle of a sentence."""
    page = somebody.begins(Kind.MEETING)
    page.types("force_text", THE_WORDS)
    return page.closes_and_leaves()


@pytest.fixture
def afterwards(somebody: Somebody, left_entry: Entry) -> LeftPresenter:
    return somebody.sees_after_leaving(left_entry)


# Must


def test_every_word_is_kept_and_the_entry_is_folded(somebody, left_entry):
    assert left_entry.folded
    assert left_entry.state is State.UNFINISHED
    assert THE_WORDS in words_of(somebody.reads(left_entry, unfolded=True))


def test_folded_it_shows_its_date_and_nothing_else(somebody, left_entry):
    (row,) = somebody.lists()
    assert (row.day, row.title, row.text, row.mark) == ("Thu 14 May", "", "", "")
    read = somebody.reads(left_entry)
    assert (read.title, read.facts, read.sections, read.looks) == (read.day, (), (), ())
    (lately,) = somebody.sees_today().lately()
    assert (lately.day, lately.title, lately.line) == ("Thu 14", "", "")


def test_found_by_search_it_is_a_date_too(somebody, left_entry):
    (row,) = somebody.lists("sixteen")
    assert (row.title, row.text, row.matches) == ("", "", ())


def test_nothing_is_asked_counted_or_sent(somebody, left_entry):
    today = somebody.sees_today()
    assert somebody.is_asked() == ()
    assert today.unfinished() == ()
    assert today.agenda().lines == ()
    assert not today.offers_recovery()
    assert today.line() == "Something written today. Nothing is due."


def test_their_people_are_there_if_they_want_them(somebody, left_entry, afterwards):
    afterwards.people.add("Ines from the centre", how="ring, after four")
    assert [each.name for each in somebody.sees_after_leaving(left_entry).people.all] == [
        "Ines from the centre"
    ]


def test_asked_tomorrow_if_they_choose_it_and_answered_not_now(somebody, left_entry, afterwards):
    afterwards.ask_tomorrow(wanted=True)
    assert somebody.is_asked() == (), "not today"
    somebody.waits(days=1)
    (asked,) = somebody.is_asked()
    assert asked.question == "Yesterday you closed something and left it. Is it still with you?"
    assert not re.search("held|four|door|sixteen|meeting", asked.question, re.IGNORECASE)
    heard: list[bool] = []
    somebody.sees_today().follow_ups.put_off(asked.id, heard.append)
    assert heard == [True], "it comes back once"
    assert somebody.is_asked() == ()


def test_asking_can_be_stopped_for_good(somebody, left_entry, afterwards, reading):
    afterwards.ask_tomorrow(wanted=True)
    somebody.waits(days=1)
    (asked,) = somebody.is_asked()
    somebody.sees_today().follow_ups.stop_asking(asked.id, lambda: None)
    for _month in range(6):
        somebody.waits(days=30)
        waiting = somebody.sees_today().follow_ups.waiting()
        assert (waiting.questions, waiting.old) == ((), ())
    (stopped,) = reading.follow_ups.about(left_entry.id)
    assert stopped.state is FollowUpState.STOPPED


def test_a_week_later_one_line_for_supervision_names_only_what_they_write(
    somebody, left_entry, journal
):
    somebody.waits(days=7)
    journal.agenda.add("Being in the room when force is used")
    agenda = somebody.sees_today().agenda()
    assert agenda.lines == ("Being in the room when force is used",)
    assert left_entry.folded, "the entry itself stays as it was"


def test_the_way_to_raise_it_can_be_found_and_is_never_pushed(somebody):
    force = FORMS[Kind.MEETING].part("force")
    assert force.place is Place.MORE, "folded until it is wanted"
    raising = next(each for each in force.questions if each.key == "force_raise")
    assert raising.label == "If I ever want to raise it"
    assert somebody.desk.words.words(raising.words)


def test_its_weight_is_honoured(somebody):
    assert FORMS[Kind.MEETING].part("force").said[0] == "It makes sense if this stays."


# Must not


def test_no_detail_is_asked_for():
    force = FORMS[Kind.MEETING].part("force")
    invited = next(each.invites for each in force.questions if each.key == "force_text")
    assert invited == "As much or as little as you want. You need not say what."
    assert all(question.never_suggested for question in force.questions)


def test_weeks_later_nothing_opens_it_again(somebody, left_entry):
    for _week in range(8):
        somebody.waits(days=7)
        today = somebody.sees_today()
        assert somebody.is_asked() == ()
        assert today.unfinished() == ()
        assert all(row.title == "" for row in today.lately())
