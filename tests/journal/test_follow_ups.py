# SPDX-License-Identifier: GPL-3.0-or-later
"""A question about an entry is asked on its day, rests when it is put off, and stops when it is told to."""

from __future__ import annotations

from datetime import timedelta

from peerdesk.clock import FixedClock
from peerdesk.journal.follow_ups import MOST_PUT_OFF, PUT_OFF_DAYS
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.records.answers import Word
from peerdesk.records.around import FollowUpState
from tests.builders import TODAY, a_note

A_DAY = 86_400.0


def test_a_question_is_due_from_its_day_on_and_only_once_at_a_time(
    journal: Journal, reading: Reading
) -> None:
    entry = journal.rest(a_note("x"))
    day = TODAY.date() + timedelta(days=3)
    journal.follow_ups.ask_again(entry.id, day - timedelta(days=1))
    asked = journal.follow_ups.ask_again(entry.id, day)
    assert reading.follow_ups.due(day - timedelta(days=1)) == ()
    assert reading.follow_ups.due(day) == (asked,)
    journal.follow_ups.ask_again(entry.id, None)
    assert reading.follow_ups.about(entry.id) == ()


def test_not_now_rests_a_week_at_most_twice_and_then_it_goes_quiet(
    journal: Journal, reading: Reading, clock: FixedClock
) -> None:
    entry = journal.rest(a_note("x"))
    asked = journal.follow_ups.ask_again(entry.id, TODAY.date())
    for time in range(1, MOST_PUT_OFF + 1):
        put_off = journal.follow_ups.put_off(asked.id)
        assert (put_off.state, put_off.put_off) == (FollowUpState.WAITING, time)
        assert put_off.due == journal.moment().local_date + timedelta(days=PUT_OFF_DAYS)
        clock.advance(PUT_OFF_DAYS * A_DAY)
        assert reading.follow_ups.due(journal.moment().local_date) == (put_off,)
    assert journal.follow_ups.put_off(asked.id).state is FollowUpState.LET_GO
    assert reading.follow_ups.due(journal.moment().local_date + timedelta(days=999)) == ()


def test_an_answer_stays_beside_its_entry_and_can_be_undone(
    journal: Journal, reading: Reading
) -> None:
    entry = journal.rest(a_note("x"))
    asked = journal.follow_ups.ask_again(entry.id, TODAY.date())
    answered = journal.follow_ups.answer(asked.id, Word("lighter", "lighter"))
    assert reading.follow_ups.about(entry.id) == (answered,)
    assert (answered.state, answered.answer) == (FollowUpState.ANSWERED, Word("lighter", "lighter"))
    assert reading.follow_ups.due(TODAY.date()) == ()
    assert journal.follow_ups.wait_again(asked.id) == asked
    assert journal.follow_ups.let_go(asked.id).state is FollowUpState.LET_GO
    assert journal.follow_ups.wait_again(asked.id) == asked


def test_an_answer_in_words_becomes_a_later_look(journal: Journal, reading: Reading) -> None:
    entry = journal.rest(a_note("x"))
    asked = journal.follow_ups.ask_again(entry.id, TODAY.date())
    journal.follow_ups.answer_in_words(asked.id, "It has grown quiet.")
    assert reading.entry(entry.id).later_looks[0].text == "It has grown quiet."
    assert reading.follow_ups.follow_up(asked.id).state is FollowUpState.ANSWERED


def test_stopping_is_for_good_and_for_every_question_about_the_entry(
    journal: Journal, reading: Reading
) -> None:
    entry = journal.rest(a_note("x"))
    asked = journal.follow_ups.ask_again(entry.id, TODAY.date())
    journal.follow_ups.stop_asking(asked.id)
    assert reading.follow_ups.follow_up(asked.id).state is FollowUpState.STOPPED
    assert reading.follow_ups.due(TODAY.date() + timedelta(days=999)) == ()


def test_nothing_is_asked_about_what_lies_in_the_drawer(journal: Journal, reading: Reading) -> None:
    entry = journal.rest(a_note("x"))
    journal.follow_ups.ask_again(entry.id, TODAY.date())
    journal.take_away(entry.id)
    assert reading.follow_ups.due(TODAY.date()) == ()
