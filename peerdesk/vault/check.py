# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a database is whole: three checks, since each misses what the others find."""

from __future__ import annotations

from dataclasses import dataclass

from peerdesk.errors import Interrupted, PeerDeskError
from peerdesk.vault.connection import Connection


@dataclass(frozen=True)
class Report:
    """What each check found; `pages` counts the damaged pages that could be told."""

    pages: int
    structure_is_whole: bool
    index_is_whole: bool

    @property
    def is_whole(self) -> bool:
        """Whether nothing at all was found."""
        return self.pages == 0 and self.structure_is_whole and self.index_is_whole


def check(connection: Connection, word_index: str | None = None) -> Report:
    """Read the whole database and return what was found (0.4 and 1.4 s per 120 MB).

    The index `word_index`, an FTS5 table, is checked against its content through a connection that may write.
    Raises Interrupted where the connection is interrupted from another thread.
    """
    return Report(
        pages=len(_rows(connection, "PRAGMA cipher_integrity_check")),
        structure_is_whole=_rows(connection, "PRAGMA quick_check") == ["ok"],
        index_is_whole=word_index is None or _index_is_whole(connection, word_index),
    )


def _rows(connection: Connection, sql: str) -> list[str]:
    try:
        return [row[0] for row in connection.execute(sql).fetchall()]
    except Interrupted:
        raise
    except PeerDeskError as error:
        return [type(error).__name__]


def _index_is_whole(connection: Connection, word_index: str) -> bool:
    command = f'INSERT INTO "{word_index}" ("{word_index}", rank) VALUES (\'integrity-check\', 1)'  # noqa: S608
    return _rows(connection, command) == []
