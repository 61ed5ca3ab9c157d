# SPDX-License-Identifier: GPL-3.0-or-later
"""A database file with its key: opening it, and making a verified copy of it under the same or another key."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from peerdesk.errors import CannotRead, CannotWrite, DiskFull, PartDamaged
from peerdesk.small_file import fsync_file, fsync_folder
from peerdesk.vault.check import check
from peerdesk.vault.connection import Access, Connection, open_database

_ROOM_TO_SPARE = 1 << 20
"""Bytes that stay free beside a copy."""
_LOG_NEEDS = 1 << 16
"""Bytes of an empty log and of its index."""


@dataclass(frozen=True)
class DatabaseFile:
    """One SQLCipher database: where it is and what opens it."""

    path: Path
    db_key: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    def open(self, access: Access) -> Connection:
        """Return a connection for this thread; for the errors see `open_database`.

        Raises DiskFull where there is no room for what stands beside a database that others may write to meanwhile.
        """
        try:
            return open_database(self.path, self.db_key, self.salt, access)
        except (CannotRead, CannotWrite):
            if not _is_full(self.path.parent):
                raise
        raise DiskFull

    def create(self) -> Connection:
        """Return a connection to a new file, readable by its owner alone. Raises OSError if there is one already."""
        os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        return self.open(Access.CREATE)

    def settle(self) -> None:
        """Wait until a new file, closed before, is on the disk with its name. Raises OSError."""
        fsync_file(self.path)
        fsync_folder(self.path.parent)

    @contextmanager
    def held_still(self) -> Iterator[None]:
        """Keep every connection from writing meanwhile: one that tries raises OpenElsewhere."""
        with closing(self.open(Access.WRITE)) as guard:
            guard.execute("BEGIN IMMEDIATE")
            try:
                yield
            finally:
                guard.execute("ROLLBACK")

    def copy_to(self, target: DatabaseFile) -> None:
        """Make `target` a whole copy of this database, which must be held still, and check it before it counts.

        Raises DiskFull before anything is written if there is too little room; PartDamaged if either is not whole.
        """
        if shutil.disk_usage(target.path.parent).free < self.path.stat().st_size + _ROOM_TO_SPARE:
            raise DiskFull
        with closing(self.open(Access.READ)) as source, closing(target.create()) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()
            if not check(copy).is_whole or _row_counts(source) != _row_counts(copy):
                raise PartDamaged
        target.settle()


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LOG_NEEDS
    except OSError:
        return False


def _row_counts(connection: Connection) -> dict[str, int]:
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"  # not the virtual ones
    ).fetchall()
    counts = {}
    for (name,) in tables:
        quoted = name.replace('"', '""')
        counts[name] = connection.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()[0]  # noqa: S608
    return counts
