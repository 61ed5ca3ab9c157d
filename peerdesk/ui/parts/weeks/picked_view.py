# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of exactly the entries somebody asked for, each to be opened. Choosing one by arrow opens nothing yet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.weeks.picked_entries import PickedShown
from peerdesk.ui.parts.journal.listing import as_shown
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.rows.entry_list import EntryList
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class PickedView(QWidget):
    """A title, how many there are, and the list. A click or Enter opens."""

    entry_wanted = Signal(str)

    def __init__(self, shown: PickedShown) -> None:
        super().__init__()
        self.title, self.line = shown.title, shown.line
        self.list = EntryList(_("Entries"))
        self.list.set_rows([as_shown(row) for row in shown.rows])
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(Label(shown.title, "page"))
        column.addWidget(Label(shown.line, "small", "ink2"))
        for line in shown.agenda:
            column.addWidget(Label(_("On the agenda: {line}").format(line=line), "body"))
        column.addSpacing(px(8))
        column.addWidget(self.list, 1)
        self.list.setVisible(bool(shown.rows))
        if not shown.rows:
            column.addStretch(1)
        if shown.rows:
            self.setFocusProxy(self.list)
            self.list.set_chosen(shown.rows[0].id)

    def entries(self) -> int:
        """Return how many entries are listed."""
        return self.list.rows()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and (chosen := self.list.chosen()):
            self.entry_wanted.emit(chosen)
