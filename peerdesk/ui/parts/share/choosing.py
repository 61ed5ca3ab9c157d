# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing in Share: ticks, marks, names and days become the letter, and the letter is shown as it then is.

When one is taken up, the letter is seen first, and what in it could point to someone is looked for right after.
"""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.presenters.letters.letter_names import Place, places_of
from peerdesk.presenters.letters.letter_shown import letter_shown
from peerdesk.presenters.letters.lost_marks import lost_sentences
from peerdesk.records.letters import Dates
from peerdesk.sharing.compose import Spot
from peerdesk.sharing.pointing import Points
from peerdesk.ui.parts.share.entries import ShareEntries
from peerdesk.ui.parts.share.keeping import ShareKeeping
from peerdesk.ui.parts.share.pointing import SharePointing
from peerdesk.ui.parts.share.preview import SharePreview
from peerdesk.ui.parts.share.rewording import ask_rewording
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.wording import _


class ShareChoosing(QObject):
    """Joins the entries, what could point to someone, and the preview to the letter at hand."""

    said = Signal(str, object)
    """A sentence, and what takes it back (or None)."""

    def __init__(self, letter: ShareKeeping, over: QWidget) -> None:
        super().__init__(over)
        self._letter, self._over = letter, over
        self._flagged_only = True
        self._pages = 1
        self._current = ""
        self._shown_at: dict[str, int] = {}
        self._asked: AskDialog | None = None
        self._look_soon = QTimer(self, singleShot=True, interval=0)
        self._look_soon.timeout.connect(self._show_first_pointing)
        self.entries = ShareEntries()
        self.pointing = SharePointing()
        self.preview = SharePreview()
        self._connect()

    def begin(self) -> None:
        """Look at the first entry that is chosen; what could point to someone is shown a moment later."""
        self._look_soon.start()
        chosen = self._letter.composing.choice.entries
        self._current = chosen[0].entry if chosen else ""

    def show_entries(self) -> None:
        """Show what there is to choose from."""
        composing = self._letter.composing
        chosen = {each.entry for each in composing.choice.entries}
        rows, more = composing.choosable.entry_rows(
            composing.choice, flagged_only=self._flagged_only, pages=self._pages
        )
        if rows and not self._current:
            self._current = rows[0].id
        self.entries.show_entries(rows, chosen, flagged_only=self._flagged_only, more=more)
        self._show_fields()
        set_tab_order(self._over)

    def show_letter(self) -> None:
        """Show the letter as it is now, and what in it could point to someone."""
        composing = self._letter.composing
        composed = composing.composed()
        self.preview.show_letter(letter_shown(composed.letter), composed)
        self.preview.show_lost(lost_sentences(composed, composing.choosable))
        if not self._look_soon.isActive():
            self._show_pointing()
        self._show_fields()

    def _show_first_pointing(self) -> None:
        self._show_pointing()
        set_tab_order(self._over)

    def _show_pointing(self) -> None:
        composing = self._letter.composing
        letter, names = composing.composed().letter, composing.names
        swaps = composing.choice.swaps
        rows = (*names.settled(letter, swaps), *names.put_forward(letter, swaps))
        self.pointing.show_swaps(rows, composing.choice.dates)
        found = Counter(each.points for each in names.pointers(letter))
        self.pointing.show_found(tuple((each, found[each]) for each in Points if found[each]))

    # Choosing

    def pick_entry(self, entry_id: str, chosen: bool) -> None:
        """Choose an entry, or let it go."""
        self._letter.note()
        self._letter.composing.choose_entry(entry_id, chosen=chosen)
        self._current = entry_id
        self._letter.tell()

    def pick_field(self, entry_id: str, key: str, chosen: bool) -> None:
        """Choose one answer of an entry, or let it go."""
        self._letter.note()
        self._letter.composing.choose_field(entry_id, key, chosen=chosen)
        self.entries.show_chosen({each.entry for each in self._letter.composing.choice.entries})
        self._letter.tell()

    def pick_line(self, line_id: str, chosen: bool) -> None:
        """Choose a line of the agenda, or let it go."""
        self._letter.note()
        self._letter.composing.choose_line(line_id, chosen=chosen)
        self._letter.tell()

    def _look_at(self, entry_id: str) -> None:
        self._current = entry_id
        self._show_fields()

    def _turn_flagged(self, flagged_only: bool) -> None:
        self._flagged_only, self._pages = flagged_only, 1
        self.show_entries()

    def _more(self) -> None:
        self._pages += 1
        self.show_entries()

    def _show_fields(self) -> None:
        choosable, choice = self._letter.composing.choosable, self._letter.composing.choice
        self.entries.show_lines(choosable.line_rows(choice))
        title = choosable.title_row(choice, self._current) if self._current else None
        rows = (title, *choosable.answer_rows(choice, self._current)) if title else ()
        self.entries.show_fields(self._current, choosable.title_of(self._current), rows)

    # Marking

    def _leave_out(self, spot: Spot, piece: int, start: int, end: int) -> None:
        self._mark(spot, piece, start, end, None)

    def _reword(self, spot: Spot, piece: int, start: int, end: int, words: str) -> None:
        put = partial(self._mark, spot, piece, start, end)
        self._asked = ask_rewording(self._over, words, put)

    def _mark(self, spot: Spot, piece: int, start: int, end: int, instead: str | None) -> None:
        self._letter.note()
        if self._letter.composing.mark(spot, piece, start, end, instead):
            self._letter.tell()
            said = _("Left out of the letter.") if instead is None else _("Reworded in the letter.")
            self.said.emit(said, self._letter.take_back)
        else:
            self._letter.forget_note()
            sentence = _("Only answers can be marked. Clear the tick to leave the rest out.")
            self.said.emit(sentence, None)

    def _let_lost_go(self) -> None:
        self._letter.note()
        self._letter.composing.let_lost_go()
        self._letter.tell()

    def _swap(self, said: str, instead: str) -> None:
        self._letter.composing.swap(said, instead)
        self._letter.tell()

    def _put_plainer_in(self) -> None:
        self._letter.note()
        composing = self._letter.composing
        for row in composing.names.put_forward(composing.composed().letter, composing.choice.swaps):
            composing.swap(row.said, row.plainer)
        self._letter.tell()
        self.said.emit(_("Plainer words stand in the letter."), self._letter.take_back)

    def _coarsen(self, dates: str) -> None:
        self._letter.note()
        self._letter.composing.coarsen(Dates(dates))
        self._letter.tell()

    # Showing where

    def _show_words(self, said: str) -> None:
        self._show_next(said, places_of(self._letter.composing.composed().letter, said))

    def _show_pointers(self, points: str) -> None:
        composing = self._letter.composing
        places = tuple(
            Place(each.item, each.field, each.piece, each.start, each.end)
            for each in composing.names.pointers(composing.composed().letter)
            if each.points.value == points
        )
        self._show_next(points, places)

    def _show_next(self, what: str, places: tuple[Place, ...]) -> None:
        if places:
            at = (self._shown_at.get(what, -1) + 1) % len(places)
            self._shown_at[what] = at
            self.preview.show_place(*places[at])

    def _connect(self) -> None:
        self.entries.entry_picked.connect(self.pick_entry)
        self.entries.field_picked.connect(self.pick_field)
        self.entries.line_picked.connect(self.pick_line)
        self.entries.looked_at.connect(self._look_at)
        self.entries.flagged_wanted.connect(self._turn_flagged)
        self.entries.more_wanted.connect(self._more)
        self.pointing.swapped.connect(self._swap)
        self.pointing.plainer_wanted.connect(self._put_plainer_in)
        self.pointing.dates_picked.connect(self._coarsen)
        self.pointing.show_wanted.connect(self._show_words)
        self.pointing.pointers_wanted.connect(self._show_pointers)
        self.preview.marked.connect(self._leave_out)
        self.preview.reword.connect(self._reword)
        self.preview.undo_wanted.connect(self._letter.take_back)
        self.preview.lost_let_go.connect(self._let_lost_go)
        self._letter.changed.connect(self.show_letter)
        self._letter.begun.connect(self.show_entries)
