# SPDX-License-Identifier: GPL-3.0-or-later
"""The ledger as it is read: what was written, part by part, each line with the entries it opens."""

from __future__ import annotations

import pytest

from peerdesk.insights.written import Span
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.weeks.ledger import LedgerLine, LoveLabour
from peerdesk.presenters.weeks.spans import twelve_weeks
from peerdesk.records.answers import Many, Minutes, One, Word
from peerdesk.records.entry import Kind
from tests.builders import TODAY, a_check_in, a_meeting, a_note, an_entry

SPAN = twelve_weeks(TODAY.date())


def many(*words: str) -> Many:
    return Many(tuple(Word(word, word.replace("_", " ")) for word in words))


@pytest.fixture
def ledger(desk: Desk) -> LoveLabour:
    return LoveLabour(desk)


def parts(ledger: LoveLabour, span: Span = SPAN) -> dict[str, tuple[LedgerLine, ...]]:
    return {part.name: part.lines for part in ledger.show(span).parts}


def test_nothing_written_is_said_without_any_nought(ledger):
    shown = ledger.show(SPAN)
    assert shown.parts == ()
    assert shown.nothing == (
        "Nothing of this is written in these days. Nothing is assumed about them."
    )


def test_work_is_told_with_its_hours_kinds_and_words(ledger, journal):
    meeting, blank = a_meeting(2, minutes=Minutes(75)), a_meeting(3)
    unseen = a_check_in(
        2,
        2,
        1,
        unseen_labour=many("soothing_colleagues"),
        unseen_minutes=Minutes(30),
        unseen_text="the bus stop",
        unseen_time="most of the evening",
    )
    journal.keep_all([meeting, blank, unseen])
    told = parts(ledger)
    assert told["Seen work"] == (
        LedgerLine("1 hour 15 minutes", ids=(meeting.id,)),
        LedgerLine("1 more without a length", ids=(blank.id,)),
    )
    assert told["Unseen work"] == (
        LedgerLine("30 minutes", ids=(unseen.id,)),
        LedgerLine("soothing colleagues (1)", ids=(unseen.id,)),
        LedgerLine("the bus stop", "Wed 13 May", (unseen.id,)),
        LedgerLine("most of the evening", "Wed 13 May", (unseen.id,)),
    )


def test_who_noticed_and_that_none_came_stand_side_by_side(ledger, journal):
    noticed = a_check_in(
        2, 2, 2, recognition_from=many("a_colleague"), recognition_for="staying put"
    )
    none = a_check_in(2, 2, 1, recognition_from=many("none_came"))
    journal.keep_all([noticed, none])
    assert parts(ledger)["Who noticed"] == (
        LedgerLine("a colleague · staying put", "Tue 12 May", (noticed.id,)),
        LedgerLine("None came, in 1 check-in", ids=(none.id,)),
    )


def test_small_cuts_are_listed_as_they_were_written(ledger, journal):
    cut = a_check_in(2, 2, 1, small_cut="“You lot”", small_cut_named=One(Word("let", "let it go")))
    journal.keep(cut)
    assert parts(ledger)["Small cuts"] == (
        LedgerLine("let it go · “You lot”", "Wed 13 May", (cut.id,)),
    )


def test_supervision_says_when_the_last_was_and_what_waits(ledger, journal):
    held = an_entry(Kind.SUPERVISION, 100, minutes=Minutes(60))
    flagged = a_meeting(1, title="Slate network, second meeting")
    journal.keep_all([held, flagged])
    journal.agenda.add("Ask about the ward")
    journal.flag(flagged.id, flagged=True)
    told = parts(ledger)
    assert told["Supervision"] == (LedgerLine("The last one was on 3 February", ids=(held.id,)),)
    assert [line.said for line in told["Waiting on the agenda"]] == [
        "Ask about the ward",
        "Slate network, second meeting",
    ]


def test_what_is_folded_away_or_ahead_is_in_no_part_and_named_once(ledger, journal):
    journal.keep_all(
        [
            a_meeting(1, minutes=Minutes(90), folded=True),
            a_check_in(2, 2, 1, small_cut="not for today", folded=True),
            a_note(days_ago=-3),
        ]
    )
    shown = ledger.show(SPAN)
    assert shown.parts == ()
    assert shown.notes == (
        "Two entries are folded away and are not counted.",
        "One entry is dated after today and is not counted.",
    )


def test_a_day_of_more_than_twenty_four_hours_is_shown_honestly(ledger, journal):
    journal.keep_all([a_meeting(1, minutes=Minutes(1440)), a_check_in(unseen_minutes=Minutes(5))])
    journal.keep(a_check_in(2, 2, 1, unseen_minutes=Minutes(60)))
    assert ledger.show(SPAN).notes == (
        "On 13 May more than 24 hours are noted. They are shown as you wrote them.",
    )
    assert parts(ledger)["Seen work"][0].said == "24 hours"
