# SPDX-License-Identifier: GPL-3.0-or-later
"""The Edit menu offers what the focused field can do, does it, and takes no key from it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.ui.address import Address
from peerdesk.ui.parts.settings.passphrase_change import PassphraseChange
from peerdesk.ui.widgets.text.letter_text import LetterText
from peerdesk.ui.widgets.text.reading_text import ReadingText
from tests.going import go
from tests.windows import action, closed_window, open_in

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
VERBS = ("Cut", "Copy", "Paste", "Select all")


@pytest.fixture
def window(qtbot, vault, clock, tmp_path, close):
    made = open_in(closed_window(tmp_path, clock), vault, qtbot)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.menuBar().actions()[1].menu().close()
    close(made)


@pytest.fixture
def note(window, qtbot):
    """The field of a new note, with a few words in it."""
    go(window, qtbot, Address("writing", kind="note"))
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "rain on the sill")
    return field


@pytest.fixture
def search(window, qtbot):
    """The search field, with a word in it."""
    go(window, qtbot, Address("journal", part="search"))
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "rain")
    return field


def open_edit(window, qtbot):
    """Open the menu by its letter."""
    menu = window.menuBar().actions()[1].menu()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_E, ALT)
    qtbot.waitUntil(menu.isVisible)
    return menu


def offered(window, qtbot):
    """Return which of the four are offered where the focus is."""
    menu = open_edit(window, qtbot)
    can = {each for each in VERBS if action(window, each).isEnabled()}
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    QTest.keyClick(window.menuBar(), Qt.Key.Key_Escape)
    return can


def press(window, qtbot, letter):
    QTest.keyClick(open_edit(window, qtbot), letter)


def test_only_what_the_field_can_do_is_offered(window, note, qtbot):
    assert offered(window, qtbot) == {"Paste", "Select all"}
    note.selectAll()
    assert offered(window, qtbot) == set(VERBS)
    assert QApplication.focusWidget() is note
    window.shell().rail.new_button.setFocus()
    assert offered(window, qtbot) == set()


def test_what_is_typed_can_be_undone_from_a_menu_that_was_opened_by_key(window, note, qtbot):
    """The focus is with the menus then, and what had it before is meant."""
    menu = open_edit(window, qtbot)
    assert action(window, "Undo").isEnabled()
    QTest.keyClick(menu, Qt.Key.Key_U)
    assert note.text() == ""


@pytest.mark.parametrize("name", ["note", "search"])
def test_words_are_cut_and_pasted_from_the_menu(window, name, request, qtbot):
    field = request.getfixturevalue(name)
    written = field.text()
    press(window, qtbot, Qt.Key.Key_A)
    press(window, qtbot, Qt.Key.Key_T)
    assert field.text() == ""
    assert QApplication.clipboard().text() == written
    press(window, qtbot, Qt.Key.Key_P)
    assert field.text() == written


@pytest.mark.parametrize("name", ["note", "search"])
def test_the_keys_stay_the_fields_own_and_none_is_ambiguous(window, name, request, qtbot):
    field = request.getfixturevalue(name)
    written = field.text()
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_V):
        QTest.keyClick(window.windowHandle(), key, CTRL)
    assert field.text() == 2 * written


def test_what_is_read_is_copied_by_menu_and_key_and_never_cut(window, qtbot):
    text = ReadingText("What was written")
    text.set_text("rain on the sill")
    go(window, qtbot, Address("today")).layout().addWidget(text)
    text.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A, CTRL)
    assert offered(window, qtbot) == {"Copy", "Select all"}
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "rain on the sill"
    QApplication.clipboard().clear()
    press(window, qtbot, Qt.Key.Key_C)
    assert QApplication.clipboard().text() == "rain on the sill"


def test_of_a_letter_nothing_is_offered_to_copy(window, qtbot):
    """T11: no word of a letter goes to the clipboard."""
    text = LetterText("What was written", ("rain on the sill",))
    go(window, qtbot, Address("today")).layout().addWidget(text)
    text.setFocus()
    text.selectAll()
    assert offered(window, qtbot) == {"Select all"}


def test_of_a_passphrase_nothing_is_offered_to_cut_or_copy_not_even_where_it_can_be_read(
    window, qtbot
):
    """T4: it is pasted as by its keys, and the clipboard is empty then."""
    go(window, qtbot, Address("settings", part="security"))
    window.shell().page().sheet("security").ways.change_button.click()
    field = window.findChild(PassphraseChange).current
    field.edit.setFocus()
    QApplication.clipboard().setText("kettle orbit")
    press(window, qtbot, Qt.Key.Key_P)
    assert field.text() == "kettle orbit"
    assert QApplication.clipboard().text() == ""
    field.press.click()
    field.edit.setFocus()
    field.edit.selectAll()
    assert field.is_readable()
    assert offered(window, qtbot) == {"Paste", "Select all"}


def test_what_the_menu_needs_is_loaded_with_the_menu(qapp):
    asked = (
        "import sys; import peerdesk.ui.main_window, peerdesk.ui.shell; "
        "print('peerdesk.ui.widgets.fields.editing' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True)
    assert said.stdout.strip() == b"False"
