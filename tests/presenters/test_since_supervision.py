# SPDX-License-Identifier: GPL-3.0-or-later
"""The page to bring to supervision: the weeks since the last, what is flagged, what waits; never what is only mine."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.weeks.since_supervision import SinceSupervision
from peerdesk.presenters.weeks.spans import SpanRefused
from peerdesk.records.answers import Minutes
from peerdesk.records.entry import Kind
from tests.builders import a_check_in, a_meeting, a_note, an_entry


@pytest.fixture
def paper(desk: Desk) -> SinceSupervision:
    return SinceSupervision(desk)


def test_without_a_supervision_it_is_refused_in_one_sentence(paper, journal):
    journal.keep(an_entry(Kind.SUPERVISION, -3))
    with pytest.raises(SpanRefused, match="No supervision is noted up to today"):
        paper.show()


def test_it_holds_the_days_since_the_last_one(paper, journal):
    journal.keep_all([an_entry(Kind.SUPERVISION, 40), an_entry(Kind.SUPERVISION, 10)])
    journal.keep_all([a_check_in(4, 2, 3), a_check_in(5, 1, 11), a_meeting(2, minutes=Minutes(60))])
    page = paper.show()
    assert page.heading == "Since supervision, 4 May to 14 May 2026"
    assert [len(row.took) for row in page.weeks.rows] == [0, 1]
    assert page.weeks.hours[0].short == "1 h"


def test_flagged_entries_are_their_titles_and_folded_ones_their_day(paper, journal):
    open_ = a_meeting(3, title="Slate network, second meeting", flagged=True)
    folded = a_note(days_ago=2, title="Not for today", flagged=True, folded=True)
    before = a_note(days_ago=30, title="Long ago", flagged=True)
    journal.keep_all([an_entry(Kind.SUPERVISION, 10), open_, folded, before])
    assert [(line.day, line.said) for line in paper.show().flagged] == [
        ("Mon 11 May", "Slate network, second meeting"),
        ("Tue 12 May", ""),
    ]


def test_what_is_only_for_the_writer_is_left_out_and_only_counted(paper, journal):
    """M17: a printed page carries nothing that was locked to the writer."""
    mine = a_note(days_ago=2, title="Mine alone", flagged=True, private_lock=True)
    journal.keep_all([an_entry(Kind.SUPERVISION, 10), mine])
    journal.agenda.add("A word about mine", mine.id)
    page = paper.show()
    assert (page.flagged, page.agenda) == ((), ())
    assert page.left_out == "One entry is only for you and is not on this page."


def test_the_agenda_stands_in_the_writers_order_and_no_entry_twice(paper, journal):
    flagged, old = a_note(days_ago=2, title="New"), a_note(days_ago=60, title="Still waiting")
    journal.keep_all([an_entry(Kind.SUPERVISION, 10), flagged, old])
    journal.agenda.add("Who was not in the room?")
    journal.flag(flagged.id, flagged=True)
    journal.flag(old.id, flagged=True)
    page = paper.show()
    assert [line.said for line in page.agenda] == ["Who was not in the room?", "Still waiting"]
    assert [line.said for line in page.flagged] == ["New"]


def test_the_weeks_draw_no_mark_of_what_is_only_for_the_writer(paper, journal):
    """M17: a page that may be handed on shows neither that day nor its strands nor its hours."""
    shown = a_meeting(3, minutes=Minutes(60))
    journal.keep_all([an_entry(Kind.SUPERVISION, 10), shown, a_check_in(4, 2, 3)])
    before = paper.show()
    hidden = (
        replace(a_check_in(5, 1, 2), private_lock=True),
        a_meeting(1, minutes=Minutes(30), private_lock=True),
        a_note(days_ago=-3, private_lock=True),
    )
    journal.keep_all(hidden)
    page = paper.show()
    assert page.weeks == before.weeks
    assert page.left_out == "Three entries are only for you and are not on this page."
