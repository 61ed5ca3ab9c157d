# SPDX-License-Identifier: GPL-3.0-or-later
"""Where something is, is asked for in a dialog of the toolkit’s: it hides nothing from the keys that cover and lock."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from peerdesk.ui.dialogs.asking_place import (
    ask_for_file,
    ask_for_folder,
    ask_for_journal,
    ask_where_to_put,
    ask_where_to_seal,
)
from tests.choosing import asked_where, choose
from tests.windows import closed_window, open_in

WAYS = {
    "a journal": lambda over, chosen: ask_for_journal(over, chosen, lambda _place: ""),
    "a folder": lambda over, chosen: ask_for_folder(over, "Which?", chosen),
    "a file": lambda over, chosen: ask_for_file(over, "Which?", chosen),
    "a new file": lambda over, chosen: ask_where_to_put(over, "Where?", "a.txt", "*.txt", chosen),
    "a sealed file": lambda over, chosen: ask_where_to_seal(over, "Where?", "a.age", chosen),
}


@pytest.fixture
def window(qtbot, qapp, vault, clock, tmp_path, close):
    made = open_in(closed_window(tmp_path, clock), vault, qtbot)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    yield made
    close(made)


@pytest.fixture(params=WAYS)
def asked(request, window, qtbot):
    """The dialog, over a page of the open journal, and what was chosen in it."""
    chosen = []
    WAYS[request.param](window.shell().page(), chosen.append)
    dialog = window.findChild(QFileDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog, chosen


def press(key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, held)


def test_the_key_that_covers_hides_it_too_and_brings_it_back(window, asked):
    """T2: one key hides the window, whatever stands before it."""
    dialog, chosen = asked
    press(Qt.Key.Key_F9)
    assert window.watch.curtain.isVisible()
    assert not dialog.isVisible()
    QTest.keyClick(window.watch.curtain, Qt.Key.Key_Space)
    assert dialog.isVisible()
    assert chosen == []


@pytest.mark.usefixtures("asked")
def test_the_key_that_locks_locks(window, qtbot):
    """T2: what is asked does not keep the journal open."""
    with qtbot.waitSignal(window.locked):
        press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_giving_it_up_chooses_nothing_and_leaves_nothing_behind(window, asked, qtbot):
    dialog, chosen = asked
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)
    assert chosen == []


def test_a_new_file_ends_as_the_one_that_was_offered(window, qtbot, tmp_path):
    chosen = []
    ask_where_to_put(window, "Where?", "card.txt", "*.txt", chosen.append)
    dialog = asked_where(window)
    assert [Path(each).name for each in dialog.selectedFiles()] == ["card.txt"]
    choose(window, tmp_path / "mine")
    assert chosen == [str(tmp_path / "mine.txt")]


def test_a_sealed_file_is_refused_by_who_writes_it_and_not_asked_about(window, tmp_path):
    there, chosen = tmp_path / "letter.age", []
    there.write_text("somebody else’s")
    ask_where_to_seal(window, "Where?", "letter-abcd.age", chosen.append)
    choose(window, there)
    assert chosen == [str(there)]


def test_a_letter_is_asked_for_in_this_way(window, qtbot):
    window.letters.open()
    qtbot.waitUntil(partial(is_in_front, window))
    press(Qt.Key.Key_F9)
    assert window.watch.curtain.isVisible()


def is_in_front(window):
    asked = window.findChild(QFileDialog)
    return asked is not None and QApplication.activeWindow() is asked
