# SPDX-License-Identifier: GPL-3.0-or-later
"""Types searches into the real journal page, one key after the other, and waits for each list to be painted."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt

from peerdesk.ui.address import Address
from peerdesk.ui.pages.journal_page import JournalPage
from tests.benchmarks.drivers.real_window import RealWindow, journal_named, press
from tests.benchmarks.drivers.telling import FirstPaint, now, tell

_BETWEEN_KEYS_MS = 60
_AFTER_A_SEARCH_MS = 400


class Searching:
    """The journal page of an open journal, with the focus in its search field."""

    def __init__(self, real: RealWindow) -> None:
        self._real = real
        real.window.shell().go(Address("journal", part="search"))
        page = real.window.shell().page()
        assert isinstance(page, JournalPage)
        self._column = page.column
        self._painted = 0.0
        real.wait(lambda: self._column.listing.has_loaded)
        self._column.listing.loaded.connect(self._wait_for_paint)
        real.pass_time(_AFTER_A_SEARCH_MS)

    def type(self, words: str) -> list[float]:
        """Type a search letter by letter, clear it, and return the seconds from each key to its list."""
        taken = []
        for letter in words:
            taken.append(self._press(letter))
            self._real.pass_time(_BETWEEN_KEYS_MS)
        self._real.pass_time(_AFTER_A_SEARCH_MS)
        self._column.search.set_text("")
        self._column.seek("")
        self._real.pass_time(_AFTER_A_SEARCH_MS)
        return taken

    def _press(self, letter: str) -> float:
        self._painted = 0.0
        begun = now()
        press(self._column.search.edit, Qt.Key.Key_unknown, letter)
        self._real.wait(lambda: self._painted > 0)
        return self._painted - begun

    def _wait_for_paint(self) -> None:
        seen = (
            self._column.list.viewport() if self._column.listing.count() else self._column.nothing
        )
        FirstPaint(seen, self._note)

    def _note(self) -> None:
        self._painted = now()


def main() -> None:
    """Open the journal, type every search named, and tell how long each key took."""
    real = RealWindow(journal_named())
    real.open_journal()
    searching = Searching(real)
    tell(keys={words: searching.type(words) for words in sys.argv[2:]})


if __name__ == "__main__":
    main()
