# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known of a journal while it is open. Its `Vault` and its `WaysIn` share one of these."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from peerdesk.errors import CannotWrite, Unexpected
from peerdesk.vault.database_file import DatabaseFile
from peerdesk.vault.folder import JournalFolder
from peerdesk.vault.header import Header
from peerdesk.vault.keys import Keys
from peerdesk.vault.last_seen import LastSeen
from peerdesk.vault.lock_file import LockFile


@dataclass
class Opened:
    """Where a journal lies, the header in force, its keys until they are forgotten, and its lock.

    There is no lock in a place that cannot be written. `seen_in` is where this device remembers journals, if it does;
    `moves` how often the journal has come to lie in other files.
    """

    folder: JournalFolder
    header: Header
    held: Keys | None = field(repr=False)
    lock: LockFile | None
    seen_in: Path | None
    moves: int = 0

    @property
    def keys(self) -> Keys:
        """The keys. Raises Unexpected once the journal was closed."""
        if self.held is None:
            raise Unexpected("closed vault")
        return self.held

    def lock_to_write(self) -> LockFile:
        """Return the lock that whoever writes holds. Raises CannotWrite in a read-only place."""
        if self.lock is None:
            raise CannotWrite
        return self.lock

    def database(self) -> DatabaseFile:
        """The database that the header in force names."""
        path = self.folder.database(self.header.gen)
        return DatabaseFile(path, self.keys.db_key, self.header.db_salt)

    def last_seen(self) -> LastSeen | None:
        """What this device remembers of the journal; None where it is to remember nothing."""
        return LastSeen(self.seen_in, self.keys) if self.seen_in else None
