# SPDX-License-Identifier: GPL-3.0-or-later
"""Underlined words that lead to another place in the window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peerdesk.ui.address import Address
from peerdesk.ui.widgets.presses.buttons import LinkButton


class LinkTo(LinkButton):
    """A link that knows where it leads."""

    go = Signal(Address)

    def __init__(
        self, text: str, address: Address, role: str = "body", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role, parent)
        self._address = address
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.go.emit(self._address)
