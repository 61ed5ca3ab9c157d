# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices that nobody has touched the keyboard or the mouse for a while, and gives twenty seconds’ notice."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from peerdesk.ui.hearing import Hearing

NOTICE_SECONDS = 20

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)
_A_LOOK = 1000
"""Milliseconds between looks at the wall clock, which runs on while the machine sleeps and a timer does not."""


class Stillness(QObject):
    """Hears every touch of the program. `noticed` comes twenty seconds before `over`; any touch calls both off."""

    noticed = Signal()
    called_off = Signal()
    over = Signal()

    def __init__(self, minutes: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = minutes * 60.0
        self._touched = time.monotonic()
        self._touched_wall = time.time()
        self._has_noticed = False
        self._timer = QTimer(self, interval=_A_LOOK)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        Hearing(self)

    @property
    def minutes(self) -> float:
        """How long stillness may last."""
        return self._seconds / 60

    def set_minutes(self, minutes: float) -> None:
        """Change how long stillness may last."""
        self._seconds = minutes * 60.0

    def touch(self) -> None:
        """Begin anew, as a touch does."""
        self._touched, self._touched_wall = time.monotonic(), time.time()
        if self._has_noticed:
            self._has_noticed = False
            self.called_off.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear every touch and let it pass."""
        if event.type() in _TOUCHES:
            self.touch()
        return False

    def _look(self) -> None:
        still = max(time.monotonic() - self._touched, time.time() - self._touched_wall)
        if still >= self._seconds:
            # From the beginning again: a lock that has to wait for words that cannot be kept is tried once more.
            self._touched, self._touched_wall = time.monotonic(), time.time()
            self._has_noticed = False
            self.over.emit()
        elif still >= self._seconds - NOTICE_SECONDS and not self._has_noticed:
            self._has_noticed = True
            self.noticed.emit()
