# SPDX-License-Identifier: GPL-3.0-or-later
"""What a driver tells the one who started it, and how it knows that a window has been painted."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from typing import NoReturn

from PySide6.QtCore import QEvent, QObject, QTimer


class FirstPaint(QObject):
    """Calls `then` once, as soon as `watched` and all around it have been painted for the first time."""

    def __init__(self, watched: QObject, then: Callable[[], None]) -> None:
        super().__init__(watched)
        self._watched, self._then = watched, then
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        """Wait for the paint, then for the end of it."""
        if event.type() == QEvent.Type.Paint:
            self._watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def now() -> float:
    """Return seconds on the clock that every process of this machine shares."""
    return time.clock_gettime(time.CLOCK_MONOTONIC)


def tell(**found: object) -> NoReturn:
    """Say what was found, and end at once."""
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    os._exit(0)
