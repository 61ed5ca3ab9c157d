# SPDX-License-Identifier: GPL-3.0-or-later
"""What opens a journal, while it is open: its passphrase, the key on paper and, where wanted, this computer’s keyring.

Each change is one new header, and whatever fails before it is on the disk leaves everything as it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from peerdesk.errors import KeyringSilent, PeerDeskError
from peerdesk.unguessable import fresh_bytes
from peerdesk.vault.changing import (
    commit,
    commit_generation,
    drop_from_keyring,
    is_written,
    seal_in_keyring,
)
from peerdesk.vault.database_file import DatabaseFile
from peerdesk.vault.disk import disk_speaks
from peerdesk.vault.header import Header
from peerdesk.vault.kdf import KdfProfile
from peerdesk.vault.keyring_slot import Hurry
from peerdesk.vault.keys import Keys
from peerdesk.vault.opened import Opened
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
from peerdesk.vault.unlocking import PassphraseSecret, opens


class WaysIn:
    """The ways into one open journal; changed from any thread, never two of them at a time.

    Where a keyring is asked, `hurry` is set once nobody waits for it any more.
    """

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    @property
    def has_keyring(self) -> bool:
        """Whether this computer’s keyring opens the journal too."""
        return self._opened.header.keyring_slot is not None

    def opens_with(self, passphrase: str) -> bool:
        """Whether this is the passphrase of the journal; takes one derivation."""
        return opens(self._opened.header, PassphraseSecret(passphrase))

    def change_passphrase(
        self, new: str, *, profile: KdfProfile | None = None, hurry: Hurry | None = None
    ) -> None:
        """Give the journal new keys under a new passphrase: a header saved earlier does not open it any more.

        Close every connection before and open new ones after. Needs room for a second copy; takes a derivation and
        about a second per 100 MB. A keyring that does not answer is left out: see `has_keyring` afterwards.
        Raises PassphraseRefused, DiskFull, CannotWrite, PartDamaged, TooLittleMemory; the old passphrase then stays.
        """
        passphrase = checked_new(new)
        self._opened.lock_to_write()
        old, keys = self._opened.header, Keys.fresh()
        place = Place(old.vault, old.gen + 1)
        slots: list[Slot] = [
            PassphraseSlot.seal(
                keys.dek_key, place, passphrase, profile or old.passphrase_slot.profile
            ),
            RecoverySlot.seal(keys.dek_key, place, old.recovery_slot.recipient),
        ]
        if old.keyring_slot:
            with suppress(KeyringSilent):
                slots.append(seal_in_keyring(keys, place, hurry))
        header = Header(old.vault, old.seq + 1, place.gen, fresh_bytes(16), tuple(slots))
        self._move_to(header.signed(keys.mac_key), keys)
        if old.keyring_slot:
            drop_from_keyring(old.keyring_slot, hurry)

    def new_recovery_key(self) -> RecoveryKey:
        """Return a recovery key to be written down. The one before goes on opening until this one is confirmed."""
        return RecoveryKey.fresh()

    def confirm_recovery_key(self, key: RecoveryKey) -> None:
        """Put `key`, of which two groups were typed back, in the place of the one before.

        Raises CannotWrite, DiskFull.
        """
        header = self._opened.header
        recipient = recipient_for(header.vault, key.secret_key)
        slot = RecoverySlot.seal(self._opened.keys.dek_key, header.place, recipient)
        self._write([slot, *self._slots_but(RecoverySlot)])

    def add_keyring(self, hurry: Hurry | None = None) -> None:
        """Let this computer’s keyring open the journal too. Raises KeyringSilent, CannotWrite, DiskFull."""
        self._opened.lock_to_write()
        before = self._opened.header.keyring_slot
        slot = seal_in_keyring(self._opened.keys, self._opened.header.place, hurry)
        try:
            self._write([*self._slots_but(KeyringSlot), slot])
        except PeerDeskError:
            drop_from_keyring(slot, hurry)
            raise
        if before:
            drop_from_keyring(before, hurry)

    def remove_keyring(self, hurry: Hurry | None = None) -> None:
        """Let the keyring no longer open the journal. Raises CannotWrite, DiskFull."""
        before = self._opened.header.keyring_slot
        if before:
            self._write(self._slots_but(KeyringSlot))
            drop_from_keyring(before, hurry)

    def _slots_but(self, kind: type[Slot]) -> list[Slot]:
        return [each for each in self._opened.header.slots if not isinstance(each, kind)]

    def _write(self, slots: Iterable[Slot]) -> None:
        self._opened.lock_to_write()
        header = self._opened.header.next(slots).signed(self._opened.keys.mac_key)
        with disk_speaks():
            commit(self._opened.folder, header)
        self._opened.header = header

    def _move_to(self, header: Header, keys: Keys) -> None:
        """Copy the journal to a file under new keys, and go on in that."""
        opened = self._opened
        old, seen = opened.database(), opened.last_seen()
        new = DatabaseFile(opened.folder.database(header.gen), keys.db_key, header.db_salt)
        done = False
        try:
            with disk_speaks():
                commit_generation(opened.folder, old, new, header)
            done = True
        finally:  # whatever interrupted it, go on with the database that the header on the disk names
            if done or is_written(opened.folder, header):
                opened.header, opened.held = header, keys
                opened.moves += 1
        opened.folder.remove_database(old.path)
        if seen:
            seen.forget()
