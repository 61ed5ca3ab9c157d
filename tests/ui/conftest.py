# SPDX-License-Identifier: GPL-3.0-or-later
"""How a whole window comes to its end; and the real window on a real screen, for the stories gone through there."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerdesk.ui.collecting import Collecting
from peerdesk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from tests.window import Screen, Window


@pytest.fixture
def close(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """Close a window, unless the test did, and wait until all is kept."""

    def close(window: MainWindow) -> None:
        if not window._is_closing:
            with qtbot.waitSignal(window.ended):
                window.end()
        window.hide()
        window.deleteLater()

    return close


@pytest.fixture
def collecting(qapp: QApplication) -> Iterator[Collecting]:
    """Garbage is looked for as in the program: never in what was there before."""
    before = gc.get_threshold()
    gc.collect()
    made = Collecting()
    made.begin()
    yield made
    gc.set_threshold(*before)
    gc.unfreeze()


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """One screen for all the stories of a file."""
    from tests.window import a_screen  # here: its bus is not on every system

    with a_screen(tmp_path_factory.mktemp("screen")) as screen:
        yield screen


@pytest.fixture
def window(screen: Screen, home: Path) -> Iterator[Window]:
    """The program where nothing is yet."""
    from tests.window import Window  # here, as above

    window = Window(screen, home)
    yield window
    window.kill()
