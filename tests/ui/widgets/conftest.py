# SPDX-License-Identifier: GPL-3.0-or-later
"""A window with the look installed, to put parts in and press keys on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.ui.theme import theme


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    theme().install(qapp, "light", 100, True)


@pytest.fixture
def window(qtbot: QtBot) -> Callable[..., QWidget]:
    """Show parts one under the other in a window of 700 px; the first has the focus."""
    shown: list[QWidget] = []

    def show(*parts: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        for part in parts:
            column.addWidget(part)
        column.addStretch()
        holder.resize(700, 600)
        qtbot.addWidget(holder)
        with qtbot.waitExposed(holder):
            holder.show()
        holder.activateWindow()
        parts[0].setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        shown.append(holder)
        return holder

    return show


@pytest.fixture
def spoken() -> Callable[[QWidget], tuple[QAccessible.Role, str]]:
    """What assistive technology is told a part is, and is called."""

    def tell(part: QWidget) -> tuple[QAccessible.Role, str]:
        found = QAccessible.queryAccessibleInterface(part)
        return found.role(), found.text(QAccessible.Text.Name)

    return tell
