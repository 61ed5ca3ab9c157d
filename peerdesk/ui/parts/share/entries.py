# SPDX-License-Identifier: GPL-3.0-or-later
"""Which entries go into a letter, and which of their answers. Nothing is chosen here but by the writer’s hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.letters.choosable import FieldRow
from peerdesk.presenters.reading.entry_row import EntryRow
from peerdesk.ui.forms.marks import mark_painter
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.pick_row import PickRow
from peerdesk.ui.widgets.fields.tick import TickBox
from peerdesk.ui.widgets.layout.column_of import ColumnOf
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _, ngettext


class ShareEntries(QWidget):
    """Entries to tick, flagged ones first, and the answers of the one that is looked at."""

    entry_picked = Signal(str, bool)
    field_picked = Signal(str, str, bool)
    """An answer of an entry was ticked or cleared: entry id, its key, and which."""
    line_picked = Signal(str, bool)
    """A line of the agenda was ticked or cleared: its id, and which."""
    looked_at = Signal(str)
    flagged_wanted = Signal(bool)
    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Entries"))
        self._flagged_only = True
        self._current = ""
        self.turn = LinkButton(_("Flagged only"), "small")
        self.more = LinkButton(_("Earlier entries"), "small")
        self._none = Label("", "small", "ink2")
        self._rows: ColumnOf[PickRow] = ColumnOf()
        self._lines: ColumnOf[TickBox] = ColumnOf()
        self.lines: dict[str, TickBox] = {}
        self._lines_head = Heading(_("Lines of the agenda"))
        self._from = Heading("")
        self._fields: ColumnOf[QWidget] = ColumnOf()
        self.ticks: dict[str, TickBox] = {}
        self._shown_fields: tuple[FieldRow, ...] = ()
        self._notes: tuple[FieldRow, ...] = ()
        self._lay_out()
        self.turn.clicked.connect(self._turn)
        self.more.clicked.connect(self.more_wanted)

    def rows(self) -> list[PickRow]:
        """Return the rows of entries."""
        return self._rows.rows

    def show_entries(
        self, rows: Sequence[EntryRow], chosen: set[str], *, flagged_only: bool, more: bool
    ) -> None:
        """Show these entries, ticked where they are `chosen`."""
        self._flagged_only = flagged_only
        self.turn.set_words(_("All entries") if flagged_only else _("Flagged only"))
        if [row.id for row in rows] != [row.name for row in self._rows.rows]:
            self._rows.put(self._make(row) for row in rows)
        self.show_chosen(chosen)
        self.more.setVisible(more)
        self._none.setText(
            _("Nothing is flagged for supervision.")
            if flagged_only
            else _("There is nothing here that may be shared.")
        )
        self._none.setVisible(not rows)

    def show_chosen(self, chosen: set[str]) -> None:
        """Tick the entries that are in the letter."""
        for row in self._rows.rows:
            row.setChecked(row.name in chosen)
            row.set_current(row.name == self._current)

    def show_lines(self, lines: tuple[FieldRow, ...]) -> None:
        """Show the lines of the agenda that have words of their own."""
        if [(each.key, each.label) for each in lines] != [
            (key, tick.accessibleName()) for key, tick in self.lines.items()
        ]:
            self.lines = {each.key: self._make_line(each) for each in lines}
            self._lines.put(self.lines.values())
            self._lines_head.setVisible(bool(lines))
        for each in lines:
            self.lines[each.key].setChecked(each.is_chosen)

    def show_fields(self, entry_id: str, title: str, fields: tuple[FieldRow, ...]) -> None:
        """Show what may be chosen of the entry that is looked at."""
        is_same = entry_id == self._current and [each.key for each in fields] == [
            each.key for each in self._shown_fields
        ]
        self._current, self._shown_fields = entry_id, fields
        for row in self._rows.rows:
            row.set_current(row.name == entry_id)
        self._from.setText(_("From {title}").format(title=title) if title else "")
        if not is_same or any(
            was.left_out != now.left_out for was, now in zip(self._notes, fields, strict=False)
        ):
            self.ticks = {}
            self._fields.put([self._make_field(entry_id, each) for each in fields])
        self._notes = fields
        for each in fields:
            self.ticks[each.key].setChecked(each.is_chosen)

    def _make(self, row: EntryRow) -> PickRow:
        made = PickRow(row.id, row.title, row.day, mark_painter(row.mark))
        made.picked.connect(self.entry_picked)
        made.looked_at.connect(self.looked_at)
        return made

    def _make_line(self, line: FieldRow) -> TickBox:
        tick = TickBox(line.label)
        tick.setProperty("place", line.key)
        tick.clicked.connect(self._tell_line)
        return tick

    def _make_field(self, entry_id: str, field: FieldRow) -> QWidget:
        tick = TickBox(field.label)
        self.ticks[field.key] = tick
        tick.setProperty("place", (entry_id, field.key))
        tick.clicked.connect(self._tell_field)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(theme().px(12), theme().px(2), 0, theme().px(2))
        row.addWidget(tick, 1)
        if field.left_out:
            said = ngettext("{count} left out", "{count} left out", field.left_out)
            note = said.format(count=field.left_out)
            tick.setAccessibleDescription(note)
            row.addWidget(Label(note, "small", "ink2", wrap=False))
        return holder

    def _tell_field(self, ticked: bool) -> None:
        entry_id, key = self.sender().property("place")
        self.field_picked.emit(entry_id, key, ticked)

    def _tell_line(self, ticked: bool) -> None:
        self.line_picked.emit(self.sender().property("place"), ticked)

    def _turn(self) -> None:
        self.flagged_wanted.emit(not self._flagged_only)

    def _lay_out(self) -> None:
        px = theme().px
        head = QHBoxLayout()
        head.addWidget(Heading(_("Entries"), wrap=False), 1)
        head.addWidget(self.turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addLayout(self._rows)
        column.addWidget(self._none)
        column.addWidget(self.more)
        column.addSpacing(px(6))
        column.addWidget(self._lines_head)
        self._lines.setSpacing(px(4))
        self._lines.setContentsMargins(px(12), 0, 0, 0)
        column.addLayout(self._lines)
        self._lines_head.hide()
        column.addSpacing(px(8))
        column.addWidget(Rule())
        column.addSpacing(px(8))
        column.addWidget(self._from)
        column.addLayout(self._fields)
