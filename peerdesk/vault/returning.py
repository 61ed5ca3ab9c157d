# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether an open journal may go on in the files that lie at its place now: its disk was out for a moment, say.

Files that went another way meanwhile are never written on.
"""

from __future__ import annotations

from peerdesk.errors import JournalChanged
from peerdesk.vault.header_files import read_copies
from peerdesk.vault.lock_file import LockFile
from peerdesk.vault.meta import counter_of
from peerdesk.vault.opened import Opened
from peerdesk.vault.settling import looking_at


def lock_where_left(opened: Opened, left_at: range) -> LockFile:
    """Return the lock that lies at the place now, once what lies there is this journal as it was left.

    It is the one held already, or another that is taken. Raises what `Vault.come_back` raises.
    """
    held, place = opened.lock_to_write(), opened.folder
    place.check()
    if read_copies(place).best != opened.header:
        raise JournalChanged(place.path)
    lock = held if held.lies_at(place.lock) else LockFile.take(place.lock)
    try:
        _refuse_changed(opened, left_at)
    except BaseException:
        if lock is not held:
            lock.release()
        raise
    return lock


def _refuse_changed(opened: Opened, left_at: range) -> None:
    with looking_at(opened) as connection:
        if counter_of(connection) not in left_at:
            raise JournalChanged(opened.folder.path)
