# SPDX-License-Identifier: GPL-3.0-or-later
"""Help as a page of the open journal."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.address import Address
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.settings.help_part import HelpPart
from peerdesk.ui.session import Session
from peerdesk.wording import _


class OpenHelpPage(Page):
    """Shows the page of Help its address names."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Help"))
        self.help = HelpPart(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.help)

    def visit(self, address: Address) -> None:
        """Show the page of Help that is asked for."""
        self.help.read(address.part)

    def address(self) -> Address:
        """Return which page of Help is shown."""
        return Address("help", part=self.help.current)

    def take_focus(self) -> None:
        """Put the focus on the page that is shown, in the list."""
        self.help.take_focus()

    def regions(self) -> tuple[QWidget, ...]:
        """Return the list, and the sheet beside it."""
        return self.help.regions()
