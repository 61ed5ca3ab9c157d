# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal folder while it is open: holds the keys and the lock, and hands out connections to the database.

Made by `Vault.create` and `Vault.open`; ends with `close`. May be handed between threads; its connections may not.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path
from typing import Self

from peerdesk.errors import (
    CannotWrite,
    DiskFull,
    JournalChanged,
    KeyringSilent,
    LeftUnfinished,
    NotAllErased,
    OlderVersion,
    PeerDeskError,
    Unexpected,
)
from peerdesk.unguessable import fresh_bytes
from peerdesk.vault import kdf
from peerdesk.vault.changing import (
    commit,
    commit_generation,
    drop_from_keyring,
    is_written,
    seal_in_keyring,
)
from peerdesk.vault.connection import Access, Connection
from peerdesk.vault.creating import create_journal
from peerdesk.vault.database_file import DatabaseFile
from peerdesk.vault.disk import disk_speaks
from peerdesk.vault.erasing import Erasing
from peerdesk.vault.folder import JournalFolder
from peerdesk.vault.header import Header
from peerdesk.vault.header_files import heal, read_copies
from peerdesk.vault.kdf import KdfProfile
from peerdesk.vault.keys import Keys
from peerdesk.vault.last_seen import LastSeen
from peerdesk.vault.lock_file import LockFile
from peerdesk.vault.meta import counter_of
from peerdesk.vault.migrations import Schema, bring_up_to_date, check_is_ours
from peerdesk.vault.passphrase import checked_new
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.slots import (
    KeyringSlot,
    PassphraseSlot,
    Place,
    RecoverySlot,
    Slot,
    recipient_for,
)
from peerdesk.vault.unlocking import PassphraseSecret, Secret, opens, unlock


class Vault:
    """An open journal. `read_only` says that this place cannot be written; `is_older_than_last_seen` that this
    journal had come further when it was last open on this device; `moves` how often it has come to lie in other files
    since it was opened, so that connections made before are to be made anew.
    """

    read_only: bool
    is_older_than_last_seen: bool
    moves: int

    def __init__(
        self,
        folder: JournalFolder,
        header: Header,
        keys: Keys,
        lock: LockFile | None,
        seen_in: Path | None,
    ) -> None:
        self._folder = folder
        self._header = header
        self._keys: Keys | None = keys
        self._lock = lock
        self._seen_in = seen_in
        self.read_only = lock is None
        self.is_older_than_last_seen = False
        self.moves = 0
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

        Takes seconds where `profile` is None: the machine is then measured first. The recovery key is nowhere kept.
        Raises PassphraseRefused, AlreadyThere, CannotWrite, DiskFull, TooLittleMemory.
        """
        recovery_key = RecoveryKey.fresh()
        with disk_speaks():
            made = create_journal(
                folder, checked_new(passphrase), recovery_key, schema, profile or kdf.calibrate()
            )
        lock = LockFile.take(made.folder.lock)
        return cls(made.folder, made.header, made.keys, lock, seen_in), recovery_key

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
    ) -> Self:
        """Open the journal at `folder`; takes one derivation (about half a second) for a passphrase.

        `seen_in` is the folder in which this device remembers how far journals had come; None on shared computers.
        Raises JournalMissing, NotAJournal, UnsafeFolder, KeyFileDamaged, NewerVersion, OpenElsewhere, what `unlock`
        raises, JournalDamaged, PartDamaged, LeftUnfinished, CannotRead, CannotWrite, DiskFull.
        """
        place = JournalFolder(folder)
        place.check()
        gen = read_copies(
            place
        ).best.gen  # a damaged or newer journal is refused before anything is written
        writable = place.is_writable(gen)
        lock = (
            LockFile.take(place.lock, override_foreign=override_foreign_lock) if writable else None
        )
        try:
            header, keys = unlock(read_copies(place), secret, use_other_copy=use_other_copy)
            vault = cls(place, header, keys, lock, seen_in)
            vault._settle_in(schema)
        except BaseException:
            if lock:
                lock.release()
            raise
        return vault

    # --- what it says of itself ------------------------------------------------------------------

    @property
    def folder(self) -> Path:
        """Where the journal lies."""
        return self._folder.path

    @property
    def header(self) -> Header:
        """The header in force."""
        return self._header

    @property
    def has_keyring(self) -> bool:
        """Whether this computer’s keyring opens the journal too."""
        return self._header.keyring_slot is not None

    def __repr__(self) -> str:
        return "Vault()"

    def derive(self, label: str) -> bytes:
        """Return a key of 32 bytes for the purpose `label`, the same until the passphrase is changed."""
        return self._open_keys().derive(label)

    def opens_with(self, passphrase: str) -> bool:
        """Whether this is the passphrase of the journal; takes one derivation."""
        return opens(self._header, PassphraseSecret(passphrase))

    def remember_nowhere(self) -> None:
        """Do not remember on this device how far this journal has come, and forget what was: for a shared computer."""
        if self._seen_in:
            LastSeen(self._seen_in, self._open_keys()).forget()
        self._seen_in = None

    # --- connections -----------------------------------------------------------------------------

    def writer(self) -> Connection:
        """Return a connection that may write, for the calling thread.

        Raises CannotWrite in a read-only place, DiskFull where there is not even room for the log.
        """
        self._refuse_if_read_only()
        self._folder.check_database(self._header.gen)
        connection = self._database().open(Access.WRITE)
        if self._reads_file_alone:
            self._reads_file_alone = False
            self.moves += 1
        return connection

    def reader(self) -> Connection:
        """Return a connection that only reads, for the calling thread."""
        gen = self._header.gen
        self._folder.check_database(gen)
        if self.read_only:
            return self._database().open(Access.READ_ONLY_PLACE)
        try:
            return self._database().open(Access.READ)
        except DiskFull:
            if not self._folder.is_settled(gen):
                raise
        self._reads_file_alone = True  # until there is room for a log, nobody writes either
        return self._database().open(Access.READ_ONLY_PLACE)

    def checkpoint(self, connection: Connection) -> bool:
        """Bring everything kept into the one database file; False if a reader was still at work. Never waits."""
        connection.execute("PRAGMA busy_timeout = 0")
        try:
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        finally:
            connection.execute("PRAGMA busy_timeout = 2000")
        return not busy

    def come_back(self, left_at: range) -> None:
        """Go on in the files that lie at its place now, after its disk was taken out and put in again, say.

        They are taken for this journal as it was left if the key file is the same and the counter one of `left_at`.
        Raises JournalChanged if they are not, OpenElsewhere, and what looking there raises; nothing has changed then.
        """
        self._folder.check()
        if read_copies(self._folder).best != self._header:
            raise JournalChanged(self._folder.path)
        lock = self._lock_anew()
        try:
            if self._counter_there() not in left_at:
                raise JournalChanged(self._folder.path)  # noqa: TRY301  the lock is let go of for it, too
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        if lock is not None:
            left, self._lock = self._lock, lock
            if left is not None:
                left.release()
        self.moves += 1

    def close(self) -> None:
        """Leave one whole file behind, let go of the lock and forget the keys. Close the connections first."""
        if self._keys is None:
            return
        with suppress(PeerDeskError):  # what was kept is kept in the file beside it, too
            if self._lock is not None and self._lock.lies_at(self._folder.lock):
                self._finish()  # nothing is touched that another has put in its place
        if self._lock:
            self._lock.release()
        self._keys = None

    def erase(self, preferences: Path | None) -> tuple[str, ...]:
        """Erase the whole journal, and return the names of what else lies in its folder and stays there.

        Close every connection before. `preferences` is the file that may say that this journal opens by itself.
        Raises CannotWrite, and the journal is then whole and still open; NotAllErased.
        """
        self._refuse_if_read_only()
        assert self._lock is not None  # noqa: S101  whoever may write holds it
        erasing = Erasing(self._folder, self._lock, (self._header, self._open_keys()))
        try:
            others = erasing.erase(self._seen_in, preferences)
        except NotAllErased:
            self._keys = self._lock = None
            raise
        self._keys = self._lock = None
        return others

    # --- slots -----------------------------------------------------------------------------------

    def change_passphrase(self, new: str, *, profile: KdfProfile | None = None) -> None:
        """Give the journal new keys under a new passphrase: a header saved earlier does not open it any more.

        Close every connection before and open new ones after. Needs room for a second copy; takes a derivation and
        about a second per 100 MB. A keyring that does not answer is left out: see `has_keyring` afterwards.
        Raises PassphraseRefused, DiskFull, CannotWrite, PartDamaged, TooLittleMemory; the old passphrase then stays.
        """
        passphrase = checked_new(new)
        self._refuse_if_read_only()
        old, keys = self._header, Keys.fresh()
        place = Place(old.vault, old.gen + 1)
        slots: list[Slot] = [
            PassphraseSlot.seal(
                keys.dek_key, place, passphrase, profile or old.passphrase_slot.profile
            ),
            RecoverySlot.seal(keys.dek_key, place, old.recovery_slot.recipient),
        ]
        if old.keyring_slot:
            with suppress(KeyringSilent):
                slots.append(seal_in_keyring(keys, place))
        header = Header(old.vault, old.seq + 1, place.gen, fresh_bytes(16), tuple(slots))
        self._move_to(header.signed(keys.mac_key), keys)
        if old.keyring_slot:
            drop_from_keyring(old.keyring_slot)

    def new_recovery_key(self) -> RecoveryKey:
        """Return a recovery key to be written down. The one before goes on opening until this one is confirmed."""
        return RecoveryKey.fresh()

    def confirm_recovery_key(self, key: RecoveryKey) -> None:
        """Put `key`, of which two groups were typed back, in the place of the one before. Raises CannotWrite."""
        recipient = recipient_for(self._header.vault, key.secret_key)
        slot = RecoverySlot.seal(self._open_keys().dek_key, self._header.place, recipient)
        self._write_slots(
            [slot, *(each for each in self._header.slots if not isinstance(each, RecoverySlot))]
        )

    def add_keyring(self) -> None:
        """Let this computer’s keyring open the journal too. Raises KeyringSilent, CannotWrite."""
        self._refuse_if_read_only()
        before = self._header.keyring_slot
        slot = seal_in_keyring(self._open_keys(), self._header.place)
        try:
            self._write_slots([*self._slots_without_keyring(), slot])
        except PeerDeskError:
            drop_from_keyring(slot)
            raise
        if before:
            drop_from_keyring(before)

    def remove_keyring(self) -> None:
        """Let the keyring no longer open the journal. Raises CannotWrite."""
        before = self._header.keyring_slot
        if before:
            self._write_slots(self._slots_without_keyring())
            drop_from_keyring(before)

    # --- private ---------------------------------------------------------------------------------

    def _open_keys(self) -> Keys:
        if self._keys is None:
            raise Unexpected("closed vault")
        return self._keys

    def _database(self) -> DatabaseFile:
        return DatabaseFile(
            self._folder.database(self._header.gen), self._open_keys().db_key, self._header.db_salt
        )

    def _refuse_if_read_only(self) -> None:
        if self.read_only:
            raise CannotWrite

    def _slots_without_keyring(self) -> list[Slot]:
        return [each for each in self._header.slots if not isinstance(each, KeyringSlot)]

    def _settle_in(self, schema: Schema) -> None:
        """Look at the database before it is used; then mend, sweep and bring up to date what may be."""
        gen = self._header.gen
        self._folder.check_database(gen)
        with closing(self._database().open(self._how_to_look(gen))) as connection:
            version = check_is_ours(connection, schema, self._header.vault)
            self._compare(counter_of(connection))
        if self.read_only:
            if version < schema.version:
                raise OlderVersion
            return
        self._bring_in_log()
        with disk_speaks():
            heal(self._folder, self._header)
            self._folder.sweep(gen)
            if version < schema.version:
                copy = self._folder.before_migration(gen, version)
                bring_up_to_date(self._database(), copy, schema)

    def _counter_there(self) -> int:
        """Return how far the journal has come that lies at its place now."""
        gen = self._header.gen
        self._folder.check_database(gen)
        with closing(self._database().open(self._how_to_look(gen))) as connection:
            return counter_of(connection)

    def _lock_anew(self) -> LockFile | None:
        """Take the lock at the place of the journal, unless it is the one that is held."""
        is_held = self._lock is not None and self._lock.lies_at(self._folder.lock)
        return None if is_held else LockFile.take(self._folder.lock)

    def _how_to_look(self, gen: int) -> Access:
        if self._folder.is_settled(gen):  # even looking leaves no trace: a newer one stays as it is
            return Access.READ_ONLY_PLACE
        if self.read_only:
            raise LeftUnfinished
        # What is half-written a reader could not take back, and would stay outside.
        return Access.MEND if self._folder.is_half_written(gen) else Access.READ

    def _bring_in_log(self) -> None:
        """Finish what a power cut stopped: a page half brought in is whole in the log, and damaged in the file."""
        if not self._folder.wal_is_empty(self._header.gen):
            with (
                suppress(PeerDeskError),
                closing(self._database().open(Access.WRITE)) as connection,
            ):
                self.checkpoint(connection)  # on a full disk the log goes on holding it

    def _compare(self, counter: int) -> None:
        if self._seen_in:
            self.is_older_than_last_seen = (
                counter < LastSeen(self._seen_in, self._open_keys()).counter()
            )

    def _finish(self) -> None:
        with closing(self._database().open(Access.WRITE)) as connection:
            self.checkpoint(connection)
            if self._seen_in:
                LastSeen(self._seen_in, self._open_keys()).remember(counter_of(connection))

    def _write_slots(self, slots: Iterable[Slot]) -> None:
        self._refuse_if_read_only()
        header = self._header.next(slots).signed(self._open_keys().mac_key)
        with disk_speaks():
            commit(self._folder, header)
        self._header = header

    def _move_to(self, header: Header, keys: Keys) -> None:
        old = self._database()
        new = DatabaseFile(self._folder.database(header.gen), keys.db_key, header.db_salt)
        seen = LastSeen(self._seen_in, self._open_keys()) if self._seen_in else None
        done = False
        try:
            with disk_speaks():
                commit_generation(self._folder, old, new, header)
            done = True
        finally:  # whatever interrupted it, go on with the database that the header on the disk names
            if done or is_written(self._folder, header):
                self._header, self._keys = header, keys
                self.moves += 1
        self._folder.remove_database(old.path)
        if seen:
            seen.forget()
