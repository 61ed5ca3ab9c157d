# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Weeks page asks of the journal: a year of weeks among thirty years, to the same year alone."""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path

from peerdesk.clock import FixedClock
from peerdesk.insights.written import Span
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.presenters.weeks import spans
from peerdesk.presenters.weeks.week_reading import read_weeks
from peerdesk.records.answers import Strand
from peerdesk.records.entry import Entry, Kind, Moment, State, When
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.benchmarks import PASSPHRASE
from tests.benchmarks.corpus import TODAY, ZONE
from tests.benchmarks.figure import Figure, at_most
from tests.benchmarks.shelf import Shelf, opened
from tests.benchmarks.timing import in_turn, ms, ratio, seconds

_YEAR, _YEARS = 365, 30
_ROUNDS, _BATCH = 15, 500
_TEXT = "The kettle, the corridor, and somebody who waited for an answer. " * 6


def measure(shelf: Shelf) -> Iterator[Figure]:
    """Yield the page’s query, then what the whole thirty years cost by the week."""
    one, thirty = shelf.folder / "one-year.peerdesk", shelf.folder / "thirty-years.peerdesk"
    _build(one, _YEAR)
    _build(thirty, _YEAR * _YEARS)
    today = TODAY.date()
    year = spans.a_year(today)
    with ExitStack() as open_:
        readings = [_reading(open_, place) for place in (thirty, one)]
        ask = [partial(seconds, partial(read_weeks, each, year, today)) for each in readings]
        ours, floor = in_turn(_ROUNDS, *ask)
        beside = f"{ms(statistics.median(ours))} to {ms(statistics.median(floor))}"
        yield at_most("a year of weeks among thirty, to one", ratio(ours, floor), 1.3, " ×", beside)
        whole = Span(today - timedelta(_YEAR * _YEARS), today)
        weeks = partial(readings[0].weeks, whole.first, whole.last)
        of_year = partial(readings[0].weeks, year.first, year.last)
        every, some = in_turn(_ROUNDS, partial(seconds, weeks), partial(seconds, of_year))
        per_week = ratio([each / _YEARS for each in every], some)
        beside = f"{ms(statistics.median(every))} to {ms(statistics.median(some))}"
        yield at_most("thirty years of weeks, each to one of a year", per_week, 1.3, " ×", beside)


def _reading(open_: ExitStack, place: Path) -> Reading:
    vault = open_.enter_context(closing(opened(place)))
    return Reading(open_.enter_context(closing(vault.reader())))


def _build(folder: Path, days: int) -> None:
    """Make a journal with one entry a day; the last year is the same in each."""
    vault, _recovery_key = Vault.create(folder, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.writer()) as connection:
        journal = Journal(connection, FixedClock(TODAY, ZONE))
        for first in range(days, 0, -_BATCH):
            journal.keep_all(
                [_entry(ago) for ago in range(first - 1, max(first - _BATCH, 0) - 1, -1)]
            )


def _entry(days_ago: int) -> Entry:
    chance = random.Random(days_ago)
    day = TODAY.date() - timedelta(days=days_ago)
    moment = Moment(datetime.combine(day, time(chance.randint(8, 20)), tzinfo=UTC), ZONE, day)
    kind = Kind.MEETING if days_ago % 4 == 0 else Kind.CHECK_IN
    answers = {
        "toll": Strand(chance.randint(1, 5), "some"),
        "reward": Strand(chance.randint(1, 5), "some"),
        "what_happened" if kind is Kind.MEETING else "more": _TEXT,
    }
    made_id = f"weeks{days_ago:011}"
    return Entry(made_id, kind, moment, When(moment), State.RESTED, answers=answers)
