# SPDX-License-Identifier: GPL-3.0-or-later
"""Share: a letter is put together from chosen words, and exactly what is seen here is what is sealed.

It is kept unsent within two seconds of any change. Nothing of it leaves before the writer seals it.
"""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.presenters.composing import Composing, Place
from peerdesk.presenters.correspondents import Correspondents
from peerdesk.presenters.letter_shown import letter_shown
from peerdesk.presenters.sharing_words import clock_time, reader_words
from peerdesk.records.letters import Choice, Dates, Direction, KeptLetter, Person, Stage
from peerdesk.sharing.compose import Spot
from peerdesk.sharing.pointing import Points
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.dialogs.on_paper import OnPaper
from peerdesk.ui.parts.letter_paper import LetterPaper
from peerdesk.ui.parts.letter_sealing import LetterSealing
from peerdesk.ui.parts.rewording import ask_rewording
from peerdesk.ui.parts.share_entries import ShareEntries
from peerdesk.ui.parts.share_pointing import SharePointing
from peerdesk.ui.parts.share_preview import SharePreview
from peerdesk.ui.parts.share_readers import ShareReaders
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.dialog import AskDialog
from peerdesk.ui.widgets.sheet import Rule, ScrollArea
from peerdesk.ui.widgets.tab_order import set_tab_order
from peerdesk.wording import _

_KEEP_AFTER = 1_000
"""Milliseconds after a change at which the letter is kept."""
_LEFT, _SHEET, _RIGHT = 256, 520, 216


class SharePart(QWidget):
    """The tab. `visit` takes up the letter that was left unsent, or begins one."""

    go = Signal(Address)
    toast_wanted = Signal(str, object)
    hint_changed = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setAccessibleName(_("Share"))
        self._session = session
        self._people = Correspondents(session.desk)
        self.composing = Composing(session.desk)
        self._before: list[Choice] = []
        self._flagged_only = True
        self._pages = 1
        self._current = ""
        self._shown_at: dict[str, int] = {}
        self._is_begun = False
        self.entries = ShareEntries()
        self.pointing = SharePointing()
        self.preview = SharePreview()
        self.readers = ShareReaders()
        self.sealing = LetterSealing(session, self)
        self._keep = QTimer(self, singleShot=True, interval=_KEEP_AFTER)
        self._keep.timeout.connect(self._keep_now)
        self._asked: AskDialog | None = None
        self._paper = OnPaper(self._pages_of_letter, self)
        self._lay_out()
        self._connect()

    # What the page asks

    def visit(self) -> None:
        """Take up the letter that was left unsent, with the entries as they are now."""
        unsent = [each for each in self._session.desk.reading.letters.unsent() if _is_ours(each)]
        if self._keep.isActive():
            return
        self.composing = Composing(self._session.desk, unsent[0] if unsent else None)
        self._before = []
        if not unsent:
            self.composing.begin_with_flagged()
        chosen = self.composing.choice.entries
        self._current = chosen[0].entry if chosen else ""
        self.readers.line.field.set_text(self.composing.choice.line)
        self._is_begun = True
        self.refresh()

    def refresh(self) -> None:
        """Show entries, people and the letter as they are now."""
        if not self._is_begun:
            self.visit()
            return
        self._show_entries()
        self._show_letter()

    def set_breadth(self, breadth: Breadth) -> None:
        """Stand side by side, or one under the other."""
        stacked = breadth == "large"
        along = QBoxLayout.Direction
        self._row.setDirection(along.TopToBottom if stacked else along.LeftToRight)
        px = theme().px
        narrow = breadth != "wide"
        for scroll, width in ((self._left, _LEFT), (self._right, _RIGHT)):
            scroll.setMinimumWidth(0 if stacked else px(width - (26 if narrow else 0) + 16))
            scroll.setMaximumWidth(
                16_777_215 if stacked else px(width - (26 if narrow else 0) + 16)
            )
        self.preview.setMaximumWidth(16_777_215 if stacked else px(_SHEET + 120))

    def take_focus(self) -> None:
        """Go to the first entry, or to where entries are looked for."""
        rows = self.entries.rows()
        (rows[0] if rows else self.entries.turn).setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the three columns."""
        return (self._left, self.preview, self._right)

    def keep_what_is_begun(self) -> None:
        """Keep the letter unsent, with what was typed and not entered yet."""
        self.pointing.keep_what_is_begun()
        if self._keep.isActive():
            self._keep.stop()
            self._keep_now()

    # Choosing

    def _pick_entry(self, entry_id: str, chosen: bool) -> None:
        self._note()
        self.composing.choose_entry(entry_id, chosen=chosen)
        self._look_at(entry_id)
        self._changed()

    def _pick_field(self, entry_id: str, key: str, chosen: bool) -> None:
        self._note()
        self.composing.choose_field(entry_id, key, chosen=chosen)
        self._show_entries()
        self._changed()

    def _look_at(self, entry_id: str) -> None:
        self._current = entry_id
        self._show_fields()

    def _leave_out(self, spot: Spot, piece: int, start: int, end: int) -> None:
        self._mark(spot, piece, start, end, None)

    def _reword(self, spot: Spot, piece: int, start: int, end: int, words: str) -> None:
        put = partial(self._mark, spot, piece, start, end)
        self._asked = ask_rewording(self, words, put)

    def _mark(self, spot: Spot, piece: int, start: int, end: int, instead: str | None) -> None:
        self._note()
        if self.composing.mark(spot, piece, start, end, instead):
            self._changed()
            said = _("Left out of the letter.") if instead is None else _("Reworded in the letter.")
            self.toast_wanted.emit(said, self._undo)
        else:
            self._before.pop()
            sentence = _("Only answers can be marked. Clear the tick to leave the rest out.")
            self.toast_wanted.emit(sentence, None)

    def _undo(self) -> None:
        if self._before and isValid(self):
            self.composing.choose_again(self._before.pop())
            self.readers.line.field.set_text(self.composing.choice.line)
            self._show_entries()
            self._changed()

    def _swap(self, said: str, instead: str) -> None:
        self.composing.swap(said, instead)
        self._changed()

    def _coarsen(self, dates: str) -> None:
        self._note()
        self.composing.coarsen(Dates(dates))
        self._changed()

    def _say(self) -> None:
        self.composing.say(self.readers.line.field.text())
        self._changed()

    def _ask_for(self, name: str, asked: bool) -> None:
        self.composing.ask_for(name, asked=asked)
        self._changed()

    def _pick_reader(self, person_id: str, chosen: bool) -> None:
        person = self._people.person(person_id)
        if chosen and person is not None and person.manages_me:
            self._ask_about_manager(person)
            return
        others = tuple(each for each in self.composing.choice.people if each != person_id)
        self.composing.seal_for((*others, person_id) if chosen else others)
        self.readers.spoken.setChecked(False)
        self._changed()

    def _pick_spoken(self, chosen: bool) -> None:
        if chosen:
            self.composing.seal_for(())
        self._changed()

    def _ask_about_manager(self, person: Person) -> None:
        dialog = AskDialog(
            _("{name} also manages you").format(name=person.name),
            _(
                "What is shared with somebody who manages you may weigh in things that are not supervision. A letter "
                "to them starts with nothing chosen, and is for nobody else. The letter you have now is kept as it is "
                "until then."
            ),
            [("not", _("Not to them"), "plain"), ("begin", _("Start with nothing chosen"), "plum")],
            icon="warning-circle",
            plum=True,
            parent=self.window(),
        )
        dialog.finished.connect(partial(self._on_manager, person.id))
        self._asked = dialog
        dialog.open()

    def _on_manager(self, person_id: str, answered: int) -> None:
        self._asked = None
        if answered:
            self._note()
            self.composing.begin_with_nothing()
            self.composing.seal_for((person_id,))
            self._show_entries()
            self._changed()
        else:
            self._show_letter()

    def _begin_anew(self) -> None:
        self._note()
        self.composing.choose_again(Choice())
        self.readers.line.field.set_text("")
        self._show_entries()
        self._changed()
        self.toast_wanted.emit(_("Another letter is begun, with nothing chosen."), self._undo)

    # Showing

    def _turn_flagged(self, flagged_only: bool) -> None:
        self._flagged_only, self._pages = flagged_only, 1
        self._show_entries()

    def _more(self) -> None:
        self._pages += 1
        self._show_entries()

    def _show_entries(self) -> None:
        chosen = {each.entry for each in self.composing.choice.entries}
        rows, more = self.composing.entry_rows(flagged_only=self._flagged_only, pages=self._pages)
        known = {row.id for row in rows}
        if self._current not in known and rows and not self._current:
            self._current = rows[0].id
        self.entries.show_entries(rows, chosen, flagged_only=self._flagged_only, more=more)
        self._show_fields()
        set_tab_order(self)

    def _show_fields(self) -> None:
        title = self.composing.title_row(self._current) if self._current else None
        fields = self.composing.fields(self._current) if title else ()
        said = title.label if title else ""
        rows = (self.composing.as_title(title), *fields) if title else ()
        self.entries.show_fields(self._current, said, rows)

    def _show_letter(self) -> None:
        composing = self.composing
        composed = composing.composed()
        self.preview.show_letter(letter_shown(composed.letter), composed)
        suggested = composing.suggested_rows()
        self.pointing.show_swaps((*composing.swaps(), *suggested), composing.choice.dates)
        found = Counter(each.points for each in composing.pointers())
        self.pointing.show_found(tuple((each, found[each]) for each in Points if found[each]))
        rows = self._people.rows()
        self.readers.show_people(rows, composing.choice.people)
        self.readers.show_asks(composing.choice.asks_for)
        names = [row.name for row in rows if row.id in composing.choice.people]
        by_words = self.readers.spoken.isChecked()
        words = reader_words(names, by_words=by_words, is_empty=composing.is_empty())
        self.preview.bar.say(words.preview)
        self.readers.show_seal(words.button, words.says, words.off)

    def _show_words(self, said: str) -> None:
        self._show_next(said, self.composing.places_of(said))

    def _show_pointers(self, points: str) -> None:
        places = tuple(
            Place(each.item, each.field, each.piece, each.start, each.end)
            for each in self.composing.pointers()
            if each.points.value == points
        )
        self._show_next(points, places)

    def _show_next(self, what: str, places: tuple[Place, ...]) -> None:
        if places:
            at = self._shown_at.get(what, -1) + 1
            self._shown_at[what] = at % len(places)
            self.preview.show_place(*places[at % len(places)])

    # Keeping and sealing

    def _note(self) -> None:
        self._before = [*self._before[-49:], self.composing.choice]

    def _changed(self) -> None:
        self._show_letter()
        self._show_fields()
        self._keep.start()

    def _keep_now(self) -> None:
        self.composing.keep(self._on_kept)

    def _on_kept(self, _kept: KeptLetter) -> None:
        if isValid(self):
            time = clock_time(self._session.desk)
            self.hint_changed.emit(_("Kept as an unsent letter · {time}").format(time=time))

    def _seal(self) -> None:
        self._keep.stop()
        self.pointing.keep_what_is_begun()
        people = [self._people.person(each) for each in self.composing.choice.people]
        readers = [each for each in people if each is not None]
        if readers or self.readers.spoken.isChecked():
            self._keep_now()
            self.sealing.begin(self.composing, readers)

    def _on_sealed(self) -> None:
        self._is_begun = False
        self.readers.spoken.setChecked(False)
        self.composing = Composing(self._session.desk)
        self.readers.line.field.set_text("")
        self._before, self._is_begun, self._current = [], True, ""
        self.refresh()

    def _go_to_people(self) -> None:
        self.go.emit(Address("supervision", part="people"))

    def _on_paper(self) -> None:
        self._paper.ask()

    def _pages_of_letter(self) -> LetterPaper:
        return LetterPaper(letter_shown(self.composing.composed().letter))

    def _on_said(self, sentence: str) -> None:
        self.toast_wanted.emit(sentence, None)

    # Building

    def _connect(self) -> None:
        self.entries.entry_picked.connect(self._pick_entry)
        self.entries.field_picked.connect(self._pick_field)
        self.entries.looked_at.connect(self._look_at)
        self.entries.flagged_wanted.connect(self._turn_flagged)
        self.entries.more_wanted.connect(self._more)
        self.pointing.swapped.connect(self._swap)
        self.pointing.dates_picked.connect(self._coarsen)
        self.pointing.show_wanted.connect(self._show_words)
        self.pointing.pointers_wanted.connect(self._show_pointers)
        self.preview.marked.connect(self._leave_out)
        self.preview.reword.connect(self._reword)
        self.preview.undo_wanted.connect(self._undo)
        self.readers.picked.connect(self._pick_reader)
        self.readers.spoken_picked.connect(self._pick_spoken)
        self.readers.people_wanted.connect(self._go_to_people)
        self.readers.asking_picked.connect(self._ask_for)
        self.readers.line.field.changed.connect(self._say)
        self.readers.seal_wanted.connect(self._seal)
        self.readers.paper_wanted.connect(self._on_paper)
        self.readers.anew_wanted.connect(self._begin_anew)
        self.sealing.sealed.connect(self._on_sealed)
        self.sealing.said.connect(self._on_said)
        self._paper.said.connect(self._on_said)

    def _lay_out(self) -> None:
        px = theme().px
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(px(8), 0, px(8), px(20))
        column.setSpacing(px(10))
        column.addWidget(self.entries)
        column.addWidget(Rule())
        column.addWidget(self.pointing)
        column.addStretch(1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(px(8), 0, px(8), px(20))
        column.addWidget(self.readers)
        self._left, self._right = ScrollArea(left), ScrollArea(right)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), 0, px(8), 0)
        self._row.setSpacing(px(8))
        self._row.addWidget(self._left)
        self._row.addWidget(self.preview, 1)
        self._row.addWidget(self._right)


def _is_ours(letter: KeptLetter) -> bool:
    return (
        letter.direction is Direction.OUT
        and letter.stage is Stage.UNSENT
        and letter.choice is not None
        and letter.reply_to is None
    )
