# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions the writer asked to be asked again: soft, answered in one key, and never late."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from peerdesk.journal.journal import Journal
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.today.follow_ups import Asked, FollowUps
from peerdesk.records.around import FollowUp, FollowUpState
from peerdesk.records.entry import Entry, Precision, State
from tests.builders import (
    TODAY,
    a_check_in,
    a_disclosure,
    a_meeting,
    a_network,
    a_note,
)

A_DAY = 24 * 3600
SLATE = "in the Slate network"


@pytest.fixture
def asking(desk: Desk) -> FollowUps:
    return FollowUps(desk)


def ask(journal: Journal, entry: Entry, due_days_ago: int = 1) -> FollowUp:
    journal.keep(entry)
    asked = journal.follow_ups.ask_again(entry.id, TODAY.date() - timedelta(days=due_days_ago))
    assert asked is not None
    return asked


def only(asking: FollowUps) -> Asked:
    (question,) = asking.waiting().questions
    return question


class Heard(list[object]):
    """Writes down what it is called with."""

    def __call__(self, *answer: object) -> None:
        self.append(answer)


# What is asked


def test_what_was_asked_for_this_evening_waits_for_the_evening(asking, journal, clock):
    """It is 14:32; a question that came back before the day was out would come while it is still being written."""
    ask(journal, a_note(), due_days_ago=0)
    assert asking.waiting().questions == ()
    clock.advance(2.5 * 3600)
    assert only(asking).entry


def test_a_question_about_what_was_never_kept_is_never_put(asking, journal):
    journal.follow_ups.ask_again("discarded", TODAY.date())
    assert asking.waiting().questions == ()


@pytest.mark.parametrize(
    ("how", "days", "question"),
    [
        (
            "shared",
            7,
            "A week ago you shared something in the Slate network. How does it sit now?",
        ),
        (
            "held_back",
            1,
            "Yesterday you held something back in the Slate network. Is it still with you?",
        ),
        (
            "reflecting",
            14,
            f"Two weeks ago you shared something in a reflecting conversation {SLATE}. How does it sit now?",
        ),
        (
            "being_there",
            3,
            "A few days ago you said something by being there in the Slate network. How does it sit now?",
        ),
    ],
)
def test_the_question_says_how_it_was_and_roughly_when(asking, journal, how, days, question):
    network = journal.put_network(a_network("Slate"))
    ask(journal, a_disclosure(how, days, network=network.id))
    assert only(asking).question == question
    assert only(asking).mark == how


@pytest.mark.parametrize(
    ("entry", "question"),
    [
        (a_meeting(30), "A month ago you wrote about a meeting. How does it sit now?"),
        (a_note(days_ago=0), "Earlier today you wrote something down. Is it still with you?"),
        (
            a_check_in(3, 3, days_ago=21),
            "Three weeks ago you wrote down what it took and gave. How does it sit now?",
        ),
    ],
)
def test_other_entries_are_asked_about_in_their_own_words(asking, journal, entry, question):
    ask(journal, entry)
    assert only(asking).question == question


def test_no_question_is_nearer_in_time_than_the_writer_was(asking, journal):
    entry = a_disclosure("shared", 7)
    ask(journal, replace(entry, when=replace(entry.when, precision=Precision.SOME_TIME_AGO)))
    assert only(asking).question == "Some time ago you shared something. How does it sit now?"


def test_a_folded_entry_is_asked_about_without_naming_anything_in_it(asking, journal):
    """S9: until it is opened, a folded entry is its date and nothing else."""
    network = journal.put_network(a_network("Slate"))
    ask(journal, a_disclosure("shared", 1, network=network.id, folded=True))
    assert (
        only(asking).question == "Yesterday you closed something and left it. Is it still with you?"
    )
    assert only(asking).mark == ""


def test_two_are_shown_and_the_others_wait_behind_a_word(asking, journal):
    for days in range(1, 6):
        ask(journal, a_disclosure("shared", 7), due_days_ago=days)
    waiting = asking.waiting()
    assert len(waiting.questions) == 2
    assert waiting.more_said == "3 more, when you like"
    asking.is_open_wide = True
    assert len(asking.waiting().questions) == 5
    assert asking.waiting().more_said == ""


def test_nothing_is_asked_before_its_day_or_where_asking_is_off(asking, journal):
    ask(journal, a_disclosure(), due_days_ago=-1)
    assert asking.waiting().questions == ()
    ask(journal, a_disclosure())
    assert len(asking.waiting().questions) == 1
    journal.change_settings(lambda settings: replace(settings, follow_ups_off=True))
    assert asking.waiting().questions == ()


# Answering


def test_there_are_five_answers_and_one_key_each(asking):
    assert [word.label for word in asking.words()] == [
        "lighter",
        "the same",
        "heavier",
        "different",
        "gone",
    ]


def test_an_answer_is_kept_beside_the_entry_and_can_be_undone(asking, journal, reading):
    asked = ask(journal, a_disclosure())
    heard = Heard()
    asking.answer(asked.id, asking.words()[2], heard)
    kept = reading.follow_ups.follow_up(asked.id)
    assert (kept.state, kept.answer.id) == (FollowUpState.ANSWERED, "heavier")
    assert heard == [()]
    assert asking.waiting().questions == ()
    asking.wait_again([asked.id])
    assert only(asking).id == asked.id


def test_not_now_comes_back_twice_and_then_goes_quiet(asking, journal, clock):
    asked = ask(journal, a_disclosure())
    heard = Heard()
    for _time in range(2):
        asking.put_off(asked.id, heard)
        assert asking.waiting().questions == ()
        clock.advance(7 * A_DAY)
        assert only(asking).id == asked.id
    asking.put_off(asked.id, heard)
    clock.advance(7 * A_DAY)
    assert asking.waiting().questions == ()
    assert heard == [(True,), (True,), (False,)]


def test_let_go_is_not_asked_again_unless_undone(asking, journal, clock):
    asked = ask(journal, a_disclosure())
    heard = Heard()
    asking.let_go([asked.id], heard)
    clock.advance(20 * A_DAY)
    assert asking.waiting().questions == ()
    assert heard == [()]
    asking.wait_again([asked.id])
    assert only(asking).id == asked.id


def test_stop_asking_is_for_good(asking, journal, reading):
    asked = ask(journal, a_disclosure())
    asking.stop_asking(asked.id, Heard())
    assert reading.follow_ups.follow_up(asked.id).state is FollowUpState.STOPPED
    assert asking.waiting().questions == ()


# A few lines


def test_a_few_lines_become_a_later_look_and_the_first_writing_stays(asking, journal, reading):
    entry = a_disclosure()
    asked = ask(journal, entry)
    heard = Heard()
    assert asking.keep_lines(only(asking), "It sits more quietly.\nStill there.", heard)
    kept = reading.entry(entry.id)
    assert [look.text for look in kept.later_looks] == ["It sits more quietly.\nStill there."]
    assert kept.answers == entry.answers
    assert kept.state is State.RESTED
    assert reading.follow_ups.follow_up(asked.id).state is FollowUpState.ANSWERED
    assert heard == [()]


def test_no_lines_answer_nothing(asking, journal, reading):
    asked = ask(journal, a_disclosure())
    assert not asking.keep_lines(only(asking), "  \n", Heard())
    assert reading.follow_ups.follow_up(asked.id).state is FollowUpState.WAITING


def test_lines_begun_are_in_the_journal_before_they_are_kept(desk, asking, journal, reading):
    """S7: a sentence under way is found again as it was, whatever closes the window."""
    entry = a_disclosure()
    ask(journal, entry)
    asking.begin_lines(only(asking), "It sits")
    assert only(FollowUps(desk)).begun == "It sits"
    assert reading.entry(entry.id).later_looks == ()
    journal.open_for_today()
    assert [look.text for look in reading.entry(entry.id).later_looks] == ["It sits"]


def test_lines_taken_back_leave_no_draft(asking, journal, reading):
    ask(journal, a_disclosure())
    asking.begin_lines(only(asking), "It sits")
    asking.begin_lines(only(asking), "")
    assert reading.drafts() == ()


def test_keeping_the_lines_ends_their_draft(asking, journal, reading):
    ask(journal, a_disclosure())
    asking.begin_lines(only(asking), "It")
    asking.keep_lines(only(asking), "It sits", Heard())
    assert reading.drafts() == ()


# From long ago


def test_questions_from_long_ago_are_offered_once_to_be_let_go(desk, journal, clock):
    """S5: after a break, old questions have gone quiet, and are shown once as “let these go?”."""
    old = {ask(journal, a_disclosure("shared", 160), days).id for days in (31, 90, 150)}
    asking = FollowUps(desk)
    assert asking.waiting().questions == ()
    assert set(asking.waiting().old) == old
    asking.old_were_shown()
    assert set(FollowUps(desk).waiting().old) == old, "they stay for the day"
    clock.advance(A_DAY)
    assert FollowUps(desk).waiting().old == ()


def test_one_that_grows_old_later_is_offered_then(asking, journal, clock):
    ask(journal, a_disclosure("shared", 160), 90)
    asking.old_were_shown()
    later = ask(journal, a_disclosure("shared", 10), 2)
    clock.advance(40 * A_DAY)
    assert asking.waiting().old == (later.id,)


def test_old_ones_let_go_together_come_back_together(asking, journal, reading):
    old = [ask(journal, a_disclosure("shared", 160), days).id for days in (31, 90)]
    asking.let_go(asking.waiting().old, Heard())
    assert asking.waiting().old == ()
    asking.wait_again(old)
    assert set(asking.waiting().old) == set(old)


def test_old_ones_kept_come_back_as_questions_in_a_week(asking, journal, clock):
    ask(journal, a_disclosure("shared", 160), 90)
    asking.keep_old(asking.waiting().old)
    assert asking.waiting().old == ()
    clock.advance(7 * A_DAY)
    assert len(asking.waiting().questions) == 1
