# SPDX-License-Identifier: GPL-3.0-or-later
"""How a verb reaches the journal. In the window it goes to the writer's thread and is answered later; here, at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from peerdesk.errors import PeerDeskError
from peerdesk.journal.journal import Journal

Result = TypeVar("Result")


def _nothing(_: object) -> None:
    """Take an answer that nobody waits for."""


class Pen(Protocol):
    """Whoever holds the journal for writing."""

    def write(
        self,
        verb: Callable[[Journal], Result],
        done: Callable[[Result], None] = _nothing,
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> None:
        """Carry out `verb`; then call `done` with its result once it is on the disk, or `refused` with the reason.

        Verbs are carried out in the order they are given.
        """
        ...


class DirectPen:
    """A pen that writes in the calling thread: for the terminal, the demo and tests."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def write(
        self,
        verb: Callable[[Journal], Result],
        done: Callable[[Result], None] = _nothing,
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> None:
        """Carry out `verb` now. Raises the refusal itself where nobody listens for it."""
        try:
            result = verb(self._journal)
            while self._journal.settle_index():
                pass
        except PeerDeskError as reason:
            if refused is None:
                raise
            refused(reason)
            return
        done(result)
