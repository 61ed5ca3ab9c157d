# SPDX-License-Identifier: GPL-3.0-or-later
"""What counts as a touch: a key, the pointer, composed letters, in any window and in a menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTextEdit

from peerdesk.ui.stillness import Stillness


@pytest.fixture
def field(qtbot):
    made = QTextEdit()
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


@pytest.fixture
def stillness(field, qtbot):
    """Notice has just been given, so that a touch is heard as calling it off."""
    made = Stillness(20 / 60, field)
    qtbot.waitUntil(lambda: made._has_noticed)
    return made


def test_a_key_is_a_touch(stillness, field, qtbot):
    with qtbot.waitSignal(stillness.called_off):
        QTest.keyClick(field.windowHandle(), Qt.Key.Key_Shift)


def test_moving_the_pointer_is_a_touch(stillness, field, qtbot):
    with qtbot.waitSignal(stillness.called_off):
        QTest.mouseMove(field.windowHandle(), QPoint(20, 20))


def test_composed_letters_are_a_touch(stillness, field, qtbot):
    """Some keyboards send whole words and never a key."""
    with qtbot.waitSignal(stillness.called_off):
        composed = QInputMethodEvent()
        composed.setCommitString("ö")
        QApplication.sendEvent(field, composed)


def test_a_key_in_a_dialog_that_came_later_is_a_touch(stillness, field, qtbot):
    dialog = QDialog(field)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    with qtbot.waitSignal(stillness.called_off):
        QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Shift)
    dialog.reject()


def test_a_key_while_a_menu_is_open_is_a_touch(stillness, field, qtbot):
    menu = QMenu(field)
    menu.addAction(QAction("Here", menu))
    menu.popup(field.mapToGlobal(QPoint(0, 0)))
    with qtbot.waitSignal(stillness.called_off):
        QTest.keyClick(field.windowHandle(), Qt.Key.Key_Down)
    menu.close()
