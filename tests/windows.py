# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole window in a test, closed or with a journal open in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from peerdesk.clock import Clock
from peerdesk.records.settings import Settings
from peerdesk.ui.closed import Closed
from peerdesk.ui.looks import Looks
from peerdesk.ui.main_window import USUAL_SIZE, MainWindow
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault

WRENS = Settings(name="Wren’s journal")


def closed_window(
    home: Path, clock: Clock, size: tuple[int, int] = USUAL_SIZE.toTuple()
) -> MainWindow:
    """Return a window, not yet shown, that keeps its look in the folder `home`."""
    made = MainWindow(Looks(home / "preferences.json"), clock, Closed(CHEAPEST))
    made.resize(*size)
    return made


def open_in(
    window: MainWindow, vault: Vault, qtbot: QtBot, settings: Settings | None = WRENS
) -> MainWindow:
    """Show the window, open the journal in it, and wait until it stands there. `settings` are those of a new one."""
    window.begin(vault.folder)
    window.show()
    window.open_journal(vault, settings)
    qtbot.waitUntil(lambda: window.closed_desk is None)
    return window


def action(window: MainWindow, text: str) -> QAction:
    """Return what stands in the menus under this name, without the mark of its letter."""
    found = [each for bar in window.menuBar().actions() for each in bar.menu().actions()]
    return next(each for each in found if each.text().replace("&", "") == text)
