# SPDX-License-Identifier: GPL-3.0-or-later
"""Share: a letter is put together from chosen words, and exactly what is seen here is what is sealed.

It is kept unsent within two seconds of any change. Nothing of it leaves before the writer seals it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.letters.composing import Composing
from peerdesk.presenters.letters.letter_shown import letter_shown
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.dialogs.on_paper import OnPaper
from peerdesk.ui.parts.share.addressing import ShareAddressing
from peerdesk.ui.parts.share.choosing import ShareChoosing
from peerdesk.ui.parts.share.columns import ShareColumns
from peerdesk.ui.parts.share.keeping import ShareKeeping
from peerdesk.ui.parts.share.letter_paper import LetterPaper
from peerdesk.ui.parts.share.letter_sealing import LetterSealing
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.wording import _


class SharePart(QWidget):
    """The tab. `visit` takes up the letter that was left unsent, or begins one."""

    go = Signal(Address)
    toast_wanted = Signal(str, object)
    hint_changed = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setAccessibleName(_("Share"))
        self._is_begun = False
        self.letter = ShareKeeping(session.desk, self)
        self.choosing = ShareChoosing(self.letter, self)
        self.entries, self.pointing = self.choosing.entries, self.choosing.pointing
        self.preview = self.choosing.preview
        self.sealing = LetterSealing(session, self)
        self.addressing = ShareAddressing(
            session.desk, self.letter, self.preview.bar, self.sealing, self
        )
        self.readers = self.addressing.readers
        self._paper = OnPaper(self._pages_of_letter, self)
        self._lay_out()
        self._connect()

    @property
    def composing(self) -> Composing:
        """The letter as it is being chosen."""
        return self.letter.composing

    # What the page asks

    def visit(self) -> None:
        """Take up the letter that was left unsent, with the entries as they are now."""
        self.letter.take_up()
        self._is_begun = True
        self.choosing.begin()
        self.addressing.show_line()
        self.refresh()

    def refresh(self) -> None:
        """Show entries, people and the letter as they are now."""
        if not self._is_begun:
            self.visit()
            return
        self.choosing.show_entries()
        self.choosing.show_letter()
        self.addressing.show_readers()

    def set_breadth(self, breadth: Breadth) -> None:
        """Stand side by side, or one under the other."""
        self._columns.set_breadth(breadth)
        self.readers.set_breadth(breadth)

    def take_focus(self) -> None:
        """Go to the first entry, or to where entries are looked for."""
        rows = self.entries.rows()
        first = rows[0] if rows else self.entries.turn
        first.setProperty("arrived_at", True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.setProperty("arrived_at", False)

    def regions(self) -> tuple[QWidget, ...]:
        """Return what is chosen from, the letter, and for whom it is."""
        return self._columns.regions()

    def keep_what_is_begun(self) -> None:
        """Keep the letter unsent, with what was typed and not entered yet."""
        self.pointing.keep_what_is_begun()
        self.letter.keep_what_is_begun()

    # Inside

    def _begin_another(self) -> None:
        self.toast_wanted.emit(
            _("Another letter is begun, with nothing chosen."), self.letter.take_back
        )

    def _on_sealed(self) -> None:
        self.hint_changed.emit("")  # what it said of the letter before
        self.addressing.forget_words()
        self.letter.begin_after_sealing()
        self.choosing.begin()
        self.addressing.show_line()
        self.refresh()

    def _seal(self) -> None:
        self.pointing.keep_what_is_begun()
        self.addressing.seal()

    def _go_to_people(self) -> None:
        self.go.emit(Address("supervision", part="people"))

    def _on_paper(self) -> None:
        self._paper.ask()

    def _pages_of_letter(self) -> LetterPaper:
        return LetterPaper(letter_shown(self.composing.composed().letter))

    def _on_said(self, sentence: str) -> None:
        self.toast_wanted.emit(sentence, None)

    def _connect(self) -> None:
        self.letter.hint_changed.connect(self.hint_changed)
        self.choosing.said.connect(self.toast_wanted)
        self.readers.people_wanted.connect(self._go_to_people)
        self.readers.seal_wanted.connect(self._seal)
        self.readers.paper_wanted.connect(self._on_paper)
        self.readers.anew_wanted.connect(self._begin_another)
        self.sealing.sealed.connect(self._on_sealed)
        self.sealing.said.connect(self._on_said)
        self._paper.said.connect(self._on_said)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        left.setAccessibleName(_("What to choose from"))
        right.setAccessibleName(_("For whom"))
        for holder, parts in (
            (left, (self.entries, Rule(), self.pointing)),
            (right, (self.readers,)),
        ):
            column = QVBoxLayout(holder)
            column.setContentsMargins(theme().px(8), 0, theme().px(8), theme().px(20))
            column.setSpacing(theme().px(10))
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        foot = self.readers.foot
        foot.setContentsMargins(theme().px(8), 0, theme().px(8), theme().px(16))
        self._columns = ShareColumns(left, self.preview, right, foot)
        changes_journal(left, self.preview.lost, self.preview.mark_bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
