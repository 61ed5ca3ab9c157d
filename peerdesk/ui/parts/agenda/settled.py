# SPDX-License-Identifier: GPL-3.0-or-later
"""Brought before, or let go: folded, and without a count. Any of it can wait again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.supervision.agenda import SettledRow
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.in_layout import empty
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.presses.folded import FoldedPart
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class AgendaSettled(FoldedPart):
    """The lines that do not wait any more, each with a way back."""

    wanted_back = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Brought before, or let go"), inset=False, quiet=True)
        self._rows: tuple[SettledRow, ...] | None = None
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(theme().px(24), 0, 0, 0)
        self._lines.setSpacing(0)
        self.set_content(self._list)

    def show_rows(self, rows: Sequence[SettledRow]) -> None:
        """Show these lines; without any the whole part is not there."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self.setVisible(bool(rows))
        empty(self._lines)
        for row in rows:
            line = self._line(row)
            self._lines.addWidget(line)
            line.show()
        set_tab_order(self)

    def _line(self, row: SettledRow) -> QWidget:
        line = QWidget()
        along = QHBoxLayout(line)
        along.setContentsMargins(0, theme().px(2), 0, theme().px(2))
        along.setSpacing(theme().px(14))
        along.addWidget(Label(row.title), 1)
        along.addWidget(Label(row.became, "small", "ink2", wrap=False))
        back = LinkButton(_("Bring it back"), "small")
        back.setAccessibleDescription(row.title)
        back.clicked.connect(partial(self.wanted_back.emit, row.id))
        changes_journal(back)
        along.addWidget(back)
        return line
