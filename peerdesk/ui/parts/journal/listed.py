# SPDX-License-Identifier: GPL-3.0-or-later
"""How wide things stand in the journal’s left column: its list has a scroll bar that nothing else makes room for."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.rows.entry_list import EntryList

ROOM = 10
"""How far the list’s scroll bar stands out of the column, px at 100 %."""


class Listed(QWidget):
    """The list, as wide as what is over it whether it has a scroll bar or not."""

    def __init__(self, view: EntryList) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.addWidget(view)
        self._bar = view.verticalScrollBar()
        self._bar.rangeChanged.connect(self._leave_room)
        self._leave_room()

    def _leave_room(self) -> None:
        room = 0 if self._bar.maximum() > 0 else theme().px(ROOM)
        self._column.setContentsMargins(0, 0, room, 0)


def with_room(part: QWidget) -> QHBoxLayout:
    """Return `part` in a row that leaves the scroll bar’s room free."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, theme().px(ROOM), 0)
    row.addWidget(part)
    return row
