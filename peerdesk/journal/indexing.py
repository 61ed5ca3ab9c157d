# SPDX-License-Identifier: GPL-3.0-or-later
"""The word index follows the entries a moment later, so that no save waits for it.

`owed` holds, for each place whose words have changed, what the index still has for that place (nulls for nothing).
Settling takes those words out, securely, and puts in what stands there now. A crash loses none of it.
"""

from __future__ import annotations

from peerdesk.vault.connection import Connection


def owe_standing(connection: Connection, place: int) -> None:
    """Note what the index has for `place` before the entry there changes or goes. What was noted earlier stands."""
    connection.execute(
        "INSERT OR IGNORE INTO owed (place, title, words, labels) SELECT place,"
        " iif(taken_away IS NULL, title, NULL), iif(taken_away IS NULL, words, NULL),"
        " iif(taken_away IS NULL, labels, NULL) FROM entry WHERE place = ?",
        (place,),
    )


def owe_new(connection: Connection, place: int) -> None:
    """Note that the index has nothing yet for the entry about to stand at `place`."""
    connection.execute("INSERT OR IGNORE INTO owed (place) VALUES (?)", (place,))


def settle(connection: Connection, most: int) -> bool:
    """Bring the index up to date for at most `most` places; say whether more are owed."""
    rows = connection.execute("SELECT place FROM owed LIMIT ?", (most + 1,)).fetchall()
    for (place,) in rows[:most]:
        settle_place(connection, place)
    return len(rows) > most


def is_settled(connection: Connection) -> bool:
    """Say whether the index has followed every change."""
    return connection.execute("SELECT 1 FROM owed LIMIT 1").fetchone() is None


def settle_place(connection: Connection, place: int) -> None:
    """Bring the index up to date for one place."""
    connection.execute(
        "INSERT INTO word_index (word_index, rowid, title, words, labels)"
        " SELECT 'delete', place, title, words, labels FROM owed WHERE place = ? AND words IS NOT NULL",
        (place,),
    )
    connection.execute(
        "INSERT INTO word_index (rowid, title, words, labels)"
        " SELECT place, title, words, labels FROM entry WHERE place = ? AND taken_away IS NULL"
        " AND place IN (SELECT place FROM owed)",
        (place,),
    )
    connection.execute("DELETE FROM owed WHERE place = ?", (place,))


def merge(connection: Connection, pages: int) -> bool:
    """Merge at most `pages` pages of the index; say whether there is more to do."""
    before = _changes(connection)
    connection.execute("INSERT INTO word_index (word_index, rank) VALUES ('merge', ?)", (pages,))
    # FTS5 changes one row when there is nothing left to merge, and at least two when it merged.
    return _changes(connection) - before >= 2


def _changes(connection: Connection) -> int:
    changes: int
    (changes,) = connection.execute("SELECT total_changes()").fetchone()
    return changes
