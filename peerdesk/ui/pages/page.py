# SPDX-License-Identifier: GPL-3.0-or-later
"""What every page of an open journal is: thin and forgetful. It reads its presenter when it is looked at.

A page never finds or calls another page; it says where to go and the window takes it there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from peerdesk.errors import PeerDeskError
from peerdesk.ui import tokens
from peerdesk.ui.address import Address, PageName
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme


class Page(QWidget):
    """A page. `refresh` shows what the presenter says now; it is called when the page is shown and behind."""

    go = Signal(Address)
    hint_changed = Signal(str)
    """What the left end of the status bar says while this page is shown."""
    did = Signal(str)
    """What was just done here, in a sentence that gives way after a few seconds."""
    toast_wanted = Signal(str, object)
    """A short sentence, and what Undo does (a callable) or None."""
    letter_wanted = Signal()
    """A sealed letter is to be chosen and opened."""
    look_changed = Signal(object)
    """Another look, or another journal to open at the start; carries the Preferences to be kept."""
    lock_wanted = Signal()
    """The journal is to be locked, as the key would."""
    erase_wanted = Signal()
    """The journal is to be erased at once."""

    VERBS: ClassVar[frozenset[str]] = frozenset()
    """Which of rest, flag, close_and_leave have a use here."""

    def __init__(self, session: Session, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    def leave(
        self, then: Callable[[], None], refused: Callable[[PeerDeskError], None] | None = None
    ) -> None:
        """Keep what must be kept, and call `then` once it is; where it cannot be kept, stay and call `refused`."""
        if self.session.desk.can_write:
            self.session.writer.keep_all(self.keep_what_is_begun, then, refused)
        else:  # so nothing was begun
            then()

    def keep_what_is_begun(self) -> None:
        """Hand to the journal what was begun here and would be gone with the page."""

    def take_focus(self) -> None:
        """Put the focus where somebody who has just come here would want it."""
        self.setFocus()

    def regions(self) -> tuple[QWidget, ...]:
        """Return the parts F6 goes through, in order: the page bar, the sheet, the margin."""
        return (self,)

    def rest(self) -> None:
        """Rest or keep what is being written."""

    def flag(self) -> None:
        """Flag for supervision what is being written or read, or take the flag off."""

    def close_and_leave(self) -> None:
        """Keep every word of what is open, fold it, and show a place to stop."""

    def stands_under(self) -> PageName | None:
        """Return the page in whose row of the rail it stands; None where its own name says that."""
        return None

    def address(self) -> Address:
        """Return where this page is now, so that the window can come back to it."""
        return Address()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in the middle of a window with more room: bar, sheet and margin stay beside each other."""
        super().resizeEvent(event)
        side = max(0, (self.width() - theme().px(tokens.PAGE_WIDTH)) // 2)
        self.setContentsMargins(side, 0, side, 0)

    def showEvent(self, event: QShowEvent) -> None:
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
