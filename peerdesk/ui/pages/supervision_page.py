# SPDX-License-Identifier: GPL-3.0-or-later
"""Supervision: a page of tabs. It holds them, and what each of them says and wants goes on to the window."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from peerdesk.records.entry import Kind
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.agenda.agenda_part import AgendaPart
from peerdesk.ui.parts.letters.shared_part import SharedPart
from peerdesk.ui.parts.people.people_keys_part import PeopleKeysPart
from peerdesk.ui.parts.share.share_part import SharePart
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.choices.choice import JoinedChoice
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.ui.widgets.layout.wrapping_bar import WrappingBar
from peerdesk.ui.widgets.presses.buttons import FilledButton
from peerdesk.wording import _

_Tab = AgendaPart | SharePart | SharedPart | PeopleKeysPart

_AGENDA: Final = "agenda"
_TABS: dict[str, type[_Tab]] = {
    _AGENDA: AgendaPart,
    "share": SharePart,
    "shared": SharedPart,
    "people": PeopleKeysPart,
}
"""What makes each tab, by the part of the address that names it."""
_NAMED = (
    (_AGENDA, _("Agenda")),
    ("share", _("Share")),
    ("shared", _("Shared so far")),
)
"""The tabs in the bar. People and keys lies behind Share."""


class SupervisionPage(Page):
    """The tab the address names is shown; one is made when it is first wanted."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Supervision"))
        self._tab = _AGENDA
        self._letter = ""
        self._breadth: Breadth = "wide"
        self._made: dict[str, _Tab] = {}
        self.tabs = JoinedChoice(_("Supervision"))
        self.tabs.set_words(_NAMED)
        self.tabs.changed.connect(self._on_tab)
        self.write_button = FilledButton(_("Write about a session"))
        self.write_button.clicked.connect(self._write)
        changes_journal(self.write_button)
        keeps_place = self.write_button.sizePolicy()
        keeps_place.setRetainSizeWhenHidden(True)  # or the tabs would move from under the pointer
        self.write_button.setSizePolicy(keeps_place)
        self._bar = WrappingBar(_("Supervision"), self.tabs, self.write_button)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)

    def visit(self, address: Address) -> None:
        """Show the tab the address names, else the Agenda; in “shared”, `entry` is the id of a letter."""
        self._show_tab(address.part if address.part in _TABS else _AGENDA)
        tab = self.tab()
        if isinstance(tab, SharePart):
            tab.visit()
        if isinstance(tab, SharedPart | PeopleKeysPart):
            tab.refresh()
        if isinstance(tab, SharedPart) and address.entry:
            tab.show_letter(address.entry)

    def refresh(self) -> None:
        """Show what the tab says now."""
        self.tab().refresh()

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay the tab out for this breadth of window."""
        self._breadth = breadth
        if self._tab in self._made:
            self.tab().set_breadth(breadth)

    def keep_what_is_begun(self) -> None:
        """Keep what was begun in any tab."""
        for tab in self._made.values():
            tab.keep_what_is_begun()

    def take_focus(self) -> None:
        """Put the focus where the tab wants it."""
        self.tab().take_focus()

    def regions(self) -> tuple[QWidget, ...]:
        """Return the page bar and the parts of the tab."""
        return (self._bar, *self.tab().regions())

    def address(self) -> Address:
        """Return the tab this page is at."""
        return Address("supervision", part=self._tab)

    def tab(self) -> _Tab:
        """Return the tab that is shown: the Agenda, until another one is visited."""
        if self._tab not in self._made:
            self._show_tab(self._tab)
        return self._made[self._tab]

    def _on_tab(self, chosen: list[str]) -> None:
        if chosen:
            self.tab().keep_what_is_begun()
            self.hint_changed.emit("")
            self._show_tab(chosen[0])
            self.tab().refresh()
        else:
            self.tabs.set_chosen([self._tab])

    def _show_tab(self, name: str) -> None:
        self._tab = name
        if name not in self._made:
            tab = _TABS[name](self.session)
            tab.go.connect(self.go)
            tab.toast_wanted.connect(self.toast_wanted)
            if isinstance(tab, SharePart):
                tab.hint_changed.connect(self.hint_changed)
            self._made[name] = tab
            self._stack.addWidget(tab)
            set_tab_order(self)
        self.tabs.set_chosen(["share" if name == "people" else name])
        self.write_button.setVisible(name == _AGENDA)
        self._stack.setCurrentWidget(self._made[name])
        self._made[name].set_breadth(self._breadth)

    def _write(self) -> None:
        self.go.emit(Address("writing", kind=Kind.SUPERVISION.value))
