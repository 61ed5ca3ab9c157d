# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawer: entries taken away, kept for thirty different days on which the journal is opened, then erased.

Days are counted, not read off a calendar, so that no clock can empty it.
"""

from __future__ import annotations

from peerdesk.journal import drafts, store, weeks
from peerdesk.journal.indexing import owe_standing
from peerdesk.records.week import week_mark
from peerdesk.vault.connection import Connection

DAYS_KEPT = 30


def put_in(connection: Connection, entry_id: str, days_opened: int) -> None:
    """Take an entry out of every list and out of the word index. Nothing happens if it lies in the drawer already."""
    if _is_in(connection, entry_id):
        return
    place = _owe(connection, entry_id)
    weeks.follow(connection, place, None)
    connection.execute("UPDATE entry SET taken_away = ? WHERE id = ?", (days_opened, entry_id))
    drafts.drop_draft(connection, entry_id)


def take_out(connection: Connection, entry_id: str) -> None:
    """Put an entry back where it was. Nothing happens if it does not lie in the drawer."""
    if not _is_in(connection, entry_id):
        return
    place = _owe(connection, entry_id)
    entry = store.read_entry(connection, entry_id)
    weeks.follow(connection, None, week_mark(entry, place) if entry else None)
    connection.execute("UPDATE entry SET taken_away = NULL WHERE id = ?", (entry_id,))


def empty_of_old(connection: Connection, days_opened: int) -> None:
    """Erase what has lain in the drawer for thirty days on which the journal was opened."""
    old = connection.execute(
        "SELECT id FROM entry WHERE taken_away <= ?", (days_opened - DAYS_KEPT,)
    ).fetchall()
    for (entry_id,) in old:
        store.remove_entry(connection, entry_id)


def _owe(connection: Connection, entry_id: str) -> int:
    """Note what the index has of the entry, and return its place."""
    place: int
    (place,) = connection.execute("SELECT place FROM entry WHERE id = ?", (entry_id,)).fetchone()
    owe_standing(connection, place)
    return place


def _is_in(connection: Connection, entry_id: str) -> bool:
    row = connection.execute("SELECT taken_away FROM entry WHERE id = ?", (entry_id,)).fetchone()
    return row is not None and row[0] is not None
