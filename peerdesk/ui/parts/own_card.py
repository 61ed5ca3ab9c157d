# SPDX-License-Identifier: GPL-3.0-or-later
"""One’s own contact card at a desk for letters: a name, and the line to give to whoever seals letters for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.errors import CannotWrite
from peerdesk.presenters.correspondents import Correspondents
from peerdesk.sharing.sealing import OwnKeys
from peerdesk.small_file import write_small_file
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.widgets.fields import Field
from peerdesk.ui.widgets.label import Heading, Label
from peerdesk.ui.widgets.reading_text import ReadingText
from peerdesk.wording import _

_LONGEST_NAME = 100


class OwnCard(QWidget):
    """A field for the name; once there is one, the card as a line of text and a way to save it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._people = Correspondents(session.desk)
        self.name = Field(_("Your name on it, as you like"), _("Your name on it, as you like"))
        self.name.set_longest(_LONGEST_NAME)
        self.name.entered.connect(self._make)
        self.make = PlainButton(_("Make my card"))
        self.make.clicked.connect(self._make)
        self.card = ReadingText(_("Your contact card"), "body")
        self.save = PlainButton(_("Save it as a file…"))
        self.save.clicked.connect(self._ask_where)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme().px(26), 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(Heading(_("Your contact card")))
        said = _(
            "Give it to whoever seals letters for you. It holds your public keys and opens nothing."
        )
        column.addWidget(Label(said, "small", "ink2"))
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.make, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self.card)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    def refresh(self) -> None:
        """Show the card there is."""
        card = self._people.own_card()
        for part in (self.name, self.make):
            part.setVisible(card is None)
        for part in (self.card, self.save):
            part.setVisible(card is not None)
        if card is not None:
            self.card.set_text(card.written())

    def _make(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            self.name.needs_another_look(_("Any name will do; it need not be yours."))
            self.name.setFocus()
            return
        self._people.call_me(name)
        self._people.make_keys(self._made)

    def _made(self, _keys: OwnKeys) -> None:
        if isValid(self):
            self.refresh()
            self.card.setFocus()

    def _ask_where(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Where to put your card"), str(Path.home() / "my.card")
        )
        if chosen:
            text = self.card.text() + "\n"
            self._session.tasks.run(
                lambda: _written(Path(chosen), text), refused=self._session.refused.emit
            )


def _written(path: Path, text: str) -> None:
    try:
        write_small_file(path, text.encode("utf-8"))
    except OSError:
        raise CannotWrite from None
