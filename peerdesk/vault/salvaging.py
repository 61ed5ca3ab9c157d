# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of a journal that may be damaged: its database is not opened, and not a byte of it is written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from peerdesk.errors import CannotRead, CannotWrite, JournalDamaged
from peerdesk.vault.folder import JournalFolder
from peerdesk.vault.header_files import read_copies
from peerdesk.vault.lock_file import LockFile
from peerdesk.vault.pages import Pages
from peerdesk.vault.unlocking import Secret, unlock
from peerdesk.vault.write_ahead import later_pages


@contextmanager
def damaged_pages(
    folder: Path, secret: Secret, *, override_foreign_lock: bool = False
) -> Iterator[Pages]:
    """Give the pages of the journal in `folder`, as its last whole save left them; nobody writes there meanwhile.

    Raises what `read_copies` and `unlock` raise, OpenElsewhere; JournalDamaged where there is no database at all,
    CannotRead.
    """
    place = JournalFolder(folder)
    place.check()
    read_copies(place)
    with ExitStack() as stack:
        try:
            lock = LockFile.take(place.lock, override_foreign=override_foreign_lock)
            stack.callback(lock.release)
        except CannotWrite:
            pass  # where nothing can be written, nobody else writes either
        header, keys = unlock(read_copies(place), secret)
        database = place.database(header.gen)
        if database.is_symlink() or not database.is_file():
            raise JournalDamaged
        later = later_pages(database.with_name(f"{database.name}-wal"))
        try:
            pages = stack.enter_context(Pages.reading(database, keys.db_key, header.db_salt, later))
        except OSError:
            raise CannotRead from None
        yield pages
