# SPDX-License-Identifier: GPL-3.0-or-later
"""The meetings of a network on one thin line, newest first, and a place for one that is not written about."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.day_spans import typed_day
from peerdesk.presenters.reading.networks import MeetingRow as MeetingRead
from peerdesk.ui import tokens
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.layout.column_of import ColumnOf
from peerdesk.ui.widgets.presses.buttons import LinkButton, PlainButton, QuietButton
from peerdesk.ui.widgets.rows.meeting_row import Meeting, MeetingRow
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _


class MeetingsPart(QWidget):
    """Rows to open, and a field for the day of a meeting nothing was written about."""

    opened = Signal(str)
    unwritten_opened = Signal(str)
    unwritten_added = Signal(object)
    """A meeting was on this day (date)."""
    more_wanted = Signal()
    """Earlier ones are to be shown, too."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: tuple[MeetingRead, ...] | None = None
        px = theme().px
        self._column: ColumnOf[MeetingRow] = ColumnOf()
        self._none = Label(_("No meeting of it is written about yet."), "body", "ink2")
        self.more_link = LinkButton(_("Earlier meetings"), "small")
        self.add_link = LinkButton(_("A meeting not written about"), "small")
        changes_journal(self.add_link)
        self.day = Field(_("The day of the meeting"), _("The day, say 27 November"))
        self.day.set_longest(40)
        self._adding = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Heading(_("Meetings, newest first")))
        column.addSpacing(px(tokens.LABEL_GAP))
        column.addLayout(self._column)
        column.addWidget(self._none)
        column.addSpacing(px(2))
        links = QHBoxLayout()
        links.setSpacing(px(tokens.ROW_GAP))
        links.addWidget(self.more_link)
        links.addWidget(self.add_link)
        links.addStretch(1)
        column.addLayout(links)
        column.addWidget(self._adding)
        self._lay_out_adding()
        self._adding.hide()
        self.more_link.clicked.connect(self.more_wanted)
        self.add_link.clicked.connect(self._open_adding)
        self.day.entered.connect(self._take)

    def show_meetings(self, rows: tuple[MeetingRead, ...], *, has_more: bool) -> None:
        """Show these; with `has_more`, earlier ones can be asked for."""
        self.more_link.setVisible(has_more)
        if rows == self._shown:
            return
        self._shown = rows
        self._column.put(self._make(row, is_last=row is rows[-1]) for row in rows)
        self._none.setVisible(not rows)

    def rows(self) -> list[MeetingRow]:
        """Return the rows, newest first."""
        return self._column.rows

    def _make(self, row: MeetingRead, *, is_last: bool) -> MeetingRow:
        meeting = Meeting(
            row.id, row.title, row.line, row.day, row.marks, is_written=row.is_written
        )
        part = MeetingRow(meeting, is_last=is_last)
        part.opened.connect(self.opened if row.is_written else self.unwritten_opened)
        return part

    def _lay_out_adding(self) -> None:
        px = theme().px
        take, leave = PlainButton(_("Add it")), QuietButton(_("Not now"))
        take.clicked.connect(self._take)
        leave.clicked.connect(self._close_adding)
        row = QHBoxLayout(self._adding)
        row.setContentsMargins(0, px(4), 0, 0)
        row.setSpacing(px(tokens.CHIP_GAP))
        self.day.setMaximumWidth(px(240))
        for part in (self.day, take, leave):
            row.addWidget(part)
        row.addStretch(1)

    def _open_adding(self) -> None:
        self.add_link.hide()
        self._adding.show()
        self.day.set_text("")
        self.day.needs_another_look("")
        self.day.setFocus()

    def _close_adding(self) -> None:
        self._adding.hide()
        self.add_link.show()
        self.add_link.setFocus()

    def _take(self) -> None:
        day = typed_day(self.day.text(), self._desk.today())
        if day is None:
            self.day.needs_another_look(_("A day such as 27 November."))
            return
        self._close_adding()
        self.unwritten_added.emit(day)
