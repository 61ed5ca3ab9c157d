# SPDX-License-Identifier: GPL-3.0-or-later
"""The thread that owns the writing connection. “Kept” is said only after its answer has come back.

As soon as nothing waits to be written, the word index follows; when nobody has written for a second, its pieces are
merged a few pages at a time; when nobody has for five more, the main file is brought up to date and the log emptied.
So no save pays for any of it, and one stretch of writing fills one log. What only the first save into an empty one
would pay for is done at the first key, before anything is to be kept.
"""

from __future__ import annotations

import queue
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from peerdesk.clock import Clock
from peerdesk.errors import JournalGone, PeerDeskError
from peerdesk.journal.journal import Journal
from peerdesk.ui.lanes import Lane, as_refusal
from peerdesk.vault.connection import Connection, checkpoint
from peerdesk.vault.meta import counter_of

if TYPE_CHECKING:
    from peerdesk.vault.vault import Vault

Result = TypeVar("Result")
_A_PAUSE = 1.0
_A_LONGER_PAUSE = 5.0
_BETWEEN_MERGES = 0.05


def _leave_it_to_the_save(_reason: PeerDeskError) -> None:
    """What cannot be written now is refused again when something is kept, and that is said."""


class WriterLane(Lane):
    """The pen of the window: every verb is carried out in the lane, in order, and answered in the window’s thread."""

    changed = Signal(int)
    """The journal has changed; carries its revision. Emitted before the verb’s own answer is given."""
    missed = Signal(object)
    """Something was not written; carries the PeerDeskError. Whoever asked hears of it, too."""
    moved = Signal(int)
    """The journal lies in another file now; carries how often it has moved. Emitted before what did it is answered."""

    def __init__(self, vault: Vault, clock: Clock, parent: QObject | None = None) -> None:
        self._vault = vault
        self._clock = clock
        self._connection: Connection | None = None
        self._anchor: Connection | None = None
        self._journal: Journal | None = None
        self._moves = -1
        self._revision = 0
        self._asked = 0
        self._missed: PeerDeskError | None = None
        self._wait: float | None = None
        self._is_settled = False
        self._is_merged = False
        self._is_log_empty = False
        super().__init__("peerdesk-writer", parent)

    def write(
        self,
        verb: Callable[[Journal], Result],
        done: Callable[[Result], None] | None = None,
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> None:
        """Carry out `verb` in the lane; `done` is called with its result once it is on the disk."""
        self._asked += 1
        self.run(lambda: self._carry_out(verb), done, refused)

    def get_ready(self) -> None:
        """Somebody has begun to write: begin the log now, so that the first save does not pay for it."""
        self.run(self._begin_log, refused=_leave_it_to_the_save)

    def change_keys(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None] | None = None,
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> None:
        """Do what writes the header of the vault: after all that was asked before, and never two at a time."""
        self.run(lambda: self._heed_move(work), done, refused)

    def look_for_journal(
        self, found: Callable[[None], None], refused: Callable[[PeerDeskError], None]
    ) -> None:
        """Call `found` if the journal lies where it lay when it was opened, be it in new files, as it was left."""
        self.run(self._check_place, found, refused)

    def keep_all(
        self,
        ask: Callable[[], None],
        then: Callable[[], None],
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> None:
        """Call `ask`, which may write; then `then` once all of that is on the disk, or `refused` if some is not.

        Where nothing was written, `then` is called at once.
        """
        before = self._asked
        self.run(self._forget_missed)
        ask()
        if self._asked == before:
            then()
        else:
            self.run(self._raise_missed, lambda _nothing: then(), refused)

    def end(self) -> None:
        """Bring the main file up to date and close. What cannot be done now is done at the next opening."""
        if self._connection is not None and self._journal is not None:
            with suppress(PeerDeskError):
                while self._journal.settle_index():
                    pass
                checkpoint(self._connection)
        with suppress(PeerDeskError):
            self._close()

    def _close(self) -> None:
        """Close the writer before its anchor: whoever closes a file last takes away the log at its path.

        After another mount that may be the log of new files with the old numbers. A reader takes nothing away.
        """
        left, self._connection, self._journal = self._connection, None, None
        anchor, self._anchor = self._anchor, None
        for each in (left, anchor):
            if each is not None:
                each.close()

    def _open(self) -> Journal:
        """Return the journal, opened in this thread; anew where it has come to lie in other files."""
        if self._journal is None or self._moves != self._vault.moves:
            self._close()
            # On a disk that was full, the file alone was read until now.
            self._connection = self._heed_move(self._vault.writer)
            self._anchor = self._vault.reader()
            self._moves = self._vault.moves
            self._journal = Journal(self._connection, self._clock)
        return self._journal

    def _heed_move(self, work: Callable[[], Result]) -> Result:
        before = self._vault.moves
        try:
            return work()
        finally:
            if self._vault.moves != before:
                self._answer(self.moved.emit, self._vault.moves)

    def _carry_out(self, verb: Callable[[Journal], Result]) -> Result:
        try:
            journal = self._open()
            before = journal.revision
            result = verb(journal)
        except Exception as error:
            self._missed = as_refusal(error)
            self._answer(self.missed.emit, self._missed)
            raise
        self._wait = 0.0
        self._is_settled = self._is_merged = self._is_log_empty = False
        if journal.revision != before:
            self._revision += 1
            self._answer(self.changed.emit, self._revision)
        return result

    def _begin_log(self) -> None:
        if self._is_log_empty:
            self._open().begin_log()
            self._is_log_empty = False
            self._wait = _A_LONGER_PAUSE

    def _check_place(self) -> None:
        journal = self._open()
        if self._connection is not None:
            try:
                self._connection.check_place()
            except JournalGone:
                self._come_back(journal.counter, self._connection)

    def _come_back(self, kept: int, left: Connection) -> None:
        """Go on in new files. What was refused since may have reached the old ones, and be in a copy of them."""
        with suppress(PeerDeskError):
            checkpoint(left)
        left_at = range(kept, counter_of(left) + 1)
        self._heed_move(lambda: self._vault.come_back(left_at))

    def _forget_missed(self) -> None:
        self._missed = None

    def _raise_missed(self) -> None:
        if self._missed is not None:
            raise self._missed

    def _next(self) -> Callable[[], None] | None:
        while True:
            try:
                return self._queue.get(timeout=self._wait)
            except queue.Empty:
                self._wait = self._use_the_pause()

    def _use_the_pause(self) -> float | None:
        """Do one small piece of idle work and return the seconds to wait before the next; None when all is done."""
        if self._connection is None or self._journal is None:
            return None
        if self._moves != self._vault.moves:  # this file has just been left for another
            return None
        try:
            if not self._is_settled:
                self._is_settled = not self._journal.settle_index()
                return _A_PAUSE if self._is_settled else 0.0
            if not self._is_merged:
                self._is_merged = not self._journal.merge_a_little()
                return _A_LONGER_PAUSE if self._is_merged else _BETWEEN_MERGES
            self._is_log_empty = checkpoint(self._connection)
            return None if self._is_log_empty else _A_PAUSE
        except Exception as error:  # noqa: BLE001  idle work must not end the lane
            self._answer(self.refused.emit, as_refusal(error))
            return None
