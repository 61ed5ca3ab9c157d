# SPDX-License-Identifier: GPL-3.0-or-later
"""The agenda: the writer’s own order, what becomes of a line, and what is never shown of an entry."""

from __future__ import annotations

from datetime import date

import pytest

from peerdesk.errors import NotFoundError
from peerdesk.presenters.supervision.agenda import AgendaPresenter
from peerdesk.presenters.supervision.agenda_words import agenda_said
from peerdesk.presenters.supervision.next_conversation import ComingPresenter, typed_time
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import Many, Word
from peerdesk.records.around import NextConversation
from peerdesk.records.entry import Kind
from peerdesk.records.observed import Observed, Said
from tests.builders import (
    a_check_in,
    a_disclosure,
    a_meeting,
    a_moment,
    a_network,
    a_note,
    an_entry,
)

THE_HANDS = "Grandmother’s hands"


@pytest.fixture
def agenda(desk):
    return AgendaPresenter(desk)


@pytest.fixture
def three(journal, agenda):
    """Three lines, in the order they came to mind."""
    for text in ("One", "Two", "Three"):
        agenda.add(text)
    return [row.id for row in agenda.rows()]


def titles(agenda):
    return [row.title for row in agenda.rows()]


def becomes(agenda):
    return [(row.title, row.became) for row in agenda.settled()]


# The order is the writer’s own


def test_lines_stand_in_the_order_they_are_moved_to(agenda, three):
    agenda.move(three[2], 0)
    assert titles(agenda) == ["Three", "One", "Two"]
    agenda.move(three[2], 99)
    assert titles(agenda) == ["One", "Two", "Three"]


def test_a_line_added_later_comes_last_whatever_was_moved(agenda, three):
    agenda.move(three[0], 2)
    agenda.add("  Four,\n in two lines ")
    assert titles(agenda) == ["Two", "Three", "One", "Four, in two lines"]
    assert not agenda.add("   ")


def test_a_line_that_waits_again_comes_back_to_its_place(agenda, three):
    agenda.let_go(three[1], lambda: None)
    agenda.move(three[2], 0)
    agenda.wait_again(three[1])
    assert set(titles(agenda)) == {"One", "Two", "Three"}
    with pytest.raises(NotFoundError):
        agenda.move("nothing", 0)


# Where a line comes from


def test_a_line_of_an_entry_is_called_by_it_until_it_has_words_of_its_own(journal, agenda):
    network = a_network("Slate")
    journal.put_network(network)
    meeting = a_meeting(0, title="Slate, second meeting", network=network.id, flagged=True)
    journal.rest(meeting)
    (row,) = agenda.rows()
    assert (row.title, row.mark, row.source) == (
        "Slate, second meeting",
        "meeting",
        "Meeting · Thu 14 May",
    )
    agenda.reword(row.id, THE_HANDS, "What were they saying?")
    (row,) = agenda.rows()
    assert (row.title, row.more) == (THE_HANDS, "What were they saying?")
    assert row.source == "Slate, second meeting · Thu 14 May"


def test_an_entry_without_a_title_is_called_by_its_first_words(journal, agenda):
    said = "The brother said that he is allowed to want something, and then nobody said anything."
    journal.rest(a_meeting(0, said, flagged=True))
    journal.rest(a_check_in(3, 4, days_ago=1, flagged=True))
    journal.rest(a_note("One keeps the warmth\nof a coat.", 2, flagged=True))
    assert [(row.title, row.source) for row in agenda.rows()] == [
        (
            "The brother said that he is allowed to want something…",
            "Meeting · Thu 14 May",
        ),
        ("Took some, gave a lot", "Check-in · Wed 13 May"),
        ("One keeps the warmth / of a coat.", "Note · Tue 12 May"),
    ]
    agenda.reword(agenda.rows()[2].id, "The coat", "")
    assert agenda.rows()[2].source == "One keeps the warmth / of a coat. · Tue 12 May"
    agenda.let_go(agenda.rows()[1].id, lambda: None)
    assert becomes(agenda) == [("Took some, gave a lot", "let go")]


def test_an_entry_only_for_the_writer_says_no_words_of_its_own_there(journal, agenda, desk):
    """What is only for the writer is called by its kind: the agenda may be looked at by two."""
    journal.rest(a_note("Nobody reads this", flagged=True, private_lock=True))
    (row,) = agenda.rows()
    assert (row.title, row.source) == ("Note without a title", "Note · Thu 14 May")


def test_first_words_stay_on_the_screen(journal, desk):
    """T8: what may go into a letter or onto paper is called by its title or its kind, never by what it says."""
    journal.rest(a_note("One keeps the warmth", flagged=True))
    (line,) = desk.reading.agenda.waiting()
    assert agenda_said(desk.reading, line, desk.today()) == "Note without a title"


def test_a_folded_entry_is_its_day_alone_and_one_in_the_drawer_is_not_there(journal, agenda):
    entry = a_disclosure("held_back", 1, title="Drizzle", flagged=True)
    journal.rest(entry)
    journal.fold_away(entry.id)
    (row,) = agenda.rows()
    assert (row.title, row.mark, row.source) == ("Wed 13 May", "", "Folded away")
    journal.take_away(entry.id)
    assert agenda.rows() == ()


def test_a_folded_entry_is_its_day_alone_among_what_can_be_brought(desk, journal):
    entry = a_disclosure("held_back", 1, title="Drizzle", flagged=True)
    journal.rest(entry)
    journal.fold_away(entry.id)
    writing = Writing.begin(desk, Kind.SUPERVISION)
    (word,) = writing.words_for(next(q for q in writing.form.questions() if q.key == "brought"))
    assert word.label == "Wed 13 May"


def test_an_observation_keeps_its_counts_beside_words_of_ones_own(journal, agenda):
    said = "Unseen work, in 8 of 21 check-ins since April"
    journal.noticed.say(Observed("unseen", Said.KEPT, a_moment(), sentence=said))
    (row,) = agenda.rows()
    assert (row.title, row.source) == (said, "Noticed in your weeks")
    agenda.reword(row.id, "Hours at the bus stop", "")
    (row,) = agenda.rows()
    assert (row.title, row.mark, row.source) == ("Hours at the bus stop", "check_in", said)


def test_what_is_hoped_for_can_be_taken_back(agenda, three):
    agenda.hope_for(three[0], "be_heard")
    assert agenda.rows()[0].hope == "be heard"
    agenda.hope_for(three[0], "")
    assert agenda.rows()[0].hope == ""


# Brought, let go, carried over


def a_session(desk, *line_ids):
    writing = Writing.begin(desk, Kind.SUPERVISION)
    question = next(each for each in writing.form.questions() if each.key == "brought")
    writing.choose(question, list(line_ids))
    writing.answer("take_away", "The stillness did not need me to be wise.")
    return writing


def test_what_is_ticked_is_brought_when_the_session_is_rested_and_the_rest_waits_on(
    desk, agenda, three
):
    writing = a_session(desk, three[0], three[2])
    writing.keep_draft(lambda _moment: None)
    assert titles(agenda) == ["One", "Two", "Three"]  # nothing happens before
    writing.rest(lambda _entry: None)
    assert titles(agenda) == ["Two"]
    assert becomes(agenda) == [("Three", "brought"), ("One", "brought")]


def test_a_session_left_unfinished_brings_nothing(desk, agenda, three):
    a_session(desk, three[0]).leave(lambda _entry: None)
    assert titles(agenda) == ["One", "Two", "Three"]


def test_a_line_unticked_afterwards_waits_again(desk, agenda, three):
    kept = []
    a_session(desk, three[0], three[1]).rest(kept.append)
    again = Writing.open(desk, kept[0].id)
    question = next(each for each in again.form.questions() if each.key == "brought")
    again.choose(question, [three[1]])
    again.rest(lambda _entry: None)
    assert titles(agenda) == ["One", "Three"]


def test_an_entry_loses_its_flag_with_its_line_and_has_it_again_when_that_waits(
    desk, journal, reading, agenda
):
    meeting = a_meeting(0, flagged=True)
    journal.rest(meeting)
    (row,) = agenda.rows()
    done = []
    agenda.let_go(row.id, lambda: done.append(True))
    assert done
    assert not reading.entry(meeting.id).flagged
    agenda.wait_again(row.id)
    assert reading.entry(meeting.id).flagged
    a_session(desk, row.id).rest(lambda _entry: None)
    assert not reading.entry(meeting.id).flagged
    assert [became for _title, became in becomes(agenda)] == ["brought"]


def test_a_line_ticked_and_then_erased_with_its_entry_is_no_trouble(desk, journal, agenda):
    meeting = a_meeting(0, flagged=True)
    journal.rest(meeting)
    writing = a_session(desk, agenda.rows()[0].id)
    journal.erase(meeting.id)
    writing.rest(lambda _entry: None)
    assert agenda.rows() == agenda.settled() == ()


# Beside it


def test_what_was_taken_away_last_is_shown_unless_it_is_folded(journal, agenda):
    assert agenda.taken_away() is None
    entry = an_entry(Kind.SUPERVISION, 21, take_away="A silence that holds.")
    journal.rest(entry)
    taken = agenda.taken_away()
    assert (taken.text, taken.day, taken.entry) == (
        "A silence that holds.",
        "Thu 23 Apr",
        entry.id,
    )
    journal.fold_away(entry.id)
    assert agenda.taken_away() is None


def test_one_question_another_and_none_today(agenda):
    first = agenda.question()
    assert first
    assert agenda.another_question() not in {"", first}
    agenda.no_question_today()
    assert agenda.question() == ""
    agenda.questions_again()
    assert agenda.question()


def test_what_is_asked_of_the_hour_stays_when_the_conversation_is_settled_anew(desk, agenda):
    agenda.ask_for("reflections_only")
    ComingPresenter(desk).settle(NextConversation(date(2026, 5, 19)))
    assert agenda.asked() == "reflections_only"
    agenda.ask_for("")
    assert agenda.asked() == ""


# The next conversation


def test_the_next_conversation_is_said_in_words_and_all_of_it_may_be_missing(desk):
    coming = ComingPresenter(desk)
    assert coming.said().heading == "The next conversation"
    kind = coming.kinds()[0]
    coming.settle(NextConversation(date(2026, 5, 19), "14:00", kind, 60, "Maren", False))
    said = coming.said()
    assert (said.heading, said.kind, said.length) == (
        "Tuesday 19 May, 14:00",
        "Peer-led supervision",
        "an hour",
    )
    assert said.person == "with Maren, who does not manage you"
    before = coming.forget()
    assert coming.said().person == ""
    coming.settle(before)
    assert coming.said() == said


def test_a_day_that_has_passed_is_not_held_against_anyone(desk, clock):
    coming = ComingPresenter(desk)
    coming.settle(NextConversation(date(2026, 5, 19), "14:00", person="Maren"))
    clock.advance(10 * 24 * 3600)
    assert coming.said().heading == "The next conversation"
    assert coming.said().person == "with Maren"


def test_days_to_come_and_times_are_read_as_they_are_typed(desk):
    coming = ComingPresenter(desk)
    assert coming.read_day("19.5.2026") == date(2026, 5, 19)
    assert coming.read_day("13.5.2026") is None
    assert coming.read_day("soon") is None
    assert [typed_time(each) for each in ("9.05", "14:30", "half two")] == ["09:05", "14:30", ""]


def test_led_by_peers_comes_first_and_roles_are_offered_before_anyone_is_known(desk):
    coming = ComingPresenter(desk)
    assert coming.kinds()[0].id == "peer_led"
    assert coming.known()[0].name == "a peer supervisor"


def test_a_line_chosen_keeps_the_words_it_had(desk, agenda, three):
    kept = []
    a_session(desk, three[0]).rest(kept.append)
    agenda.reword(three[0], "Something else", "")
    assert kept[0].answers["brought"] == Many((Word(three[0], "One"),))
