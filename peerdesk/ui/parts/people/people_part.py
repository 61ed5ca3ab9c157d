# SPDX-License-Identifier: GPL-3.0-or-later
"""My people, to read and to write down, in place. Used where the day is hard, and in Settings."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.settings.people import People
from peerdesk.records.around import Supporter
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.people.person_form import PersonForm
from peerdesk.ui.parts.people.person_row import PersonRow
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.arrow_group import ArrowGroup
from peerdesk.ui.widgets.layout.in_layout import empty, widgets_in
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class PeoplePart(ArrowGroup):
    """The list, and one form in it at a time. With `reading` they are only read, and one may be added."""

    toast_wanted = Signal(str, object)
    """A short sentence, and what Undo does (a callable) or None."""

    def __init__(self, people: People, *, reading: bool = False) -> None:
        super().__init__(_("My people"))
        self._people, self._reading = people, reading
        self._form: PersonForm | None = None
        self._shown: tuple[Supporter, ...] | None = None
        self._nobody = Label(
            _("Nobody is written down yet. It can be anyone, by any name."), "body", "ink2"
        )
        self.add_link = LinkButton(_("Write someone down"))
        self.add_link.clicked.connect(self.begin)
        changes_journal(self.add_link)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addWidget(self._nobody)
        column.addLayout(self._list)
        column.addWidget(self.add_link)
        self._show()

    def refresh(self) -> None:
        """Show them as they are now; a form that is open stays open."""
        self._people.read()
        if self._people.all != self._shown:
            self._show()

    def rows(self) -> tuple[PersonRow, ...]:
        """Return the rows shown, in order."""
        return tuple(each for each in widgets_in(self._list) if isinstance(each, PersonRow))

    def is_empty(self) -> bool:
        """Say whether nobody is written down."""
        return not self._people.all

    def form(self) -> PersonForm | None:
        """Return the form that is open, or None."""
        return self._form

    def keep_what_is_begun(self) -> None:
        """Keep what is being written."""
        if self._form is not None:
            self._form.keep()

    def begin(self) -> None:
        """Open the form for somebody new."""
        self._open(None)

    # Writing

    def _change(self, person_id: str) -> None:
        self._open(next(each for each in self._people.all if each.id == person_id))

    def _open(self, person: Supporter | None) -> None:
        self._close()
        self._form = PersonForm(person)
        self._form.written.connect(self._write)
        self._form.done.connect(self._done)
        self._form.taken_off.connect(self._take_off)
        self._form.moved.connect(self._move_open)
        self._show()
        self._form.take_focus()

    def _write(self, name: str, how: str, helps_when: str) -> None:
        if self._form is None:
            return
        person = self._form.person
        if person is None:
            self._form.person = self._people.add(name, how, helps_when)
        else:
            self._form.person = replace(person, name=name, how=how, helps_when=helps_when)
            self._people.change(self._form.person)
        self._shown = self._people.all

    def _done(self) -> None:
        person = self._form.person if self._form else None
        self._close()
        self._show()
        self._focus_on(person.id if person else "")

    def _take_off(self) -> None:
        person = self._form.person if self._form else None
        if person is None:
            return
        before = self._people.all
        self._close()
        self._people.remove(person.id)
        self._show()
        self._focus_on("")
        said = _("Taken off the list.")
        self.toast_wanted.emit(said, partial(self._people.put_back, before))

    def _move_open(self, step: int) -> None:
        if self._form is not None and self._form.person is not None:
            self._people.move(self._form.person.id, step)
            self._show()

    def _move(self, person_id: str, step: int) -> None:
        if self._people.move(person_id, step):
            self._show()
            self._focus_on(person_id)

    def _close(self) -> None:
        if self._form is not None:
            self._form.keep()
            self._list.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None

    # Showing

    def _show(self) -> None:
        self._shown = self._people.all
        empty(self._list, keep=self._form)
        for place, person in enumerate(self._people.all):
            if place:
                self._list.addWidget(Rule())
            part = self._part_for(person)
            self._list.addWidget(part)
            part.show()  # at once, so that it can have the focus
        if self._form is not None and self._form.person is None:
            self._list.addWidget(self._form)
            self._form.show()
        self._nobody.setVisible(not self._people.all and self._form is None)
        self.add_link.setVisible(self._form is None)
        self.set_stops(self.rows())
        set_tab_order(self)

    def _part_for(self, person: Supporter) -> QWidget:
        if self._form is not None and self._form.person and self._form.person.id == person.id:
            return self._form
        if self._reading:
            return _PersonWords(person)
        row = PersonRow(person)
        row.opened.connect(self._change)
        row.moved.connect(self._move)
        changes_journal(row)
        return row

    def _focus_on(self, person_id: str) -> None:
        rows = self.rows()
        row = next((each for each in rows if each.person.id == person_id), None)
        (row or self.add_link).setFocus(Qt.FocusReason.OtherFocusReason)


class _PersonWords(QWidget):
    """One of them, to be read."""

    def __init__(self, person: Supporter) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme().px(8), 0, theme().px(8))
        column.setSpacing(0)
        column.addWidget(Label(person.name, "chosen"))
        for line in (person.how, person.helps_when):
            if line:
                column.addWidget(Label(line, "body", "ink2"))
