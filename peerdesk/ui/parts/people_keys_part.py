# SPDX-License-Identifier: GPL-3.0-or-later
"""People and keys: the writer’s own card, everyone letters go to, and a place to add somebody’s card."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.correspondents import Correspondents, Met
from peerdesk.presenters.foreign_text import a_name
from peerdesk.records.answers import Word
from peerdesk.records.letters import Person
from peerdesk.sharing.card import Card
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.parts.own_card_part import OwnCardPart
from peerdesk.ui.parts.person_keys import MANAGES, PersonKeys
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.boxed import BoxedWriting
from peerdesk.ui.widgets.buttons import LinkButton, PlainButton
from peerdesk.ui.widgets.choice import JoinedChoice
from peerdesk.ui.widgets.column_of import ColumnOf
from peerdesk.ui.widgets.dialog import AskDialog
from peerdesk.ui.widgets.drop_down import DropDown
from peerdesk.ui.widgets.label import Heading, Label
from peerdesk.ui.widgets.notice import NoticeStrip
from peerdesk.ui.widgets.sheet import Rule, Sheet
from peerdesk.ui.widgets.spread import Spread
from peerdesk.ui.widgets.tab_order import set_tab_order
from peerdesk.wording import _

_LARGEST = 4_000
"""Bytes of a file that may hold a card."""


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
        self._card: Card | None = None
        self._asked = ""
        self._shown: tuple[object, ...] = ()
        self.dialog: AskDialog | None = None
        self.back = LinkButton(_("Back to the letter"), "small")
        self.own = OwnCardPart(self._people)
        self.pasted = BoxedWriting(
            _("Somebody’s card"), _("Paste the one line of their card here"), lines=2
        )
        self.look = PlainButton(_("Look at this card"))
        self.file = PlainButton(_("Choose a file…"))
        self.met = NoticeStrip("")
        self.role = DropDown(_("Who they are to you"))
        self.manages = JoinedChoice(_("Also manages me"))
        self.manages.set_words(MANAGES)
        self.add = PlainButton(_("Add them"), "plus")
        self._about = QWidget()
        self._rows: ColumnOf[PersonKeys] = ColumnOf()
        self.sheet = Sheet(runs_on=True)
        self._spread = Spread(self.sheet)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show everyone there is."""
        self.own.refresh()
        rows = self._people.rows()
        has_keys = self._people.own_keys() is not None
        if (rows, has_keys) != self._shown:
            self._shown = rows, has_keys
            self._rows.put([self._make(row.id) for row in rows])
        self.role.set_words([("", _("Role not said")), *self._roles()])
        set_tab_order(self)

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay the sheet out for this breadth of window."""
        self._spread.set_breadth(breadth)

    def take_focus(self) -> None:
        """Go to the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the sheet."""
        return (self.sheet,)

    def keep_what_is_begun(self) -> None:
        """Nothing that was pasted is kept until it is added."""

    def people(self) -> list[PersonKeys]:
        """Return everyone, as they are shown."""
        return self._rows.rows

    # A card

    def look_at(self, untrusted: str) -> None:
        """Say what adding this card would mean."""
        try:
            self._card = Card.parse(untrusted)
            met, known = self._people.meet(self._card)
        except PeerDeskError as reason:
            self._card = None
            self._say(reason.sentence)
            return
        name = a_name(self._card.name)
        match met:
            case Met.OWN:
                self._say(_("That is your own card."))
            case Met.KNOWN:
                self._say(
                    _("{name} is among your people already, with this key.").format(name=name)
                )
            case Met.CHANGED:
                was = a_name(known.name) if known else name
                self._say(
                    _(
                        "This is another key than the one you have for {name}. It may be a new computer, or somebody "
                        "else. They are added as a new person; compare the number by voice before you seal anything."
                    ).format(name=was)
                )
            case Met.NEW:
                self._say(_("A card of {name}.").format(name=name))
        self._about.setVisible(met in (Met.NEW, Met.CHANGED))

    def read_file(self, path: Path) -> None:
        """Look at the card in a file."""
        try:
            with path.open("rb") as file:
                self.look_at(file.read(_LARGEST).decode("utf-8", "replace"))
        except OSError:
            self._say(_("That file couldn’t be read. Choose it again, or paste the card."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file or a line of text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what was dropped."""
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            self.read_file(Path(urls[0].toLocalFile()))
        else:
            self.look_at(event.mimeData().text())

    def _say(self, sentence: str) -> None:
        self.met.say(sentence)
        self.met.show()
        self._about.hide()

    def _look(self) -> None:
        self.look_at(self.pasted.field.text())

    def _choose_file(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self.window(), _("Choose the file with their card"), str(Path.home())
        )
        if chosen:
            self.read_file(Path(chosen))

    def _add(self) -> None:
        if self._card is not None:
            chosen = self.manages.chosen()
            self._people.add(
                self._card,
                self._role(self.role.chosen()),
                manages_me=_yes_or_no(chosen[0] if chosen else ""),
                done=self._added,
            )

    def _added(self, person: Person) -> None:
        self._card = None
        self.pasted.field.set_text("")
        self.met.hide()
        self._about.hide()
        said = _("{name} is added. Compare the number by voice when you can.")
        self.toast_wanted.emit(said.format(name=a_name(person.name)), None)

    # People

    def _make(self, person_id: str) -> PersonKeys:
        person = self._people.person(person_id)
        assert person is not None  # noqa: S101  just listed
        made = PersonKeys(
            self._people.row(person),
            person.role.id if person.role else "",
            self._roles(),
            self._people.numbers(person),
            takes_place=person.instead_of is not None and person.checked is None,
        )
        made.changed.connect(self._change)
        made.compared.connect(self._people.have_compared)
        made.remove_wanted.connect(self._ask_to_remove)
        return made

    def _change(self, person_id: str, role: str, manages: str) -> None:
        self._people.change(person_id, self._role(role), manages_me=_yes_or_no(manages))

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

    def _roles(self) -> list[tuple[str, str]]:
        return [(each.id, each.label) for each in self._session.desk.words.words("reader_role")]

    def _role(self, role: str) -> Word | None:
        offered = self._session.desk.words.words("reader_role")
        return next((each for each in offered if each.id == role), None)

    def _go_back(self) -> None:
        self.go.emit(Address("supervision", part="share"))

    def _on_said(self, sentence: str) -> None:
        self.toast_wanted.emit(sentence, None)

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.own.said.connect(self._on_said)
        self.look.clicked.connect(self._look)
        self.file.clicked.connect(self._choose_file)
        self.add.clicked.connect(self._add)

    def _lay_out(self) -> None:
        px = theme().px
        body = self.sheet.body
        body.setSpacing(px(8))
        body.addWidget(self.back)
        body.addWidget(Label(_("People and keys"), "title"))
        body.addWidget(self.own)
        body.addWidget(Rule())
        body.addWidget(Heading(_("Add someone")))
        body.addWidget(self.pasted)
        row = QHBoxLayout()
        row.addWidget(self.look)
        row.addWidget(self.file)
        row.addWidget(Label(_("or drop a card here"), "small", "ink2", wrap=False), 1)
        body.addLayout(row)
        body.addWidget(self.met)
        self.met.hide()
        about = QVBoxLayout(self._about)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(px(8))
        about.addWidget(self.role)
        about.addWidget(Label(_("Also manages me"), "body"))
        about.addWidget(self.manages)
        about.addWidget(self.add)
        body.addWidget(self._about)
        self._about.hide()
        body.addWidget(Rule())
        body.addLayout(self._rows)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._spread, 1)


def _yes_or_no(said: str) -> bool | None:
    return {"yes": True, "no": False}.get(said)
