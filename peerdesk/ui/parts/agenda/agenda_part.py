# SPDX-License-Identifier: GPL-3.0-or-later
"""The Agenda: the next conversation, what the writer would like to bring in their own order, and what stands beside it.

It stays in the journal. Nothing on it is owed, and nothing of it is handed over here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.presenters.supervision.agenda import AgendaPresenter
from peerdesk.presenters.supervision.next_conversation import ComingPresenter
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.agenda.coming_part import ComingPart
from peerdesk.ui.parts.agenda.list import AgendaList
from peerdesk.ui.parts.agenda.margin import AgendaMargin
from peerdesk.ui.parts.agenda.row import REACH
from peerdesk.ui.parts.agenda.settled import AgendaSettled
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.line_edit import LineEdit
from peerdesk.ui.widgets.layout.reaching_sheet import ReachingSheet
from peerdesk.ui.widgets.layout.spread import Spread
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _

_LONGEST = 400


class AgendaPart(QWidget):
    """The tab. `refresh` shows what stands now; `go` and `toast_wanted` are for the page it lies in."""

    go = Signal(Address)
    toast_wanted = Signal(str, object)
    """A short sentence, and what Undo does (a callable) or None."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setAccessibleName(_("Agenda"))
        self._presenter = AgendaPresenter(session.desk)
        self._can_write = session.desk.can_write
        self.coming = ComingPart(ComingPresenter(session.desk))
        self.list = AgendaList()
        self.line = LineEdit(_("One line, whatever it is"), _("One line, whatever it is"))
        changes_journal(self.line)
        self.settled = AgendaSettled()
        self.margin = AgendaMargin()
        self.sheet = ReachingSheet(REACH)
        self._nothing = Label(
            _("Nothing waits here. One line is enough, if there is one."), "body", "ink2"
        )
        self._keys = Label(_("Alt Shift ↑ ↓ moves one"), "small", "ink2", wrap=False)
        self._spread = Spread(self.sheet, self.margin)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show what stands now. What is being written stays as it is."""
        presenter = self._presenter
        rows = presenter.rows()
        self.coming.refresh()
        self.list.show_rows(rows, presenter.hopes())
        self._nothing.setVisible(not rows)
        self._keys.setVisible(len(rows) > 1 and self._can_write)
        self.settled.show_rows(presenter.settled())
        self.margin.show_asks(presenter.asks(), presenter.asked())
        self.margin.show_taken_away(presenter.taken_away())
        self.margin.show_question(presenter.question())
        set_tab_order(self)

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay sheet and margin out for this breadth of window."""
        self._spread.set_breadth(breadth)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the sheet and the margin."""
        return (self.sheet, self.margin)

    def take_focus(self) -> None:
        """Put the focus on the first line, or into the field for one."""
        if self.list.parts():
            self.list.take_focus()
        else:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_what_is_begun(self) -> None:
        """Keep a rewording that is open, and a line that was typed and not entered yet."""
        self.list.keep_what_is_begun()
        self._add()

    # Lines

    def _add(self) -> None:
        if self._presenter.add(self.line.text()):
            self.line.clear()

    def _let_go(self, line_id: str) -> None:
        back = partial(self._presenter.wait_again, line_id)
        self._presenter.let_go(line_id, partial(self._say, _("Let go."), back))

    def _bring_back(self, line_id: str) -> None:
        self._presenter.wait_again(
            line_id, partial(self._say, _("It waits on the agenda again."), None)
        )

    # The margin

    def _another(self) -> None:
        self.margin.show_question(self._presenter.another_question())

    def _none_today(self) -> None:
        self._presenter.no_question_today()
        self._say(_("No prompt today."), self._presenter.questions_again)

    # Elsewhere

    def _read(self, entry_id: str) -> None:
        self.go.emit(Address("journal", entry=entry_id))

    def _hold_round(self) -> None:
        self.go.emit(Address("round"))

    def _say(self, sentence: str, undo: Callable[[], None] | None) -> None:
        if isValid(self):  # the answer may come after the window was built anew
            self.toast_wanted.emit(sentence, undo)

    # The parts

    def _lay_out(self) -> None:
        px = theme().px
        self.line.set_icons(before="plus")
        self.line.setMaxLength(_LONGEST)
        head = QHBoxLayout()
        head.addWidget(Heading(_("What I would like to bring, in my order")), 1)
        head.addWidget(self._keys)
        sheet = self.sheet
        sheet.add(self.coming)
        sheet.body.addSpacing(px(20))
        sheet.add(_holding(head))
        sheet.body.addSpacing(px(6))
        sheet.add(self._nothing)
        sheet.body.addWidget(self.list)
        sheet.body.addSpacing(px(14))
        sheet.add(self.line)
        sheet.body.addSpacing(px(14))
        sheet.add(self.settled)
        sheet.body.addStretch(
            1
        )  # what is left over goes here alone: the lines stay as high as their words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._spread)

    def _connect(self) -> None:
        self.coming.toast_wanted.connect(self.toast_wanted)
        self.list.entry_wanted.connect(self._read)
        self.list.reworded.connect(self._presenter.reword)
        self.list.let_go.connect(self._let_go)
        self.list.hoped.connect(self._presenter.hope_for)
        self.list.moved.connect(self._presenter.move)
        self.line.returnPressed.connect(self._add)
        self.settled.wanted_back.connect(self._bring_back)
        self.margin.asked.connect(self._presenter.ask_for)
        self.margin.entry_wanted.connect(self._read)
        self.margin.another_wanted.connect(self._another)
        self.margin.none_wanted.connect(self._none_today)
        self.margin.round_wanted.connect(self._hold_round)


def _holding(row: QHBoxLayout) -> QWidget:
    part = QWidget()
    row.setContentsMargins(0, 0, 0, 0)
    part.setLayout(row)
    return part
