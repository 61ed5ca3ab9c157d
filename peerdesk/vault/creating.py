# SPDX-License-Identifier: GPL-3.0-or-later
"""Making a new journal: all of it in a folder beside the place, which then takes its name in one step."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from peerdesk.unguessable import fresh_bytes
from peerdesk.vault.database_file import DatabaseFile
from peerdesk.vault.folder import JournalFolder, discard, making_of, settle
from peerdesk.vault.header import Header
from peerdesk.vault.header_files import write_copies
from peerdesk.vault.kdf import KdfProfile
from peerdesk.vault.keys import Keys
from peerdesk.vault.migrations import Schema, fill_new
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.slots import PassphraseSlot, Place, RecoverySlot, recipient_for


@dataclass(frozen=True)
class MadeJournal:
    """A finished new journal, closed."""

    folder: JournalFolder
    header: Header
    keys: Keys


def create_journal(
    target: Path, passphrase: bytes, recovery_key: RecoveryKey, schema: Schema, profile: KdfProfile
) -> MadeJournal:
    """Make a journal at `target`. Takes one derivation.

    Raises AlreadyThere, CannotWrite, TooLittleMemory, OSError, and leaves nothing behind then.
    """
    keys = Keys.fresh()
    header = _first_header(keys, passphrase, recovery_key, profile).signed(keys.mac_key)
    making = making_of(target)
    try:
        database = DatabaseFile(making.database(header.gen), keys.db_key, header.db_salt)
        with closing(database.create()) as connection:
            fill_new(connection, schema, header.vault)
        database.settle()
        write_copies(making, header)
        folder = settle(making, target)
    except BaseException:
        discard(making)
        raise
    return MadeJournal(folder, header, keys)


def _first_header(
    keys: Keys, passphrase: bytes, recovery_key: RecoveryKey, profile: KdfProfile
) -> Header:
    place = Place(vault=fresh_bytes(16).hex(), gen=1)
    return Header(
        vault=place.vault,
        seq=1,
        gen=place.gen,
        db_salt=fresh_bytes(16),
        slots=(
            PassphraseSlot.seal(keys.dek_key, place, passphrase, profile),
            RecoverySlot.seal(
                keys.dek_key, place, recipient_for(place.vault, recovery_key.secret_key)
            ),
        ),
    )
