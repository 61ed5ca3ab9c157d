# SPDX-License-Identifier: GPL-3.0-or-later
"""The writer’s own contact card: to copy, to save, or to be read by a camera. It holds no secret."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.letters.card_picture import squares
from peerdesk.presenters.letters.correspondents import Correspondents
from peerdesk.sharing.sealing import OwnKeys
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.dialogs.asking_place import ask_where_to_put
from peerdesk.ui.paper import save_file
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.square_code import SquareCode
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.presses.buttons import PlainButton
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _

_FILE = "card.txt"


class OwnCardPart(QWidget):
    """`said` carries what was done, or why it could not be."""

    said = Signal(str)

    def __init__(self, people: Correspondents) -> None:
        super().__init__()
        self._people = people
        self.name = Field(_("The name on your card"), _("any name they know you by"))
        self.name.set_longest(100)
        self.make = PlainButton(_("Make my card"), "key")
        self.text = Label("", "small", "ink2")
        self.copy = PlainButton(_("Copy the card"))
        self.save = PlainButton(_("Save as a file…"), "floppy-disk")
        self.code = SquareCode(_("Your card as a QR picture"))
        self._ready = QWidget()
        self._lay_out()
        self.make.clicked.connect(self._make)
        changes_journal(self.name, self.make)
        self.name.entered.connect(self._make)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)

    def refresh(self) -> None:
        """Show the card there is."""
        card = self._people.own_card()
        if not self.name.edit.hasFocus():
            self.name.set_text(self._people.own_name())
        self.make.set_words(_("Change the name") if card else _("Make my card"))
        self._ready.setVisible(card is not None)
        if card is not None and card.written() != self.text.text():
            self.text.setText(card.written())
            self.code.show_squares(squares(card))

    def _make(self) -> None:
        if self.name.text().strip():
            self._people.call_me(self.name.text())
            self._people.make_keys(self._made)

    def _made(self, _own: OwnKeys) -> None:
        if isValid(self):
            self.refresh()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.text())
        self.said.emit(_("Your card is copied."))

    def _save(self) -> None:
        ask_where_to_put(self, _("Where to put your card"), _FILE, "*.txt", self.save_at)

    def save_at(self, place: str) -> None:
        """Write the card to the file at `place`."""
        try:
            save_file(Path(place), f"{self.text.text()}\n".encode())
        except PeerDeskError as reason:
            self.said.emit(reason.sentence)
        else:
            self.said.emit(_("Your card is saved."))

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Heading(_("Your card")))
        said = _(
            "It holds no secret. Whoever has it can seal a letter for you; give it to those you write with."
        )
        column.addWidget(Label(said, "small", "ink2"))
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.make)
        column.addLayout(row)
        inside = QHBoxLayout(self._ready)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(24))
        left = QVBoxLayout()
        left.addWidget(self.text)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        left.addLayout(buttons)
        left.addStretch(1)
        inside.addLayout(left, 1)
        inside.addWidget(self.code)
        column.addWidget(self._ready)
