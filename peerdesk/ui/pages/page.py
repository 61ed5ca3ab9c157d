# SPDX-License-Identifier: GPL-3.0-or-later
"""What every page of an open journal is: thin and forgetful. It reads its presenter when it is looked at.

A page never finds or calls another page; it says where to go and the window takes it there.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from peerdesk.ui.address import Address
from peerdesk.ui.session import Session

Breadth = Literal["wide", "compact", "large"]


class Page(QWidget):
    """A page. `refresh` shows what the presenter says now; it is called when the page is shown and behind."""

    go = Signal(Address)
    hint_changed = Signal(str)
    """What the left end of the status bar says while this page is shown."""
    toast_wanted = Signal(str, object)
    """A short sentence, and what Undo does (a callable) or None."""

    def __init__(self, session: Session, name: str) -> None:
        super().__init__()
        self.session = session
        self.setAccessibleName(name)
        self._seen = -1
        session.changed.connect(self._on_changed)

    def visit(self, address: Address) -> None:
        """Take in what the address says, before the page is shown."""

    def refresh(self) -> None:
        """Show what the presenter says now."""

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay the page out for this breadth of window."""

    def may_leave(self) -> bool:
        """Keep what must be kept before another page is shown; say whether the page may be left now."""
        return True

    def address(self) -> Address:
        """Return where this page is now, so that the window can come back to it."""
        return Address()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Catch up when the page is looked at."""
        super().showEvent(event)
        self._catch_up()

    def _on_changed(self, _revision: int) -> None:
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if self._seen != self.session.revision:
            self._seen = self.session.revision
            self.refresh()
