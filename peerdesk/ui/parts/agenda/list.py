# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines of the agenda, in the writer’s own order, one Tab stop. Moves are by keys or by hand, and are said."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from peerdesk.presenters.supervision.agenda import AgendaRow
from peerdesk.records.answers import Word
from peerdesk.ui.parts.agenda.rewording import AgendaRewording
from peerdesk.ui.parts.agenda.row import AgendaRowPart
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.arrow_group import ArrowGroup
from peerdesk.ui.widgets.layout.in_layout import empty, widgets_in
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.ui.widgets.told.announce import announce
from peerdesk.wording import _


class AgendaList(ArrowGroup):
    """Shows rows and tells what is wanted of them; it keeps nothing itself."""

    entry_wanted = Signal(str)
    reworded = Signal(str, str, str)
    let_go = Signal(str)
    hoped = Signal(str, str)
    moved = Signal(str, int)
    """A line is to stand at this place, counted from 0."""

    def __init__(self) -> None:
        super().__init__(_("What I would like to bring, in my order"))
        self._rows: tuple[AgendaRow, ...] = ()
        self._hopes: tuple[Word, ...] = ()
        self._held = ""
        self._form: AgendaRewording | None = None
        self._wanted = -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._gap = QWidget(self)  # where a line that is drawn up or down would come to stand
        self._gap.setAutoFillBackground(True)
        self._gap.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101  a widget has one
        application.focusChanged.connect(self._follow_focus)

    def show_rows(self, rows: Sequence[AgendaRow], hopes: Sequence[Word]) -> None:
        """Show these lines. A line that is being reworded stays open."""
        if (tuple(rows), tuple(hopes)) != (self._rows, self._hopes):
            self._rows, self._hopes = tuple(rows), tuple(hopes)
            if self._form is not None and self._form.row.id not in {row.id for row in rows}:
                self._form = None
            self._show()

    def parts(self) -> tuple[AgendaRowPart, ...]:
        """Return the lines shown, in order."""
        return tuple(each for each in widgets_in(self._column) if isinstance(each, AgendaRowPart))

    def form(self) -> AgendaRewording | None:
        """Return the line that is being reworded, or None."""
        return self._form

    def keep_what_is_begun(self) -> None:
        """Keep a rewording that is open."""
        if self._form is not None:
            self._form.keep()

    # Showing

    def _show(self) -> None:
        had_focus = self._focused_line()
        empty(self._column, keep=self._form)
        for place, row in enumerate(self._rows):
            if place:
                self._column.addWidget(Rule())
            part: QWidget = self._form if self._is_in_form(row) and self._form else self._part(row)
            self._column.addWidget(part)
            part.show()
        self.set_stops([part.handle for part in self.parts()])
        set_tab_order(self)
        self._hold(self._held)
        if had_focus:
            self.take_focus(had_focus)

    def take_focus(self, line_id: str = "") -> None:
        """Put the focus on a line, or on the first."""
        parts = self.parts()
        part = next((each for each in parts if each.row.id == line_id), parts[0] if parts else None)
        if part is not None:
            part.handle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _part(self, row: AgendaRow) -> AgendaRowPart:
        part = AgendaRowPart(row, self._hopes)
        part.entry_wanted.connect(self.entry_wanted)
        part.rewording_wanted.connect(self._reword)
        part.let_go.connect(self._let_go)
        part.hoped.connect(self.hoped)
        part.held.connect(self.take_focus)
        part.handle.moved.connect(partial(self._step, row.id))
        part.handle.dragged.connect(self._drag)
        part.handle.dropped.connect(partial(self._drop, row.id))
        return part

    def _is_in_form(self, row: AgendaRow) -> bool:
        return self._form is not None and self._form.row.id == row.id

    def _focused_line(self) -> str:
        focus = QApplication.focusWidget()
        inside = [part.row.id for part in self.parts() if focus and part.isAncestorOf(focus)]
        return inside[0] if inside else ""

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            for part in self.parts():
                if part.isAncestorOf(now):
                    self._hold(part.row.id)

    def _hold(self, line_id: str) -> None:
        self._held = line_id
        for part in self.parts():
            part.hold(is_held=part.row.id == line_id)

    # Rewording and letting go

    def _reword(self, line_id: str) -> None:
        row = next(each for each in self._rows if each.id == line_id)
        self._form = AgendaRewording(row)
        self._form.kept.connect(self._on_kept)
        self._form.left.connect(self._close_form)
        self._show()
        self._form.called.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_kept(self, title: str, more: str) -> None:
        assert self._form is not None  # noqa: S101  it is what told
        line_id = self._form.row.id
        self._close_form()
        self.reworded.emit(line_id, title, more)

    def _close_form(self) -> None:
        form, self._form = self._form, None
        if form is not None:
            form.hide()
            form.deleteLater()
            self._show()
            self.take_focus(form.row.id)

    def _let_go(self, line_id: str) -> None:
        ids = [row.id for row in self._rows]
        place = ids.index(line_id)
        beside = ids[place + 1 : place + 2] or ids[max(0, place - 1) : place]
        if beside:
            self.take_focus(beside[0])
        self.let_go.emit(line_id)

    # Moving

    def _step(self, line_id: str, step: int) -> None:
        place = [row.id for row in self._rows].index(line_id) + step
        if 0 <= place < len(self._rows):
            self._move(line_id, place)

    def _move(self, line_id: str, place: int) -> None:
        row = next(each for each in self._rows if each.id == line_id)
        said = _("{title}, now {place} of {count}")
        announce(self, said.format(title=row.title, place=place + 1, count=len(self._rows)))
        self.moved.emit(line_id, place)

    def _drag(self, height: int) -> None:
        y = self.mapFromGlobal(QPoint(0, height)).y()
        parts = [each for each in widgets_in(self._column) if not isinstance(each, Rule)]
        self._wanted = sum(y > part.geometry().center().y() for part in parts)
        at = parts[self._wanted].y() if self._wanted < len(parts) else parts[-1].geometry().bottom()
        colours = self._gap.palette()
        colours.setColor(self._gap.backgroundRole(), theme().colour("ink"))
        self._gap.setPalette(colours)
        self._gap.setGeometry(0, max(0, at - 1), self.width(), theme().px(2))
        self._gap.raise_()
        self._gap.show()

    def _drop(self, line_id: str, stays: bool) -> None:
        self._gap.hide()
        here = [row.id for row in self._rows].index(line_id)
        place = self._wanted - (self._wanted > here)
        if stays and place != here:
            self._move(line_id, place)
