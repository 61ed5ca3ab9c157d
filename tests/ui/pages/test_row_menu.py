# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu of a row in the journal: what has a key or a button where the entry is read, in the same words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerdesk.records.entry import Entry
from peerdesk.ui.address import Address
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.pages.journal_page import JournalPage
from peerdesk.ui.parts.journal.row_menu import RowMenu
from peerdesk.ui.widgets.rows.entry_list import EntryList
from tests.builders import a_note

OPEN = ["Open", "Edit", "Flag for supervision", "Fold away", "Take it away"]
RIGHT, NONE = Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def kept(write: Callable[..., None]) -> list[Entry]:
    """Three notes, newest first; the last is folded."""
    made = [a_note("the kettle", 0), a_note("the chairs", 1), a_note("held", 2, folded=True)]
    write(lambda journal: journal.keep_all(tuple(reversed(made))))
    return made


@pytest.fixture
def page(kept: list[Entry], stage, qtbot: QtBot) -> JournalPage:
    shown: JournalPage = stage.show(JournalPage)
    qtbot.waitUntil(lambda: shown.reader.entry_id == kept[0].id)
    shown.column.list.setFocus()
    return shown


def press_right(rows: EntryList, row: int) -> RowMenu:
    """Press the right button on a row."""
    inside = viewport_of(rows)
    place = rows.visualRect(rows.model().index(row, 0)).center()
    QTest.mousePress(inside, RIGHT, NONE, place)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, inside.mapToGlobal(place), NONE
    )
    QCoreApplication.sendEvent(inside, event)
    QTest.mouseRelease(inside, RIGHT, NONE, place)
    return opened()


def press_key(rows: EntryList) -> RowMenu:
    QTest.keyClick(rows, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    return opened()


def opened() -> RowMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, RowMenu)
    return menu


def said(menu: RowMenu) -> list[str]:
    return [each.text() for each in menu.actions() if each.text()]


def choose(menu: RowMenu, label: str) -> None:
    next(each for each in menu.actions() if each.text() == label).trigger()
    menu.close()


def test_a_row_that_is_pressed_is_read_and_offers_what_can_be_done_with_it(page, kept, qtbot):
    menu = press_right(page.column.list, 1)
    assert said(menu) == OPEN
    assert menu.entry_id == kept[1].id
    qtbot.waitUntil(lambda: page.reader.entry_id == kept[1].id)
    menu.close()


@pytest.mark.parametrize("reason", [None, QContextMenuEvent.Reason.Keyboard])
def test_by_key_it_opens_under_the_row_that_is_chosen(page, kept, reason, qtbot):
    rows = page.column.list
    QTest.keyClick(rows, Qt.Key.Key_Down)
    if reason is None:
        menu = press_key(rows)
    else:
        event = QContextMenuEvent(reason, QPoint(5, 5), rows.mapToGlobal(QPoint(5, 5)), NONE)
        QCoreApplication.sendEvent(rows, event)
        menu = opened()
    assert menu.entry_id == kept[1].id
    row = rows.visualRect(rows.currentIndex())
    assert menu.pos() == viewport_of(rows).mapToGlobal(row.bottomLeft())
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is rows


def test_it_is_a_menu_with_a_name_and_says_whether_the_entry_is_flagged(page, kept, stage, qtbot):
    menu = press_key(page.column.list)
    told = QAccessible.queryAccessibleInterface(menu)
    assert told.role() == QAccessible.Role.PopupMenu
    assert told.text(QAccessible.Text.Name) == "What can be done with this entry"
    choose(menu, "Flag for supervision")
    qtbot.waitUntil(lambda: stage.session.desk.reading.entry(kept[0].id).flagged)
    menu = press_key(page.column.list)
    flag = next(each for each in menu.actions() if each.text() == "Flag for supervision")
    assert flag.isChecked()
    menu.close()


def test_edit_leads_to_the_entry(page, kept, stage):
    choose(press_right(page.column.list, 1), "Edit")
    assert stage.went == [Address("writing", entry=kept[1].id)]


def test_folded_from_its_row_it_is_its_day_and_opened_from_its_row_it_is_read(page, kept, qtbot):
    choose(press_right(page.column.list, 1), "Fold away")
    qtbot.waitUntil(lambda: page.reader._read is not None and page.reader._read.folded)
    menu = press_right(page.column.list, 2)
    assert said(menu) == ["Open it", "Take it away"]
    choose(menu, "Open it")
    qtbot.waitUntil(lambda: page.reader.entry_id == kept[2].id)
    qtbot.waitUntil(lambda: not page.reader._read.folded)


def test_taken_away_from_its_row_it_can_come_back(page, kept, stage, qtbot):
    choose(press_right(page.column.list, 0), "Take it away")
    qtbot.waitUntil(lambda: page.column.listing.count() == 2)
    assert page.reader.entry_id == kept[1].id
    ((sentence, undo),) = stage.said
    assert sentence.startswith("Taken away.")
    undo()
    qtbot.waitUntil(lambda: page.reader.entry_id == kept[0].id)


def test_in_a_narrow_window_it_opens_the_entry_and_the_list_gives_way(kept, stage, qtbot):
    page = stage.show(JournalPage, 700)
    qtbot.waitUntil(lambda: page.column.listing.count() == 3)
    menu = press_right(page.column.list, 1)
    assert page.column.isVisible()
    choose(menu, "Open")
    assert page.reader.entry_id == kept[1].id
    assert not page.column.isVisible()


def test_where_nothing_is_there_is_no_menu(page):
    rows = page.column.list
    below = viewport_of(rows).rect().bottomLeft()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, below, rows.mapToGlobal(below), NONE)
    QCoreApplication.sendEvent(viewport_of(rows), event)
    assert QApplication.activePopupWidget() is None
