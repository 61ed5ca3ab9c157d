# SPDX-License-Identifier: GPL-3.0-or-later
"""What was written lately, on Today: a day, a mark, a title and one line. A folded entry is its day alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from peerdesk.presenters.reading.entry_row import EntryRow
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.marks import paint_mark
from peerdesk.ui.widgets.layout.arrow_group import ArrowGroup
from peerdesk.ui.widgets.layout.in_layout import empty, widgets_in
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.rows.entry_row import LatelyRow, Shown
from peerdesk.ui.widgets.text.label import Heading
from peerdesk.wording import _


class LatelyPart(ArrowGroup):
    """The newest entries, with hairlines between. Arrows go from one to the next."""

    entry_wanted = Signal(str)
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Lately"))
        self._shown: tuple[EntryRow, ...] = ()
        everything = LinkButton(_("All entries"), "small")
        everything.clicked.connect(self.all_wanted)
        head = QHBoxLayout()
        head.addWidget(Heading(_("Lately")), 1)
        everything.setFixedHeight(theme().px(24))
        head.addWidget(everything)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._rows)

    def show_rows(self, rows: Sequence[EntryRow]) -> None:
        """Show these entries; with none there is nothing to see."""
        if tuple(rows) != self._shown:
            self._shown = tuple(rows)
            self._fill()
        self.setVisible(bool(rows))

    def rows(self) -> tuple[LatelyRow, ...]:
        """Return the rows, newest first."""
        return tuple(each for each in widgets_in(self._rows) if isinstance(each, LatelyRow))

    def _fill(self) -> None:
        empty(self._rows)
        for row in self._shown:
            mark = partial(paint_mark, kind=row.mark)
            shown = Shown(row.id, row.title, row.line, row.day, mark)
            press = LatelyRow(shown, last=row is self._shown[-1])
            press.opened.connect(self.entry_wanted)
            self._rows.addWidget(press)
        self.set_stops(self.rows())
