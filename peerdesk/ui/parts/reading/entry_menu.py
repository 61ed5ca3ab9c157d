# SPDX-License-Identifier: GPL-3.0-or-later
"""What menus about one entry share: lines that are off where nothing can be changed, folding and taking away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from peerdesk.errors import ReadOnlyPlace
from peerdesk.presenters.reading.entry_verbs import EntryVerbs
from peerdesk.presenters.reading.reading_view import EntryRead
from peerdesk.ui.widgets.choices.menu_chip import refill
from peerdesk.ui.widgets.presses.menu import Menu
from peerdesk.wording import _


class EntryMenu(Menu):
    """Filled anew each time it opens, with what can be done with the entry it is about."""

    taken_away = Signal(str)
    """The entry is in the drawer: its id."""

    def __init__(self, name: str, verbs: EntryVerbs, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setAccessibleName(name)
        self._verbs = verbs
        self._read: EntryRead | None = None
        self.aboutToShow.connect(self._refill)
        if not verbs.can_change:
            self.setToolTipsVisible(True)
            self.setAccessibleDescription(ReadOnlyPlace().sentence)

    def show_entry(self, read: EntryRead | None) -> None:
        """Be about this entry from now on."""
        self._read = read

    def fill(self, read: EntryRead) -> None:
        """Offer what can be done with this entry."""
        raise NotImplementedError

    def add_line(self, label: str, verb: Callable[[], None], *, changes: bool = True) -> None:
        """Offer a verb; one that `changes` the entry is off where nothing can be changed."""
        line = self.addAction(label)
        line.triggered.connect(verb)
        self.offer(line, changes=changes)

    def add_tick(self, label: str, chosen: bool, verb: Callable[[bool], None]) -> None:
        """Offer to turn something on or off."""
        line = self.addAction(label)
        line.setCheckable(True)
        line.setChecked(chosen)
        line.triggered.connect(verb)
        self.offer(line)

    def add_folding(self) -> None:
        """Offer to fold the entry away."""
        self.add_line(_("Fold away"), self._fold)

    def add_taking_away(self) -> None:
        """Offer to put the entry into the drawer."""
        self.addSeparator()
        self.add_line(_("Take it away"), self._take_away)

    def offer(self, line: QAction, *, changes: bool = True) -> None:
        """Switch off what would change the entry where nothing can be changed."""
        if changes and not self._verbs.can_change:
            line.setEnabled(False)
            line.setToolTip(ReadOnlyPlace().sentence)

    @property
    def entry_id(self) -> str:
        """The id of the entry it is about, or nothing."""
        return self._read.id if self._read else ""

    def _refill(self) -> None:
        refill(self, self._fill)

    def _fill(self, _menu: QMenu) -> None:
        if self._read is not None:
            self.fill(self._read)

    def _fold(self) -> None:
        self._verbs.fold(self.entry_id)

    def _take_away(self) -> None:
        self._verbs.take_away(self.entry_id, partial(self._tell_taken, self.entry_id))

    def _tell_taken(self, entry_id: str) -> None:
        if isValid(self):
            self.taken_away.emit(entry_id)
