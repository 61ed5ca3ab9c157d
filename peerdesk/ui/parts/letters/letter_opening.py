# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a sealed file: looked at first, then opened in a process apart, with a way to stop. Keeps nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from peerdesk.errors import PeerDeskError
from peerdesk.journal.reading import Reading
from peerdesk.presenters.letters.correspondents import Correspondents
from peerdesk.presenters.letters.letters_in import inside, look_at
from peerdesk.presenters.letters.opened import Opened, opened_here
from peerdesk.sharing.apart import WrongWords
from peerdesk.sharing.guard import Sealed
from peerdesk.sharing.letter import Letter
from peerdesk.sharing.sealing import OwnKeys
from peerdesk.ui.parts.opening.working import Working
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.wording import _

_ABOUT = "opened"


class LetterOpening(QObject):
    """One file on its way to being read. `opened` carries an `Opened`; a refusal is said here, in one sentence."""

    opened = Signal(object)
    ended = Signal()
    """It came to its end, opened or not."""

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self._session, self._over = session, over
        self._own: OwnKeys | None = None
        self._sealed: Sealed | None = None
        self._stopped = Event()
        self.dialog: AskDialog | None = None

    def begin(self, path: Path) -> None:
        """Open the file at `path`. The keys of this journal are made if there are none yet."""
        self._show_working()
        self._session.tasks.run(partial(look_at, path), self._on_looked_at, self._refuse)

    def _on_looked_at(self, sealed: Sealed) -> None:
        if self._stopped.is_set():
            return
        self._sealed = sealed
        self._own = Correspondents(self._session.desk).own_keys()
        if sealed.by_words:
            self._ask_for_words()
        else:
            self._open("")

    def _open(self, words: str) -> None:
        assert self._sealed is not None  # noqa: S101  looked at before
        self._show_working()
        work = partial(inside, self._sealed, self._own, words, self._nobody_waits)
        self._session.tasks.run(work, self._on_inside, self._refuse)

    def _on_inside(self, letter: Letter) -> None:
        """Look in a thread at whose it is and what is here of it: a long letter takes longer than a window may."""
        question = partial(_looked_up, letter, self._own)
        self._session.looking.ask(_ABOUT, question, self._on_looked_up, self._refuse)

    def _on_looked_up(self, opened: Opened) -> None:
        if not self._stopped.is_set():
            self._close_dialog()
            self.opened.emit(opened)
            self.ended.emit()

    def _nobody_waits(self) -> bool:
        """In the lane: whether it was stopped, or the window is about to close."""
        return self._stopped.is_set() or self._session.is_ending

    # What is asked and said

    def _show_working(self) -> None:
        self._close_dialog()
        dialog = AskDialog(
            _("Opening the letter"),
            _(
                "It is opened by a helper that can reach nothing of yours, and nothing of it is kept."
            ),
            [("stop", _("Stop"), "plain")],
            icon="envelope-simple-open",
            parent=self._over.window(),
        )
        dialog.body.addWidget(Working(_("Opening"), _("A moment, or a few with spoken words.")))
        dialog.finished.connect(self._stop)
        self._show(dialog)

    def _ask_for_words(self, sentence: str = "") -> None:
        self._close_dialog()
        dialog = AskDialog(
            _("Which six words open it?"),
            _("It was sealed with six spoken words. Whoever wrote it can say them to you."),
            [("not", _("Not now"), "plain"), ("open", _("Open it"), "filled")],
            icon="key",
            parent=self._over.window(),
        )
        self._words = Field(_("The six words"))
        self._words.set_longest(400)
        self._words.entered.connect(partial(dialog.answer_with, "open"))
        self._words.needs_another_look(sentence)
        dialog.body.addWidget(self._words)
        dialog.finished.connect(self._on_words)
        self._show(dialog)
        self._words.setFocus()

    def _on_words(self, answered: int) -> None:
        self.dialog = None
        words = " ".join(self._words.text().split()).casefold()
        if answered and words:
            self._open(words)
        else:
            self._stop()

    def _refuse(self, reason: PeerDeskError) -> None:
        if self._stopped.is_set():
            return
        if isinstance(reason, WrongWords):
            self._ask_for_words(reason.sentence)
            return
        self._close_dialog()
        dialog = AskDialog(
            _("It stays closed"),
            reason.sentence,
            [("close", _("Close"), "plain")],
            icon="warning-circle",
            parent=self._over.window(),
        )
        self._show(dialog)
        self.ended.emit()

    def _stop(self) -> None:
        self._stopped.set()
        self.dialog = None
        self.ended.emit()

    def _show(self, dialog: AskDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _close_dialog(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None and isValid(dialog):
            dialog.finished.disconnect()
            dialog.close()


def _looked_up(letter: Letter, own: OwnKeys | None, reading: Reading) -> Opened:
    return opened_here(reading.letters, letter, own)
