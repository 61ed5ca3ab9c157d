# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the window stands: all of it on the screen, whatever was remembered or handed on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from peerdesk.preferences import Preferences
from peerdesk.ui.app import Program, make_window
from peerdesk.ui.handing_on import HandedOn
from peerdesk.ui.place import stand, within

ROOM = QRect(0, 30, 1024, 670)


@pytest.mark.parametrize(
    ("wanted", "stands"),
    [
        (QRect(60, 60, 900, 600), QRect(60, 60, 900, 600)),
        (QRect(60, 60, 1280, 800), ROOM),
        (QRect(-300, -40, 900, 600), QRect(0, 30, 900, 600)),
        (QRect(2000, 2000, 900, 600), QRect(124, 100, 900, 600)),
    ],
)
def test_it_is_smaller_and_moved_only_as_far_as_it_must(wanted, stands):
    assert within(wanted, ROOM) == stands


def test_what_is_wanted_beyond_every_screen_comes_to_the_one_there_is(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    stand(window, QRect(5000, 5000, 400, 300))
    assert QGuiApplication.primaryScreen().availableGeometry().contains(window.geometry())


@pytest.mark.parametrize("remembered", [False, True])
def test_the_first_window_asks_for_no_more_than_the_screen_has(
    qtbot, clock, home, monkeypatch, remembered
):
    from peerdesk import paths

    if remembered:
        before = QMainWindow()
        qtbot.addWidget(before)
        before.setGeometry(QRect(400, 500, 1280, 900))
        place = bytes(before.saveGeometry().toBase64().data()).decode("ascii")
        Preferences(geometry=place).save(paths.preferences_file())
    window = make_window(clock)
    qtbot.addWidget(window)
    assert_inside(window)


def test_a_demo_and_a_lock_stand_inside_the_screen_too(qtbot, clock, qapp, tmp_path):
    window = make_window(clock)
    qtbot.addWidget(window)
    handed = HandedOn(tmp_path, (60, 60, 1280, 800))
    program = Program(qapp, window)
    program.begin(None, handed)
    assert_inside(window)
    window.hide()
    program._fetching.stop()
    window.closed_desk.stop()


def test_the_window_wears_the_logo_once_it_is_painted(qtbot, clock, qapp):
    """T2: a task bar shows the same for a journal that is open, closed or locked."""
    window = make_window(clock)
    qtbot.addWidget(window)
    program = Program(qapp, window)
    program.begin(None)
    qtbot.waitUntil(lambda: not window.windowIcon().isNull())
    window.hide()
    program._fetching.stop()
    window.closed_desk.stop()


def assert_inside(window):
    """All of it, as far as the smallest there can be allows."""
    room = QGuiApplication.primaryScreen().availableGeometry()
    most = room.size().expandedTo(window.minimumSize())
    assert window.size().boundedTo(most) == window.size()
    assert window.size() != QSize(1280, 800)
    assert room.contains(window.geometry().topLeft())
