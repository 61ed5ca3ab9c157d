# SPDX-License-Identifier: GPL-3.0-or-later
"""The small view, for a day with little in it."""

from __future__ import annotations

import pytest

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.today.small import SmallPresenter
from peerdesk.records.answers import Strand
from peerdesk.records.entry import Entry, Kind, State


@pytest.fixture
def small(desk: Desk) -> SmallPresenter:
    return SmallPresenter(desk)


@pytest.fixture
def kept() -> list[Entry]:
    return []


def test_two_taps_are_a_whole_entry(small, kept, reading):
    """S8: took “more than I could hold”, gave left unsaid, and the day is done."""
    small.say("took", 5)
    assert small.said("gave") == 0
    assert small.keep(kept.append)
    (line,) = reading.newest()
    assert (line.kind, line.state) == (Kind.CHECK_IN, State.RESTED)
    assert reading.entry(line.id).answers == {"toll": Strand(5, "more than I could hold")}


def test_one_line_and_a_word_from_the_body_may_go_with_it(small, kept):
    small.say("took", 5)
    small.choose_body(["wired"])
    small.write_line("Two in a row, and my head.")
    small.keep(kept.append)
    assert small.body() == ("wired",)
    assert kept[0].answers["one_line"] == "Two in a row, and my head."


def test_a_word_of_ones_own_is_kept_in_the_list(small, desk):
    word = small.add_body_word("sandbagged")
    assert small.body() == (word.id,)
    assert "sandbagged" in [each.label for each in desk.words.words("body")]


def test_zero_takes_a_word_back(small):
    small.say("took", 3)
    small.say("took", 0)
    assert small.said("took") == 0
    assert small.is_blank


def test_nothing_said_keeps_nothing(small, kept, reading):
    assert not small.keep(kept.append)
    small.leave()
    assert reading.newest() == ()
    assert reading.drafts() == ()


def test_leaving_keeps_what_was_said_unfinished(small, reading):
    small.say("gave", 2)
    small.leave()
    assert [line.state for line in reading.newest()] == [State.UNFINISHED]


def test_what_is_said_so_far_stands_as_a_draft(small, reading):
    small.write_line("Two in a row")
    small.keep_draft(lambda _moment: None)
    (draft,) = reading.drafts()
    assert draft.answers == {"one_line": "Two in a row"}


def test_another_begins_with_nothing_said(small, kept):
    small.say("took", 3)
    small.keep(kept.append)
    small.begin()
    assert small.is_blank
    assert small.said("took") == 0
