# SPDX-License-Identifier: GPL-3.0-or-later
"""What is being written right now, out of every list and out of the word index until it is kept as an entry."""

from __future__ import annotations

from peerdesk.journal import codec
from peerdesk.records.entry import Entry, Moment
from peerdesk.vault.connection import Connection


def write_draft(connection: Connection, entry: Entry, at: Moment) -> None:
    """Write the draft of an entry, in place of the one before."""
    connection.execute(
        "INSERT INTO draft (entry, at, columns) VALUES (?, ?, ?)"
        " ON CONFLICT (entry) DO UPDATE SET at = excluded.at, columns = excluded.columns",
        (entry.id, codec.microseconds(at.instant), codec.dumps(codec.columns_of(entry))),
    )


def reword_draft(connection: Connection, entry: Entry) -> None:
    """Let the draft of an entry say this, and be no newer for it."""
    connection.execute(
        "UPDATE draft SET columns = ? WHERE entry = ?",
        (codec.dumps(codec.columns_of(entry)), entry.id),
    )


def drop_draft(connection: Connection, entry_id: str) -> None:
    """Forget the draft of an entry. Nothing happens if there is none."""
    connection.execute("DELETE FROM draft WHERE entry = ?", (entry_id,))


def read_draft(connection: Connection, entry_id: str) -> Entry | None:
    """Return what is being written of an entry, or None."""
    row = connection.execute("SELECT columns FROM draft WHERE entry = ?", (entry_id,)).fetchone()
    return codec.entry_from_columns(codec.loads(row[0])) if row else None


def read_drafts(connection: Connection) -> tuple[Entry, ...]:
    """Return every draft, newest first."""
    rows = connection.execute("SELECT columns FROM draft ORDER BY at DESC")
    return tuple(codec.entry_from_columns(codec.loads(row[0])) for row in rows)
