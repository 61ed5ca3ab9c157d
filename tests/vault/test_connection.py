# SPDX-License-Identifier: GPL-3.0-or-later
"""The door to SQLCipher: every pragma set, every error in our own words, nothing in the clear."""

from __future__ import annotations

import contextlib
import secrets
import threading
import traceback
from contextlib import closing

import pytest

from peerdesk.errors import (
    CannotRead,
    CannotWrite,
    Interrupted,
    JournalDamaged,
    OpenElsewhere,
    PeerDeskError,
    Unexpected,
)
from peerdesk.vault.connection import Access, interrupt, open_database, transaction, translated
from tests.vault.small_schema import keep

PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "secure_delete": 1,
    "temp_store": 2,
    "mmap_size": 0,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "foreign_keys": 1,
    "locking_mode": "normal",
    "cipher_page_size": "4096",
    "cipher_hmac_algorithm": "HMAC_SHA512",
}


@pytest.fixture
def writer(written, unlock):
    with closing(unlock().writer()) as connection:
        yield connection


@pytest.mark.parametrize("pragma", PRAGMAS)
def test_every_pragma_is_in_force(written, unlock, pragma):
    vault = unlock()
    with closing(vault.writer()) as writer, closing(vault.reader()) as reader:
        for connection in (writer, reader):
            row = connection.execute(f"PRAGMA {pragma}").fetchone()
            found = row[0] if row else 0
            assert str(found) == str(PRAGMAS[pragma])


def test_a_reader_is_query_only(written, unlock):
    with closing(unlock().reader()) as reader:
        assert reader.execute("PRAGMA query_only").fetchone()[0] == 1


def test_extensions_cannot_be_loaded(writer):
    with pytest.raises(PeerDeskError):
        writer.execute("SELECT load_extension('libm.so.6')")


def test_a_transaction_keeps_everything_or_nothing(writer):
    with transaction(writer):
        writer.execute("INSERT INTO page (words) VALUES ('kept')")
    with contextlib.suppress(ZeroDivisionError), transaction(writer):
        writer.execute("INSERT INTO page (words) VALUES ('not kept')")
        raise ZeroDivisionError
    assert not writer.in_transaction
    words = [row[0] for row in writer.execute("SELECT words FROM page")]
    assert words[-1] == "kept"


def test_a_second_writer_is_told_that_the_journal_is_busy(written, unlock):
    vault = unlock()
    with closing(vault.writer()) as first, closing(vault.writer()) as second:
        second.execute("PRAGMA busy_timeout = 0")
        with transaction(first), pytest.raises(OpenElsewhere), transaction(second):
            pass


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT {canary} FROM page",
        "SELECT * FROM {canary}",
        "SELECT * FROM word_index WHERE word_index MATCH '{canary}:x'",
        "SELECT * FROM word_index WHERE word_index MATCH '\"{canary}'",
        "CREATE TABLE page ({canary})",
        "INSERT INTO page (id, words) VALUES (1, '{canary}')",
        "{canary}",
    ],
)
def test_no_message_of_sqlite_ever_leaves(writer, statement):
    """T15: errors may quote what somebody wrote; ours carry a sentence and a name, never a message."""
    canary = "canary" + secrets.token_hex(5)
    with pytest.raises(Unexpected) as refused:
        writer.execute(statement.format(canary=canary)).fetchall()
    shown = "".join(traceback.format_exception(refused.value))
    source = "writer.execute(statement.format"
    assert canary not in shown.replace(source, "")
    assert canary not in refused.value.sentence
    assert refused.value.code.startswith("SQLITE_")


def test_errors_inside_a_translated_block_speak_too(writer):
    with pytest.raises(Unexpected), translated():
        writer.cursor().execute("SELECT nothing")


def test_a_long_query_can_be_stopped_from_another_thread(written, unlock):
    running = threading.Event()
    stopped: list[PeerDeskError] = []
    connections = []

    def search(vault):
        with closing(vault.reader()) as reader:
            connections.append(reader)
            reader.create_function("started", 0, lambda: running.set() or 1)
            endless = (
                "WITH RECURSIVE n(i) AS (SELECT started() UNION ALL SELECT i + 1 FROM n) "
                "SELECT count(*) FROM n"
            )
            try:
                reader.execute(endless).fetchone()
            except PeerDeskError as error:
                stopped.append(error)

    thread = threading.Thread(target=search, args=(unlock(),))
    thread.start()
    assert running.wait(10)
    interrupt(connections[0])
    thread.join(10)
    assert isinstance(stopped[0], Interrupted)


def test_a_wrong_key_and_a_plain_database_are_no_journal(tmp_path):
    import sqlite3

    path = tmp_path / "plain.db"
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE page (words)")
        plain.commit()
    for key in (bytes(32), secrets.token_bytes(32)):
        with pytest.raises(JournalDamaged):
            open_database(path, key, bytes(16), Access.READ)


def test_a_missing_database_is_never_made(tmp_path):
    """T10: an absent file is not opened as a new empty journal."""
    for access in Access:
        with pytest.raises(CannotRead):
            open_database(tmp_path / "gone.db", bytes(32), bytes(16), access)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(33)])
def test_a_malformed_key_is_refused_and_not_taken_for_a_passphrase(tmp_path, key):
    (tmp_path / "new.db").touch()
    with pytest.raises(Unexpected):
        open_database(tmp_path / "new.db", key, bytes(16), Access.CREATE)
    assert (tmp_path / "new.db").read_bytes() == b""


def test_odd_characters_in_the_path_are_only_characters(tmp_path):
    from peerdesk.vault.kdf import CHEAPEST
    from peerdesk.vault.vault import Vault
    from tests.vault.small_schema import PASSPHRASE, SCHEMA, words_in

    place = tmp_path / "a?mode=memory#b%41 &c’.peerdesk"
    vault, _key = Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.writer()) as writer:
        keep(writer, "here")
        assert words_in(vault) == ["here"]
    assert (place / "journal-1.db").stat().st_size > 4096


def test_writing_through_a_read_connection_is_refused(written, unlock):
    with closing(unlock().reader()) as reader, pytest.raises(CannotWrite):
        keep(reader, "no")
