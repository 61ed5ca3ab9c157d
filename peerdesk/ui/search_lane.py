# SPDX-License-Identifier: GPL-3.0-or-later
"""The thread that searches, with a reader of its own. A new search stops the one under way."""

from __future__ import annotations

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
        self._newest = 0
        super().__init__("peerdesk-search", parent)

    def search(self, ask: Ask, done: Callable[[tuple[Line, ...]], None]) -> None:
        """Answer `ask` unless a newer search comes before it is done."""
        self._newest += 1
        number = self._newest
        under_way = self._connection
        if under_way is not None:
            interrupt(under_way)

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
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _read(self, ask: Ask) -> tuple[Line, ...]:
        if self._connection is None:
            self._connection = self._vault.reader()
        return ask(Reading(self._connection))
