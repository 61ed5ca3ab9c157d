# SPDX-License-Identifier: GPL-3.0-or-later
"""The way through what a search finds in the entry that is read: which match is current, said on the bar, and seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from peerdesk.journal.search import Sought, sought
from peerdesk.ui.parts.reading.read_column import ReadColumn
from peerdesk.ui.parts.reading.reader_bar import ReaderBar
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.told.announce import announce


class Matches(QObject):
    """Goes from match to match in a column that lies in `area`, under `bar`, on a sheet."""

    def __init__(self, bar: ReaderBar, area: ScrollArea, sheet: QWidget) -> None:
        super().__init__(sheet)
        self._bar, self._area, self._sheet = bar, area, sheet
        self._search = sought("")
        self._column: ReadColumn | None = None

    def read(self, column: ReadColumn | None) -> None:
        """Go through `column` from now on, without moving it; None where nothing is read."""
        self._column = column
        self._mark(scroll=False)

    def mark(self, search: Sought) -> None:
        """Mark where the words of `search` stand; the first is current."""
        self._search = search
        self._mark(scroll=True)

    def step(self, step: int) -> bool:
        """Go to the next match, or the one before; false past the last or first, where nothing changes."""
        if self._column is None or self._column.found.step(step) is None:
            return False
        self._show(self._column, scroll=True)
        announce(self._sheet, self._bar.matches.text())
        return True

    def go_to_last(self) -> None:
        """Make the last match current, having come from the entry after this one."""
        column = self._column
        if column is not None and column.found.go(column.found.count() - 1):
            self._show(column, scroll=True)

    def _mark(self, *, scroll: bool) -> None:
        if self._column is not None:
            self._column.found.seek(self._search)
            self._column.found.go(0)
            self._show(self._column, scroll=scroll)

    def _show(self, column: ReadColumn, *, scroll: bool) -> None:
        found = column.found
        self._bar.show_matches(found.count(), found.current())
        if found.go(found.current()) is not None and scroll:
            # After the layout has given every part its height.
            QTimer.singleShot(0, self, self._scroll_to_match)

    def _scroll_to_match(self) -> None:
        column = self._column
        if column is None:
            return
        column.show_all()
        # Text knows its height only at its width: once for the widths, once for the heights.
        for _pass in range(2):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        place = column.found.go(column.found.current())
        if place is not None and isValid(place.part):
            self._area.show_place(place.part, place.where())
