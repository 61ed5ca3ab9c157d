# SPDX-License-Identifier: GPL-3.0-or-later
"""More: what can be done with an entry that is being read, besides editing it. Filled each time it opens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from peerdesk.errors import ReadOnlyPlace
from peerdesk.presenters.reading.entry_verbs import EntryVerbs
from peerdesk.presenters.reading.reading_view import EntryRead
from peerdesk.ui.widgets.choices.menu_chip import Choices, refill
from peerdesk.ui.widgets.presses.menu import Menu
from peerdesk.wording import _


class MoreMenu(Menu):
    """Carries out the small verbs itself; the rest it asks for."""

    unfold_wanted = Signal()
    look_wanted = Signal()
    day_wanted = Signal()
    """A day of the writer’s own, to be asked again."""
    earlier_wanted = Signal(int)
    taken_away = Signal(str)
    """The entry is in the drawer: its id."""

    def __init__(self, verbs: EntryVerbs) -> None:
        super().__init__(_("More"))
        self.setAccessibleName(_("More"))
        self._verbs = verbs
        self._read: EntryRead | None = None
        self.aboutToShow.connect(self._refill)
        if not verbs.can_change:
            self.setToolTipsVisible(True)
            self.setAccessibleDescription(ReadOnlyPlace().sentence)

    def show_entry(self, read: EntryRead | None) -> None:
        """Be about this entry from now on."""
        self._read = read

    def _refill(self) -> None:
        refill(self, self._fill)

    def _fill(self, menu: QMenu) -> None:
        read = self._read
        if read is None:
            return
        if read.folded:
            self._add(_("Open it"), self._want_unfold, changes=False)
        else:
            self._add(_("Add a later look"), self._want_look)
            self._add_asking(read)
            self._add_earlier(read)
            self.addSeparator()
            self._add_tick(_("Only for me"), read.private_lock, self._lock)
            self._add_tick(_("Take back to the room"), read.take_back, self._take_back)
            self._add(_("Fold away"), self._fold)
        self.addSeparator()
        self._add(_("Take it away"), self._take_away)

    def _add(self, label: str, verb: Callable[[], None], *, changes: bool = True) -> None:
        line = self.addAction(label)
        line.triggered.connect(verb)
        self._offer(line, changes=changes)

    def _offer(self, line: QAction, *, changes: bool = True) -> None:
        """Switch off what would change the entry where nothing can be changed."""
        if changes and not self._verbs.can_change:
            line.setEnabled(False)
            line.setToolTip(ReadOnlyPlace().sentence)

    def _add_tick(self, label: str, chosen: bool, verb: Callable[[bool], None]) -> None:
        line = self.addAction(label)
        line.setCheckable(True)
        line.setChecked(chosen)
        line.triggered.connect(verb)
        self._offer(line)

    def _add_asking(self, read: EntryRead) -> None:
        asking = self.addMenu(_("Ask me again"))
        self._offer(asking.menuAction())
        offers = self._verbs.ask_again_offers(read.asked_for)
        chosen = next((offer.due for offer in offers if offer.chosen), None)
        choices = Choices(asking, chosen, self._ask_again)
        choices.offer(*((offer.due, offer.said) for offer in offers[:-1]))
        asking.addAction(_("On a day of your own…")).triggered.connect(self._want_day)
        asking.addSeparator()
        choices.offer((offers[-1].due, offers[-1].said))

    def _add_earlier(self, read: EntryRead) -> None:
        if read.earlier:
            earlier = self.addMenu(_("Earlier versions"))
            choices = Choices(earlier, 0, self._want_earlier)
            choices.offer(*((each.back, each.said) for each in read.earlier))

    # What was chosen

    @property
    def _id(self) -> str:
        return self._read.id if self._read else ""

    def _fold(self) -> None:
        self._verbs.fold(self._id)

    def _lock(self, locked: bool) -> None:
        self._verbs.lock_to_me(self._id, locked=locked)

    def _take_back(self, wanted: bool) -> None:
        self._verbs.take_back(self._id, wanted=wanted)

    def _take_away(self) -> None:
        self._verbs.take_away(self._id, partial(self._tell_taken, self._id))

    def _tell_taken(self, entry_id: str) -> None:
        if isValid(self):
            self.taken_away.emit(entry_id)

    def _ask_again(self, due: date | None) -> None:
        self._verbs.ask_again(self._id, due)

    def _want_unfold(self) -> None:
        self.unfold_wanted.emit()

    def _want_look(self) -> None:
        self.look_wanted.emit()

    def _want_day(self) -> None:
        self.day_wanted.emit()

    def _want_earlier(self, back: int) -> None:
        self.earlier_wanted.emit(back)
