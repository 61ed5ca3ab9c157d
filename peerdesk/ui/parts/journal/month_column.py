# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal by month: a grid of days with their marks, and under it the entries of the day that was chosen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.month import DayRead
from peerdesk.presenters.reading.month import Month as MonthRead
from peerdesk.presenters.reading.timeline import Timeline
from peerdesk.ui.parts.journal.listing import as_shown
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.rows.day_button import DayMarks
from peerdesk.ui.widgets.rows.entry_list import EntryList
from peerdesk.ui.widgets.rows.entry_row import Shown
from peerdesk.ui.widgets.rows.month import Month
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _

_LIST, _ROOM, _RING = 190, 10, 4
"""The least height of the day’s list, and the room for a scroll bar and a ring of focus; px at 100 %."""


class MonthColumn(ScrollArea):
    """Shows a month at a time. A day is chosen, and then one of its entries is read."""

    opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        today = desk.today()
        self._desk = desk
        self._month = MonthRead(desk, today.year, today.month)
        self._day: date | None = None
        self.grid = Month(today)
        self.list = EntryList(_("Entries of this day"))
        self._heading = Heading("")
        self._nothing = Label(_("Nothing was written on this day."), "body", "ink2")
        self.list.setMinimumHeight(theme().px(_LIST))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, theme().px(_RING), theme().px(_ROOM), 0)
        column.setSpacing(theme().px(10))
        for part in (self.grid, self._heading, self._nothing):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addStretch()
        self.set_content(content)
        self.grid.month_wanted.connect(self._go_to_month)
        self.grid.day_chosen.connect(self.choose)
        self.list.opened.connect(self.opened)
        self._show_day(())

    def refresh(self) -> None:
        """Show the month and the day as they are now."""
        self.grid.set_today(self._desk.today())
        self._show_month()
        if self._day is not None:
            self.choose(self._day)

    def choose(self, day: date) -> None:
        """List the entries of this day."""
        if (day.year, day.month) != (self._month.year, self._month.month):
            self._go_to_month(day.year, day.month)
        self._day = day
        self.grid.set_chosen(day)
        kept = self.list.chosen()
        timeline = Timeline(self._desk)
        rows = timeline.rows(self._month.lines_on(day))
        self._show_day(tuple(as_shown(row) for row in rows))
        self.list.set_chosen(kept)

    def _show_day(self, rows: tuple[Shown, ...]) -> None:
        self.list.set_rows(rows)
        day = self._day
        self._heading.setVisible(day is not None)
        self._nothing.setVisible(day is not None and not rows)
        self.list.setVisible(bool(rows))
        if day is not None:
            self._heading.setText(shown.long_day(day))

    def _go_to_month(self, year: int, month: int) -> None:
        self._month = MonthRead(self._desk, year, month)
        self._show_month()
        if self._day is not None and (self._day.year, self._day.month) != (year, month):
            self._day = None
            self.grid.set_chosen(None)  # its lines would stand under another month
            self._show_day(())

    def _show_month(self) -> None:
        days = {each.day.day: _marks(each) for each in self._month.days() if each.marks}
        self.grid.set_month(self._month.year, self._month.month, days)


def _marks(day: DayRead) -> DayMarks:
    return DayMarks(day.marks, day.spoken)
