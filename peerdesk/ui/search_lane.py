# SPDX-License-Identifier: GPL-3.0-or-later
"""The thread that searches. A new search stops the one under way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peerdesk.journal.lines import Line
from peerdesk.journal.reading import Reading
from peerdesk.ui.reading_lane import ReadingLane

if TYPE_CHECKING:
    from peerdesk.vault.vault import Vault

Ask = Callable[[Reading], tuple[Line, ...]]


class SearchLane(ReadingLane):
    """Asks the reader for lines, one search at a time."""

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(vault, "peerdesk-search", parent)

    def search(self, ask: Ask, done: Callable[[tuple[Line, ...]], None]) -> None:
        """Answer `ask` unless a newer search comes before it is done."""
        self.ask("the list", ask, done)
