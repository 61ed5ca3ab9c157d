# SPDX-License-Identifier: GPL-3.0-or-later
"""Says once when it is evening for an open page. What somebody is typing is waited for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

_LOOK_AGAIN = 60_000
"""Milliseconds until the next look while somebody is typing."""


class Evening(QObject):
    """Begins to wait at `wait`; `came` is said when the hour has come and nothing is being typed on the page."""

    came = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._come)

    def wait(self, seconds: int) -> None:
        """Wait so many seconds; 0 waits for nothing."""
        if seconds > 0:
            self._timer.start(seconds * 1000)
        else:
            self._timer.stop()

    def _come(self) -> None:
        if self._is_typing():
            self._timer.start(_LOOK_AGAIN)
        elif self._page.isVisible():
            self.came.emit()

    def _is_typing(self) -> bool:
        focused = QApplication.focusWidget()
        return isinstance(focused, QLineEdit | QTextEdit) and self._page.isAncestorOf(focused)
