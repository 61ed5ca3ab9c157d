# SPDX-License-Identifier: GPL-3.0-or-later
"""Making a new journal: all of it in a folder beside the place, which then takes its name in one step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from peerdesk.unguessable import fresh_bytes
from peerdesk.vault import kdf
from peerdesk.vault.connection import Access, Connection
from peerdesk.vault.database_file import DatabaseFile
from peerdesk.vault.disk import disk_speaks
from peerdesk.vault.folder import discard, making_of, settle
from peerdesk.vault.header import Header
from peerdesk.vault.header_files import write_copies
from peerdesk.vault.kdf import KdfProfile
from peerdesk.vault.keys import Keys
from peerdesk.vault.migrations import Schema, fill_new
from peerdesk.vault.passphrase import checked_new
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.slots import PassphraseSlot, Place, RecoverySlot, recipient_for


@dataclass(frozen=True)
class NewJournal:
    """A journal that is being made. The recovery key is nowhere kept."""

    header: Header
    keys: Keys = field(repr=False)
    recovery_key: RecoveryKey = field(repr=False)
    database: DatabaseFile

    def writer(self) -> Connection:
        """Return a connection for what it is to begin with; to be closed before it takes its place."""
        return self.database.open(Access.WRITE)


@contextmanager
def new_journal(
    target: Path, passphrase: str, schema: Schema, profile: KdfProfile | None = None
) -> Iterator[NewJournal]:
    """Make a journal, which lies at `target` once the block has ended; nothing of it stays where the block raises.

    Takes one derivation; seconds where `profile` is None, as the machine is then measured first.
    Raises PassphraseRefused, AlreadyThere, CannotWrite, DiskFull, TooLittleMemory.
    """
    header, keys, recovery_key = _first_header(checked_new(passphrase), profile or kdf.calibrate())
    making = making_of(target)
    try:
        database = DatabaseFile(making.database(header.gen), keys.db_key, header.db_salt)
        with disk_speaks(), closing(database.create()) as connection:
            fill_new(connection, schema, header.vault)
        yield NewJournal(header, keys, recovery_key, database)
        with disk_speaks():
            database.settle()
            write_copies(making, header)
            settle(making, target)
    except BaseException:
        with disk_speaks():
            discard(making)
        raise


def _first_header(passphrase: bytes, profile: KdfProfile) -> tuple[Header, Keys, RecoveryKey]:
    keys, recovery_key = Keys.fresh(), RecoveryKey.fresh()
    place = Place(vault=fresh_bytes(16).hex(), gen=1)
    recipient = recipient_for(place.vault, recovery_key.secret_key)
    header = Header(
        vault=place.vault,
        seq=1,
        gen=place.gen,
        db_salt=fresh_bytes(16),
        slots=(
            PassphraseSlot.seal(keys.dek_key, place, passphrase, profile),
            RecoverySlot.seal(keys.dek_key, place, recipient),
        ),
    )
    return header.signed(keys.mac_key), keys, recovery_key
