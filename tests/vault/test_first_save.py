# SPDX-License-Identifier: GPL-3.0-or-later
"""Room in a log for the saves to come: behind all that is in it, and no part of what is kept."""

from __future__ import annotations

import shutil
from contextlib import closing, suppress

import pytest

from peerdesk.errors import JournalGone
from peerdesk.vault.check import check
from peerdesk.vault.connection import checkpoint, transaction
from peerdesk.vault.first_save import ROOM, make_room, taken_back
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.meta import bump_counter
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from peerdesk.vault.write_ahead import later_pages
from tests.vault.conftest import LINES
from tests.vault.small_schema import PASSPHRASE, SCHEMA, keep, words_in


@pytest.fixture
def vault(written, unlock):
    return unlock()


@pytest.fixture
def writer(vault):
    """A writer whose log has just been begun."""
    with closing(vault.writer()) as connection:
        begin_log(connection)
        yield connection


@pytest.fixture
def log(place):
    return place / "journal-1.db-wal"


def begin_log(connection):
    assert checkpoint(connection)
    with transaction(connection):
        bump_counter(connection)


def copied(place, to):
    """The journal as it is left when the power goes now."""
    copy = shutil.copytree(place, to / place.name)
    for name in ("lock", "journal-1.db-shm"):
        (copy / name).unlink()
    return copy


def whole_lines_in(place):
    with closing(Vault.open(place, PassphraseSecret(PASSPHRASE), SCHEMA)) as vault:
        with closing(vault.writer()) as connection:
            assert check(connection, "word_index").is_whole
        return words_in(vault)


def test_saves_write_over_the_room_and_all_of_it_goes_with_the_log(vault, writer, log):
    """T12: a save that does not lengthen its file waits for less."""
    make_room(writer)
    for number in range(5):
        keep(writer, f"line {number}")
        assert log.stat().st_size == ROOM
    assert words_in(vault) == [*LINES, *(f"line {number}" for number in range(5))]
    assert checkpoint(writer)
    assert log.stat().st_size == 0


def test_saves_go_on_where_the_room_ends(vault, writer, log):
    """T12: a long stretch of writing."""
    make_room(writer)
    long = "Rain on the tin. " * 20_000
    keep(writer, long)
    keep(writer, long)
    assert log.stat().st_size > ROOM
    make_room(writer)
    assert words_in(vault) == [*LINES, long, long]


def test_not_a_byte_of_what_is_in_the_log_is_written_over(writer, log):
    """T12: the room is behind it."""
    keep(writer, "kept")
    before = log.read_bytes()
    make_room(writer)
    assert log.read_bytes() == before + bytes(ROOM - len(before))


def test_an_empty_log_is_given_no_room(writer, log):
    """T12: the log before may come back after a power cut, and zeros in the middle of it would leave half of it."""
    assert checkpoint(writer)
    make_room(writer)
    assert log.stat().st_size == 0


def test_what_is_kept_in_the_room_outlives_a_power_cut(place, writer, log, tmp_path):
    """T12: the log is read to its last whole save, however much room is behind it."""
    make_room(writer)
    keep(writer, "only in the log")
    copy = copied(place, tmp_path / "copy")
    assert later_pages(copy / log.name)
    assert whole_lines_in(copy) == [*LINES, "only in the log"]


def test_nothing_is_written_into_a_log_that_is_not_ours(writer, log):
    """T12: after a disk was taken out, and another put in its place."""
    ours = log.read_bytes()
    log.unlink()
    log.write_bytes(ours)
    with pytest.raises(JournalGone):
        make_room(writer)
    assert log.read_bytes() == ours


def test_on_a_disk_with_little_room_all_of_it_is_left_to_what_is_written(small_disk):
    """T12: six megabytes are too few to set half of one aside."""
    place = small_disk.path / "mine.peerdesk"
    vault, _key = Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.writer()) as writer:
        begin_log(writer)
        make_room(writer)
        assert 0 < (place / "journal-1.db-wal").stat().st_size < ROOM


def test_what_is_taken_back_leaves_no_row_and_what_stands_around_it_is_kept(vault, writer):
    with transaction(writer):
        writer.execute("INSERT INTO page (words) VALUES ('before')")
        with taken_back(writer):
            writer.execute("INSERT INTO page (words) VALUES ('taken back')")
        writer.execute("INSERT INTO page (words) VALUES ('after')")
    assert words_in(vault) == [*LINES, "before", "after"]


def test_an_error_inside_what_is_taken_back_takes_back_the_whole_transaction(vault, writer):
    with suppress(ZeroDivisionError), transaction(writer), taken_back(writer):
        writer.execute("INSERT INTO page (words) VALUES ('not kept')")
        raise ZeroDivisionError
    assert not writer.in_transaction
    assert words_in(vault) == list(LINES)
