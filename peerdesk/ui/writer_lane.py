# SPDX-License-Identifier: GPL-3.0-or-later
"""The thread that owns the writing connection. “Kept” is said only after its answer has come back.

As soon as nothing waits to be written, the word index follows; when nobody has written for a second, its pieces are
merged a few pages at a time and the main file is brought up to date, so that no save pays for any of it.
"""

from __future__ import annotations

import queue
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from peerdesk.clock import Clock
from peerdesk.errors import PeerDeskError
from peerdesk.journal.journal import Journal
from peerdesk.ui.lanes import Lane

if TYPE_CHECKING:
    from peerdesk.vault.connection import Connection
    from peerdesk.vault.vault import Vault

Result = TypeVar("Result")
_A_PAUSE = 1.0
_BETWEEN_MERGES = 0.05


class WriterLane(Lane):
    """The pen of the window: every verb is carried out in the lane, in order, and answered in the window’s thread."""

    changed = Signal(int)
    """The journal has changed; carries its revision. Emitted before the verb’s own answer is given."""

    def __init__(self, vault: Vault, clock: Clock, parent: QObject | None = None) -> None:
        self._vault = vault
        self._clock = clock
        self._connection: Connection | None = None
        self._journal: Journal | None = None
        self._trouble: PeerDeskError | None = None
        self._wait: float | None = None
        self._is_settled = False
        super().__init__("peerdesk-writer", parent)

    def write(
        self,
        verb: Callable[[Journal], Result],
        done: Callable[[Result], None] | None = None,
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> None:
        """Carry out `verb` in the lane; `done` is called with its result once it is on the disk."""
        self.run(lambda: self._carry_out(verb), done, refused)

    def begin(self) -> None:
        """Open the writing connection, in the thread that will use it."""
        try:
            self._connection = self._vault.writer()
            self._journal = Journal(self._connection, self._clock)
        except PeerDeskError as reason:
            self._trouble = reason

    def end(self) -> None:
        """Bring the main file up to date and close."""
        if self._connection is not None and self._journal is not None:
            while self._journal.settle_index():
                pass
            self._vault.checkpoint(self._connection)
            self._connection.close()

    def _carry_out(self, verb: Callable[[Journal], Result]) -> Result:
        if self._journal is None:
            assert self._trouble is not None  # noqa: S101  begin() sets one or the other
            raise self._trouble
        before = self._journal.revision
        result = verb(self._journal)
        self._wait = 0.0
        self._is_settled = False
        if self._journal.revision != before:
            self._answer(self.changed.emit, self._journal.revision)
        return result

    def _next(self) -> Callable[[], None] | None:
        while True:
            try:
                return self._queue.get(timeout=self._wait)
            except queue.Empty:
                self._wait = self._use_the_pause()

    def _use_the_pause(self) -> float | None:
        """Do one small piece of idle work and return the seconds to wait before the next; None when all is done."""
        if self._journal is None or self._connection is None:
            return None
        try:
            if not self._is_settled:
                self._is_settled = not self._journal.settle_index()
                return _A_PAUSE if self._is_settled else 0.0
            if self._journal.merge_a_little():
                return _BETWEEN_MERGES
            return None if self._vault.checkpoint(self._connection) else _A_PAUSE
        except PeerDeskError as reason:
            self._answer(self.refused.emit, reason)
            return None
