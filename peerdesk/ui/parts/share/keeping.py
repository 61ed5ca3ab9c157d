# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter at hand in Share: taken up where it was left, kept unsent after every change, and gone back on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.letters.composing import Composing
from peerdesk.presenters.letters.sharing_words import clock_time
from peerdesk.records.letters import Choice, Direction, KeptLetter, Stage
from peerdesk.wording import _

_KEEP_AFTER = 1_000
"""Milliseconds after a change at which the letter is kept."""
_GOES_BACK = 50
"""Changes that can be taken back."""


class ShareKeeping(QObject):
    """`composing` is the letter. To change it: `note`, for it to be taken back; the change; then `tell`."""

    changed = Signal()
    """Something of the letter was changed."""
    begun = Signal()
    """Another choice took the place of the one there was."""
    hint_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._before: list[Choice] = []
        self.composing = Composing(desk)
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_AFTER)
        self._timer.timeout.connect(self.keep)

    def take_up(self) -> None:
        """Take up the letter that was left unsent, with the entries as they are now; or begin one."""
        if self._timer.isActive():
            return
        unsent = [each for each in self._desk.reading.letters.unsent() if _is_ours(each)]
        self.composing = Composing(self._desk, unsent[0] if unsent else None)
        self._before = []
        if not unsent:
            self.composing.begin_with_flagged()

    def begin_after_sealing(self) -> None:
        """Begin another letter, with nothing chosen."""
        self._timer.stop()
        self.composing = Composing(self._desk)
        self._before = []

    def begin_anew(self) -> None:
        """Let everything that was chosen go; it can be taken back."""
        self.note()
        self.composing.choose_again(Choice())
        self.begun.emit()
        self.tell()

    def note(self) -> None:
        """Remember how it is now, to come back to."""
        self._before = [*self._before[1 - _GOES_BACK :], self.composing.choice]

    def forget_note(self) -> None:
        """What was going to be changed was not."""
        self._before.pop()

    def tell(self) -> None:
        """Something was changed: say so, and keep it soon."""
        self.changed.emit()
        self._timer.start()

    def take_back(self) -> None:
        """Go back to how it was before the last change."""
        if self._before and isValid(self):
            self.composing.choose_again(self._before.pop())
            self.begun.emit()
            self.tell()

    def keep_what_is_begun(self) -> None:
        """Keep at once what was changed since it was kept last."""
        if self._timer.isActive():
            self.keep()

    def keep(self) -> None:
        """Keep the letter unsent."""
        self._timer.stop()
        if self._desk.can_write:
            self.composing.keep(self._on_kept)

    def _on_kept(self, _kept: KeptLetter) -> None:
        if isValid(self):
            time = clock_time(self._desk)
            self.hint_changed.emit(_("Kept as an unsent letter · {time}").format(time=time))


def _is_ours(letter: KeptLetter) -> bool:
    return (
        letter.direction is Direction.OUT
        and letter.stage is Stage.UNSENT
        and letter.choice is not None
        and letter.reply_to is None
    )
