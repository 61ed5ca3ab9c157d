# SPDX-License-Identifier: GPL-3.0-or-later
"""For whom a letter in Share is, and what is asked of them. Somebody who manages the writer is asked about first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.letters.correspondents import Correspondents
from peerdesk.presenters.letters.foreign_text import a_name
from peerdesk.presenters.letters.sharing_words import reader_words
from peerdesk.records.letters import Person
from peerdesk.ui.parts.share.keeping import ShareKeeping
from peerdesk.ui.parts.share.letter_sealing import LetterSealing
from peerdesk.ui.parts.share.readers import ShareReaders
from peerdesk.ui.widgets.drawn.plum_bar import PlumBar
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.wording import _


class ShareAddressing(QObject):
    """Joins the readers and the line to the letter at hand, and hands it to `sealing`."""

    def __init__(
        self, desk: Desk, letter: ShareKeeping, bar: PlumBar, sealing: LetterSealing, over: QWidget
    ) -> None:
        super().__init__(over)
        self._people = Correspondents(desk)
        self._letter, self._bar, self._over = letter, bar, over
        self.readers = ShareReaders()
        self._sealing = sealing
        self.asked: AskDialog | None = None
        self._connect()

    def show_line(self) -> None:
        """Show the line that goes with the letter."""
        self.readers.line.field.set_text(self._letter.composing.choice.line)

    def show_readers(self) -> None:
        """Show for whom the letter is, what is said of it, and why it cannot be sealed yet."""
        composing = self._letter.composing
        rows = self._people.rows()
        self.readers.show_people(rows, composing.choice.people)
        self.readers.show_asks(composing.choice.asks_for)
        self.readers.show_gaps(shown=composing.choice.shows_left_out)
        names = [row.name for row in rows if row.id in composing.choice.people]
        words = reader_words(
            names,
            by_words=self.readers.spoken.isChecked(),
            is_empty=composing.is_empty(),
            has_lost=bool(composing.composed().lost),
        )
        self._bar.say(words.preview)
        self.readers.show_seal(words.button, words.says, words.off)

    def forget_words(self) -> None:
        """Seal with spoken words no longer."""
        self.readers.spoken.setChecked(False)

    def pick_reader(self, person_id: str, chosen: bool) -> None:
        """Let the letter be for somebody, or no longer."""
        person = self._people.person(person_id)
        if chosen and person is not None and person.manages_me:
            self._ask_about_manager(person)
            return
        others = tuple(each for each in self._letter.composing.choice.people if each != person_id)
        self._letter.composing.seal_for((*others, person_id) if chosen else others)
        self.forget_words()
        self._letter.tell()

    def _pick_spoken(self, chosen: bool) -> None:
        if chosen:
            self._letter.composing.seal_for(())
        self._letter.tell()

    def _ask_for(self, name: str, asked: bool) -> None:
        self._letter.composing.ask_for(name, asked=asked)
        self._letter.tell()

    def _show_gaps(self, shown: bool) -> None:
        self._letter.composing.show_left_out(shown=shown)
        self._letter.tell()

    def _say(self) -> None:
        if self._letter.composing.choice.line != self.readers.line.field.text():
            self._letter.composing.say(self.readers.line.field.text())
            self._letter.tell()

    def _ask_about_manager(self, person: Person) -> None:
        dialog = AskDialog(
            _("{name} also manages you").format(name=a_name(person.name)),
            _(
                "What is shared with somebody who manages you may weigh in things that are not supervision. A letter "
                "to them starts with nothing chosen, and is for nobody else. The letter you have now is kept as it is "
                "until then."
            ),
            [("not", _("Not to them"), "plain"), ("begin", _("Start with nothing chosen"), "plum")],
            icon="warning-circle",
            plum=True,
            parent=self._over.window(),
        )
        dialog.finished.connect(partial(self._on_manager, person.id))
        self.asked = dialog
        dialog.open()

    def _on_manager(self, person_id: str, answered: int) -> None:
        self.asked = None
        if not answered:
            self.show_readers()
            return
        self._letter.note()
        self._letter.composing.begin_with_nothing()
        self._letter.composing.seal_for((person_id,))
        self.forget_words()
        self._letter.begun.emit()
        self._letter.tell()

    def seal(self) -> None:
        """Begin to seal the letter for those it is for."""
        people = [self._people.person(each) for each in self._letter.composing.choice.people]
        readers = [each for each in people if each is not None]
        if readers or self.readers.spoken.isChecked():
            self._letter.keep()
            self._sealing.begin(self._letter.composing, readers)

    def _connect(self) -> None:
        self.readers.picked.connect(self.pick_reader)
        self.readers.spoken_picked.connect(self._pick_spoken)
        self.readers.asking_picked.connect(self._ask_for)
        self.readers.gaps_picked.connect(self._show_gaps)
        self.readers.line.field.changed.connect(self._say)
        self.readers.anew_wanted.connect(self._letter.begin_anew)
        self._letter.changed.connect(self.show_readers)
        self._letter.begun.connect(self.show_line)
