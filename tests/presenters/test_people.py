# SPDX-License-Identifier: GPL-3.0-or-later
"""The writer’s own people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.settings.people import People
from tests.slow_pen import SlowPen


@pytest.fixture
def people(desk: Desk) -> People:
    return People(desk)


def names(people: People) -> list[str]:
    return [person.name for person in people.all]


def test_nobody_is_preset(people):
    """[004] Choice over one’s supports: no number, no helper, nobody the writer did not write."""
    assert people.all == ()


def test_someone_is_written_down_with_how_and_when_it_helps(people, reading):
    added = people.add("  Kite  ", "rings back", "after a long night\nor before one")
    (kept,) = reading.supporters()
    assert kept == added
    assert (kept.name, kept.how) == ("Kite", "rings back")
    assert kept.helps_when == "after a long night\nor before one"


def test_without_a_name_nobody_is_written_down(people):
    assert people.add("  ", "how") is None
    assert people.all == ()


def test_they_are_changed_moved_and_taken_off(people, reading):
    kite, moss, lamp = (people.add(name) for name in ("Kite", "Moss", "Lamp"))
    people.change(replace(moss, how="the bench by the canal"))
    assert people.move(lamp.id, -1)
    assert names(people) == ["Kite", "Lamp", "Moss"]
    assert not people.move(kite.id, -1)
    people.remove(lamp.id)
    assert [each.name for each in reading.supporters()] == ["Kite", "Moss"]
    assert reading.supporters()[1].how == "the bench by the canal"


def test_a_name_emptied_while_writing_does_not_take_anyone_off(people):
    kite = people.add("Kite")
    people.change(replace(kite, name=" "))
    assert names(people) == ["Kite"]


def test_taking_someone_off_can_be_undone(people):
    people.add("Kite")
    moss = people.add("Moss")
    before = people.all
    people.remove(moss.id)
    people.put_back(before)
    assert names(people) == ["Kite", "Moss"]


def test_reading_anew_does_not_lose_what_is_on_its_way_to_the_disk(journal, reading, clock):
    pen = SlowPen(journal)
    people = People(Desk(reading, pen, clock, lambda: journal.revision))
    people.add("Kite")
    people.add("Moss")
    pen.carry_out_one()
    people.read()
    assert names(people) == ["Kite", "Moss"]
    pen.carry_out_one()
    people.read()
    assert names(people) == ["Kite", "Moss"]
