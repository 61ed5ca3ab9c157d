# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done with an entry from its row in a list. The rest is offered where the entry is read."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.errors import NotFoundError
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.entry_verbs import EntryVerbs
from peerdesk.presenters.reading.reading_view import EntryRead, read_entry
from peerdesk.ui.address import Address
from peerdesk.ui.parts.reading.entry_menu import EntryMenu
from peerdesk.wording import _


class RowMenu(EntryMenu):
    """Opens at a row. What it does not carry out itself it asks for, with the id of the entry."""

    go = Signal(Address)
    open_wanted = Signal(str)
    """The entry is to be read."""
    unfold_wanted = Signal(str)
    """A folded entry is to be opened and read."""

    def __init__(self, desk: Desk, verbs: EntryVerbs, parent: QWidget) -> None:
        super().__init__(_("What can be done with this entry"), verbs, parent)
        self._desk = desk

    def open_for(self, entry_id: str, place: QPoint) -> None:
        """Open at `place` of the screen; nothing opens for an entry that is gone, and nothing twice."""
        if self.isVisible():
            return
        try:
            self.show_entry(read_entry(self._desk, entry_id))
        except NotFoundError:
            return
        self.popup(place)

    def fill(self, read: EntryRead) -> None:
        """Offer what has a key or a button; of a folded entry only to open it or to take it away."""
        if read.folded:
            self.add_line(_("Open it"), self._want_unfold, changes=False)
        else:
            self.add_line(_("Open"), self._want_open, changes=False)
            self.add_line(_("Edit"), self._edit)
            self.add_tick(_("Flag for supervision"), read.flagged, self._flag)
            self.addSeparator()
            self.add_folding()
        self.add_taking_away()

    def _flag(self, flagged: bool) -> None:
        self._verbs.flag(self.entry_id, flagged=flagged)

    def _want_open(self) -> None:
        self.open_wanted.emit(self.entry_id)

    def _want_unfold(self) -> None:
        self.unfold_wanted.emit(self.entry_id)

    def _edit(self) -> None:
        self.go.emit(Address("writing", entry=self.entry_id))
