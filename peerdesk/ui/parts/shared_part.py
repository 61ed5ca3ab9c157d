# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared so far: every letter that was sealed, for whom, and exactly which words. Nothing here can call one back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.answering import request
from peerdesk.presenters.correspondents import Correspondents
from peerdesk.presenters.letter_shown import letter_shown
from peerdesk.presenters.register import Register, Row
from peerdesk.records.letters import KeptLetter
from peerdesk.sharing.card import Card
from peerdesk.sharing.letter import Letter
from peerdesk.sharing.putting import put
from peerdesk.sharing.sealing import OwnKeys, addressed, file_name, seal
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.parts.letter_body import LetterBody
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.buttons import LinkButton, PlainButton, QuietButton
from peerdesk.ui.widgets.column_of import ColumnOf
from peerdesk.ui.widgets.dialog import AskDialog
from peerdesk.ui.widgets.flow import FlowLayout
from peerdesk.ui.widgets.label import Heading, Label
from peerdesk.ui.widgets.ledger_row import LedgerHead, LedgerRow
from peerdesk.ui.widgets.sheet import ScrollArea, Sheet
from peerdesk.ui.widgets.spread import Spread
from peerdesk.ui.widgets.tab_order import set_tab_order
from peerdesk.wording import _

_WIDTH = 1040
_BEGINS = 400
"""Characters of a letter’s first words that stand under the table."""


class SharedPart(QWidget):
    """The tab. `show_letter` chooses one of the letters."""

    go = Signal(Address)
    toast_wanted = Signal(str, object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setAccessibleName(_("Shared so far"))
        self._session = session
        self._register = Register(session.desk)
        self._people = Correspondents(session.desk)
        self._chosen = ""
        self._request: tuple[str, Letter] | None = None
        self.dialog: AskDialog | None = None
        self.sheet = Sheet(runs_on=True)
        self._spread = Spread(self.sheet, sheet_width=_WIDTH, padding=(32, 28))
        self._rows: ColumnOf[LedgerRow] = ColumnOf()
        self._head = LedgerHead()
        self._none = Label(_("No letter has been sealed here yet."), "body", "ink2")
        self.more = LinkButton(_("Earlier letters"), "small")
        self._listed: list[Row] = []
        self._said = Heading("")
        self._words = Label("", "writing")
        self._key_head = Heading(_("Key it was sealed to"))
        self._key = Label("", "body")
        self._checked = Label("", "small", "ink2")
        self.read = PlainButton(_("Read the whole letter"))
        self.entries = QuietButton(_("Go to the entries"))
        self.ask = QuietButton(_("Ask them to let go of it…"))
        self.forget = QuietButton(_("Forget the words…"))
        self._below = QWidget()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the letters there are."""
        self._listed = list(self._register.rows())
        self._show_rows()

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay the sheet out for this breadth of window."""
        self._spread.set_breadth(breadth)

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
        letter = self._register.letter(letter_id)
        row_of = {row.id: row for row in self._listed}
        self._below.setVisible(kept is not None)
        if kept is None:
            return
        person = self._people.person(kept.person) if kept.person else None
        listed = row_of.get(letter_id)
        who = listed.person if listed else ""
        day = listed.day if listed else ""
        self._said.setText(_("Sealed {day}, for {name}").format(day=day, name=who))
        self._words.setText(_first_words(letter))
        self._key.setText(person.age_key if person else _("Six spoken words, kept nowhere"))
        self._checked.setText(self._people.row(person).checked if person else "")
        self._checked.setVisible(person is not None)
        self.read.off_because("" if letter else _("The words of this letter were forgotten."))
        self.forget.off_because("" if letter else _("They were forgotten already."))
        self.entries.off_because("" if kept.shared else _("It spoke of no entry."))
        self.ask.off_because("" if person else _("There is no key here to seal a request for."))

    # What can be done

    def _show_rows(self) -> None:
        self._rows.put([self._make(row) for row in self._listed])
        self._none.setVisible(not self._listed)
        self._head.setVisible(bool(self._listed))
        self.more.setVisible(len(self._listed) >= 50)
        known = [row.id for row in self._listed]
        self.show_letter(self._chosen if self._chosen in known or not known else known[0])
        set_tab_order(self)

    def _make(self, row: Row) -> LedgerRow:
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

    def _more(self) -> None:
        if self._listed:
            self._listed += self._register.rows(self._listed[-1].id)
            self._show_rows()
            self.more.hide()

    def _read(self) -> None:
        letter = self._register.letter(self._chosen)
        if letter is None:
            return
        dialog = AskDialog(
            self._said.text(),
            _("Exactly what was sealed."),
            [("well", _("Close"), "filled")],
            plum=True,
            parent=self.window(),
        )
        area = ScrollArea(LetterBody(letter_shown(letter), ()))
        area.setMinimumSize(theme().px(480), theme().px(420))
        area.setAccessibleName(_("The whole letter"))
        dialog.body.addWidget(area)
        self.dialog = dialog
        dialog.open()

    def _go_to_entries(self) -> None:
        kept = self._register.kept(self._chosen)
        if kept is not None and kept.shared:
            self.go.emit(Address("journal", entry=kept.shared[0].entry))

    def _forget(self) -> None:
        self.dialog = dialog = AskDialog(
            _("Forget the words of this letter?"),
            _(
                "That it was sealed, for whom and when stays here. What it said is then only with whoever read it, "
                "and this cannot be undone."
            ),
            [("keep", _("Keep them"), "plain"), ("forget", _("Forget them"), "plain")],
            parent=self.window(),
        )
        dialog.finished.connect(self._on_forget)
        dialog.open()

    def _on_forget(self, answered: int) -> None:
        if answered:
            self._register.forget_words(self._chosen, self._on_forgotten)

    def _on_forgotten(self, _kept: KeptLetter) -> None:
        if isValid(self):
            self.toast_wanted.emit(_("The words are forgotten."), None)

    def _ask_to_delete(self) -> None:
        self.dialog = dialog = AskDialog(
            _("Ask them to let go of it?"),
            _(
                "This seals a letter that asks for it. Nobody can check whether it is done, and copies may be "
                "elsewhere. You send the file yourself."
            ),
            [("not", _("Not now"), "plain"), ("ask", _("Seal the request…"), "plum")],
            icon="seal",
            plum=True,
            parent=self.window(),
        )
        dialog.finished.connect(self._on_ask)
        dialog.open()

    def _on_ask(self, answered: int) -> None:
        if answered:
            self._people.make_keys(self._choose_place)

    def _choose_place(self, own: OwnKeys) -> None:
        kept = self._register.kept(self._chosen)
        person = self._people.person(kept.person) if kept and kept.person else None
        if kept is None or person is None:
            return
        card = Card(person.name, person.age_key, person.box_key)
        letter = addressed(request(kept.id, "delete"), own, self._people.own_name(), (card,))
        self._request = kept.id, letter
        chosen, _kind = QFileDialog.getSaveFileName(
            self.window(),
            _("Where to put the sealed request"),
            str(Path.home() / file_name()),
            "*.age",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.put_request_at(Path(chosen))

    def put_request_at(self, path: Path) -> None:
        """Seal the request into a new file at `path`."""
        if self._request is not None:
            letter_id, letter = self._request
            self._session.tasks.run(
                partial(_sealed_into, letter, path), partial(self._on_put, letter_id), self._refuse
            )

    def _on_put(self, letter_id: str, _letter: Letter) -> None:
        self._request = None
        self._register.was_asked_to_delete(letter_id)
        self.toast_wanted.emit(_("The request is sealed. It is yours to send."), None)

    def _refuse(self, reason: PeerDeskError) -> None:
        self.toast_wanted.emit(reason.sentence, None)

    # Building

    def _connect(self) -> None:
        self.more.clicked.connect(self._more)
        self.read.clicked.connect(self._read)
        self.entries.clicked.connect(self._go_to_entries)
        self.ask.clicked.connect(self._ask_to_delete)
        self.forget.clicked.connect(self._forget)

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
        body.addWidget(self._below)
        body.addStretch(1)
        foot = _(
            "A sealed letter cannot be called back. This list lives only in your journal, so you can always know what "
            "someone else has read."
        )
        body.addWidget(Label(foot, "small", "ink2"))
        across = QHBoxLayout(self._below)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(48))
        left, right = QVBoxLayout(), QVBoxLayout()
        buttons = QWidget()
        flow = FlowLayout(buttons, px(8), px(6))
        for each in (self.read, self.entries, self.ask, self.forget):
            flow.addWidget(each)
        for part in (self._said, self._words, buttons):
            left.addWidget(part)
        left.addStretch(1)
        for part in (self._key_head, self._key, self._checked):
            right.addWidget(part)
        right.addStretch(1)
        across.addLayout(left, 3)
        across.addLayout(right, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._spread, 1)


def _first_words(letter: Letter | None) -> str:
    if letter is None:
        return _("Its words were forgotten here.")
    texts = [
        f" [{_('left out')}] ".join(field.pieces)
        for item in letter_shown(letter).items
        for field in item.fields
    ]
    said = texts[0] if texts else letter_shown(letter).line or letter_shown(letter).asked
    return said if len(said) <= _BEGINS else said[:_BEGINS].rstrip() + "…"


def _sealed_into(letter: Letter, path: Path) -> Letter:
    return put(seal(letter), path)
