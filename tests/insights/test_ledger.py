# SPDX-License-Identifier: GPL-3.0-or-later
"""The ledger adds up hours and nothing else, and lists what was written as it was written."""

from __future__ import annotations

from dataclasses import replace

from peerdesk.insights.ledger import ledger
from peerdesk.records.answers import Minutes, One, Silence, Word
from peerdesk.records.around import AgendaLine
from peerdesk.records.entry import Kind, Precision, When
from tests.builders import a_check_in, a_meeting, a_moment, an_entry
from tests.insights.looks import many, one, wrote


def counts_as(word):
    return One(Word(word, word))


def test_a_meeting_is_seen_work_unless_the_writer_says_otherwise():
    seen = a_meeting(1, minutes=Minutes(90))
    unseen = a_meeting(2, minutes=Minutes(60), length_counts=counts_as("unseen"))
    neither = a_meeting(3, minutes=Minutes(45), length_counts=counts_as("neither"))
    unsure = a_meeting(4, minutes=Minutes(30), length_counts=Silence.UNSURE)
    blank = a_meeting(5)
    check_in = a_check_in(2, 2, 1, unseen_minutes=Minutes(25))
    kept = ledger(wrote(seen, unseen, neither, unsure, blank, check_in))
    assert (kept.seen.minutes, set(kept.seen.behind)) == (120, {seen.id, unsure.id})
    assert kept.seen.not_said == (blank.id,)
    assert (kept.unseen.minutes, set(kept.unseen.behind)) == (85, {unseen.id, check_in.id})
    assert kept.sentences[:2] == (
        "Seen work: 2 hours, in 2 meetings. In 1 other the length was not said.",
        "Unseen work: 1 hour 25 minutes, in 2 entries.",
    )


def test_unseen_work_is_named_by_kind_and_in_the_writers_words():
    work = many("unseen_labour", "translating", "standing_by")
    entry = a_check_in(
        2, 2, 1, unseen_labour=work, unseen_time="half the night", unseen_text="The phone call"
    )
    kept = ledger(wrote(entry))
    assert [(one_.word.id, len(one_)) for one_ in kept.unseen_kinds] == [
        ("standing_by", 1),
        ("translating", 1),
    ]
    assert [(line.entry, line.text) for line in kept.time_in_words] == [
        (entry.id, "half the night")
    ]
    assert [line.text for line in kept.in_words] == ["The phone call"]
    assert kept.unseen.minutes == 0


def test_recognition_small_cuts_and_support_are_listed():
    named = a_check_in(
        2, 2, 1, recognition_from=many("recognition_from", "team"), recognition_for="staying"
    )
    none = a_check_in(2, 2, 2, recognition_from=many("recognition_from", "none_came"))
    cut = a_meeting(
        3, small_cut="You people", small_cut_named=one("small_cut_named", "chose_not_to")
    )
    held = a_check_in(2, 2, 4, support_available=one("support_available", "partly"))
    kept = ledger(wrote(named, none, cut, held))
    assert [(line.entry, line.text, line.words[0].label) for line in kept.recognition] == [
        (named.id, "staying", "the team")
    ]
    assert kept.none_came == (none.id,)
    assert [(line.text, line.words[0].id) for line in kept.small_cuts] == [
        ("You people", "chose_not_to")
    ]
    assert [line.entry for line in kept.support] == [held.id]


def test_supervision_received_and_how_long_since():
    talks = [an_entry(Kind.SUPERVISION, n, minutes=Minutes(60)) for n in (10, 40)]
    waiting = (AgendaLine("a1", a_moment(3), "the corridor"),)
    kept = ledger(wrote(*talks, agenda=waiting))
    assert kept.supervision.minutes == 120
    assert kept.conversations.waiting == waiting
    assert kept.sentences == (
        "Supervision: 2 hours, in 2 conversations.",
        "Two conversations are noted in these days. The last was on 4 May.",
        "One thing is waiting on your agenda.",
    )


def test_the_last_conversation_may_lie_before_these_days():
    before = an_entry(Kind.SUPERVISION, 200)
    kept = ledger(wrote(last_supervision=before))
    assert kept.conversations.last == before
    assert kept.sentences == ("The last conversation you noted was on 26 October 2025.",)


def test_nobody_is_supposed_to_have_supervision():
    assert ledger(wrote()).sentences == (
        "No conversation about the work is noted here. Not everyone has one within reach.",
    )


def test_a_day_with_more_hours_than_a_day_has_is_named_and_shown_as_written():
    long_ = [a_meeting(11, minutes=Minutes(1000)), a_meeting(11, minutes=Minutes(500))]
    kept = ledger(wrote(*long_))
    assert kept.seen.minutes == 1500
    assert kept.notes == (
        "On 3 May more than 24 hours are noted. They are shown as you wrote them.",
    )


def test_a_whole_week_is_no_over_full_day():
    meeting = a_meeting(11, minutes=Minutes(1500))
    week = replace(meeting, when=When(meeting.when.moment, Precision.WEEK))
    assert ledger(wrote(week)).notes == ()
    assert ledger(wrote(a_meeting(11, minutes=Minutes(1440)))).notes == ()


def test_no_minutes_at_all_is_an_answer():
    entry = a_meeting(1, minutes=Minutes(0))
    kept = ledger(wrote(entry))
    assert (kept.seen.minutes, kept.seen.behind) == (0, (entry.id,))
    assert kept.sentences[0] == "Seen work: 0 minutes, in 1 meeting."


def test_what_is_folded_away_is_not_in_the_ledger():
    folded = a_meeting(1, minutes=Minutes(60), small_cut="x", folded=True)
    kept = ledger(wrote(folded))
    assert kept.seen.behind == ()
    assert kept.small_cuts == ()
    assert kept.notes == ("One entry is folded away and is not counted.",)
