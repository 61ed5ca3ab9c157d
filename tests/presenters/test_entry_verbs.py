# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done with an entry while reading it, and with what lies in the drawer; a month of marks."""

from __future__ import annotations

from datetime import timedelta

import pytest

from peerdesk.clock import FixedClock
from peerdesk.journal.journal import Journal
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.drawer import Drawer
from peerdesk.presenters.reading.entry_verbs import EntryVerbs
from peerdesk.presenters.reading.month import Month
from peerdesk.records.entry import Entry
from tests.builders import TODAY, a_disclosure, a_meeting, a_note

DAY = TODAY.date()
A_DAY = 86_400.0


@pytest.fixture
def verbs(desk: Desk) -> EntryVerbs:
    return EntryVerbs(desk)


@pytest.fixture
def entry(journal: Journal) -> Entry:
    return journal.rest(a_note("first"))


def test_days_to_be_asked_again_are_offered_with_their_dates(verbs: EntryVerbs) -> None:
    offers = verbs.ask_again_offers(None)
    assert [offer.said for offer in offers] == [
        "This evening",
        "Tomorrow, Fri 15 May",
        "In 3 days, Sun 17 May",
        "Next week, Thu 21 May",
        "In a month, Sat 13 Jun",
        "Don’t ask",
    ]
    assert [offer.chosen for offer in offers] == [False, False, False, False, False, True]


def test_the_day_that_waits_is_among_them(verbs: EntryVerbs) -> None:
    offers = verbs.ask_again_offers(DAY + timedelta(days=7))
    assert [offer.said for offer in offers if offer.chosen] == ["Next week, Thu 21 May"]
    offers = verbs.ask_again_offers(DAY + timedelta(days=40))
    assert [offer.said for offer in offers if offer.chosen] == ["On Tue 23 Jun"]


def test_asking_again_and_taking_it_back(verbs: EntryVerbs, desk: Desk, entry: Entry) -> None:
    verbs.ask_again(entry.id, DAY)
    assert [each.due for each in desk.reading.follow_ups.about(entry.id)] == [DAY]
    verbs.ask_again(entry.id, None)
    assert desk.reading.follow_ups.about(entry.id) == ()


def test_a_later_look_that_is_being_written_outlives_the_process(
    verbs: EntryVerbs, desk: Desk, journal: Journal, entry: Entry
) -> None:
    """T14: a crash in the middle of a later look loses none of it."""
    verbs.begin_look(entry.id, "It reads")
    verbs.begin_look(entry.id, "It reads kinder")
    assert verbs.begun_look(entry.id) == "It reads kinder"
    journal.open_for_today()
    assert [look.text for look in desk.reading.entry(entry.id).later_looks] == ["It reads kinder"]


def test_a_later_look_is_kept_once_and_its_draft_goes(
    verbs: EntryVerbs, desk: Desk, entry: Entry
) -> None:
    verbs.begin_look(entry.id, "It reads")
    said: list[str] = []
    assert verbs.keep_look(entry.id, "It reads kinder.", lambda: said.append("kept"))
    assert said == ["kept"]
    assert [look.text for look in desk.reading.entry(entry.id).later_looks] == ["It reads kinder."]
    assert desk.reading.drafts() == ()
    assert verbs.begun_look(entry.id) == ""


def test_an_empty_later_look_is_none(verbs: EntryVerbs, desk: Desk, entry: Entry) -> None:
    verbs.begin_look(entry.id, "x")
    verbs.begin_look(entry.id, "  ")
    assert desk.reading.drafts() == ()
    assert not verbs.keep_look(entry.id, " \n", lambda: None)
    assert desk.reading.entry(entry.id).later_looks == ()


def test_marks_and_folding(verbs: EntryVerbs, desk: Desk, entry: Entry) -> None:
    verbs.flag(entry.id, flagged=True)
    verbs.lock_to_me(entry.id, locked=True)
    verbs.take_back(entry.id, wanted=True)
    verbs.fold(entry.id)
    read = desk.reading.entry(entry.id)
    assert (read.flagged, read.private_lock, read.take_back, read.folded) == (True,) * 4
    verbs.unfold(entry.id)
    assert not desk.reading.entry(entry.id).folded


def test_the_drawer_says_how_long_things_stay(
    verbs: EntryVerbs, desk: Desk, journal: Journal, clock: FixedClock, entry: Entry
) -> None:
    journal.open_for_today()
    drawer = Drawer(desk)
    said: list[str] = []
    verbs.take_away(entry.id, lambda: said.append(verbs.taken_away_sentence()))
    assert said == ["Taken away. It stays in the drawer for 30 days on which you open the journal."]
    (row,) = drawer.rows()
    assert (row.title, row.text) == ("Note without a title", "first")
    assert row.stays == "Stays for 30 more days on which you open the journal"
    for _day in range(29):
        clock.advance(A_DAY)
        journal.open_for_today()
    assert drawer.rows()[0].stays == "Goes the next time you open the journal on another day"
    drawer.bring_back(entry.id, lambda: said.append(drawer.brought_back_sentence()))
    assert said[1:] == ["Brought back. It lies in the journal where it was."]
    assert drawer.rows() == ()
    verbs.take_away(entry.id, lambda: None)
    drawer.erase(entry.id)
    assert drawer.rows() == ()
    assert desk.reading.newest() == ()


def test_a_folded_entry_in_the_drawer_shows_its_day_alone(
    verbs: EntryVerbs, desk: Desk, journal: Journal
) -> None:
    entry = journal.rest(a_note("too much", 1, title="A title", folded=True))
    verbs.take_away(entry.id, lambda: None)
    (row,) = Drawer(desk).rows()
    assert (row.title, row.text, row.mark, row.day) == ("", "", "", "Wed 13 May")


def test_a_month_has_its_marks_in_the_order_they_were_written(desk: Desk, journal: Journal) -> None:
    journal.rest(a_meeting(0))
    journal.rest(a_disclosure("held_back", 0))
    journal.rest(a_note("x", 13, folded=True))
    journal.rest(a_note("x", 14))
    month = Month(desk, 2026, 5)
    days = month.days()
    assert len(days) == 31
    assert days[13].marks == ("meeting", "held_back")
    assert days[13].spoken == "2 entries"
    assert days[0].marks == ("",)
    assert days[1].marks == ()
    assert days[1].spoken == ""
    assert [line.day for line in month.lines_on(DAY)] == [DAY, DAY]
