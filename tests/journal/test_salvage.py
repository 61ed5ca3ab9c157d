# SPDX-License-Identifier: GPL-3.0-or-later
"""What a damaged journal still gives: every entry on whole pages, byte for byte, and true numbers of the rest."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from contextlib import closing
from datetime import date
from typing import NamedTuple

import pytest

from peerdesk.clock import FixedClock
from peerdesk.errors import NothingToSave
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.journal.salvage import salvage
from peerdesk.journal.schema import SCHEMA
from peerdesk.journal.search import sought
from peerdesk.records.answers import Many, Word
from peerdesk.records.settings import Settings
from peerdesk.vault.check import check
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.salvaging import damaged_pages
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.builders import TODAY, ZONE, a_check_in, a_disclosure, a_meeting, a_network, a_note
from tests.vault import independent_reader

PASSPHRASE = "harbour lentil sketch oval"
SECRET = PassphraseSecret(PASSPHRASE)
PAGE = 4096
MADE_ANEW = ("meta", "owed")
"""Tables that are not taken over: the new journal has its own id and counts for itself."""


def entries():
    lenses = Many((Word("attunement", "Attunement"),))
    for day in range(1, 90):
        yield a_meeting(day, f"What was said on day {day}. " * (day % 30 + 1), lenses=lenses)
        yield a_check_in(took=day % 5 + 1, gave=2, days_ago=day)
        yield a_note(f"Rain, {day} times. " * (900 if day % 6 == 0 else 3), days_ago=day)
        yield a_disclosure("held_back", days_ago=day, folded=day % 7 == 0)


class Original(NamedTuple):
    place: object
    tables: dict
    roots: dict
    pages_of: dict


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    """A closed journal of some hundred entries, a sixth of the notes longer than a page, and all that stands beside."""
    place = tmp_path_factory.mktemp("original") / "Wren.peerdesk"
    vault, _key = Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    clock = FixedClock(TODAY, ZONE)
    with closing(vault), closing(vault.writer()) as connection:
        journal = Journal(connection, clock)
        journal.put_settings(Settings(name="Wren’s", recovery_written=True))
        for number in range(80):
            journal.put_network(a_network(f"Slate {number}", "mother", "brother"))
            journal.agenda.add(f"How we begin, {number}. " * 4)
        made = list(entries())
        journal.keep_all(made)
        for each in made[::4]:
            journal.follow_ups.ask_again(each.id, TODAY.date())
        journal.look_again(made[0].id, "Seen from here.")
        journal.take_away(made[5].id)
        journal.keep_draft(a_note("half a line"))
        while journal.settle_index(1000):
            pass
        tables = tables_of(connection)
        roots = dict(connection.execute("SELECT name, rootpage FROM sqlite_schema").fetchall())
    return Original(place, tables, roots, pages_by_row(place, "entry", 1))


class Recorded(dict):
    """Pages that remember in which order they were asked for."""

    def __init__(self, pages):
        super().__init__(pages)
        self.asked = []

    def __getitem__(self, number):
        self.asked.append(number)
        return super().__getitem__(number)


def pages_by_row(place, table, key):
    """The pages each row stands on, its leaf first, as the independent reader finds them; by its column `key`."""
    header = independent_reader.read_header(place)
    dek = independent_reader.dek_by_passphrase(header, PASSPHRASE.encode())
    pages = independent_reader.Pages(place, header, dek)
    plain = pages._plain = Recorded(pages._plain)
    rows, found, leaf = pages.rows(table), {}, 0
    plain.asked.clear()
    for row in rows:
        asked, plain.asked = plain.asked, []
        leaf = next((each for each in reversed(asked) if plain.get(each)[0] == 13), leaf)
        found[row[key]] = [leaf, *(each for each in asked if plain.get(each)[0] not in (5, 13))]
    return found


def tables_of(connection):
    names = connection.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
    ).fetchall()
    return {
        name: Counter(connection.execute(f"SELECT * FROM {name}").fetchall())  # noqa: S608
        for (name,) in names
        if name not in ("sqlite_schema", *MADE_ANEW)
    }


class Taken(NamedTuple):
    said: object
    tables: dict
    index_is_whole: bool
    settings: object


@pytest.fixture
def take_over(original, tmp_path):
    """Damage these pages of a copy, and take what is whole over into a new journal."""

    def do(damaged=(), size=None):
        place = shutil.copytree(original.place, tmp_path / "damaged.peerdesk")
        file = place / "journal-1.db"
        content = bytearray(file.read_bytes()[:size])
        for number in damaged:
            content[(number - 1) * PAGE + 1000] ^= 1
        file.write_bytes(content)
        return taken_from(place, tmp_path / "new.peerdesk")

    return do


def taken_from(place, new):
    vault, _key = Vault.create(new, "four plain words here", SCHEMA, profile=CHEAPEST)
    with closing(vault):
        with damaged_pages(place, SECRET) as pages, closing(vault.writer()) as writer:
            said = salvage(pages, writer, FixedClock(TODAY, ZONE), "new")
        with closing(vault.writer()) as reader:
            report = check(reader, "word_index")
            return Taken(said, tables_of(reader), report.is_whole, Reading(reader).settings())


def count_of(original):
    return (original.place / "journal-1.db").stat().st_size // PAGE


def assert_true(original, taken, damaged):
    """The numbers are those of the original, and whatever stands on whole pages is there as it was."""
    said, damaged = taken.said, set(damaged)
    there = {row[1]: row for row in original.tables["entry"]}
    whole = {key for key, pages in original.pages_of.items() if not damaged.intersection(pages)}
    now = {row[1]: row for row in taken.tables["entry"]}
    assert {key: now[key] for key in whole} == {key: there[key] for key in whole}
    assert said.whole == len(whole)
    in_part = {key for key in now if key not in whole}
    assert Counter(said.partial) == Counter(day_of(there[key]) for key in in_part)
    for key in in_part:
        assert now[key][:17] == there[key][:17]
        assert now[key][19].removesuffix(" […]") in there[key][19]
    lost = Counter(day_of(row) for key, row in there.items() if key not in now)
    if said.knows_all_lost:
        assert Counter(said.lost) == lost
    assert not Counter(said.lost) - lost
    for name in set(original.tables) - {"entry", "lens", "week", "setting", *said.beside}:
        assert taken.tables[name] == original.tables[name], name
    for name in original.tables:
        if name not in ("entry", "week", "setting"):
            assert not taken.tables[name] - original.tables[name], name
    for name, count in said.beside.items():
        if count is not None:
            assert count == (original.tables[name] - taken.tables[name]).total(), name
    assert taken.index_is_whole


def day_of(row):
    return date.fromordinal(row[0] // 2048)


def test_of_a_whole_journal_nothing_is_lost(original, take_over):
    """T10: every table is as it was, weeks and lenses made anew among them; only the paper is to be written again."""
    taken = take_over()
    assert taken.said.is_all
    assert taken.said.pages == 0
    assert_true(original, taken, ())
    assert taken.tables["lens"] == original.tables["lens"]
    assert taken.tables["week"] == original.tables["week"]
    assert taken.settings.name == "Wren’s"
    assert not taken.settings.recovery_written


@pytest.mark.parametrize(
    "root", ["sqlite_schema", "entry", "sqlite_autoindex_entry_1", "entry_kind"]
)
def test_without_a_root_every_entry_is_still_there(original, take_over, root):
    """T10, test 24: the first page with the table of contents, or the page on which all of a tree hangs."""
    damaged = [original.roots.get(root, 1)]
    taken = take_over(damaged)
    assert_true(original, taken, damaged)
    assert taken.said.is_all
    assert taken.said.whole == len(original.pages_of)
    assert taken.said.pages == 1


def test_without_any_root_nothing_is_invented(original, take_over):
    """T10: what no shape tells apart is counted, not guessed."""
    damaged = [1, *{root for root in original.roots.values() if root}]
    taken = take_over(damaged)
    assert_true(original, taken, damaged)
    assert not taken.said.is_all


@pytest.mark.parametrize(
    "seed", [*range(4), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(4, 60))]
)
@pytest.mark.parametrize("first", [False, True], ids=["", "and the first"])
def test_with_a_twentieth_of_the_pages_lost_the_numbers_are_true(original, take_over, seed, first):
    """T10, test 24: the reported numbers are those of the original, and no whole entry is missing."""
    count = count_of(original)
    damaged = random.Random(seed).sample(range(2, count + 1), count // 20)
    damaged += [1] * first
    taken = take_over(damaged)
    assert_true(original, taken, damaged)
    assert taken.said.pages == len(damaged)
    assert not taken.said.is_all


@pytest.mark.parametrize("table", ["network", "agenda", "follow_up"])
def test_how_many_are_lost_beside_the_entries_is_told_where_an_index_names_them(
    original, take_over, table
):
    """T10: a page of them is gone, and what stood there is counted."""
    leaves = Counter(leaf for leaf, *_rest in pages_by_row(original.place, table, 0).values())
    assert len(leaves) > 2
    leaf = sorted(leaves)[1]
    taken = take_over([leaf])
    assert_true(original, taken, [leaf])
    assert taken.said.beside == {table: leaves[leaf]}


@pytest.mark.parametrize("table", ["network", "agenda", "follow_up"])
def test_without_a_root_all_that_stands_beside_the_entries_is_there_and_nothing_is_said_of_it(
    original, take_over, table
):
    damaged = [original.roots[table]]
    taken = take_over(damaged)
    assert_true(original, taken, damaged)
    assert taken.said.is_all


def test_of_a_text_whose_end_is_lost_the_beginning_stays_and_is_marked(original, take_over):
    key, pages = next((key, pages) for key, pages in original.pages_of.items() if len(pages) > 3)
    damaged = [pages[-1]]
    taken = take_over(damaged)
    assert_true(original, taken, damaged)
    (now,) = (row for row in taken.tables["entry"] if row[1] == key)
    assert now[19].startswith("Rain, ")
    assert now[19].endswith("[…]")
    assert taken.said.lost == ()
    assert len(taken.said.partial) == 1


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_of_a_file_cut_short_the_beginning_is_taken_over(original, take_over, share):
    count = count_of(original)
    kept = int(count * share)
    taken = take_over(size=kept * PAGE + 100)
    assert_true(original, taken, range(kept + 1, count + 1))


def test_what_only_the_log_has_is_taken_over_too(original, tmp_path):
    """T12: a journal that was never closed holds its last saves in the file beside it."""
    place = shutil.copytree(original.place, tmp_path / "open.peerdesk")
    torn = tmp_path / "torn.peerdesk"
    with (
        closing(Vault.open(place, SECRET, SCHEMA)) as vault,
        closing(vault.writer()) as connection,
    ):
        Journal(connection, FixedClock(TODAY, ZONE)).keep(a_note("kept and not yet settled"))
        shutil.copytree(place, torn)
    assert (torn / "journal-1.db-wal").stat().st_size
    log = (torn / "journal-1.db-wal").read_bytes()
    (torn / "journal-1.db-wal").write_bytes(log + log[32 : 32 + 2000])
    before = {each.name: each.read_bytes() for each in torn.iterdir() if each.name != "lock"}
    (torn / "lock").unlink()
    taken = taken_from(torn, tmp_path / "new.peerdesk")
    assert taken.said.is_all
    assert taken.said.whole == len(original.pages_of) + 1
    assert any("not yet settled" in row[19] for row in taken.tables["entry"])
    after = {each.name: each.read_bytes() for each in torn.iterdir() if each.name != "lock"}
    assert after == before, "it is only read"


def test_search_finds_what_was_taken_over(original, tmp_path):
    new = tmp_path / "new.peerdesk"
    taken_from(original.place, new)
    with (
        closing(Vault.open(new, PassphraseSecret("four plain words here"), SCHEMA)) as vault,
        closing(vault.reader()) as connection,
    ):
        assert Reading(connection).search(sought("rain"))[0]


def test_the_database_of_another_journal_gives_nothing(original, tmp_path):
    """T6: it proves itself under another key, so not a row of it is taken."""
    place = shutil.copytree(original.place, tmp_path / "damaged.peerdesk")
    other, _key = Vault.create(tmp_path / "other.peerdesk", PASSPHRASE, SCHEMA, profile=CHEAPEST)
    other.close()
    shutil.copy(tmp_path / "other.peerdesk" / "journal-1.db", place / "journal-1.db")
    with pytest.raises(NothingToSave):
        taken_from(place, tmp_path / "new.peerdesk")
