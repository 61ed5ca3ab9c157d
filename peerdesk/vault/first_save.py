# SPDX-License-Identifier: GPL-3.0-or-later
"""What makes the first save after a pause as quick as those after it, done before anybody waits for one.

Nothing here keeps or promises anything: where it cannot be done, saves are slower by a little and as durable.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from peerdesk.vault.connection import Connection, transaction

ROOM: Final = 1 << 17
"""Bytes a log is given at once: the first saves of a stretch, or some minutes of drafts."""
AMPLE: Final = 1 << 26
"""Bytes that have to be free for it. Where there are fewer, every one of them is left to what is written."""


def make_room(connection: Connection) -> None:
    """Lengthen a log that has been begun by zeros, for saves to write over: flushing a file that grew takes longer.

    Zeros are no part of a log to whoever reads it, and go with the rest when it is emptied. An empty log stays as it
    is: until its new head is on the disk, a power cut may bring the old one back, and zeros in the middle of that.
    Raises JournalGone if the log is not at its place any more, OpenElsewhere.
    """
    log = Path(f"{connection.path}-wal")
    # In a transaction, so that nobody else writes there meanwhile.
    with transaction(connection), suppress(OSError), log.open("r+b", buffering=0) as stream:
        connection.check_place()
        begun = stream.seek(0, os.SEEK_END)
        if 0 < begun < ROOM and shutil.disk_usage(log.parent).free >= AMPLE:
            stream.write(bytes(ROOM - begun))
            os.fsync(stream.fileno())


@contextmanager
def taken_back(connection: Connection) -> Iterator[None]:
    """Take back at the end everything done inside, which is inside a transaction; the pages it read stay at hand.

    What is raised inside is left to the transaction, which takes back all of it.
    """
    connection.execute("SAVEPOINT taken_back")
    yield
    connection.execute("ROLLBACK TO taken_back")
    connection.execute("RELEASE taken_back")
