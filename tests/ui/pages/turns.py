# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the window’s thread works without looking up: its longest turn, in seconds of its own work."""

from __future__ import annotations

import time
from typing import Self

from PySide6.QtCore import QObject, QTimer

LONGEST = 0.05
"""Seconds the window may work before it looks up again."""

_SHORT = 0.001


class Turns(QObject):
    """Within `with`, looks at the clock between any two things the window does.

    Only the thread’s own work counts: another program on the same machine makes no turn longer.
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._look_up)
        self._at = 0.0
        self._short = 0
        self.longest = 0.0

    def are_short(self) -> bool:
        """Say whether nothing was done in the last twenty turns: what was begun has come to its end."""
        return self._short > 20

    def __enter__(self) -> Self:
        self._at = time.thread_time()
        self._timer.start()
        return self

    def __exit__(self, *_raised: object) -> None:
        self._look_up()
        self._timer.stop()

    def _look_up(self) -> None:
        now = time.thread_time()
        took, self._at = now - self._at, now
        self.longest = max(self.longest, took)
        self._short = self._short + 1 if took < _SHORT else 0
