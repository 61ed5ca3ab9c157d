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
from peerdesk.presenters.letters.foreign_text import a_name
from peerdesk.presenters.letters.leaving import Leaving
from peerdesk.presenters.letters.sharing_words import listed
from peerdesk.records.letters import Person
from peerdesk.sharing.letter import Letter
from peerdesk.sharing.putting import put
from peerdesk.sharing.sealing import OwnKeys, Sealing, seal, seal_with_words
from peerdesk.ui.parts.letters.sealed_file import NameOnIt, SealedFile, ask_where
from peerdesk.ui.parts.opening.working import Working
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.vault.passphrase import six_words
from peerdesk.wording import _

_INSIDE = 500


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
        names = ", ".join(a_name(each.name) for each in self._readers)
        title = (
            _("Seal this for {name}?").format(name=names)
            if names
            else _("Seal this with six words?")
        )
        self.dialog = dialog = AskDialog(
            title,
            self._what_it_means(names),
            [
                ("not", _("Not yet"), "plain"),
                ("read", _("Read it through"), "quiet"),
                ("seal", _("Seal and save…"), "plum"),
            ],
            icon="seal",
            plum=True,
            parent=self._over.window(),
        )
        for reader in self._readers:
            for sentence in _cautions(reader):
                dialog.body.addWidget(_line(sentence))
        self._name = NameOnIt(self._people, dialog) if self._readers else None
        dialog.finished.connect(self._on_answered)
        dialog.open()

    def _what_it_means(self, names: str) -> str:
        if not names:
            return _(
                "Anyone who has the file and the six words can open it. Say the words by voice, and never send them "
                "with the file. Once it leaves you it cannot be called back."
            )
        return _(
            "Only {name}’s key opens it, and once the file leaves you it cannot be called back."
        ).format(name=names)

    def _on_answered(self, _code: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None or dialog.answer != "seal":
            return
        self._name_on_it = self._name.settle() if self._name else ""
        self._choose_places()

    def _choose_places(self) -> None:
        paths: list[Path] = []
        count = max(len(self._readers), 1)
        for number in range(count):
            title = _("Where to put the sealed letter")
            if count > 1:
                title = _("Where to put the sealed letter, {number} of {count}").format(
                    number=number + 1, count=count
                )
            path = ask_where(self._over, title, paths[-1].parent if paths else None)
            if path is None:
                return
            paths.append(path)
        self.put_at(paths)

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
        self.dialog = dialog = AskDialog(
            _("Sealed"),
            _(
                "This was read back from the file itself, and it is all that is in it. It is yours to carry or send:"
            ),
            [("well", _("Close"), "filled")],
            icon="seal",
            plum=True,
            parent=self._over.window(),
        )
        for line in listed(self._done[0].letter):
            dialog.body.addWidget(_line(line, "body"))
        for copy in self._done:
            name = a_name(copy.person.name) if copy.person else _("whoever hears the words")
            said = _("{file} is for {name}.").format(file=copy.path.name, name=name)
            dialog.body.addWidget(_line(said))
            if copy.words:
                dialog.body.addWidget(
                    Heading(_("Say these six words by voice. They are kept nowhere."))
                )
                dialog.body.addWidget(_line(copy.words, "key"))
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None
        self._done = []


def _line(said: str, role: str = "small") -> Label:
    """Return words that keep the height they need in a dialog, whose width is fixed."""
    label = Label(said, role, "ink2" if role == "small" else "ink")
    width = theme().px(_INSIDE)
    label.setFixedWidth(width)
    label.setMinimumHeight(label.heightForWidth(width))
    return label


def _cautions(reader: Person) -> list[str]:
    name = a_name(reader.name)
    said = []
    if reader.checked is None:
        said.append(
            _(
                "You haven’t checked {name}’s key with them yet. Under People and keys there is a number to read "
                "to each other first."
            ).format(name=name)
        )
    if reader.manages_me:
        said.append(
            _(
                "{name} also manages you. What is in this letter may reach them in that role too."
            ).format(name=name)
        )
    return said


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
