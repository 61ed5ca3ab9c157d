# SPDX-License-Identifier: GPL-3.0-or-later
"""A schema of two tables and an index, enough to ask a vault everything a journal would."""

from __future__ import annotations

from contextlib import closing

from peerdesk.vault.connection import Connection, transaction
from peerdesk.vault.meta import bump_counter
from peerdesk.vault.migrations import Schema
from peerdesk.vault.vault import Vault

PASSPHRASE = "four plain words here"
NEW_PASSPHRASE = "four other words there"


def _pages(connection: Connection) -> None:
    connection.execute("CREATE TABLE page (id INTEGER PRIMARY KEY, words TEXT NOT NULL)")
    connection.execute(
        "CREATE VIRTUAL TABLE word_index USING fts5(words, content='page', content_rowid='id')"
    )
    connection.execute("INSERT INTO word_index (word_index, rank) VALUES ('secure-delete', 1)")
    connection.execute("INSERT INTO word_index (word_index, rank) VALUES ('automerge', 0)")


def _marks(connection: Connection) -> None:
    connection.execute("ALTER TABLE page ADD COLUMN mark TEXT NOT NULL DEFAULT 'none'")


SCHEMA = Schema(application_id=0x50445465, steps=(_pages,))
NEWER_SCHEMA = Schema(application_id=0x50445465, steps=(_pages, _marks))


def keep(connection: Connection, words: str) -> int:
    with transaction(connection):
        number = connection.execute("INSERT INTO page (words) VALUES (?)", (words,)).lastrowid
        connection.execute("INSERT INTO word_index (rowid, words) VALUES (?, ?)", (number, words))
        bump_counter(connection)
    return number


def erase(connection: Connection, number: int) -> None:
    with transaction(connection):
        words = connection.execute("SELECT words FROM page WHERE id = ?", (number,)).fetchone()[0]
        connection.execute(
            "INSERT INTO word_index (word_index, rowid, words) VALUES ('delete', ?, ?)",
            (number, words),
        )
        connection.execute("DELETE FROM page WHERE id = ?", (number,))
        bump_counter(connection)


def words_in(vault: Vault) -> list[str]:
    with closing(vault.reader()) as connection:
        return [row[0] for row in connection.execute("SELECT words FROM page ORDER BY id")]
