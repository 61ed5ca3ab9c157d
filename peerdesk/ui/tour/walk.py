# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a script of steps inside the window’s own event loop. A script says what it waits for; nothing is guessed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_EVERY = 15
"""Milliseconds between two looks."""


class Until(NamedTuple):
    """What a script waits for: in words, and how to look whether it is so."""

    what: str
    look: Callable[[], bool]


Script: TypeAlias = Iterator[Until]


class Walk(QObject):
    """One script on its way. `ended` carries what did not happen; empty where everything did."""

    ended = Signal(str)

    def __init__(
        self, script: Script, patience: float = 30.0, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._script = script
        self._patience = patience
        self._waits_for: Until | None = None
        self._since = 0.0
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Take the first step as soon as the event loop runs."""
        self._timer.start()

    def stop(self) -> None:
        """Take no further step."""
        self._timer.stop()

    def _look(self) -> None:
        try:
            if self._waits_for is not None and not self._waits_for.look():
                if time.monotonic() - self._since > self._patience:
                    self._end(self._waits_for.what)
                return
            self._waits_for = next(self._script)
            self._since = time.monotonic()
        except StopIteration:
            self._end("")
        except Exception as reason:  # noqa: BLE001  whatever goes wrong in a step, the walk says so and ends
            self._end(f"{type(reason).__name__}: {reason}")

    def _end(self, what: str) -> None:
        self._timer.stop()
        self.ended.emit(what)
