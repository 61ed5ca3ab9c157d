# SPDX-License-Identifier: GPL-3.0-or-later
"""The way of a letter into a new file: noted, sealed, read back, and only then called sealed.

It never writes over anything, and what could not be put into a file is taken off the register again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.letters.correspondents import Correspondents
from peerdesk.presenters.letters.leaving import Leaving
from peerdesk.records.letters import KeptLetter
from peerdesk.sharing.card import as_on_a_card
from peerdesk.sharing.letter import Letter
from peerdesk.sharing.putting import NotPut, put
from peerdesk.sharing.sealing import seal
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.text.label import Heading
from peerdesk.wording import _

Done = Callable[[Letter], None]
Refused = Callable[[PeerDeskError], None]
_LONGEST_NAME = 100


class SealedFile(QObject):
    """Puts letters into files, one at a time."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def put(
        self, leaving: Leaving, work: Callable[[], Letter], done: Done, refused: Refused
    ) -> None:
        """Have `work` seal a letter into a file and read it back, and call `done` once that is in the register."""
        self._session.desk.pen.write(
            leaving.begin,
            partial(self._seal, leaving, work, done, refused),
            partial(self._not_begun, refused),
        )

    def _seal(
        self,
        leaving: Leaving,
        work: Callable[[], Letter],
        done: Done,
        refused: Refused,
        _begun: KeptLetter,
    ) -> None:
        self._session.tasks.run(
            work,
            partial(self._register, leaving, done),
            partial(self._take_back, leaving, refused),
        )

    def _register(self, leaving: Leaving, done: Done, letter: Letter) -> None:
        self._session.desk.pen.write(leaving.end, partial(self._tell, done, letter))

    def _tell(self, done: Done, letter: Letter, _nothing: None) -> None:
        done(letter)

    def _not_begun(self, refused: Refused, _reason: PeerDeskError) -> None:
        """Seal nothing where the journal can’t note it: mostly the disk is full, and then for the file as well."""
        refused(NotPut())

    def _take_back(self, leaving: Leaving, refused: Refused, reason: PeerDeskError) -> None:
        self._session.desk.pen.write(leaving.take_back)
        refused(reason)


def sealed_into(letter: Letter, path: Path) -> Letter:
    """Return what was read back from the new file at `path`. For a lane. Raises PeerDeskError."""
    return put(seal(letter), path)


class NameOnIt:
    """Asks in a dialog which name stands on a letter, where the writer has none on their card yet."""

    def __init__(self, people: Correspondents, dialog: AskDialog) -> None:
        self._people = people
        self._field: Field | None = None
        if not people.own_name():
            self._field = Field(_("Your name on it, as you like"))
            self._field.set_longest(_LONGEST_NAME)
            dialog.body.addWidget(Heading(_("Your name on it, as you like")))
            dialog.body.addWidget(self._field)

    def settle(self) -> str:
        """Keep the name that was typed, if one was, and return the one that is to stand there."""
        typed = as_on_a_card(self._field.text()) if self._field else ""
        if typed:
            self._people.call_me(typed)
        return typed or self._people.own_name()
