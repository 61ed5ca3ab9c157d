# SPDX-License-Identifier: GPL-3.0-or-later
"""The kept week table equals a full recount, whatever was done to the entries and whenever they were."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerdesk.clock import FixedClock
from peerdesk.errors import NotFoundError
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.journal.weeks import fill_from_format_1
from peerdesk.records.answers import Minutes, One, Silence, Word
from peerdesk.records.entry import Belongs, Entry, Kind, Moment, Precision, State, When, new_id
from peerdesk.records.week import HOWS
from tests.builders import TODAY, a_strand
from tests.journal.recounting import EVER, recount

MOST_ENTRIES = 4
ZONES = ("UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati")


def a_moment_on(day: date, minute: int) -> Moment:
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Moment(midnight + timedelta(minutes=minute), "UTC", day)


days = st.one_of(
    st.integers(0, 16).map(lambda ago: TODAY.date() - timedelta(days=ago)),
    st.sampled_from((date.min, date.max, date(2026, 3, 29), date(1969, 12, 31))),
)
whens = st.builds(
    lambda day, minute, precision: When(a_moment_on(day, minute), precision),
    days,
    st.integers(0, 3),
    st.sampled_from(Precision),
)
lengths = st.one_of(st.builds(Minutes, st.integers(0, 6000)), st.just(Silence.UNSURE))
answers = st.fixed_dictionaries(
    {},
    optional={
        "toll": st.integers(1, 5).map(lambda order: a_strand("took", order)),
        "reward": st.one_of(
            st.integers(1, 5).map(lambda order: a_strand("gave", order)), st.just(Silence.NOT_NOW)
        ),
        "minutes": lengths,
        "unseen_minutes": lengths,
        "length_counts": st.sampled_from(("seen", "unseen", "neither", "else")).map(
            lambda name: One(Word(name, name))
        ),
        "disclosure_kind": st.sampled_from((*HOWS, "imported")).map(
            lambda name: One(Word(name, name))
        ),
    },
)
drawn = st.builds(
    Entry,
    id=st.builds(new_id),
    kind=st.sampled_from(Kind),
    made=whens.map(lambda when: when.moment),
    when=whens,
    state=st.sampled_from(State),
    belongs=st.none() | st.sampled_from(Belongs),
    folded=st.booleans(),
    answers=answers,
)
VERBS = (
    "keep again",
    "move",
    "fold",
    "unfold",
    "look again",
    "flag",
    "take away",
    "bring back",
    "erase",
    "a month of days",
)


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Entry], list[tuple[str, int, Entry]]]:
    kept = draw(st.lists(drawn, min_size=1, max_size=MOST_ENTRIES))
    done = st.tuples(st.sampled_from(VERBS), st.integers(0, len(kept) - 1), drawn)
    return kept, draw(st.lists(done, max_size=12))


def do(journal: Journal, clock: FixedClock, verb: str, entry: Entry, other: Entry) -> None:
    match verb:
        case "keep again":
            journal.keep(replace(other, id=entry.id, when=entry.when))
        case "move":
            journal.rest(replace(entry, when=other.when))
        case "a month of days":
            for _day in range(31):
                clock.advance(86_400)
                journal.open_for_today()
    with suppress(NotFoundError):  # it may have been erased
        do_to(journal, verb, entry)


def do_to(journal: Journal, verb: str, entry: Entry) -> None:
    match verb:
        case "fold":
            journal.fold_away(entry.id)
        case "unfold":
            journal.unfold(entry.id)
        case "look again":
            journal.look_again(entry.id, "It reads differently now.")
        case "flag":
            journal.flag(entry.id, flagged=True)
        case "take away":
            journal.take_away(entry.id)
        case "bring back":
            journal.bring_back(entry.id)
        case "erase":
            journal.erase(entry.id)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(history=histories())
def test_after_any_sequence_of_verbs_the_table_equals_a_full_recount(
    journal: Journal,
    reading: Reading,
    clock: FixedClock,
    history: tuple[list[Entry], list[tuple[str, int, Entry]]],
) -> None:
    kept, done = history
    journal.keep_all(kept)
    for verb, which, other in done:
        do(journal, clock, verb, kept[which], other)
        assert reading.weeks(*EVER) == recount(reading)
    journal.keep_all(kept)
    assert reading.weeks(*EVER) == recount(reading)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(kept=st.lists(drawn, max_size=8))
def test_a_table_made_from_a_journal_of_format_1_equals_a_full_recount(
    journal: Journal, reading: Reading, kept: list[Entry]
) -> None:
    """T14: `length_counts` is a question of format 2, so that no entry of format 1 answers it."""
    for entry in kept:
        answers = {key: said for key, said in entry.answers.items() if key != "length_counts"}
        journal.keep(replace(entry, answers=answers))
    for entry in kept[1::2]:
        journal.take_away(entry.id)
    connection = journal._connection
    connection.execute("DELETE FROM week")
    fill_from_format_1(connection)
    assert reading.weeks(*EVER) == recount(reading)
    for entry in kept:
        journal.erase(entry.id)
    assert connection.execute("SELECT count(*) FROM week").fetchone() == (0,)
