# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters to me: what came and was kept, newest first. Nothing is counted, and nothing is marked as unread."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout
from shiboken6 import isValid

from peerdesk.journal.reading import Reading
from peerdesk.presenters.letters.kept_letters import LetterRow, kept_rows
from peerdesk.records.letters import Direction
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.letters.look_aside import look
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.column_of import ColumnOf
from peerdesk.ui.widgets.layout.page_bar import PageBar
from peerdesk.ui.widgets.layout.reaching_sheet import ReachingSheet
from peerdesk.ui.widgets.layout.spread import Spread
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.ui.widgets.presses.buttons import LinkButton, PlainButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.text.name_line import REACH, NameLine
from peerdesk.wording import _

_ABOUT = "letters"
_IN_A_JOURNAL = _(
    "What others sealed for you, and you chose to keep. It lies in your journal alone."
)
_ONLY_LETTERS = _("What others sealed for you, and you chose to keep. It lies at this desk alone.")


class LettersPage(Page):
    """The list, and a way to open another."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Letters to me"))
        self._shown: tuple[LetterRow, ...] | None = None
        self._bar = PageBar()
        self._bar.set_place(_("Letters to me"))
        self.open = PlainButton(_("Open a letter…"), "envelope-simple-open")
        self._none = Label(
            _("No letter is kept here. One that you open is kept only once you say so."),
            "body",
            "ink2",
        )
        self._rows: ColumnOf[NameLine] = ColumnOf()
        self.people = PlainButton(_("Your contact card…"), "key")
        self.people.clicked.connect(self._go_to_people)
        self._hint = Label(
            _(
                "Letters are sealed for your contact card: give it to whoever writes to you. It opens nothing."
            ),
            "small",
            "ink2",
        )
        self.begin = LinkButton(_("Begin a journal of my own here"), "small")
        self.begin.clicked.connect(self._begin_a_journal)
        self._said = Label("", "body", "ink2")
        changes_journal(self.begin)
        self._sheet = ReachingSheet(REACH, runs_on=True)
        self._spread = Spread(self._sheet)
        self._lay_out()
        self.open.clicked.connect(self.letter_wanted)

    def refresh(self) -> None:
        """Show the letters there are."""
        only_letters = self.session.desk.settings.desk_only
        self.people.setVisible(only_letters)
        self._hint.setVisible(only_letters)
        self.begin.setVisible(only_letters)
        self._said.setText(_ONLY_LETTERS if only_letters else _IN_A_JOURNAL)
        size = self.session.desk.reading.letters.size_of_kept(Direction.IN)
        today = self.session.desk.today()
        look(self.session, _ABOUT, size, partial(_rows, today), self._show)

    def _show(self, rows: tuple[LetterRow, ...]) -> None:
        if rows != self._shown:
            self._shown = rows
            self._rows.put(self._make(row) for row in rows)
            self._none.setVisible(not rows)
            set_tab_order(self)

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay the sheet out for this breadth of window."""
        self._spread.set_breadth(breadth)

    def take_focus(self) -> None:
        """Go to the first letter, or to the button that opens one."""
        lines = self._rows.rows
        (lines[0] if lines else self.open).setFocus()

    def regions(self) -> tuple[ReachingSheet | PageBar, ...]:
        """Return the bar and the sheet."""
        return (self._bar, self._sheet)

    def address(self) -> Address:
        """Return this page."""
        return Address("letters")

    def lines(self) -> list[NameLine]:
        """Return the rows, newest first."""
        return self._rows.rows

    def _make(self, row: LetterRow) -> NameLine:
        name = row.name or _("No name")
        line = NameLine(row.id, name, row.first, row.said)
        line.opened.connect(self._open)
        return line

    def _open(self, letter_id: str) -> None:
        self.go.emit(Address("letter", entry=letter_id))

    def _go_to_people(self) -> None:
        self.go.emit(Address("people"))

    def _begin_a_journal(self) -> None:
        self.session.writer.write(
            lambda journal: journal.change_settings(lambda was: replace(was, desk_only=False)),
            self._on_begun,
        )

    def _on_begun(self, _nothing: object) -> None:
        if isValid(self):
            self.go.emit(Address("today"))

    def _lay_out(self) -> None:
        self._bar.add_action(self.open)
        sheet, body = self._sheet, self._sheet.body
        sheet.add(self._said)
        body.addSpacing(theme().px(12))
        body.addLayout(self._rows)
        sheet.add(self._none)
        body.addSpacing(theme().px(26))
        sheet.add(self._hint)
        body.addSpacing(theme().px(8))
        sheet.add(self.people, Qt.AlignmentFlag.AlignLeft)
        body.addStretch(1)
        sheet.add(self.begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._spread, 1)


def _rows(today: date, reading: Reading) -> tuple[LetterRow, ...]:
    return kept_rows(reading.letters, today)
