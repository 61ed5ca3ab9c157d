# SPDX-License-Identifier: GPL-3.0-or-later
"""Seals a letter for each of its readers: asks once, writes new files, reads them back, and says what is in them.

Several readers get a letter each. Each is in the register before there is a file of it, so that none is forgotten
where everything stops in between.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.letters.composing import Composing
from peerdesk.presenters.letters.correspondents import Correspondents
from peerdesk.presenters.letters.leaving import Leaving
from peerdesk.presenters.letters.sharing_words import listed
from peerdesk.records.letters import Person
from peerdesk.sharing.letter import Letter
from peerdesk.sharing.putting import put
from peerdesk.sharing.sealing import OwnKeys, Sealing, file_name, seal, seal_with_words
from peerdesk.ui.dialogs.asking_place import ask_where_to_seal
from peerdesk.ui.parts.letters.sealed_file import NameOnIt, SealedFile
from peerdesk.ui.parts.opening.working import Working
from peerdesk.ui.parts.share.sealing_dialogs import ask_sealing, tell_sealed
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.vault.passphrase import six_words
from peerdesk.wording import _


class SealingStopped(PeerDeskError):
    """The writer stopped it before anything was written."""

    def __init__(self) -> None:
        super().__init__(_("Stopped. The letter is kept unsent."))


@dataclass(frozen=True, slots=True)
class _Copy:
    """One letter on its way to one reader; `words` open it where there is no reader with a key."""

    person: Person | None
    letter: Letter
    path: Path
    words: str = ""


class LetterSealing(QObject):
    """`sealed` once every letter is written and registered; `said` carries what is to be told besides."""

    sealed = Signal()
    said = Signal(str)

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self._session, self._over = session, over
        self._people = Correspondents(session.desk)
        self._stopped = threading.Event()
        self._composing: Composing | None = None
        self._readers: list[Person] = []
        self._places: list[Path] = []
        self._waiting: list[_Copy] = []
        self._done: list[_Copy] = []
        self._name: NameOnIt | None = None
        self._name_on_it = ""
        self._file = SealedFile(session, self)
        self.dialog: AskDialog | None = None

    def begin(self, composing: Composing, readers: list[Person]) -> None:
        """Ask whether to seal for `readers`, each by their key; for none, with six spoken words."""
        try:
            composing.want_every_mark()
        except PeerDeskError as reason:
            self.said.emit(reason.sentence)
            return
        self._composing, self._readers = composing, readers
        self._people.make_keys(self._ask)

    # Asking

    def _ask(self, own: OwnKeys) -> None:
        self._own = own
        self.dialog = dialog = ask_sealing(self._over, self._readers)
        self._name = NameOnIt(self._people, dialog) if self._readers else None
        dialog.finished.connect(self._on_answered)
        dialog.open()

    def _on_answered(self, _code: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None or dialog.answer != "seal":
            return
        self._name_on_it = self._name.settle() if self._name else ""
        self._places = []
        self._choose_place()

    def _choose_place(self) -> None:
        """Ask where the next file goes, beside the one before. Giving one up gives up all of them."""
        count = max(len(self._readers), 1)
        title = _("Where to put the sealed letter")
        if count > 1:
            title = _("Where to put the sealed letter, {number} of {count}").format(
                number=len(self._places) + 1, count=count
            )
        beside = self._places[-1].parent if self._places else None
        ask_where_to_seal(self._over, title, file_name(), self._on_place, beside)

    def _on_place(self, chosen: str) -> None:
        self._places.append(Path(chosen))
        if len(self._places) < len(self._readers):
            self._choose_place()
        else:
            self.put_at(self._places)

    # Sealing

    def put_at(self, paths: list[Path]) -> None:
        """Seal into new files at `paths`, one for each reader in their order."""
        assert self._composing is not None  # noqa: S101  begun before
        name = self._name_on_it or self._people.own_name()
        readers: list[Person | None] = [*self._readers] or [None]
        self._done = []
        self._waiting = [
            _Copy(
                reader,
                self._composing.for_reader(reader, self._own, name),
                path,
                "" if reader else six_words(),
            )
            for reader, path in zip(readers, paths, strict=True)
        ]
        self._stopped.clear()
        self._show_progress()
        self._next()

    def _show_progress(self) -> None:
        self.dialog = dialog = AskDialog(
            _("Sealing"), "", [("stop", _("Stop"), "plain")], plum=True, parent=self._over.window()
        )
        dialog.body.addWidget(Working(_("Sealing, and reading it back")))
        dialog.finished.connect(self._stop)
        dialog.open()

    def _stop(self) -> None:
        self.dialog = None  # it is gone by the time the work has stopped
        self._stopped.set()

    def _next(self) -> None:
        assert self._composing is not None  # noqa: S101  begun before
        copy = self._waiting.pop(0)
        unsent = None if self._waiting else self._composing.letter_id
        leaving = Leaving(self._composing.sealed_row(copy.letter, copy.person), unsent)
        work = partial(_sealed_into, copy, self._stopped)
        self._file.put(leaving, work, partial(self._on_put, copy), self._refuse)

    def _on_put(self, copy: _Copy, letter: Letter) -> None:
        self._done.append(replace(copy, letter=letter))
        if self._waiting:
            self._next()
            return
        self._end_progress()
        self._confirm()
        self.sealed.emit()

    def _refuse(self, reason: PeerDeskError) -> None:
        self._end_progress()
        self.said.emit(reason.sentence)

    def _end_progress(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.finished.disconnect(self._stop)
            dialog.close()

    # Afterwards

    def _confirm(self) -> None:
        self.dialog = dialog = tell_sealed(
            self._over,
            listed(self._done[0].letter),
            [(each.path.name, each.person, each.words) for each in self._done],
        )
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None
        self._done = []


def _sealed_into(copy: _Copy, stopped: threading.Event) -> Letter:
    """Return what was read back from the file. Raises SealingStopped where it was stopped before one was written."""
    try:
        sealing = _sealed(copy, stopped)
    except PeerDeskError:
        if stopped.is_set():
            raise SealingStopped from None
        raise
    if stopped.is_set():
        raise SealingStopped
    return put(sealing, copy.path)


def _sealed(copy: _Copy, stopped: threading.Event) -> Sealing:
    if copy.words:
        return seal_with_words(copy.letter, copy.words, stopped.is_set)
    return seal(copy.letter)
