# SPDX-License-Identifier: GPL-3.0-or-later
"""People and keys: the writer’s own card, everyone letters go to, and a place to add somebody’s card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.letters.correspondents import Correspondents
from peerdesk.presenters.letters.foreign_text import a_name
from peerdesk.records.answers import Word
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.parts.people.adding_person import AddingPerson
from peerdesk.ui.parts.people.own_card_part import OwnCardPart
from peerdesk.ui.parts.people.person_keys import PersonKeys, yes_or_no
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.column_of import ColumnOf
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.layout.sheet import Rule, Sheet
from peerdesk.ui.widgets.layout.spread import Spread
from peerdesk.ui.widgets.layout.tab_order import first_stop, set_tab_order
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class PeopleKeysPart(QWidget):
    """A sheet behind Share. A card that is dropped on it is looked at like one that is pasted."""

    go = Signal(Address)
    toast_wanted = Signal(str, object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setAccessibleName(_("People and keys"))
        self.setAcceptDrops(True)
        self._session = session
        self._people = Correspondents(session.desk)
        self._asked = ""
        self._shown: tuple[object, ...] = ()
        self.dialog: AskDialog | None = None
        self.back = LinkButton(_("Back to the letter"), "small")
        self.own = OwnCardPart(self._people)
        self.adding = AddingPerson(self._people)
        self._rows: ColumnOf[PersonKeys] = ColumnOf()
        self.sheet = Sheet(runs_on=True)
        self._spread = Spread(self.sheet)
        self._lay_out()
        self.back.clicked.connect(self._go_back)
        self.own.said.connect(self._on_said)
        self.adding.said.connect(self._on_said)

    def refresh(self) -> None:
        """Show everyone there is."""
        self.own.refresh()
        rows = self._people.rows()
        has_keys = self._people.own_keys() is not None
        if (rows, has_keys) != self._shown:
            self._shown = rows, has_keys
            self._rows.put([self._make(row.id) for row in rows])
        self.adding.offer_roles(self._roles())
        set_tab_order(self)

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay the sheet out for this breadth of window."""
        self._spread.set_breadth(breadth)

    def take_focus(self) -> None:
        """Go to the first thing that can be done: the way back, where there is one."""
        first = first_stop(self.sheet)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the sheet."""
        return (self.sheet,)

    def keep_what_is_begun(self) -> None:
        """Nothing that was pasted is kept until it is added."""

    def people(self) -> list[PersonKeys]:
        """Return everyone, as they are shown."""
        return self._rows.rows

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file or a line of text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what was dropped."""
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            self.adding.read_file(urls[0].toLocalFile())
        else:
            self.adding.look_at(event.mimeData().text())

    # People

    def _make(self, person_id: str) -> PersonKeys:
        person = self._people.person(person_id)
        assert person is not None  # noqa: S101  just listed
        made = PersonKeys(
            self._people.row(person),
            person.role.id if person.role else "",
            [(each.id, each.label) for each in self._roles()],
            self._people.numbers(person),
            takes_place=person.instead_of is not None and person.checked is None,
        )
        made.changed.connect(self._change)
        made.compared.connect(self._people.have_compared)
        made.remove_wanted.connect(self._ask_to_remove)
        return made

    def _change(self, person_id: str, role: str, manages: str) -> None:
        self._people.change(person_id, self._role(role), manages_me=yes_or_no(manages))

    def _ask_to_remove(self, person_id: str) -> None:
        person = self._people.person(person_id)
        self._asked = person_id
        self.dialog = dialog = AskDialog(
            _("Take {name} off the list?").format(name=a_name(person.name) if person else ""),
            _(
                "What was sealed for them stays under Shared so far. They can be added again with their card."
            ),
            [("keep", _("Keep them"), "plain"), ("remove", _("Take them off"), "plain")],
            parent=self.window(),
        )
        dialog.finished.connect(self._on_remove)
        dialog.open()

    def _on_remove(self, answered: int) -> None:
        if answered:
            self._people.remove(self._asked)

    def _roles(self) -> tuple[Word, ...]:
        return tuple(self._session.desk.words.words("reader_role"))

    def _role(self, role: str) -> Word | None:
        return next((each for each in self._roles() if each.id == role), None)

    def _go_back(self) -> None:
        self.go.emit(Address("supervision", part="share"))

    def _on_said(self, sentence: str) -> None:
        self.toast_wanted.emit(sentence, None)

    def _lay_out(self) -> None:
        body = self.sheet.body
        body.setSpacing(theme().px(8))
        title = Label(_("People and keys"), "title")
        for part in (self.back, title, self.own, Rule(), self.adding, Rule()):
            body.addWidget(part)
        body.addLayout(self._rows)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._spread, 1)
