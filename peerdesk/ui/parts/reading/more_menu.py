# SPDX-License-Identifier: GPL-3.0-or-later
"""More: what can be done with an entry that is being read, besides editing it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from peerdesk.presenters.reading.entry_verbs import EntryVerbs
from peerdesk.presenters.reading.reading_view import EntryRead
from peerdesk.ui.parts.reading.entry_menu import EntryMenu
from peerdesk.ui.widgets.choices.menu_chip import Choices
from peerdesk.wording import _


class MoreMenu(EntryMenu):
    """Carries out the small verbs itself; the rest it asks for."""

    unfold_wanted = Signal()
    look_wanted = Signal()
    day_wanted = Signal()
    """A day of the writer’s own, to be asked again."""
    earlier_wanted = Signal(int)

    def __init__(self, verbs: EntryVerbs) -> None:
        super().__init__(_("More"), verbs)

    def fill(self, read: EntryRead) -> None:
        """Offer all but editing and flagging, which have buttons."""
        if read.folded:
            self.add_line(_("Open it"), self._want_unfold, changes=False)
        else:
            self.add_line(_("Add a later look"), self._want_look)
            self._add_asking(read)
            self._add_earlier(read)
            self.addSeparator()
            self.add_tick(_("Only for me"), read.private_lock, self._lock)
            self.add_tick(_("Take back to the room"), read.take_back, self._take_back)
            self.add_folding()
        self.add_taking_away()

    def _add_asking(self, read: EntryRead) -> None:
        asking = self.addMenu(_("Ask me again"))
        self.offer(asking.menuAction())
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

    def _lock(self, locked: bool) -> None:
        self._verbs.lock_to_me(self.entry_id, locked=locked)

    def _take_back(self, wanted: bool) -> None:
        self._verbs.take_back(self.entry_id, wanted=wanted)

    def _ask_again(self, due: date | None) -> None:
        self._verbs.ask_again(self.entry_id, due)

    def _want_unfold(self) -> None:
        self.unfold_wanted.emit()

    def _want_look(self) -> None:
        self.look_wanted.emit()

    def _want_day(self) -> None:
        self.day_wanted.emit()

    def _want_earlier(self, back: int) -> None:
        self.earlier_wanted.emit(back)
