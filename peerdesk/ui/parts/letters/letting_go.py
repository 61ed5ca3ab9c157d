# SPDX-License-Identifier: GPL-3.0-or-later
"""Letting a letter that was sealed go: asking its reader to by a letter, or forgetting here what it said."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.letters.correspondents import Correspondents
from peerdesk.presenters.letters.leaving import leaving_request, request
from peerdesk.presenters.letters.register import Register
from peerdesk.records.letters import KeptLetter
from peerdesk.sharing.card import Card
from peerdesk.sharing.letter import Letter
from peerdesk.sharing.sealing import OwnKeys, addressed, file_name
from peerdesk.ui.dialogs.asking_place import ask_where_to_seal
from peerdesk.ui.parts.letters.sealed_file import SealedFile, sealed_into
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.wording import _


class LettingGo(QObject):
    """`ask_reader` and `forget_words` each ask before anything is done. `said` carries what came of it."""

    said = Signal(str)

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self._session, self._over = session, over
        self._register = Register(session.desk)
        self._file = SealedFile(session, self)
        self._people = Correspondents(session.desk)
        self.dialog: AskDialog | None = None

    def forget_words(self, letter_id: str) -> None:
        """Ask whether the words of a letter are to be forgotten here, and forget them."""
        self.dialog = dialog = AskDialog(
            _("Forget the words of this letter?"),
            _(
                "That it was sealed, for whom and when stays here. What it said is then only with whoever read it, "
                "and this cannot be undone."
            ),
            [("keep", _("Keep them"), "plain"), ("forget", _("Forget them"), "plain")],
            parent=self._over.window(),
        )
        dialog.finished.connect(partial(self._on_forget, letter_id))
        dialog.open()

    def ask_reader(self, letter_id: str) -> None:
        """Ask whether a request to let go of a letter is to be sealed, and where its file goes."""
        self.dialog = dialog = AskDialog(
            _("Ask them to let go of it?"),
            _(
                "This seals a letter that asks for it. Nobody can check whether it is done, and copies may be "
                "elsewhere. You send the file yourself."
            ),
            [("not", _("Not now"), "plain"), ("ask", _("Seal the request…"), "plum")],
            icon="seal",
            plum=True,
            parent=self._over.window(),
        )
        dialog.finished.connect(partial(self._on_ask, letter_id))
        dialog.open()

    def put_request_at(self, letter_id: str, own: OwnKeys, chosen: str) -> None:
        """Seal the request to let go of a letter into a new file at a place the person chose."""
        if not isValid(self):
            return
        kept = self._register.kept(letter_id)
        person = self._people.person(kept.person) if kept and kept.person else None
        if kept is None or person is None:
            return
        card = Card(person.name, person.age_key, person.box_key)
        letter = addressed(request(kept.id, "delete"), own, self._people.own_name(), (card,))
        leaving = leaving_request(self._session.desk, kept, letter)
        self._file.put(
            leaving, partial(sealed_into, letter, Path(chosen)), self._on_put, self._refuse
        )

    def _on_forget(self, letter_id: str, answered: int) -> None:
        self.dialog = None
        if answered:
            self._register.forget_words(letter_id, self._on_forgotten)

    def _on_forgotten(self, _kept: KeptLetter) -> None:
        if isValid(self):
            self.said.emit(_("The words are forgotten."))

    def _on_ask(self, letter_id: str, answered: int) -> None:
        self.dialog = None
        if answered:
            self._people.make_keys(partial(self._choose_place, letter_id))

    def _choose_place(self, letter_id: str, own: OwnKeys) -> None:
        if not isValid(self):
            return
        title = _("Where to put the sealed request")
        chosen = partial(self.put_request_at, letter_id, own)
        ask_where_to_seal(self._over, title, file_name(), chosen)

    def _on_put(self, _letter: Letter) -> None:
        if isValid(self):
            self.said.emit(_("The request is sealed. It is yours to send."))

    def _refuse(self, reason: PeerDeskError) -> None:
        if isValid(self):
            self.said.emit(reason.sentence)
