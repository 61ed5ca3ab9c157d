# SPDX-License-Identifier: GPL-3.0-or-later
"""After close and leave."""

from __future__ import annotations

from datetime import timedelta

import pytest

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.today.follow_ups import FollowUps
from peerdesk.presenters.today.left import LeftPresenter
from peerdesk.records.entry import Entry, Kind
from tests.builders import TODAY, a_meeting

A_DAY = 24 * 3600


@pytest.fixture
def left(desk: Desk) -> LeftPresenter:
    return LeftPresenter(desk)


@pytest.fixture
def entry(journal) -> Entry:
    return journal.close_and_leave(a_meeting())


def test_nothing_is_asked_about_it_unless_wanted(left, entry, reading):
    """S9: nothing is analysed, sent, counted or asked."""
    left.left(entry.id)
    assert reading.follow_ups.about(entry.id) == ()


def test_ask_me_tomorrow_asks_once_tomorrow_and_can_be_taken_back(left, entry, reading):
    left.left(entry.id)
    left.ask_tomorrow(wanted=True)
    (asked,) = reading.follow_ups.about(entry.id)
    assert asked.due == TODAY.date() + timedelta(days=1)
    left.ask_tomorrow(wanted=False)
    assert reading.follow_ups.about(entry.id) == ()


def test_the_next_day_it_can_be_answered_not_now_and_stopped_for_good(left, entry, desk, clock):
    left.left(entry.id)
    left.ask_tomorrow(wanted=True)
    clock.advance(A_DAY)
    asking = FollowUps(desk)
    (asked,) = asking.waiting().questions
    asking.put_off(asked.id, lambda _comes_back: None)
    clock.advance(7 * A_DAY)
    asking.stop_asking(asked.id, lambda: None)
    clock.advance(30 * A_DAY)
    assert asking.waiting().questions == ()
    assert asking.waiting().old == ()


def test_without_words_there_is_nothing_to_ask_about(left):
    left.left("")
    assert not left.can_ask_tomorrow


def test_a_quiet_line_is_kept_only_if_wanted(left, reading):
    assert not left.keep_quiet_line(lambda _entry: None)
    left.write_quiet_line("The kettle.")
    left.keep_quiet_line(lambda _entry: None)
    (line,) = reading.newest()
    assert (line.kind, line.preview) == (Kind.NOTE, "The kettle.")


def test_a_quiet_line_let_go_leaves_nothing_behind(left, reading):
    left.write_quiet_line("The kettle.")
    left.keep_draft(lambda _moment: None)
    left.drop_quiet_line()
    assert left.quiet_line == ""
    assert reading.drafts() == ()
    assert reading.newest() == ()
