# SPDX-License-Identifier: GPL-3.0-or-later
"""A place for somebody’s card: it is looked at first, said what it is, and nobody is added but by hand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.letters.correspondents import Correspondents, Met
from peerdesk.presenters.letters.foreign_text import a_name
from peerdesk.records.answers import Word
from peerdesk.records.letters import Person
from peerdesk.sharing.card import Card
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.dialogs.asking_place import ask_for_file
from peerdesk.ui.parts.people.person_keys import MANAGES, yes_or_no
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.choice import JoinedChoice
from peerdesk.ui.widgets.fields.boxed import BoxedWriting
from peerdesk.ui.widgets.fields.drop_down import DropDown
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.presses.buttons import PlainButton
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.wording import _

_LARGEST = 4_000
"""Bytes of a file that may hold a card."""


class AddingPerson(QWidget):
    """`look_at` takes the card as text, `read_file` in a file. `met` says what it is."""

    said = Signal(str)

    def __init__(self, people: Correspondents) -> None:
        super().__init__()
        self.setAccessibleName(_("Add someone"))
        self._people = people
        self._card: Card | None = None
        self._roles: tuple[Word, ...] = ()
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
        self._lay_out()
        self.look.clicked.connect(self._look)
        self.file.clicked.connect(self._choose_file)
        self.add.clicked.connect(self._add)
        changes_journal(self.pasted, self.look, self.file, self._about)

    def offer_roles(self, roles: tuple[Word, ...]) -> None:
        """Offer these roles for whoever is added."""
        self._roles = roles
        words = [(each.id, each.label) for each in roles]
        self.role.set_words([("", _("Role not said")), *words])

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

    def read_file(self, place: str) -> None:
        """Look at the card in the file at `place`."""
        try:
            with Path(place).open("rb") as file:
                self.look_at(file.read(_LARGEST).decode("utf-8", "replace"))
        except OSError:
            self._say(_("That file couldn’t be read. Choose it again, or paste the card."))

    def _say(self, sentence: str) -> None:
        self.met.say(sentence)
        self.met.show()
        self._about.hide()

    def _look(self) -> None:
        self.look_at(self.pasted.field.text())

    def _choose_file(self) -> None:
        ask_for_file(self, _("Choose the file with their card"), self.read_file)

    def _add(self) -> None:
        if self._card is not None:
            chosen = self.manages.chosen()
            self._people.add(
                self._card,
                self._role(),
                manages_me=yes_or_no(chosen[0] if chosen else ""),
                done=self._added,
            )

    def _added(self, person: Person) -> None:
        self._card = None
        self.pasted.field.set_text("")
        self.met.hide()
        self._about.hide()
        said = _("{name} is added. Compare the number by voice when you can.")
        self.said.emit(said.format(name=a_name(person.name)))

    def _role(self) -> Word | None:
        return next((each for each in self._roles if each.id == self.role.chosen()), None)

    def _lay_out(self) -> None:
        px = theme().px
        buttons = QWidget()
        flow = FlowLayout(buttons, px(8), px(6))
        for each in (self.look, self.file, Label(_("or drop a card here"), "small", "ink2")):
            flow.addWidget(each)
        about = QVBoxLayout(self._about)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(px(8))
        for asked in (self.role, Label(_("Also manages me")), self.manages, self.add):
            about.addWidget(asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (Heading(_("Add someone")), self.pasted, buttons, self.met, self._about):
            column.addWidget(part)
        self.met.hide()
        self._about.hide()
