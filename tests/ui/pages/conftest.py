# SPDX-License-Identifier: GPL-3.0-or-later
"""A real session for pages to stand in, and what a page said while it was used."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.clock import FixedClock
from peerdesk.journal.journal import Journal
from peerdesk.ui.pages.page import Page
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.vault.vault import Vault


@pytest.fixture
def look(qapp: QApplication) -> None:
    """Light, at 100 %, and still."""
    theme().install(qapp, "light", 100, still=True)


@pytest.fixture
def write(vault: Vault, clock: FixedClock) -> Callable[..., None]:
    """Write into the journal before a session opens it."""

    def do(verb: Callable[[Journal], object]) -> None:
        connection = vault.writer()
        verb(Journal(connection, clock))
        connection.close()

    return do


class Stage:
    """A window with one page in it. `went` and `said` are what the page asked the window for."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self._qtbot = qtbot
        self.session = session
        self.went: list[object] = []
        self.said: list[tuple[str, Callable[[], None] | None]] = []
        self._windows: list[QWidget] = []

    def show(self, make: Callable[[Session], Page], width: int = 1088, height: int = 742) -> Page:
        window = QWidget()
        window.resize(width, height)
        self._windows.append(window)
        self._qtbot.addWidget(window)
        page = make(self.session)
        page.setParent(window)
        page.setGeometry(window.rect())
        page.set_breadth("wide" if width >= 988 else "compact")
        page.go.connect(self.went.append)
        page.toast_wanted.connect(lambda sentence, undo: self.said.append((sentence, undo)))
        window.show()
        window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        page.take_focus()
        return page

    def settle(self) -> None:
        """Wait until everything asked of the writer is on the disk and answered."""
        answered: list[None] = []
        self.session.writer.write(lambda _journal: None, answered.append)
        self._qtbot.waitUntil(lambda: bool(answered))

    def let_two_seconds_pass(self) -> None:
        """Wait for a timer of two seconds, and until all that was asked of the writer before it is on the disk.

        One clock drives this and the page: however slow the machine is, what is due earlier comes earlier.
        """
        two_seconds = QTimer(singleShot=True, interval=2000, timerType=Qt.TimerType.PreciseTimer)
        with self._qtbot.waitSignal(two_seconds.timeout):
            two_seconds.start()
        self.settle()


@pytest.fixture
def stage(qtbot: QtBot, look: None, vault: Vault, clock: FixedClock) -> Iterator[Stage]:
    session = Session(vault, clock)
    made = Stage(qtbot, session)
    made.settle()
    yield made
    ended: list[bool] = []
    session.finish(lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))
