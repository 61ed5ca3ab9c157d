# SPDX-License-Identifier: GPL-3.0-or-later
"""Seals an answer: shows exactly what will be sealed, asks once, writes the file, reads it back. Never overwrites."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.letters.answering import Answering, NobodyToSealFor
from peerdesk.presenters.letters.correspondents import Correspondents
from peerdesk.presenters.letters.foreign_text import a_name
from peerdesk.presenters.letters.leaving import Leaving, leaving_request, request
from peerdesk.presenters.letters.letter_shown import letter_shown
from peerdesk.records.letters import KeptLetter
from peerdesk.sharing.card import Card
from peerdesk.sharing.letter import Letter
from peerdesk.sharing.sealing import OwnKeys, addressed, file_name
from peerdesk.ui.dialogs.asking_place import ask_where_to_seal
from peerdesk.ui.parts.letters.letter_body import LetterBody
from peerdesk.ui.parts.letters.sealed_file import NameOnIt, SealedFile, sealed_into
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.wording import _

_PREVIEW_HIGH, _PREVIEW_WIDE = 260, 480


class Outgoing(NamedTuple):
    """What may be sealed: for whom, how it is made with one’s keys and name, and how it then leaves."""

    card: Card
    make: Callable[[OwnKeys, str], Letter]
    leave: Callable[[Letter], Leaving]


class ReplySealing(QObject):
    """The way of one answer out of the journal. `sealed` once it is written and in the register."""

    sealed = Signal(str)
    """The name of the file it is in."""
    refused = Signal(object)

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self._session, self._over = session, over
        self._file = SealedFile(session, self)
        self._people = Correspondents(session.desk)
        self._out: Outgoing | None = None
        self._letter: Letter | None = None
        self.dialog: AskDialog | None = None

    def begin(self, answering: Answering) -> None:
        """Show what would be sealed, and ask."""
        card = answering.reader()
        if card is None:
            self._refuse(NobodyToSealFor())
            return
        self._out = Outgoing(
            card,
            lambda own, name: answering.for_writer(card, own, name),
            answering.leaving,
        )
        self._people.make_keys(self._ask)

    def begin_to_end(self, kept: KeptLetter) -> None:
        """Show the letter that ends an exchange, and ask. It asks for nothing and says nothing else."""
        card = Answering(self._session.desk, kept).reader()
        if card is None:
            self._refuse(NobodyToSealFor())
            return
        ends = request(kept.id, "end")
        self._out = Outgoing(
            card,
            lambda own, name: addressed(ends, own, name, (card,)),
            partial(leaving_request, self._session.desk, kept),
        )
        self._people.make_keys(self._ask)

    def _ask(self, own: OwnKeys) -> None:
        out = self._out
        if out is None:
            return
        self._own = own
        who = a_name(out.card.name)
        dialog = AskDialog(
            _("Seal this for {name}?").format(name=who),
            _(
                "Only {name}’s key opens it, and once the file leaves you it cannot be called back."
            ).format(name=who)
            + self._unchecked(out.card)
            + " "
            + _("This is all that is in it:"),
            [("not", _("Not yet"), "plain"), ("seal", _("Seal and save…"), "plum")],
            icon="seal",
            plum=True,
            parent=self._over.window(),
        )
        dialog.body.addWidget(self._preview(out, own))
        self._name = NameOnIt(self._people, dialog)
        dialog.finished.connect(self._on_answered)
        layout = dialog.layout()
        if layout is not None:
            # Its words wrap, which the toolkit forgets beside a part of fixed height.
            dialog.setMinimumHeight(layout.totalHeightForWidth(dialog.width()))
        self.dialog = dialog
        dialog.open()

    def _unchecked(self, card: Card) -> str:
        person = self._session.desk.reading.letters.person_with_key(card.age_key)
        if person is not None and person.checked is not None:
            return ""
        said = _("You haven’t checked this key with {name} by voice yet.")
        return " " + said.format(name=a_name(card.name))

    def _preview(self, out: Outgoing, own: OwnKeys) -> QWidget:
        letter = out.make(own, self._people.own_name())
        said = letter_shown(letter, a_name(self._people.own_name()))
        beside = tuple(
            (_("Beside “{quote}”").format(quote=a_name(each.quote)), each.text)
            for each in letter.comments
        )
        body = LetterBody(replace(said, answers=()), ())
        body.add_answers((*beside, *said.answers))
        area = ScrollArea(body)
        area.setMinimumWidth(theme().px(_PREVIEW_WIDE))
        area.setFixedHeight(theme().px(_PREVIEW_HIGH))
        area.setAccessibleName(_("Exactly what is sealed"))
        return area

    def _on_answered(self, answered: int) -> None:
        self.dialog = None
        if not answered or self._out is None:
            return
        self._letter = self._out.make(self._own, self._name.settle())
        title = _("Where to put the sealed reply")
        ask_where_to_seal(self._over, title, file_name(), self._put_at)

    def _put_at(self, chosen: str) -> None:
        assert self._letter is not None  # noqa: S101  shown and answered before
        assert self._out is not None  # noqa: S101  begun before
        path = Path(chosen)
        work = partial(sealed_into, self._letter, path)
        leaving = self._out.leave(self._letter)
        self._file.put(leaving, work, partial(self._tell, path.name), self._refuse)

    def _tell(self, name: str, _letter: Letter) -> None:
        self.sealed.emit(name)

    def _refuse(self, reason: PeerDeskError) -> None:
        self.refused.emit(reason)
