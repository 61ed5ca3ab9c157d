# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal of thirty years answers as one of a week does: nothing that is asked reads all of it."""

from __future__ import annotations

import inspect
from contextlib import closing
from datetime import timedelta

import pytest

from peerdesk.errors import NotFoundError
from peerdesk.journal.agenda import AgendaReading
from peerdesk.journal.follow_ups import FollowUpReading
from peerdesk.journal.journal import Journal
from peerdesk.journal.lines import Narrowing
from peerdesk.journal.noticed import NoticedReading
from peerdesk.journal.reading import PAGE, Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.journal.search import sought
from peerdesk.records.answers import Many, Word
from peerdesk.records.entry import Kind
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.builders import TODAY, a_check_in, a_meeting, a_network, a_note

NETWORK = a_network("Slate")
ATTUNEMENT = Many((Word("attunement", "Attunement"),))
FIRST, LAST = TODAY.date() - timedelta(days=9), TODAY.date() - timedelta(days=3)
NARROWED = {
    "kind": Narrowing(kind=Kind.NOTE),
    "network": Narrowing(network=NETWORK.id),
    "flag": Narrowing(flagged=True),
    "days": Narrowing(first_day=FIRST, last_day=LAST),
}
MORE = sought("mor")

# What a page, a list or a record is asked with: none of these may cost more in a larger journal.
PAGES = {
    "entry": lambda reading: reading.entry("meeting-0"),
    "standing": lambda reading: reading.standing("meeting-0"),
    "revisions": lambda reading: reading.revisions("meeting-0"),
    "revision_moments": lambda reading: reading.revision_moments("meeting-0"),
    "line_of": lambda reading: reading.line_of("meeting-0"),
    "beside": lambda reading: reading.beside("meeting-0"),
    "drafts": lambda reading: reading.drafts(),
    "newest": lambda reading: reading.newest(),
    "newest, further down": lambda reading: reading.newest(PAGE, reading.newest()[-1].place),
    **{
        f"newest, by {name}": lambda reading, narrowed=narrowed: reading.newest(narrowed=narrowed)
        for name, narrowed in NARROWED.items()
    },
    "between": lambda reading: reading.between(FIRST, LAST),
    "unfinished": lambda reading: reading.unfinished(4),
    "weeks": lambda reading: reading.weeks(FIRST, LAST),
    "id_at": lambda reading: reading.id_at(reading.weeks(FIRST, LAST)[0].marks[0].place),
    "entries_between": lambda reading: reading.entries_between(FIRST, LAST),
    "last_supervision": lambda reading: reading.last_supervision(LAST),
    "follow_ups.answered": lambda reading: reading.follow_ups.answered(FIRST, LAST),
    "noticed.observed": lambda reading: reading.noticed.observed(),
    "noticed.early_signs": lambda reading: reading.noticed.early_signs(),
    "in_drawer": lambda reading: reading.in_drawer(),
    "days_left": lambda reading: reading.days_left(),
    "first_day": lambda reading: reading.first_day(),
    "search": lambda reading: reading.search(MORE),
    "search, by days": lambda reading: reading.search(MORE, narrowed=NARROWED["days"]),
    "meetings_of": lambda reading: reading.meetings_of(NETWORK.id, PAGE),
    "network": lambda reading: reading.network(NETWORK.id),
    "networks": lambda reading: reading.networks(),
    "pet_name": lambda reading: reading.pet_name(NETWORK.id),
    "network_names": lambda reading: reading.network_names(),
    "follow_ups.due": lambda reading: reading.follow_ups.due(TODAY.date()),
    "follow_ups.follow_up": lambda reading: reading.follow_ups.follow_up("nobody"),
    "follow_ups.about": lambda reading: reading.follow_ups.about("meeting-0"),
    "agenda.waiting": lambda reading: reading.agenda.waiting(),
    "only_mine": lambda reading: reading.only_mine(TODAY.date()),
    "agenda.line": lambda reading: reading.agenda.line("nothing"),
    "agenda.settled": lambda reading: reading.agenda.settled(),
    "agenda.next_conversation": lambda reading: reading.agenda.next_conversation(),
    "strands_said": lambda reading: reading.strands_said(TODAY.date(), TODAY.date()),
    "agenda.line_of": lambda reading: reading.agenda.line_of("meeting-0"),
    "supporters": lambda reading: reading.supporters(),
    "my_lists": lambda reading: reading.my_lists(),
    "settings": lambda reading: reading.settings(),
}
# These read all of what they are about, and of nothing else: one network, one lens, a thousand hits.
WHOLES = {
    "entry, by its beginning": lambda reading: reading.entry("meeting"),
    "newest, by lens": lambda reading: reading.newest(narrowed=Narrowing(lens="attunement")),
    "search, by kind": lambda reading: reading.search(MORE, narrowed=NARROWED["kind"]),
    "search, closest first": lambda reading: reading.search(MORE, closest_first=True),
    "search, closest by kind": lambda reading: reading.search(
        MORE, narrowed=NARROWED["kind"], closest_first=True
    ),
    "entries_of_network": lambda reading: reading.entries_of_network(NETWORK.id),
    "beside_meetings_of": lambda reading: reading.beside_meetings_of(NETWORK.id),
}
IN_ORDER = [
    name
    for name in PAGES
    if name.split(",")[0] in {"newest", "between", "unfinished", "search", "entries_between"}
]


def a_journal_of(days, folder, clock):
    """A journal with three entries on each of so many days, and a few of everything that is rare."""
    vault, _recovery_key = Vault.create(folder, "harbour lentil sketch", SCHEMA, profile=CHEAPEST)
    with closing(vault.writer()) as connection:
        journal = Journal(connection, clock)
        journal.put_network(NETWORK)
        for day in range(days):
            meeting = f"meeting-{day}"
            journal.keep_all(
                [
                    a_meeting(day, id=meeting, network=NETWORK.id, lenses=ATTUNEMENT),
                    a_note("More of the morning than before.", day, flagged=day < 3),
                    a_check_in(2, 3, day, belongs_to=meeting),
                ]
            )
        for entry in (a_note("let go"), a_note("let go of, too")):
            journal.keep(entry)
            journal.take_away(entry.id)
        journal.leave(a_note("half a th"))
        while journal.settle_index():
            pass
    return vault


@pytest.fixture(scope="module")
def vaults(tmp_path_factory):
    from peerdesk.clock import FixedClock

    place = tmp_path_factory.mktemp("grown")
    clock = FixedClock(TODAY, "Europe/London")
    made = [a_journal_of(days, place / f"{days}.peerdesk", clock) for days in (60, 300)]
    yield made
    for vault in made:
        vault.close()


@pytest.fixture
def readers(vaults):
    """A reader of the small journal and one of the large."""
    connections = [vault.reader() for vault in vaults]
    yield connections
    for connection in connections:
        connection.close()


def plans(connection, ask):
    """How the database goes about each statement of a question."""
    asked = []
    connection.set_trace_callback(asked.append)
    try:
        ask(Reading(connection))
    except NotFoundError:
        pass
    finally:
        connection.set_trace_callback(None)
    statements = [each for each in asked if each.startswith("SELECT")]
    assert statements
    for statement in statements:
        for *_numbers, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}"):
            yield step


def steps(connection, ask):
    """How many steps the database takes to answer."""
    count = 0

    def one_more():
        nonlocal count
        count += 1

    connection.set_progress_handler(one_more, 1)
    ask(Reading(connection))
    connection.set_progress_handler(None, 1)
    return count


def test_every_question_of_the_reader_is_asked_here():
    asked = {name.split(",")[0] for name in (*PAGES, *WHOLES)}
    rooms = {
        "": Reading,
        "follow_ups.": FollowUpReading,
        "agenda.": AgendaReading,
        "noticed.": NoticedReading,
    }
    verbs = {
        room + name
        for room, reading in rooms.items()
        for name, _verb in inspect.getmembers(reading, inspect.isfunction)
        if name[0] != "_"
    }
    assert asked == verbs


@pytest.mark.parametrize("name", [*PAGES, *WHOLES])
def test_no_question_reads_every_entry(readers, name):
    """Entries are found by place, by an index, or by an index of the few that are unfinished, flagged or put away."""
    for step in plans(readers[1], {**PAGES, **WHOLES}[name]):
        assert step not in {"SCAN entry", "SCAN lens"}, step
        assert not step.startswith(
            ("SCAN entry USING INDEX sqlite", "SCAN entry USING COVERING")
        ), step


@pytest.mark.parametrize("name", IN_ORDER)
def test_a_page_of_the_timeline_comes_in_its_order_without_sorting(readers, name):
    for step in plans(readers[1], PAGES[name]):
        assert "TEMP B-TREE" not in step


@pytest.mark.parametrize("name", PAGES)
def test_a_page_takes_as_many_steps_in_a_journal_five_times_as_large(readers, name):
    small, large = (steps(connection, PAGES[name]) for connection in readers)
    assert large <= 1.1 * small + 10


@pytest.mark.parametrize("name", ["days", "network"])
def test_the_closest_within_a_filter_are_found_behind_a_thousand_newer_ones(
    readers, name, monkeypatch
):
    monkeypatch.setattr("peerdesk.journal.finding.RANKED", 3)
    sought_for = sought("nobody") if name == "network" else MORE
    reading = Reading(readers[1])
    found = reading.search(sought_for, narrowed=NARROWED[name], closest_first=True)
    listed = reading.search(sought_for, 3, narrowed=NARROWED[name])
    assert {line.id for line in found} == {line.id for line in listed}
    assert len(found) == 3
