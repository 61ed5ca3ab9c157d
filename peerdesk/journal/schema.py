# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of a journal, as an ordered list of steps: the n-th step brings `user_version` n-1 to n.

`entry.place` is the row id and the order of the timeline at once:

    place = day number of the local date (1 January of year 1 is 1) × 2048 + minute of that day (or the next free one)

so the newest page, a page from any date, a month and the newest hits of a search are all ranges of the row id, and
neighbours in time are neighbours on disk. An entry that changes its date moves to another place.
"""

from __future__ import annotations

from peerdesk.journal.labels import add_titles_to_format_2
from peerdesk.journal.weeks import fill_from_format_1
from peerdesk.vault.connection import Connection
from peerdesk.vault.migrations import Schema

APPLICATION_ID = 0x50446A31
"""“PDj1”, written into the database file so that no other SQLite file is taken for a journal."""

_TABLES = (
    """
    CREATE TABLE entry (
        place INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        state TEXT NOT NULL,
        title TEXT NOT NULL,
        network TEXT,
        belongs_to TEXT,
        belongs TEXT,
        flagged INTEGER NOT NULL,
        private_lock INTEGER NOT NULL,
        folded INTEGER NOT NULL,
        take_back INTEGER NOT NULL,
        mark TEXT,
        toll INTEGER,
        reward INTEGER,
        taken_away INTEGER,
        revision INTEGER NOT NULL,
        record TEXT NOT NULL,
        labels TEXT NOT NULL,
        words TEXT NOT NULL
    )
    """,
    "CREATE INDEX entry_kind ON entry (kind, place)",
    "CREATE INDEX entry_network ON entry (network, place) WHERE network IS NOT NULL",
    "CREATE INDEX entry_belongs ON entry (belongs_to) WHERE belongs_to IS NOT NULL",
    "CREATE INDEX entry_flagged ON entry (place) WHERE flagged",
    "CREATE INDEX entry_unfinished ON entry (place) WHERE state <> 'rested'",
    "CREATE INDEX entry_taken_away ON entry (place) WHERE taken_away IS NOT NULL",
    "CREATE TABLE lens (lens TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (lens, place)) WITHOUT ROWID",
    "CREATE TABLE owed (place INTEGER PRIMARY KEY, title TEXT, words TEXT, labels TEXT)",
    # What the index has words of right now: the drawer is not in it, and what is owed stands as it was.
    """
    CREATE VIEW indexed AS
        SELECT place, title, words, labels FROM entry
        WHERE taken_away IS NULL AND place NOT IN (SELECT place FROM owed)
        UNION ALL SELECT place, title, words, labels FROM owed WHERE words IS NOT NULL
    """,
    # Each hit in another column than the first costs the index two bytes more, and nearly all are in `words`.
    """
    CREATE VIRTUAL TABLE word_index USING fts5 (
        words, title, labels,
        content='indexed', content_rowid='place', prefix='1 2',
        tokenize='unicode61 remove_diacritics 2'
    )
    """,
    # Deleted words leave the index at once; merges wait for idle time, so that no save pays for them.
    "INSERT INTO word_index (word_index, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO word_index (word_index, rank) VALUES ('automerge', 0)",
    "INSERT INTO word_index (word_index, rank) VALUES ('crisismerge', 64)",
    # A page of the index has to fit into a page of the file, of which the cipher takes 80 bytes for itself.
    "INSERT INTO word_index (word_index, rank) VALUES ('pgsz', 3970)",
    "CREATE TABLE draft (entry TEXT PRIMARY KEY, at INTEGER NOT NULL, columns TEXT NOT NULL)",
    """
    CREATE TABLE revision (
        entry TEXT NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL, columns TEXT NOT NULL,
        PRIMARY KEY (entry, number)
    )
    """,
    "CREATE TABLE network (id TEXT PRIMARY KEY, pet_name TEXT NOT NULL, record TEXT NOT NULL)",
    """
    CREATE TABLE follow_up (
        id TEXT PRIMARY KEY, entry TEXT NOT NULL, due TEXT NOT NULL, state TEXT NOT NULL, record TEXT NOT NULL
    )
    """,
    "CREATE INDEX follow_up_due ON follow_up (state, due)",
    "CREATE INDEX follow_up_entry ON follow_up (entry)",
    """
    CREATE TABLE agenda (
        id TEXT PRIMARY KEY, entry TEXT, state TEXT NOT NULL, position INTEGER NOT NULL, record TEXT NOT NULL
    )
    """,
    "CREATE INDEX agenda_state ON agenda (state, position)",
    "CREATE INDEX agenda_entry ON agenda (entry) WHERE entry IS NOT NULL",
    "CREATE TABLE supporter (id TEXT PRIMARY KEY, position INTEGER NOT NULL, record TEXT NOT NULL)",
    "CREATE TABLE my_list (name TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)

# What formats 2 and 3 add. Until a PeerDesk that writes them is released, these may still change; format 1 may not.
_TABLES_OF_FORMAT_2 = (
    "CREATE TABLE week (number INTEGER PRIMARY KEY, marks BLOB NOT NULL)",
    "CREATE TABLE observed (key TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE early_signs (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), record TEXT NOT NULL)",
)

_TABLES_OF_FORMAT_3 = (
    "CREATE TABLE own_key (name TEXT PRIMARY KEY, secret BLOB NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE person (
        id TEXT PRIMARY KEY, age_key TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, record TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE letter (
        id TEXT PRIMARY KEY, direction TEXT NOT NULL, stage TEXT NOT NULL, at INTEGER NOT NULL, person TEXT,
        reply_to TEXT, until TEXT, record TEXT NOT NULL, content BLOB NOT NULL
    )
    """,
    "CREATE INDEX letter_at ON letter (direction, at)",
    "CREATE INDEX letter_reply_to ON letter (reply_to) WHERE reply_to IS NOT NULL",
    "CREATE INDEX letter_until ON letter (until) WHERE until IS NOT NULL",
    "CREATE TABLE letter_entry (entry TEXT NOT NULL, letter TEXT NOT NULL, revision INTEGER NOT NULL)",
    "CREATE INDEX letter_entry_entry ON letter_entry (entry)",
    "CREATE INDEX letter_entry_letter ON letter_entry (letter)",
)


def _format_1(connection: Connection) -> None:
    for statement in _TABLES:
        connection.execute(statement)


def _format_2(connection: Connection) -> None:
    for statement in _TABLES_OF_FORMAT_2:
        connection.execute(statement)
    fill_from_format_1(connection)


def _format_3(connection: Connection) -> None:
    for statement in _TABLES_OF_FORMAT_3:
        connection.execute(statement)
    add_titles_to_format_2(connection)


SCHEMA = Schema(APPLICATION_ID, (_format_1, _format_2, _format_3))
