# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a database without opening it: page by page, as far as its log goes, and without a trace."""

from __future__ import annotations

import shutil
from contextlib import closing

import pytest

from peerdesk.errors import JournalDamaged, OpenElsewhere, PartDamaged, WrongPassphrase
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.salvaging import damaged_pages
from peerdesk.vault.trees import Layout, gather
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.vault.conftest import LINES
from tests.vault.small_schema import PASSPHRASE, SCHEMA, keep, words_in

OURS = PassphraseSecret(PASSPHRASE)
FRAME = 24 + 4096


@pytest.fixture
def layout(tmp_path):
    """How a new journal of the same shape is laid out."""
    vault, _key = Vault.create(tmp_path / "new.peerdesk", PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.reader()) as connection:
        return Layout.of(connection, ("page",))


@pytest.fixture
def unsettled(written, tmp_path):
    """A copy taken while the journal was open, with eight lines in its log alone."""
    place, _key = written
    copy = tmp_path / "copy" / "mine.peerdesk"
    with closing(Vault.open(place, OURS, SCHEMA)) as vault, closing(vault.writer()) as writer:
        for number in range(8):
            keep(writer, f"line {number}, kept and not yet settled")
        shutil.copytree(place, copy)
    (copy / "lock").unlink()
    return copy


def read_by_pages(place, layout):
    with damaged_pages(place, OURS) as pages:
        rows = gather(pages, layout).rows["page"]
    return [row.values[1] for row in sorted(rows, key=lambda row: row.rowid)]


def read_by_opening(place):
    with closing(Vault.open(place, OURS, SCHEMA)) as vault:
        return words_in(vault)


def test_what_the_log_holds_is_read_with_the_rest(unsettled, layout):
    """T12: the last saves of a journal that was never closed."""
    found = read_by_pages(unsettled, layout)
    assert found == read_by_opening(unsettled)
    assert len(found) == len(LINES) + 8


@pytest.mark.parametrize("share", [0.0, 0.1, 0.35, 0.5, 0.8, 0.99])
def test_a_damaged_log_is_read_exactly_as_far_as_opening_reads_it(unsettled, layout, share):
    """T12: no half of a save, and none that was not finished."""
    log = unsettled / "journal-1.db-wal"
    content = bytearray(log.read_bytes())
    content[int(len(content) * share)] ^= 1
    log.write_bytes(content)
    by_pages = read_by_pages(unsettled, layout)
    assert by_pages == read_by_opening(unsettled)
    assert len(by_pages) < len(LINES) + 8


@pytest.mark.parametrize("frames", [0.5, 1, 2.2, 7])
def test_a_log_cut_short_is_read_exactly_as_far_as_opening_reads_it(unsettled, layout, frames):
    log = unsettled / "journal-1.db-wal"
    log.write_bytes(log.read_bytes()[: 32 + int(frames * FRAME)])
    assert read_by_pages(unsettled, layout) == read_by_opening(unsettled)


def test_frames_of_an_earlier_round_of_the_log_are_not_read(written, tmp_path, layout):
    """T18: what a later save has overwritten does not come back from the rest of a longer log."""
    place, _key = written
    copy = tmp_path / "copy" / "mine.peerdesk"
    with closing(Vault.open(place, OURS, SCHEMA)) as vault, closing(vault.writer()) as writer:
        for number in range(8):
            keep(writer, f"line {number}")
        writer.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()
        writer.execute("UPDATE page SET words = 'changed' WHERE id = 4")
        shutil.copytree(place, copy)
    (copy / "lock").unlink()
    found = read_by_pages(copy, layout)
    assert found == read_by_opening(copy)
    assert found[3] == "changed"


def test_nothing_is_written_where_it_is_read(unsettled, layout):
    """T10: a disk that is dying is not written to; the lock is held and let go."""
    before = {each.name: each.read_bytes() for each in unsettled.iterdir()}
    read_by_pages(unsettled, layout)
    after = {each.name: each.read_bytes() for each in unsettled.iterdir()}
    assert after == before | {"lock": b""}


def test_a_page_that_is_lost_costs_only_itself(written, layout):
    place, _key = written
    database = place / "journal-1.db"
    content = bytearray(database.read_bytes())
    content[100] ^= 1
    database.write_bytes(content)
    with pytest.raises((PartDamaged, JournalDamaged)):
        read_by_opening(place)
    assert read_by_pages(place, layout) == list(LINES)


def test_a_row_longer_than_many_pages_is_read_to_its_end(place, layout):
    long = "a long line, ü, " * 5000
    vault, _key = Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.writer()) as writer:
        keep(writer, long)
    assert read_by_pages(place, layout) == [long]


@pytest.mark.parametrize("how", ["wrong passphrase", "open elsewhere", "no database", "a link"])
def test_it_is_refused_in_one_sentence(written, tmp_path, how):
    place, _key = written
    database = place / "journal-1.db"
    match how:
        case "wrong passphrase":
            with pytest.raises(WrongPassphrase), damaged_pages(place, PassphraseSecret("no")):
                pass
            return
        case "open elsewhere":
            with (
                closing(Vault.open(place, OURS, SCHEMA)),
                pytest.raises(OpenElsewhere),
                damaged_pages(place, OURS),
            ):
                pass
            return
        case "no database":
            database.unlink()
        case _:
            database.rename(tmp_path / "elsewhere.db")
            database.symlink_to(tmp_path / "elsewhere.db")
    with pytest.raises(JournalDamaged), damaged_pages(place, OURS):
        pass
