# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking at what lies at the place of a journal before it is used; then mending, sweeping, bringing up to date.

Nothing is written before all of it is known to be this journal’s, and of a format that is understood.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

from peerdesk.errors import LeftUnfinished, OlderVersion, PeerDeskError
from peerdesk.vault.connection import Access, Connection, checkpoint
from peerdesk.vault.disk import disk_speaks
from peerdesk.vault.header_files import heal
from peerdesk.vault.meta import counter_of
from peerdesk.vault.migrations import Schema, bring_up_to_date, check_is_ours
from peerdesk.vault.opened import Opened


def settle_in(opened: Opened, schema: Schema, *, copies_are_equal: bool) -> int:
    """Make the database ready for use, as far as may be written here; return how far the journal had come.

    `copies_are_equal` says that no copy of the header is to be mended.
    Raises JournalDamaged, PartDamaged, NewerVersion, OlderVersion, LeftUnfinished, CannotRead, CannotWrite, DiskFull.
    """
    with looking_at(opened) as connection:
        version = check_is_ours(connection, schema, opened.header.vault)
        counter = counter_of(connection)
    is_older = version < schema.version
    if opened.lock is None:
        if is_older:
            raise OlderVersion
        return counter
    gen = opened.header.gen
    _bring_in_log(opened)
    with disk_speaks():
        if not copies_are_equal:
            heal(opened.folder, opened.header)
        opened.folder.sweep(gen)
        if is_older:
            copy = opened.folder.before_migration(gen, version)
            bring_up_to_date(opened.database(), copy, schema)
    return counter


@contextmanager
def looking_at(opened: Opened) -> Iterator[Connection]:
    """Give a connection that leaves what it reads as it is.

    Raises JournalMissing, JournalDamaged, PartDamaged, LeftUnfinished, CannotRead, DiskFull.
    """
    opened.folder.check_database(opened.header.gen)
    with closing(opened.database().open(_how_to_look(opened))) as connection:
        yield connection


def _how_to_look(opened: Opened) -> Access:
    gen = opened.header.gen
    if opened.folder.is_settled(gen):  # even looking leaves no trace: a newer one stays as it is
        return Access.READ_ONLY_PLACE
    if opened.lock is None:
        raise LeftUnfinished
    # What is half-written a reader could not take back, and would stay outside.
    return Access.MEND if opened.folder.is_half_written(gen) else Access.READ


def _bring_in_log(opened: Opened) -> None:
    """Finish what a power cut stopped: a page half brought in is whole in the log, and damaged in the file."""
    if opened.folder.wal_is_empty(opened.header.gen):
        return
    with suppress(PeerDeskError), closing(opened.database().open(Access.WRITE)) as connection:
        checkpoint(connection)  # on a full disk the log goes on holding it
