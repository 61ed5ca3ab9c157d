# SPDX-License-Identifier: GPL-3.0-or-later
"""A seat's own menu: everything keys and pointer can do to it, as lines with their keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from peerdesk.ui.widgets.circle import words
from peerdesk.ui.widgets.circle.state import ALSO, VOICES
from peerdesk.ui.widgets.presses.menu import Menu
from peerdesk.wording import _

if TYPE_CHECKING:
    from peerdesk.ui.widgets.circle.circle import Circle

_KEYS = {"heard": "H", "quiet": "Q", "spoken_for": "S", "not_in_the_room": "N"}


class SeatMenu(Menu):
    """The menu of the current seat of a circle."""

    def __init__(self, circle: Circle) -> None:
        super().__init__(parent=circle)
        self._circle = circle
        self._verbs = circle.verbs
        self._add_voices()
        self.addSeparator()
        self._add_others(_("Spoken for by"), self._speaker_line)
        self._add_others(_("Thread to"), self._thread_line)
        self.addSeparator()
        self._add_places()

    def _add_voices(self) -> None:
        seat = self._verbs.circle.seat(self._verbs.current)
        for voice in VOICES:
            line = self._line(words.voice_word(voice), _KEYS[voice])
            line.setCheckable(True)
            line.setChecked(seat.voice == voice)
            line.triggered.connect(lambda _on, voice=voice: self._verbs.press_voice(voice))
        self.addSeparator()
        for word in ALSO:
            line = self._line(words.also_word(word), "")
            line.setCheckable(True)
            line.setChecked(word in seat.also)
            line.triggered.connect(lambda _on, word=word: self._verbs.press_also(word))

    def _add_others(self, title: str, fill: Callable[[QAction, str], None]) -> None:
        part = self.addMenu(title)
        part.setEnabled(bool(self._verbs.others()))
        for other in self._verbs.others():
            line = part.addAction(_plain(words.role_of(self._verbs.circle, other)))
            line.setCheckable(True)
            fill(line, other.id)

    def _speaker_line(self, line: QAction, other: str) -> None:
        seat = self._verbs.circle.seat(self._verbs.current)
        line.setChecked(seat.spoken_for_by == other)
        line.triggered.connect(lambda on: self._verbs.speak_for(other if on else None))

    def _thread_line(self, line: QAction, other: str) -> None:
        here = self._verbs.current
        line.setChecked(self._verbs.circle.thread(here, other) is not None)
        line.triggered.connect(lambda: self._verbs.press_thread(here, other))

    def _add_places(self) -> None:
        own = self._verbs.circle.seat(self._verbs.current).own
        movable = not own and len(self._verbs.others()) > 1
        for text, keys, steps in (
            (_("Move clockwise"), "Ctrl+Right", 1),
            (_("Move the other way round"), "Ctrl+Left", -1),
        ):
            line = self._line(text, keys)
            line.setEnabled(movable)
            line.triggered.connect(lambda _on, steps=steps: self._verbs.move(steps))
        self._line(_("Rename"), "F2").triggered.connect(self._circle.rename_asked)
        line = self._line(_("Take this seat away"), "Del")
        line.setEnabled(not own)
        line.triggered.connect(self._verbs.take_away)

    def _line(self, text: str, keys: str) -> QAction:
        """Add a line that names its keys without claiming them: they belong to the circle."""
        return self.addAction(f"{text}\t{keys}" if keys else text)


def _plain(text: str) -> str:
    """Return a writer's own words as a menu line shows them, without making a letter a key."""
    return text.replace("&", "&&").replace("\t", " ")
