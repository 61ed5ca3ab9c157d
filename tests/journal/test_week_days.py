# SPDX-License-Identifier: GPL-3.0-or-later
"""What is read for the Weeks page, and on which day it stands: the one the writer had, wherever and however odd."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from peerdesk.clock import FixedClock, instant_at
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.records.answers import Minutes, Word
from peerdesk.records.entry import Kind, Moment, When, new_id
from tests.builders import TODAY, a_check_in, a_disclosure, a_meeting, a_note, an_entry
from tests.journal.recounting import EVER, marks, recount

ZONES = ("UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati")


def test_weeks_without_anything_are_not_there_and_days_outside_the_span_are_left_out(
    journal: Journal, reading: Reading
) -> None:
    """TODAY is a Thursday."""
    journal.keep_all([a_check_in(4, 2, ago) for ago in (0, 3, 4, 25)])
    assert [week.monday for week in reading.weeks(*EVER)] == [
        date(2026, 4, 13),
        date(2026, 5, 4),
        date(2026, 5, 11),
    ]
    assert [m.day for m in marks(reading, date(2026, 5, 10), date(2026, 5, 11))] == [
        date(2026, 5, 10),
        date(2026, 5, 11),
    ]
    assert reading.weeks(date(2026, 4, 20), date(2026, 5, 3)) == ()
    assert reading.weeks(date(2026, 5, 12), date(2026, 5, 1)) == ()


def test_every_mark_opens_its_entry(journal: Journal, reading: Reading) -> None:
    kept = [journal.keep(each) for each in (a_meeting(2), a_disclosure("held_back", 1), a_note())]
    assert [reading.id_at(mark.place) for mark in marks(reading)] == [each.id for each in kept]
    journal.take_away(kept[1].id)
    assert reading.id_at(marks(reading)[0].place + 1) is None
    assert [mark.kind for mark in marks(reading)] == [Kind.MEETING, Kind.NOTE]
    assert [each.id for each in reading.entries_between(*EVER)] == [kept[0].id, kept[2].id]


def test_a_draft_is_in_no_week_until_it_is_kept(journal: Journal, reading: Reading) -> None:
    journal.keep_draft(a_check_in(4, 2))
    assert reading.weeks(*EVER) == ()
    journal.open_for_today()
    assert [(mark.took, mark.gave) for mark in marks(reading)] == [(4, 2)]


def test_what_is_kept_again_unchanged_writes_no_week(journal: Journal, reading: Reading) -> None:
    """Most saves change the words and nothing the almanac draws: they cost it one read of a small row."""
    entry = journal.keep(a_meeting(1, minutes=Minutes(60)))
    written: list[str] = []
    journal._connection.set_trace_callback(written.append)
    journal.rest(replace(entry, answers={**entry.answers, "what_happened": "Somebody sang."}))
    journal._connection.set_trace_callback(None)
    about_weeks = [each for each in written if " week " in each]
    assert [each.split()[0] for each in about_weeks] == ["SELECT"]
    assert [mark.seen for mark in marks(reading)] == [60]


# --- days ---


def test_a_day_is_the_one_the_writer_had_across_clocks_and_zones(
    journal: Journal, reading: Reading
) -> None:
    """The same noon in Kiritimati and in Los Angeles is on two days, and stays on both when the writer travels."""
    for instant, zone, day in (
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "Europe/London", date(2026, 3, 29)),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "Europe/London", date(2026, 3, 29)),
        (datetime(2026, 10, 25, 23, 59, tzinfo=UTC), "Europe/London", date(2026, 10, 25)),
        (datetime(2026, 5, 3, 11, 0, tzinfo=UTC), "Pacific/Kiritimati", date(2026, 5, 4)),
        (datetime(2026, 5, 3, 12, 0, tzinfo=UTC), "America/Los_Angeles", date(2026, 5, 3)),
    ):
        journal.keep(replace(a_check_in(3, 3), id=new_id(), when=When(Moment(instant, zone, day))))
    assert [mark.day for mark in marks(reading)] == [
        date(2026, 3, 29),
        date(2026, 3, 29),
        date(2026, 5, 3),
        date(2026, 5, 4),
        date(2026, 10, 25),
    ]
    assert reading.weeks(*EVER) == recount(reading)


def test_a_night_that_still_counts_as_the_day_before_does_so_here(
    journal: Journal, reading: Reading, clock: FixedClock
) -> None:
    journal.change_settings(lambda standing: replace(standing, day_begins=4))
    clock.advance(12 * 3600)  # 02:32 on Friday
    journal.keep(replace(a_check_in(2, 2), when=When(journal.moment())))
    assert [mark.day for mark in marks(reading)] == [TODAY.date()]


def test_a_clock_that_was_set_back_moves_nothing_that_was_written(
    journal: Journal, reading: Reading, clock: FixedClock
) -> None:
    journal.keep(replace(a_check_in(2, 2), when=When(journal.moment())))
    clock.advance(-400 * 86_400)
    journal.open_for_today()
    journal.keep(replace(a_check_in(3, 3), when=When(journal.moment())))
    assert [mark.took for mark in marks(reading)] == [3, 2]
    assert reading.weeks(*EVER) == recount(reading)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_days_like_any_other(
    journal: Journal, reading: Reading, day: date, zone: str
) -> None:
    """Several on one such day stay on it, each at a place of its own."""
    for minute in (0, 23 * 60 + 59, 23 * 60 + 59):
        at = time(minute // 60, minute % 60)
        when = When(Moment(instant_at(day, at, zone), zone, day))
        journal.keep(replace(a_check_in(1, 5), id=new_id(), when=when))
    assert [mark.day for mark in marks(reading)] == [day] * 3
    assert len({mark.place for mark in marks(reading)}) == 3
    assert len(reading.entries_between(day, day)) == 3


def test_what_no_longer_fits_at_the_end_of_a_day_stays_on_that_day(
    journal: Journal, reading: Reading
) -> None:
    """An instant that is not on its local day, as an import or a broken clock may give it."""
    for day in (date(2026, 5, 3), date.max):
        odd = Moment(datetime(9999, 12, 31, 23, 59, tzinfo=UTC), "UTC", day)
        odd = replace(odd, instant=odd.instant.replace(year=min(day.year + 1, 9999)))
        late = When(odd)
        journal.keep_all([replace(a_check_in(2, 2), id=new_id(), when=late) for _each in range(3)])
        assert [line.day for line in reading.between(day, day)] == [day] * 3
        assert [mark.day for mark in marks(reading, day, day)] == [day] * 3


# --- conversations about the work, and what was asked again ---


def test_the_last_supervision_is_the_newest_on_or_before_a_day(
    journal: Journal, reading: Reading
) -> None:
    assert reading.last_supervision(TODAY.date()) is None
    held = [journal.keep(an_entry(Kind.SUPERVISION, ago)) for ago in (40, 12)]
    assert reading.last_supervision(TODAY.date()) == TODAY.date() - timedelta(days=12)
    assert reading.last_supervision(TODAY.date() - timedelta(days=12)) == TODAY.date() - timedelta(
        days=12
    )
    assert reading.last_supervision(TODAY.date() - timedelta(days=13)) == TODAY.date() - timedelta(
        days=40
    )
    journal.take_away(held[1].id)
    assert reading.last_supervision(TODAY.date()) == TODAY.date() - timedelta(days=40)


def test_answers_to_what_was_asked_again_come_with_the_days_of_their_entries(
    journal: Journal, reading: Reading
) -> None:
    """Waiting, put off and let go are no answers; what lies in the drawer is not spoken of."""
    today = TODAY.date()
    asked = []
    for ago in (9, 6, 5, 4, 3):
        entry = journal.keep(a_disclosure("shared", ago))
        follow_up = journal.follow_ups.ask_again(entry.id, today)
        assert follow_up is not None
        asked.append((entry, follow_up))
    for _entry, follow_up in (*asked[:2], asked[4]):
        journal.follow_ups.answer(follow_up.id, Word("heavier", "heavier"))
    journal.follow_ups.let_go(asked[2][1].id)
    journal.take_away(asked[4][0].id)
    answered = reading.follow_ups.answered(today - timedelta(days=7), today)
    assert [each.entry for each in answered] == [asked[1][0].id]
    assert len(reading.follow_ups.answered(*EVER)) == 2
