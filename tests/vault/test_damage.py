# SPDX-License-Identifier: GPL-3.0-or-later
"""A damaged database: the right message, what is whole stays readable, and nothing false is ever shown."""

from __future__ import annotations

import random
import shutil
from contextlib import closing

import pytest

from peerdesk.errors import JournalDamaged, PartDamaged, PeerDeskError
from peerdesk.vault.check import check
from peerdesk.vault.connection import checkpoint
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.vault.small_schema import PASSPHRASE, SCHEMA, keep, words_in

PAGE = 4096
COUNT = 120


def line(number):
    return f"line {number}: " + f"what came of it {number} " * 40


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A closed journal of some sixty pages."""
    place = tmp_path_factory.mktemp("whole") / "mine.peerdesk"
    vault, _recovery_key = Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.writer()) as writer:
        for number in range(1, COUNT + 1):
            keep(writer, line(number))
    return place


@pytest.fixture
def damaged(whole, place):
    """A copy to damage, and its database file."""
    shutil.copytree(whole, place)
    return place / "journal-1.db"


def rows_still_readable(place):
    """The rows by number, each asked for on its own, as they come back from a damaged journal."""
    found = {}
    vault = Vault.open(place, PassphraseSecret(PASSPHRASE), SCHEMA)
    with closing(vault):
        for number in range(1, COUNT + 1):
            with closing(vault.reader()) as reader:
                try:
                    row = reader.execute(
                        "SELECT words FROM page WHERE id = ?", (number,)
                    ).fetchone()
                except PartDamaged:
                    continue
                found[number] = row and row[0]
    return found


@pytest.mark.parametrize("flips", [60, pytest.param(300, marks=pytest.mark.long)])
def test_a_flipped_bit_never_shows_wrong_words(whole, damaged, place, flips):
    """T10: never a crash, never a false line, and what lies on other pages can still be read."""
    chance = random.Random(flips)
    content = damaged.read_bytes()
    for _flip in range(flips):
        at = chance.randrange(len(content))
        damaged.write_bytes(content[:at] + bytes([content[at] ^ 1 << at % 8]) + content[at + 1 :])
        try:
            found = rows_still_readable(place)
        except (PartDamaged, JournalDamaged):
            assert at < 3 * PAGE, "only the first pages are needed to open"
            continue
        assert all(words == line(number) for number, words in found.items())
        pages_of_rows = 10
        assert len(found) == COUNT or len(found) >= COUNT - pages_of_rows or at < 4 * PAGE


def test_every_damaged_page_is_found_by_the_check(damaged, place):
    content = bytearray(damaged.read_bytes())
    for page in (5, 9, 14):
        content[page * PAGE + 100] ^= 1
    damaged.write_bytes(content)
    vault = Vault.open(place, PassphraseSecret(PASSPHRASE), SCHEMA)
    with closing(vault), closing(vault.writer()) as connection:
        report = check(connection, "word_index")
    assert report.pages == 3
    assert not report.is_whole


def test_a_whole_journal_checks_whole(whole, unlock, place):
    shutil.copytree(whole, place)
    with closing(unlock().writer()) as connection:
        assert check(connection, "word_index").is_whole


def test_words_missing_from_the_index_are_found_by_the_check(whole, unlock, place):
    shutil.copytree(whole, place)
    with closing(unlock().writer()) as connection:
        connection.execute("INSERT INTO page (words) VALUES ('never indexed')")
        report = check(connection, "word_index")
    assert report.structure_is_whole
    assert not report.index_is_whole


def test_the_salt_on_file_may_be_lost(damaged, place):
    """T10: its copy in the key file is used, so those sixteen bytes are no single point of loss."""
    damaged.write_bytes(bytes(16) + damaged.read_bytes()[16:])
    assert len(rows_still_readable(place)) == COUNT


@pytest.mark.parametrize("size", [0, 1, 100, PAGE - 1, -1, -PAGE + 1])
def test_a_torn_off_file_is_told_as_damaged_and_left_alone(damaged, unlock, size):
    """T10: an empty or cut file never becomes a new journal."""
    content = damaged.read_bytes()[:size]
    damaged.write_bytes(content)
    with pytest.raises(JournalDamaged) as refused:
        unlock()
    assert "passphrase is right" in refused.value.sentence
    assert damaged.read_bytes() == content


@pytest.mark.parametrize("pages", [1, 2, 30])
def test_a_file_cut_at_a_page_is_told_as_damaged(damaged, unlock, pages):
    damaged.write_bytes(damaged.read_bytes()[: pages * PAGE])
    with pytest.raises(PeerDeskError) as refused:
        words_in(unlock())
    assert isinstance(refused.value, (PartDamaged, JournalDamaged))


def test_a_missing_database_is_told_as_damaged_and_not_made_anew(damaged, unlock):
    damaged.unlink()
    with pytest.raises(JournalDamaged):
        unlock()
    assert not damaged.exists()


@pytest.mark.parametrize("kind", ["link", "folder", "random"])
def test_something_else_in_its_place_is_told_as_damaged(damaged, unlock, tmp_path, kind):
    """T6: a link is not followed, a stranger’s file is not touched."""
    content = damaged.read_bytes()
    damaged.unlink()
    if kind == "link":
        (tmp_path / "target").write_bytes(content)
        damaged.symlink_to(tmp_path / "target")
    elif kind == "folder":
        damaged.mkdir()
    else:
        damaged.write_bytes(random.Random(1).randbytes(10 * PAGE))
    with pytest.raises(JournalDamaged):
        unlock()


def test_a_garbage_page_at_the_end_is_found_by_the_check(damaged, unlock):
    damaged.write_bytes(damaged.read_bytes() + random.Random(2).randbytes(PAGE))
    vault = unlock()
    assert len(words_in(vault)) == COUNT
    with closing(vault.writer()) as connection:
        assert not check(connection).is_whole


def test_swapped_pages_are_refused(damaged, unlock):
    content = damaged.read_bytes()
    swapped = content[: 9 * PAGE] + content[10 * PAGE : 11 * PAGE] + content[9 * PAGE : 10 * PAGE]
    damaged.write_bytes(swapped + content[11 * PAGE :])
    with pytest.raises(PartDamaged):
        words_in(unlock())


def test_a_page_put_back_to_an_older_writing_is_not_detected(damaged, unlock, place):
    """T18, its limit: each page proves itself and not its age. (A whole older journal is noticed by its counter.)"""
    before = damaged.read_bytes()
    vault = unlock()
    with closing(vault.writer()) as writer:
        writer.execute("UPDATE page SET words = 'changed' WHERE id = 60")
        checkpoint(writer)
        between = damaged.read_bytes()
        keep(writer, "and later still")
    vault.close()
    after = bytearray(damaged.read_bytes())
    for at in range(0, len(before), PAGE):
        if before[at : at + PAGE] != between[at : at + PAGE]:
            after[at : at + PAGE] = before[at : at + PAGE]
    damaged.write_bytes(after)
    found = words_in(unlock())
    assert (found[59], found[-1]) == (line(60), "and later still")


def test_the_database_of_another_journal_is_refused(whole, place, tmp_path, unlock):
    shutil.copytree(whole, place)
    other, _recovery_key = Vault.create(
        tmp_path / "other.peerdesk", PASSPHRASE, SCHEMA, profile=CHEAPEST
    )
    other.close()
    shutil.copy(tmp_path / "other.peerdesk" / "journal-1.db", place / "journal-1.db")
    with pytest.raises(JournalDamaged):
        unlock()
