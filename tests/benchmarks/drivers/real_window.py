# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program in this process, driven as a person drives it: the window, its unlock page, keys."""

from __future__ import annotations

from peerdesk.hardening import harden

harden()

import gc  # noqa: E402  the same order as in the program

gc.disable()  # as the program does until all of the window is loaded

import sys  # noqa: E402
from collections.abc import Callable  # noqa: E402
from pathlib import Path  # noqa: E402

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QKeyEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from peerdesk.clock import SystemClock  # noqa: E402
from peerdesk.ui.app import Program, make_application, make_window  # noqa: E402
from peerdesk.ui.pages.unlock_page import UnlockPage  # noqa: E402
from tests.benchmarks import PASSPHRASE  # noqa: E402
from tests.benchmarks.drivers.telling import FirstPaint, now  # noqa: E402

_PATIENCE = 60_000
_LOOK_AGAIN_MS = 20
_TO_TYPE_MS = 1_500
"""How long somebody types before Enter; what an opening needs is fetched and made meanwhile."""


class RealWindow:
    """A window that shows the unlock page of `folder`."""

    def __init__(self, folder: Path) -> None:
        self.application = make_application()
        self.window = make_window(SystemClock())
        self._program = Program(self.application, self.window)
        self._program.begin(folder)

    def open_journal(self) -> float:
        """Type the passphrase, press Enter, and return the seconds from that key until the page was painted."""
        self.pass_time(_TO_TYPE_MS)
        page = self.window.findChild(UnlockPage)
        assert page is not None
        page.opening.field.set_text(PASSPHRASE)
        painted: list[float] = []
        self.window.opened.connect(
            lambda: FirstPaint(self.window.shell().page(), lambda: painted.append(now()))
        )
        begun = now()
        press(page.opening.field.edit, Qt.Key.Key_Return)
        self.wait(lambda: bool(painted))
        return painted[0] - begun

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window live until something is so. Raises TimeoutError."""
        timer = QElapsedTimer()
        timer.start()
        waker = QTimer(interval=_LOOK_AGAIN_MS)  # the window sleeps in between, as in the program
        waker.start()
        while not until():
            if timer.hasExpired(_PATIENCE):
                raise TimeoutError
            self.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def pass_time(self, milliseconds: int) -> None:
        """Let the window live for a while."""
        timer = QElapsedTimer()
        timer.start()
        self.wait(lambda: timer.hasExpired(milliseconds))


def press(widget: QWidget, key: Qt.Key, text: str = "") -> None:
    """Press and release a key, through the queue as the system’s own keys come."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.postEvent(widget, event)


def journal_named() -> Path:
    """Return the journal this driver was started with."""
    return Path(sys.argv[1])
