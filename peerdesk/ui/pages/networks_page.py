# SPDX-License-Identifier: GPL-3.0-or-later
"""Every network, by its made-up name. Nothing about anybody is counted here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.presenters.reading.networks import NetworkRow, Networks, PetNames
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.networks.pet_name import PetName
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.column_of import ColumnOf
from peerdesk.ui.widgets.layout.page_bar import PageBar
from peerdesk.ui.widgets.layout.reaching_sheet import ReachingSheet
from peerdesk.ui.widgets.layout.spread import Spread
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.ui.widgets.presses.buttons import PlainButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.text.name_line import REACH, NameLine
from peerdesk.wording import _


class NetworksPage(Page):
    """The list, and a place to begin another."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Networks"))
        self._networks = Networks(session.desk)
        self._shown: tuple[NetworkRow, ...] | None = None
        self._bar = PageBar(_("Journal"))
        self.new = PlainButton(_("New network"), "plus")
        changes_journal(self.new)
        self.name = PetName(PetNames(session.desk))
        self._none = Label(_("No network has a name here yet."), "body", "ink2")
        self._rows: ColumnOf[NameLine] = ColumnOf()
        self._sheet = ReachingSheet(REACH, runs_on=True)
        self._spread = Spread(self._sheet)
        self._lay_out()
        self._bar.back.connect(self._go_back)
        self.new.clicked.connect(self._open_new)
        self.name.taken.connect(self._add)
        self.name.closed.connect(self._close_new)

    # What every page does

    def refresh(self) -> None:
        """Show the networks there are."""
        rows = self._networks.rows()
        if rows == self._shown:
            return
        self._shown = rows
        self._rows.put(self._make(row) for row in rows)
        self._none.setVisible(not rows)
        set_tab_order(self)

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay the sheet out for this breadth of window."""
        self._spread.set_breadth(breadth)

    def take_focus(self) -> None:
        """Go to the first network, or to the button that begins one."""
        lines = self.lines()
        (lines[0] if lines else self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the bar and the sheet."""
        return (self._bar, self._sheet)

    def address(self) -> Address:
        """Return this page."""
        return Address("networks")

    def lines(self) -> list[NameLine]:
        """Return the rows, by name."""
        return self._rows.rows

    # What is done

    def _make(self, row: NetworkRow) -> NameLine:
        line = NameLine(row.id, row.name, row.said, row.day)
        line.opened.connect(self._open)
        return line

    def _open_new(self) -> None:
        self.name.offer()
        self.name.show()
        self.name.setFocus()
        self.name.field.edit.selectAll()

    def _close_new(self) -> None:
        self.name.hide()
        self.new.setFocus()

    def _add(self, name: str) -> None:
        self.name.hide()
        self._networks.add(name, self._added)

    def _added(self, network_id: str) -> None:
        if isValid(self):
            self._open(network_id)

    def _open(self, network_id: str) -> None:
        self.go.emit(Address("network", network=network_id))

    def _go_back(self) -> None:
        self.go.emit(Address("journal"))

    def _lay_out(self) -> None:
        px = theme().px
        self._bar.add_action(self.new)
        sheet, body = self._sheet, self._sheet.body
        sheet.add(Label(_("Networks"), "display"))
        said = _(
            "Each is a series of meetings under a name that is yours, and says nothing about anyone."
        )
        sheet.add(Label(said, "body", "ink2"))
        body.addSpacing(px(18))
        sheet.add(self.name)
        self.name.hide()
        body.addSpacing(px(4))
        body.addLayout(self._rows)
        sheet.add(self._none)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._spread, 1)
