# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of the letter that is read: kept, put beside what it answers, let be, heeded or let go, if asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.letters.letters_in import LettersIn
from peerdesk.presenters.letters.opened import Opened
from peerdesk.records.letters import KeptLetter, Stage
from peerdesk.ui.address import Address
from peerdesk.ui.parts.reading.keep_choice import KeepChoice
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.told.announce import announce
from peerdesk.wording import _


class LetterTaking(QObject):
    """`go` says where to be afterwards, `did` what was done. A refusal goes to the session and is read out."""

    go = Signal(Address)
    did = Signal(str)
    later = Signal(str)
    """A kept letter (its id) is to be shown anew, once what is begun beside it is kept."""

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self._session, self._over = session, over
        self._letters = LettersIn(session.desk)
        self._opened: Opened | None = None

    def take_up(self, opened: Opened) -> None:
        """Let everything after this be about `opened`."""
        self._opened = opened

    def kept(self) -> KeptLetter | None:
        """Return what is kept of it, with its words; None where nothing is, or not any more."""
        standing = self._opened.standing if self._opened else None
        if standing is None or not standing.content:
            return None
        return standing if self._session.desk.reading.letters.size_of(standing.id) else None

    def keep_choice(self) -> KeepChoice | None:
        """Return the choice of how long it is kept; None where it is not kept by that."""
        opened = self._opened
        if opened is None or not opened.may_be_taken or opened.is_reply or opened.letter.asked:
            return None
        if opened.standing is not None and opened.standing.stage is Stage.DECLINED:
            return None
        kept = self.kept()
        choice = KeepChoice(self._session.desk.today())
        choice.show_kept(is_kept=kept is not None, until=kept.until if kept else None)
        choice.kept.connect(self.keep)
        choice.let_go.connect(self.let_go)
        return choice

    def keep(self, until: date | None) -> None:
        """Keep it until a day, or until it is let go."""
        opened, kept = self._opened, self.kept()
        if kept is not None:
            self._letters.keep_until(kept.id, until)
            self.later.emit(kept.id)
        elif opened is not None:
            self._do_or_say(lambda: self._letters.keep(opened, until, self._on_taken))

    def let_go(self) -> None:
        """Let it go for good."""
        kept = self.kept()
        if kept is not None:
            self._letters.let_go(kept.id)
            self.did.emit(_("Let go. Nothing of it is kept here."))
        self._session.letter_in_hand = None
        self.go.emit(Address("letters"))

    def accept(self) -> None:
        """Keep a reply beside the words it answers."""
        self._take(self._letters.accept)

    def decline(self) -> None:
        """Let a reply be."""
        self._take(self._letters.decline)

    def heed(self) -> None:
        """Remember what was asked."""
        self._take(self._letters.heed)

    def let_go_as_asked(self) -> None:
        """Remember that it was asked to let a letter go, and let that one go."""
        opened = self._opened
        answered = opened.answers if opened else None
        self.heed()
        if opened is not None and answered is not None and not opened.answers_own:
            self._letters.let_go(answered.id)
            self.did.emit(_("Let go, as was asked. Nothing of it is kept here."))

    def _take(self, verb: Callable[[Opened, Callable[[KeptLetter], None]], None]) -> None:
        opened = self._opened
        if opened is not None:
            self._do_or_say(lambda: verb(opened, self._on_taken))

    def _on_taken(self, kept: KeptLetter) -> None:
        self._session.letter_in_hand = None
        if isValid(self):
            there = Address("letter", entry=kept.id) if kept.content else Address("letters")
            self.go.emit(there)

    def _do_or_say(self, verb: Callable[[], None]) -> None:
        try:
            verb()
        except PeerDeskError as reason:
            self._session.refused.emit(reason)
            announce(self._over, reason.sentence)
