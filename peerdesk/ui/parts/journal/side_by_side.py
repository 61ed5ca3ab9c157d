# SPDX-License-Identifier: GPL-3.0-or-later
"""List and reader beside each other; in a narrow window, one of them at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from peerdesk.ui import tokens
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.parts.journal.list_column import ListColumn
from peerdesk.ui.parts.journal.listed import ROOM
from peerdesk.ui.parts.reading.reader import Reader
from peerdesk.ui.theme import theme

_LIST, _WIDEST_READER, _ABOVE, _GUTTER_LARGE = 392, 688, 16, 14


class SideBySide(QHBoxLayout):
    """Lays both out. `is_narrow` says that only one of them is seen, and `is_reading` that it is the reader."""

    def __init__(self, column: ListColumn, reader: Reader) -> None:
        super().__init__()
        self._list, self._reader = column, reader
        self.is_narrow = False
        self.is_reading = False
        reader.setMaximumWidth(theme().px(_WIDEST_READER))
        self.setSpacing(theme().px(tokens.GUTTER - ROOM))
        self.addWidget(column, 2)
        self.addWidget(reader, 3)
        self.addStretch()

    @property
    def shows_reader(self) -> bool:
        """Say whether the reader is seen."""
        return self.is_reading or not self.is_narrow

    @property
    def shows_reader_alone(self) -> bool:
        """Say whether the list is out of sight for it."""
        return self.is_reading and self.is_narrow

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay them out for this breadth of window."""
        self.is_narrow = breadth != "wide"
        px = theme().px
        gutter = px(_GUTTER_LARGE if breadth == "large" else tokens.GUTTER)
        self.setContentsMargins(gutter, px(_ABOVE), gutter, 0)
        self._list.set_large(is_large=breadth == "large")
        self.show_one_or_both()

    def show_one_or_both(self) -> None:
        """Show what is to be seen now."""
        alone = self.is_narrow
        self._list.setVisible(not self.shows_reader_alone)
        self._reader.setVisible(self.shows_reader)
        self._reader.bar.show_way_back(shown=alone)
        px = theme().px
        self._list.setMaximumWidth(px((_WIDEST_READER if alone else _LIST) + ROOM))
        self._list.setMinimumWidth(0 if alone else px(_LIST + ROOM))
