# SPDX-License-Identifier: GPL-3.0-or-later
"""How a whole window comes to its end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from peerdesk.ui.main_window import MainWindow


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
