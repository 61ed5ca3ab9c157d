# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared so far: every letter that was sealed, for whom, and exactly which words. Nothing here can call one back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.letters.answered import answers_to
from peerdesk.presenters.letters.correspondents import Correspondents
from peerdesk.presenters.letters.letter_shown import letter_shown
from peerdesk.presenters.letters.register import Register, RegisterRow
from peerdesk.records.letters import KeptLetter
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.parts.letters.letter_body import LetterBody
from peerdesk.ui.parts.letters.letting_go import LettingGo
from peerdesk.ui.parts.letters.shared_letter import SharedLetter
from peerdesk.ui.parts.reading.link_to import LinkTo
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.icon import Icon
from peerdesk.ui.widgets.layout.column_of import ColumnOf
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.layout.sheet import ScrollArea, Sheet
from peerdesk.ui.widgets.layout.spread import Spread
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.rows.ledger_row import LedgerHead, LedgerRow
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_WIDTH = 1040
_PAGE = 50
"""Letters listed at once."""


class SharedPart(QWidget):
    """The tab. `show_letter` chooses one of the letters, which then stands under the table."""

    go = Signal(Address)
    toast_wanted = Signal(str, object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setAccessibleName(_("Shared so far"))
        self._desk = session.desk
        self._register = Register(session.desk)
        self._people = Correspondents(session.desk)
        self._chosen = ""
        self._listed: list[RegisterRow] = []
        self.dialog: AskDialog | None = None
        self.sheet = Sheet(runs_on=True)
        self._spread = Spread(self.sheet, sheet_width=_WIDTH, padding=(32, 28))
        self._rows: ColumnOf[LedgerRow] = ColumnOf()
        self._head = LedgerHead()
        self.answers: ColumnOf[LinkTo] = ColumnOf()
        self._none = Label(_("No letter has been sealed here yet."), "body", "ink2")
        self.more = LinkButton(_("Earlier letters"), "small")
        self.letter = SharedLetter()
        self.letting_go = LettingGo(session, self)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the letters there are."""
        self._listed = list(self._register.rows())
        self.more.setVisible(len(self._listed) >= _PAGE)
        self._show_rows()

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay the sheet out for this breadth of window."""
        self._spread.set_breadth(breadth)
        self.letter.set_breadth(breadth)

    def take_focus(self) -> None:
        """Go to the chosen letter."""
        for row in self._rows.rows:
            if row.name == self._chosen:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the sheet."""
        return (self.sheet,)

    def keep_what_is_begun(self) -> None:
        """Nothing is begun here."""

    def rows(self) -> list[LedgerRow]:
        """Return the rows of the table, newest first."""
        return self._rows.rows

    def show_letter(self, letter_id: str) -> None:
        """Choose a letter and show what it says."""
        self._chosen = letter_id
        for row in self._rows.rows:
            row.set_current(row.name == letter_id)
        kept = self._register.kept(letter_id)
        self.letter.setVisible(kept is not None)
        if kept is None:
            return
        said = self._register.heading(kept)
        self.letter.show_letter(said, self._register.letter(letter_id), kept.altered)
        self.letter.entries.off_because("" if kept.shared else _("It spoke of no entry."))
        self._show_key(kept)
        self._show_answers(letter_id)

    def _show_answers(self, letter_id: str) -> None:
        links = []
        for line in answers_to(self._desk, letter_id):
            link = LinkTo(line.said, Address("letter", entry=line.answer))
            link.go.connect(self.go)
            links.append(link)
        self.answers.put(links)

    def _show_key(self, kept: KeptLetter) -> None:
        person = self._people.person(kept.person) if kept.person else None
        if person is not None:
            number = self._people.numbers(person)
            self.letter.show_key(number, self._people.compared_sentence(person))
        elif kept.person:
            self.letter.show_key((), _("The key of someone who was taken off your list since."))
        elif kept.reply_to:
            self.letter.show_key((), _("The key in the letter it answers; nobody here has it."))
        else:
            self.letter.show_key((), _("Six spoken words, kept nowhere."))
        off = _("There is no key here to seal a request for.")
        self.letter.ask.off_because("" if person else off)

    def _show_rows(self) -> None:
        self._rows.put([self._make(row) for row in self._listed])
        self._none.setVisible(not self._listed)
        self._head.setVisible(bool(self._listed))
        known = [row.id for row in self._listed]
        self.show_letter(self._chosen if self._chosen in known or not known else known[0])
        set_tab_order(self)

    def _make(self, row: RegisterRow) -> LedgerRow:
        cells = (
            row.day,
            row.person,
            " · ".join(row.titles),
            row.parts,
            str(row.left_out),
            row.reply,
        )
        made = LedgerRow(row.id, cells)
        made.opened.connect(self.show_letter)
        return made

    # What can be done

    def _more(self) -> None:
        if self._listed:
            earlier = self._register.rows(self._listed[-1].id)
            self._listed += earlier
            self.more.setVisible(len(earlier) >= _PAGE)
            self._show_rows()

    def _read(self) -> None:
        letter = self._register.letter(self._chosen)
        if letter is None:
            return
        dialog = AskDialog(
            self.letter.said.text(),
            _("Exactly what was sealed."),
            [("well", _("Close"), "filled")],
            plum=True,
            parent=self.window(),
        )
        kept = self._register.kept(self._chosen)
        altered = kept.altered if kept else ()
        area = ScrollArea(LetterBody(letter_shown(letter), (), altered))
        area.setMinimumSize(theme().px(480), theme().px(420))
        area.setAccessibleName(_("The whole letter"))
        dialog.body.addWidget(area)
        self.dialog = dialog
        dialog.open()

    def _go_to_entries(self) -> None:
        kept = self._register.kept(self._chosen)
        if kept is not None and kept.shared:
            self.go.emit(Address("journal", entry=kept.shared[0].entry))

    def _ask_reader(self) -> None:
        self.letting_go.ask_reader(self._chosen)

    def _forget_words(self) -> None:
        self.letting_go.forget_words(self._chosen)

    def _on_said(self, sentence: str) -> None:
        self.toast_wanted.emit(sentence, None)

    def _connect(self) -> None:
        self.more.clicked.connect(self._more)
        self.letter.read.clicked.connect(self._read)
        self.letter.entries.clicked.connect(self._go_to_entries)
        self.letter.ask.clicked.connect(self._ask_reader)
        self.letter.forget.clicked.connect(self._forget_words)
        self.letting_go.said.connect(self._on_said)

    def _lay_out(self) -> None:
        px = theme().px
        body = self.sheet.body
        body.addWidget(Label(_("Shared so far"), "title"))
        said = _(
            "Every letter you have sealed, for whom, and exactly which words. Nothing else has left this journal by "
            "letter."
        )
        body.addWidget(Label(said, "body", "ink2"))
        body.addSpacing(px(16))
        body.addWidget(self._head)
        body.addLayout(self._rows)
        body.addWidget(self._none)
        body.addWidget(self.more)
        body.addSpacing(px(24))
        body.addWidget(self.letter)
        body.addLayout(self.answers)
        body.addStretch(1)
        body.addSpacing(px(24))
        foot = QHBoxLayout()
        foot.setSpacing(px(10))
        foot.addWidget(Icon("info", "ink2"), 0, Qt.AlignmentFlag.AlignTop)
        sentence = _(
            "A sealed letter cannot be called back. This list lives only in your journal, so you can always know what "
            "someone else has read."
        )
        foot.addWidget(Label(sentence, "small", "ink2"), 1)
        body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._spread, 1)
