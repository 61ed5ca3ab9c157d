# SPDX-License-Identifier: GPL-3.0-or-later
"""Help: readable before a journal is open, whole, and by keys."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.language.pages import PAGES, load_page
from peerdesk.presenters.settings.keys import KEYS
from peerdesk.ui.address import Address
from peerdesk.ui.menus import MENUS
from peerdesk.ui.pages.help_page import HelpSheet
from peerdesk.ui.pages.open_help_page import OpenHelpPage
from peerdesk.ui.parts.settings.keys_table import KeysTable
from peerdesk.ui.widgets.text.label import Label
from tests.ui.pages.walking import unnamed, unreachable


@pytest.fixture
def show(qtbot, look):
    def do(part, width=1280):
        sheet = HelpSheet(part, with_back=True)
        sheet.resize(width, 742)
        qtbot.addWidget(sheet)
        sheet.show()
        sheet.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is sheet)
        sheet.take_focus()
        return sheet

    return do


def words_on(sheet):
    return [label.text() for label in sheet.findChildren(Label) if label.isVisible()]


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_shown_whole(show, name):
    """[T1–T21] What it cannot do stands as plainly as what it can."""
    shown = words_on(show(name))
    page = load_page(name)
    assert page.title in shown
    for section in page.sections:
        assert set(section.paragraphs) <= set(shown)


def test_no_line_of_a_page_is_cut_off(show):
    sheet = show("protects")
    for label in sheet.findChildren(Label):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_all_keys_stand_in_one_real_table(show):
    sheet = show("keys")
    table = sheet.findChild(KeysTable)
    spoken = QAccessible.queryAccessibleInterface(table)
    assert spoken.role() == QAccessible.Role.Table
    said = {table.item(row, 0).text() for row in range(table.rowCount())}
    for title, keys in KEYS:
        assert title in said
        assert {key.keys for key in keys} <= said


def test_every_key_of_the_menus_stands_in_it():
    """A key that is nowhere told is a key that startles."""
    told = {key.keys.replace(" – ", "–") for _title, keys in KEYS for key in keys}
    told = {each for keys in told for each in keys.split(", ")}
    told |= {f"Ctrl {n}" for n in range(1, 6)} | {f"Alt {n}" for n in "12345"}
    told |= {"Ctrl +", "Ctrl -", "Ctrl 0"}
    assert {"Ctrl 1–5", "Alt 1", "Ctrl + − 0"} <= told
    for _menu, items in MENUS:
        for item in items:
            keys = item.keys.replace("Return", "Enter").replace("++", " +").replace("+-", " -")
            said = keys if keys.endswith("+") else keys.replace("+", " ")
            assert not said or said in told, said


def test_tab_leaves_the_table(show):
    sheet = show("keys")
    table = sheet.findChild(KeysTable)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not table


def test_about_says_the_version_and_every_licence(show):
    from peerdesk import __version__

    assert f"PeerDesk {__version__}" in words_on(show("about"))


def test_a_page_scrolls_by_keys(show):
    """[access needs] A page without a button must not need a wheel."""
    sheet = show("protects")
    sheet.help.scroll_area.setFocus()
    QTest.keyClick(sheet.help.scroll_area, Qt.Key.Key_PageDown)
    assert sheet.help.scroll_area.verticalScrollBar().value() > 0


def test_another_page_begins_at_its_top(show):
    sheet = show("protects")
    sheet.help.scroll_area.verticalScrollBar().setValue(300)
    sheet.help.row("who_can_read").click()
    assert sheet.help.scroll_area.verticalScrollBar().value() == 0
    assert sheet.help.current == "who_can_read"


def test_esc_and_back_lead_back(show, qtbot):
    sheet = show("protects")
    with qtbot.waitSignal(sheet.back):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    with qtbot.waitSignal(sheet.back):
        sheet.back_button.click()


def test_in_large_text_the_way_back_stays_and_the_focus_with_it(show):
    """What is shown as a list in a wide window is a field in a narrow one; nothing is lost on the way."""
    sheet = show("protects")
    for width in (620, 1280):
        sheet.resize(width, 742)
        QApplication.processEvents()
        assert sheet.back_button.isVisible()
        assert QApplication.focusWidget().isVisible()
        assert any(
            region.isAncestorOf(QApplication.focusWidget()) for region in sheet.help.regions()
        )


def test_it_needs_no_journal_and_no_vault():
    heavy = "peerdesk.vault sqlcipher3 argon2 cryptography keyring pyrage peerdesk.journal"
    asked = (
        "import sys, peerdesk.ui.pages.help_page; "
        f"print([m for m in {heavy.split()!r} if m in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize("width", [1280, 620])
@pytest.mark.parametrize("part", ["protects", "keys", "about"])
def test_everything_is_reached_by_tab_and_named(show, part, width):
    sheet = show(part, width)
    assert not unnamed(sheet)
    assert not unreachable(sheet)


def test_the_open_journal_has_the_same_pages(stage):
    page = stage.show(OpenHelpPage)
    page.visit(Address("help", part="keys"))
    assert page.address() == Address("help", part="keys")
    page.visit(Address("help"))
    assert page.address().part == "protects"
