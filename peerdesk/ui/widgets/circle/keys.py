# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of the circle, and the two short choosings they begin: who spoke, and where a thread leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from peerdesk.ui.widgets.circle import words
from peerdesk.ui.widgets.circle.state import SeatState
from peerdesk.ui.widgets.circle.verbs import CircleVerbs
from peerdesk.wording import _

_CTRL = Qt.KeyboardModifier.ControlModifier
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
_VOICES = {
    Qt.Key.Key_H: "heard",
    Qt.Key.Key_Q: "quiet",
    Qt.Key.Key_N: "not_in_the_room",
}


@dataclass(frozen=True, slots=True)
class Choosing:
    """A choosing under way: for which seat, where it points now, and what Esc goes back to."""

    kind: Literal["thread", "speaker"]
    seat: SeatState
    target: str | None = None


class CircleKeys(QObject):
    """Turns keys into verbs while the circle has focus."""

    choosing_changed = Signal()
    add_asked = Signal()
    rename_asked = Signal()
    panel_asked = Signal()
    leave_asked = Signal()

    def __init__(self, verbs: CircleVerbs) -> None:
        super().__init__(verbs)
        self.choosing: Choosing | None = None
        self._verbs = verbs
        self._plain = self._plain_keys()

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key. Returns whether the circle has a use for it."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.choosing is not None:
            return self._press_while_choosing(self.choosing, key)
        if modifiers == _CTRL and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._verbs.move(1 if key == Qt.Key.Key_Right else -1)
            return True
        act = self._plain.get(key) if modifiers in _PLAIN else None
        if act is not None:
            act()
        return act is not None

    def begin_thread(self) -> None:
        """Begin to draw a thread from the current seat with the arrow keys."""
        if self._may_choose(_("There is nobody else to draw a thread to.")):
            self._begin("thread")
            self._say(_("Thread from {role}. Arrow keys choose a seat, Enter draws it."))

    def begin_speaker(self) -> None:
        """Say that the current seat was spoken for, and begin to choose by whom."""
        if self._may_choose(_("There is nobody else here.")):
            self._begin("speaker")
            self._verbs.speak_for(None)
            self._say(_("{role}, spoken for. Arrow keys choose who spoke, Enter keeps it."))

    def end_choosing(self) -> None:
        """Stop choosing and keep what is already said."""
        self.choosing = None
        self.choosing_changed.emit()

    def _plain_keys(self) -> dict[Qt.Key, Callable[[], object]]:
        verbs = self._verbs
        keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Left: lambda: verbs.go(-1),
            Qt.Key.Key_Right: lambda: verbs.go(1),
            Qt.Key.Key_Home: lambda: verbs.go_to_end(last=False),
            Qt.Key.Key_End: lambda: verbs.go_to_end(last=True),
            Qt.Key.Key_S: self.begin_speaker,
            Qt.Key.Key_T: self.begin_thread,
            Qt.Key.Key_A: self.add_asked.emit,
            Qt.Key.Key_F2: self.rename_asked.emit,
            Qt.Key.Key_Delete: verbs.take_away,
            Qt.Key.Key_Backspace: verbs.take_away,
            Qt.Key.Key_Return: self.panel_asked.emit,
            Qt.Key.Key_Enter: self.panel_asked.emit,
            Qt.Key.Key_Space: self.panel_asked.emit,
            Qt.Key.Key_Escape: self.leave_asked.emit,
        }
        for key, voice in _VOICES.items():
            keys[key] = partial(verbs.press_voice, voice)
        return keys

    def _press_while_choosing(self, choosing: Choosing, key: Qt.Key) -> bool:
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._point(choosing, key)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._finish(choosing)
        elif key == Qt.Key.Key_Escape:
            self._put_down(choosing)
        return True

    def _point(self, choosing: Choosing, key: Qt.Key) -> None:
        ids = [seat.id for seat in self._verbs.others()]
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End} or choosing.target is None:
            index = 0 if key in {Qt.Key.Key_Home, Qt.Key.Key_Right} else -1
        else:
            step = 1 if key == Qt.Key.Key_Right else -1
            index = (ids.index(choosing.target) + step) % len(ids)
        self.choosing = replace(choosing, target=ids[index])
        ask = words.ask_thread if choosing.kind == "thread" else words.ask_speaker
        self.choosing_changed.emit()
        self._verbs.said.emit(ask(self._verbs.circle, choosing.seat.id, ids[index]))

    def _finish(self, choosing: Choosing) -> None:
        self.end_choosing()
        if choosing.kind == "speaker":
            self._verbs.speak_for(choosing.target)
        elif choosing.target is not None:
            self._verbs.press_thread(choosing.seat.id, choosing.target)

    def _put_down(self, choosing: Choosing) -> None:
        self.end_choosing()
        if choosing.kind == "speaker":
            self._verbs.restore_voice(choosing.seat)
        self._verbs.said.emit(_("Put down. Nothing has changed."))

    def _may_choose(self, otherwise: str) -> bool:
        if self._verbs.read_only or not self._verbs.current:
            return False
        if not self._verbs.others():
            self._verbs.said.emit(otherwise)
            return False
        return True

    def _begin(self, kind: Literal["thread", "speaker"]) -> None:
        seat = self._verbs.circle.seat(self._verbs.current)
        self.choosing = Choosing(kind, seat)
        self.choosing_changed.emit()

    def _say(self, text: str) -> None:
        seat = self._verbs.circle.seat(self._verbs.current)
        self._verbs.said.emit(words.say_seat(text, self._verbs.circle, seat))
