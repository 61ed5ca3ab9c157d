# SPDX-License-Identifier: GPL-3.0-or-later
"""When Python looks for what nobody holds any more. All of it is looked through in the window’s thread alone.

A thread that makes thousands of rows would look through all of them on its way, and the window waits meanwhile.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_YOUNG, _OF_YOUNG, _NEVER = 1_000, 3, 1_000_000
"""What was made lately is looked through in small pieces wherever it was made; what is older never by itself."""

_EVERY = 20_000
"""Milliseconds between looks through all there is."""


class Collecting(QObject):
    """Collects what nobody holds, a few milliseconds every while, from `begin` on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look_through_all)

    def begin(self) -> None:
        """Let what is loaded stay for good, without what was left over: to look through it takes a frame each time."""
        gc.collect()
        gc.freeze()
        gc.set_threshold(_YOUNG, _OF_YOUNG, _NEVER)
        gc.enable()
        self._timer.start()

    def look_through_all(self) -> None:
        """Let go of all that nobody holds, unless nothing was made since the last look."""
        if any(gc.get_count()[1:]):
            gc.collect()
