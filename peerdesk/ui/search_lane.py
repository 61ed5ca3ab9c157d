# SPDX-License-Identifier: GPL-3.0-or-later
"""The thread that searches, with a reader of its own. A new search stops the one under way."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peerdesk.journal.lines import Line
from peerdesk.journal.reading import Reading
from peerdesk.ui.lanes import Lane
from peerdesk.vault.connection import interrupt

if TYPE_CHECKING:
    from peerdesk.errors import PeerDeskError
    from peerdesk.vault.connection import Connection
    from peerdesk.vault.vault import Vault

Ask = Callable[[Reading], tuple[Line, ...]]


class SearchLane(Lane):
    """Asks the reader for lines, one search at a time."""

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        self._vault = vault
        self._connection: Connection | None = None
        self._generation = -1
        self._changing = threading.Lock()
        """Held while the reader is stopped or closed: a closed one cannot be stopped."""
        self._newest = 0
        super().__init__("peerdesk-search", parent)

    def search(self, ask: Ask, done: Callable[[tuple[Line, ...]], None]) -> None:
        """Answer `ask` unless a newer search comes before it is done."""
        self._newest += 1
        number = self._newest
        with self._changing:
            if self._connection is not None:
                interrupt(self._connection)

        def work() -> tuple[Line, ...]:
            return self._read(ask) if number == self._newest else ()

        def if_newest(lines: tuple[Line, ...]) -> None:
            if number == self._newest:
                done(lines)

        def refused(reason: PeerDeskError) -> None:
            if number == self._newest:
                self.refused.emit(reason)

        self.run(work, if_newest, refused)

    def end(self) -> None:
        """Close the reader."""
        with self._changing:
            connection, self._connection = self._connection, None
            if connection is not None:
                connection.close()

    def _read(self, ask: Ask) -> tuple[Line, ...]:
        return ask(Reading(self._open()))

    def _open(self) -> Connection:
        """Return the reader; anew where a new passphrase has moved the journal to another file."""
        generation = self._vault.header.gen
        if self._connection is None or self._generation != generation:
            self.end()
            self._connection, self._generation = self._vault.reader(), generation
        return self._connection
