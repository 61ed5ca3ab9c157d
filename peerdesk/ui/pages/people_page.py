# SPDX-License-Identifier: GPL-3.0-or-later
"""People and keys as a page of its own, at a desk that only reads letters."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.people.people_keys_part import PeopleKeysPart
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.layout.page_bar import PageBar
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.wording import _


class PeoplePage(Page):
    """One’s own card, and everyone letters come from."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("People & keys"))
        self._bar = PageBar()
        self._bar.set_place(_("People & keys"))
        self.part = PeopleKeysPart(session)
        self.part.back.hide()  # there is no letter being put together here
        self.part.toast_wanted.connect(self.toast_wanted)
        self.part.go.connect(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.part, 1)
        set_tab_order(self)

    def refresh(self) -> None:
        """Show everyone there is."""
        self.part.refresh()

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay the sheet out for this breadth of window."""
        self.part.set_breadth(breadth)

    def keep_what_is_begun(self) -> None:
        """Keep what was begun."""
        self.part.keep_what_is_begun()

    def take_focus(self) -> None:
        """Put the focus where a card is made or read."""
        self.part.take_focus()

    def regions(self) -> tuple[QWidget, ...]:
        """Return the bar and the sheet."""
        return (self._bar, *self.part.regions())

    def address(self) -> Address:
        """Return this page."""
        return Address("people")
