# SPDX-License-Identifier: GPL-3.0-or-later
"""The small table every journal has: its id, its counter, and single values the journal keeps beside its entries."""

from __future__ import annotations

from peerdesk.vault.connection import Connection

_COUNTER = "counter"
_VAULT = "vault"


def create_meta(connection: Connection, vault: str) -> None:
    """Make the table in a new database and write the id of the journal into it."""
    connection.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID")
    set_meta(connection, _VAULT, vault)
    set_meta(connection, _COUNTER, 0)


def get_meta(connection: Connection, key: str) -> str | int | None:
    """Return the value under `key`, or None."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else row[0]


def set_meta(connection: Connection, key: str, value: str | int) -> None:
    """Keep `value` under `key`."""
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))


def vault_of(connection: Connection) -> str | int | None:
    """Return the id of the journal this database belongs to, as 32 hexadecimal digits."""
    return get_meta(connection, _VAULT)


def counter_of(connection: Connection) -> int:
    """Return how many transactions this journal has kept."""
    return int(get_meta(connection, _COUNTER) or 0)


def bump_counter(connection: Connection) -> int:
    """Count one more transaction; called inside each one that writes. Returns the new count."""
    row = connection.execute(
        "UPDATE meta SET value = value + 1 WHERE key = ? RETURNING value", (_COUNTER,)
    ).fetchone()
    return int(row[0])
