# SPDX-License-Identifier: GPL-3.0-or-later
"""A thread that reads and counts, with a reader of its own. A new question stops the one before about the same."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from peerdesk.errors import Interrupted
from peerdesk.journal.reading import Reading
from peerdesk.ui.lanes import Lane, Refused
from peerdesk.vault.connection import interrupt

if TYPE_CHECKING:
    from peerdesk.errors import PeerDeskError
    from peerdesk.vault.connection import Connection
    from peerdesk.vault.vault import Vault

Answer = TypeVar("Answer")


class ReadingLane(Lane):
    """Answers one question after another. Of those about one thing only the newest is ever answered."""

    def __init__(self, vault: Vault, name: str, parent: QObject | None = None) -> None:
        self._vault = vault
        self._connection: Connection | None = None
        self._moves = -1
        self._changing = threading.Lock()
        """Held while the reader is stopped or closed: a closed one cannot be stopped."""
        self._newest: dict[str, int] = {}
        self._under_way = ""
        super().__init__(name, parent)

    def ask(
        self,
        about: str,
        question: Callable[[Reading], Answer],
        done: Callable[[Answer], None],
        refused: Refused | None = None,
    ) -> None:
        """Answer `question` with `done` in the window’s thread, unless a newer one `about` the same comes first."""
        number = self.give_up(about)

        def work() -> Answer:
            if not self._begin(about, number):
                raise Interrupted
            try:
                return question(Reading(self._open()))
            finally:
                self._under_way = ""

        def if_newest(answer: Answer) -> None:
            if number == self._newest[about]:
                done(answer)

        def not_answered(reason: PeerDeskError) -> None:
            if number == self._newest[about]:
                (refused or self.refused.emit)(reason)

        self.run(work, if_newest, not_answered)

    def give_up(self, about: str) -> int:
        """Answer nothing any more that was asked `about` this. Returns the number of the next question."""
        with self._changing:
            self._newest[about] = self._newest.get(about, 0) + 1
            if self._connection is not None and self._under_way == about:
                interrupt(self._connection)
            return self._newest[about]

    def stop(self) -> None:
        """End the thread, and answer nobody any more. What is being read is given up: nothing is lost with it."""
        for about in tuple(self._newest):
            self.give_up(about)
        super().stop()

    def end(self) -> None:
        """Close the reader."""
        with self._changing:
            connection, self._connection = self._connection, None
            if connection is not None:
                connection.close()

    def _begin(self, about: str, number: int) -> bool:
        with self._changing:
            is_newest = number == self._newest[about]
            self._under_way = about if is_newest else ""
            return is_newest

    def _open(self) -> Connection:
        """Return the reader; anew where the journal has come to lie in other files."""
        moves = self._vault.moves
        if self._connection is None or self._moves != moves:
            self.end()
            self._connection, self._moves = self._vault.reader(), moves
        return self._connection
