# SPDX-License-Identifier: GPL-3.0-or-later
"""How a journal changes what opens it: a new header is the commit, and whatever fails before it leaves the old one."""

from __future__ import annotations

from contextlib import suppress

from peerdesk.errors import KeyringSilent, PeerDeskError
from peerdesk.vault import keyring_slot
from peerdesk.vault.database_file import DatabaseFile
from peerdesk.vault.folder import JournalFolder
from peerdesk.vault.header import Header
from peerdesk.vault.header_files import read_copies, write_copies
from peerdesk.vault.keyring_slot import Hurry
from peerdesk.vault.keys import Keys
from peerdesk.vault.slots import KeyringSlot, Place


def is_written(folder: JournalFolder, header: Header) -> bool:
    """Whether `header` is the one that counts on the disk."""
    return read_copies(folder).best == header


def commit(folder: JournalFolder, header: Header) -> None:
    """Put `header` in force. Raises OSError if it is not; a second copy left behind is healed at the next opening."""
    try:
        write_copies(folder, header)
    except OSError:
        if not is_written(folder, header):
            raise


def commit_generation(
    folder: JournalFolder, old: DatabaseFile, new: DatabaseFile, header: Header
) -> None:
    """Copy `old` to `new`, which `header` names, and put that header in force; nobody writes meanwhile.

    Raises OSError, DiskFull, PartDamaged, and the old one then counts. If anything else interrupts it, `is_written`
    tells which one does.
    """
    try:
        with old.held_still():
            folder.remove_database(new.path)
            old.copy_to(new)
            commit(folder, header)
    except (OSError, PeerDeskError):
        if not is_written(folder, header):
            folder.remove_database(new.path)
            raise


def seal_in_keyring(keys: Keys, place: Place, hurry: Hurry | None) -> KeyringSlot:
    """Keep a new key in this computer’s keyring, and return the slot it opens. Raises KeyringSilent."""
    account = keyring_slot.fresh_account()
    wrap_key = keyring_slot.keep_fresh_key(account, hurry)
    return KeyringSlot.seal(keys.dek_key, place, wrap_key, keyring_slot.SERVICE, account)


def drop_from_keyring(slot: KeyringSlot, hurry: Hurry | None = None) -> None:
    """Remove the key of a slot no longer in force; one left behind opens nothing any more."""
    with suppress(KeyringSilent):
        keyring_slot.drop_key(slot.service, slot.account, hurry)
