# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal folder while it is open: holds the keys and the lock, and hands out connections to the database.

Made by `Vault.create` and `Vault.open`; ends with `close`. May be handed between threads; its connections may not.
"""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path
from typing import Self

from peerdesk.errors import DiskFull, PeerDeskError
from peerdesk.vault.connection import Access, Connection, checkpoint
from peerdesk.vault.creating import new_journal
from peerdesk.vault.erasing import Erasing
from peerdesk.vault.folder import JournalFolder
from peerdesk.vault.header import Header
from peerdesk.vault.kdf import KdfProfile
from peerdesk.vault.lock_file import LockFile
from peerdesk.vault.meta import counter_of
from peerdesk.vault.migrations import Schema
from peerdesk.vault.opened import Opened
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.returning import lock_where_left
from peerdesk.vault.settling import settle_in
from peerdesk.vault.unlocking import Asked, Here, Secret, Unlocker
from peerdesk.vault.ways_in import WaysIn


class Vault:
    """An open journal. `ways_in` is what opens it, and may be changed; `is_older_than_last_seen` says that this
    journal had come further when it was last open on this device.
    """

    ways_in: WaysIn
    is_older_than_last_seen: bool

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self.ways_in = WaysIn(opened)
        self.is_older_than_last_seen = False
        self._reads_file_alone = False

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        schema: Schema,
        *,
        profile: KdfProfile | None = None,
        seen_in: Path | None = None,
    ) -> tuple[Self, RecoveryKey]:
        """Make a new journal at `folder` and open it; all of it comes to be at once, or nothing does.

        The recovery key is nowhere kept. How long it takes and what it raises: see `new_journal`, which also makes
        one that begins with something in it.
        """
        with new_journal(folder, passphrase, schema, profile) as made:
            recovery_key = made.recovery_key
        place = JournalFolder(folder)
        lock = LockFile.take(place.lock)
        return cls(Opened(place, made.header, made.keys, lock, seen_in)), recovery_key

    @classmethod
    def open(
        cls,
        folder: Path,
        secret: Secret,
        schema: Schema,
        *,
        override_foreign_lock: bool = False,
        use_other_copy: bool = False,
        seen_in: Path | None = None,
        unlocker: Unlocker | None = None,
    ) -> Self:
        """Open the journal at `folder`; takes one derivation (about half a second) for a passphrase.

        `seen_in` is the folder in which this device remembers how far journals had come; None on shared computers.
        `unlocker` turns the secret into keys: in this process where it is None.
        Raises JournalMissing, NotAJournal, UnsafeFolder, KeyFileDamaged, NewerVersion, OpenElsewhere, what `unlock`
        and `settle_in` raise.
        """
        place = JournalFolder(folder)
        place.check()
        # A damaged or newer journal is refused before anything is written.
        unlocker = unlocker or Here()
        writable = place.is_writable(unlocker.generation(folder))
        lock = (
            LockFile.take(place.lock, override_foreign=override_foreign_lock) if writable else None
        )
        try:
            unlocked = unlocker.unlock(Asked(folder, secret, use_other_copy, seen_in))
            opened = Opened(place, unlocked.header, unlocked.keys, lock, seen_in)
            counter = settle_in(opened, schema, copies_are_equal=unlocked.copies_are_equal)
        except BaseException:
            if lock:
                lock.release()
            raise
        vault = cls(opened)
        vault.is_older_than_last_seen = counter < unlocked.seen
        return vault

    # --- what it says of itself ------------------------------------------------------------------

    @property
    def folder(self) -> Path:
        """Where the journal lies."""
        return self._opened.folder.path

    @property
    def header(self) -> Header:
        """The header in force."""
        return self._opened.header

    @property
    def read_only(self) -> bool:
        """Whether this place cannot be written."""
        return self._opened.lock is None

    @property
    def moves(self) -> int:
        """How often the journal has come to lie in other files: connections made before are to be made anew."""
        return self._opened.moves

    def __repr__(self) -> str:
        return "Vault()"

    def derive(self, label: str) -> bytes:
        """Return a key of 32 bytes for the purpose `label`, the same until the passphrase is changed."""
        return self._opened.keys.derive(label)

    def remember_nowhere(self) -> None:
        """Do not remember on this device how far this journal has come, and forget what was: for a shared computer."""
        seen = self._opened.last_seen()
        if seen:
            seen.forget()
        self._opened.seen_in = None

    # --- connections -----------------------------------------------------------------------------

    def writer(self) -> Connection:
        """Return a connection that may write, for the calling thread.

        Raises CannotWrite in a read-only place, DiskFull where there is not even room for the log, and what looking
        there raises: JournalMissing, JournalDamaged, PartDamaged, CannotRead.
        """
        self._opened.lock_to_write()
        connection = self._open_for(Access.WRITE)
        if self._reads_file_alone:
            self._reads_file_alone = False
            self._opened.moves += 1
        return connection

    def reader(self) -> Connection:
        """Return a connection that only reads, for the calling thread.

        Raises what looking there raises: JournalMissing, JournalDamaged, PartDamaged, CannotRead; DiskFull where a log
        has words that the file has not, and there is no room to read them.
        """
        if self.read_only:
            return self._open_for(Access.READ_ONLY_PLACE)
        try:
            return self._open_for(Access.READ)
        except DiskFull:
            if not self._opened.folder.is_settled(self.header.gen):
                raise
        self._reads_file_alone = True  # until there is room for a log, nobody writes either
        return self._open_for(Access.READ_ONLY_PLACE)

    def come_back(self, left_at: range) -> None:
        """Go on in the files that lie at its place now, after its disk was taken out and put in again, say.

        They are taken for this journal as it was left if the key file is the same and the counter one of `left_at`.
        Raises JournalChanged if they are not, OpenElsewhere, and what looking there raises; nothing has changed then.
        """
        held, lock = self._opened.lock, lock_where_left(self._opened, left_at)
        if held is not None and held is not lock:
            held.release()
        self._opened.lock = lock
        self._opened.moves += 1

    def close(self) -> None:
        """Leave one whole file behind, let go of the lock and forget the keys. Close the connections first."""
        opened = self._opened
        if opened.held is None:
            return
        with suppress(PeerDeskError):  # what was kept is kept in the file beside it, too
            if opened.lock and opened.lock.lies_at(opened.folder.lock):
                self._finish()  # nothing is touched that another has put in its place
        if opened.lock:
            opened.lock.release()
        opened.held = None

    def erase(self, preferences: Path | None) -> tuple[str, ...]:
        """Erase the whole journal, and return the names of what else lies in its folder and stays there.

        Close every connection before, and the vault after. `preferences` is the file that may say that this journal
        opens by itself. Raises CannotWrite, and the journal is then whole and still open; NotAllErased.
        """
        opened = self._opened
        erasing = Erasing(opened.folder, opened.lock_to_write(), (opened.header, opened.keys))
        return erasing.erase(opened.seen_in, preferences)

    # --- private ---------------------------------------------------------------------------------

    def _open_for(self, access: Access) -> Connection:
        self._opened.folder.check_database(self.header.gen)
        return self._opened.database().open(access)

    def _finish(self) -> None:
        with closing(self._opened.database().open(Access.WRITE)) as connection:
            checkpoint(connection)
            seen = self._opened.last_seen()
            if seen:
                seen.remember(counter_of(connection))
