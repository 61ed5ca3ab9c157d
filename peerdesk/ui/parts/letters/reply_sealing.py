# SPDX-License-Identifier: GPL-3.0-or-later
"""Seals an answer: shows exactly what will be sealed, asks once, writes the file, reads it back. Never overwrites."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.letters.answering import Answering, NobodyToSealFor, request
from peerdesk.presenters.letters.correspondents import Correspondents
from peerdesk.presenters.letters.foreign_text import a_name
from peerdesk.presenters.letters.letter_shown import letter_shown
from peerdesk.records.letters import KeptLetter
from peerdesk.sharing.card import Card
from peerdesk.sharing.letter import Letter
from peerdesk.sharing.putting import put
from peerdesk.sharing.sealing import OwnKeys, addressed, file_name, seal
from peerdesk.ui.parts.letters.letter_body import LetterBody
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.text.label import Heading
from peerdesk.wording import _

_PREVIEW_HIGH, _PREVIEW_WIDE = 260, 480


class Outgoing(NamedTuple):
    """A letter on its way out: for whom, how it is made with one’s keys and name, and what is kept of it."""

    card: Card
    make: Callable[[OwnKeys, str], Letter]
    was_sealed: Callable[[Letter, Callable[[None], None]], None]


class ReplySealing(QObject):
    """The way of one answer out of the journal. `sealed` once it is written and in the register."""

    sealed = Signal(str)
    """The name of the file it is in."""
    refused = Signal(object)

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self._session, self._over = session, over
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
            answering.was_sealed,
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
            partial(self._end, kept.id),
        )
        self._people.make_keys(self._ask)

    def _end(self, letter_id: str, _sealed: Letter, done: Callable[[None], None]) -> None:
        self._session.writer.write(
            lambda journal: journal.letters.end(letter_id), lambda _kept: done(None)
        )

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
        self._name: Field | None = None
        if not self._people.own_name():
            self._name = Field(_("Your name on it, as you like"))
            self._name.set_longest(100)
            dialog.body.addWidget(Heading(_("Your name on it, as you like")))
            dialog.body.addWidget(self._name)
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
        name = self._people.own_name()
        if self._name is not None and self._name.text().strip():
            name = " ".join(self._name.text().split())
            self._people.call_me(name)
        letter = self._out.make(self._own, name)
        self._letter = letter
        chosen, _kind = QFileDialog.getSaveFileName(
            self._over.window(),
            _("Where to put the sealed reply"),
            str(Path.home() / file_name()),
            "*.age",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.put_at(Path(chosen))

    def put_at(self, path: Path) -> None:
        """Seal it into a new file at `path`."""
        assert self._letter is not None  # noqa: S101  shown and answered before
        work = partial(_sealed_into, self._letter, path)
        self._session.tasks.run(work, partial(self._on_put, path), self._refuse)

    def _on_put(self, path: Path, letter: Letter) -> None:
        assert self._out is not None  # noqa: S101  begun before
        self._out.was_sealed(letter, partial(self._tell, path.name))

    def _tell(self, name: str, _nothing: None) -> None:
        self.sealed.emit(name)

    def _refuse(self, reason: PeerDeskError) -> None:
        self.refused.emit(reason)


def _sealed_into(letter: Letter, path: Path) -> Letter:
    return put(seal(letter), path)
