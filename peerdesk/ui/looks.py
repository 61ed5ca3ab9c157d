# SPDX-License-Identifier: GPL-3.0-or-later
"""How the window looks, as chosen: put on, changed step by step, and remembered outside any journal."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from peerdesk.preferences import LARGEST_TEXT, SMALLEST_TEXT, Preferences
from peerdesk.ui.theme import theme

_STEP = 10
_USUAL = 100
_NEXT_TURN = 1
"""Milliseconds; what is asked for in none is done in the turn that is going on."""


class Looks(QObject):
    """The preferences of this account, and the file they are kept in. `changed` says that pages must be built anew."""

    changed = Signal()

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self.preferences = Preferences.load(file)
        self._put_on()

    def set(self, preferences: Preferences) -> None:
        """Remember another look, and put it on in the next turn: what nobody sees of the old one goes in this."""
        self.remember(preferences)
        theme().changing.emit()
        QTimer.singleShot(_NEXT_TURN, self, self._put_on_anew)

    def remember(self, preferences: Preferences) -> None:
        """Keep what changes nothing on the screen: a place of the window, the journal that opens by itself."""
        self.preferences = preferences
        preferences.save(self._file)

    def open_by_itself(self, folder: Path | None) -> None:
        """Remember which journal opens when PeerDesk starts; None: none does."""
        self.remember(self.preferences._replace(opens=folder))

    def stand_at(self, geometry: str) -> None:
        """Remember where the window stood, in Qt’s own words."""
        self.remember(self.preferences._replace(geometry=geometry))

    def larger(self) -> None:
        """Text one step larger, up to twice its size."""
        self._scale(self.preferences.text_scale + _STEP)

    def smaller(self) -> None:
        """Text one step smaller, down to four fifths."""
        self._scale(self.preferences.text_scale - _STEP)

    def usual(self) -> None:
        """Text at its own size."""
        self._scale(_USUAL)

    def turn_still(self) -> None:
        """Let nothing move, or let it move again."""
        self.set(self.preferences._replace(still=not self.preferences.still))

    def _scale(self, percent: int) -> None:
        percent = min(max(percent, SMALLEST_TEXT), LARGEST_TEXT)
        if percent != self.preferences.text_scale:
            self.set(self.preferences._replace(text_scale=percent))

    def _put_on_anew(self) -> None:
        self._put_on()
        self.changed.emit()

    def _put_on(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101  there is no window without one
        worn = self.preferences
        theme().install(application, worn.theme, worn.text_scale, worn.still)
