# SPDX-License-Identifier: GPL-3.0-or-later
"""The weeks as a table: what it shows, what it reads aloud, and how it is walked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from peerdesk.ui.widgets.almanac.week_lines import WeekLine
from peerdesk.ui.widgets.almanac.week_table import WeekTable, no_wider, usual_columns
from tests.ui.widgets.table_lines import lines

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def table(window):
    made = WeekTable()
    made.set_lines(lines())
    window(made)
    return made


def shown(table: WeekTable) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def spoken(table: WeekTable) -> list[str]:
    """Heads and cells, as a reader comes upon them."""
    read = QAccessible.queryAccessibleInterface(table)
    parts = [read.child(place) for place in range(read.childCount())]
    return [part.text(QAccessible.Text.Name) for part in parts if part is not None]


def test_each_check_in_is_a_row_under_its_week_which_is_named_once(table):
    rows = shown(table)
    assert [row[0] for row in rows] == ["23 February", "", "2 March", "9 March"]
    assert rows[0][1:] == ["Mon 23", "some", "a little", "Slate network", "rushed", "15"]


def test_a_week_without_check_ins_is_named_and_says_so(table):
    assert shown(table)[2][:2] == ["2 March", "no check-ins"]


def test_heads_and_cells_are_read_aloud_and_a_blank_is_said_to_be_one(table):
    read = QAccessible.queryAccessibleInterface(table)
    assert read.role() == QAccessible.Role.Table
    assert read.text(QAccessible.Text.Name) == "Weeks as a table"
    heard = spoken(table)
    assert {"Week", *usual_columns()} <= set(heard)
    assert heard.count("23 February") >= 2  # seen once, heard in every row
    assert "no check-ins" in heard
    assert "not said" in heard


def test_arrows_walk_the_cells_and_enter_opens_the_entry(table, qtbot):
    assert table.currentIndex().row() == 3
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (3, 1)
    with qtbot.waitSignal(table.opened) as asked:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == [13]
    QTest.keyClick(table, Qt.Key.Key_Up)
    with qtbot.assertNotEmitted(table.opened):
        QTest.keyClick(table, Qt.Key.Key_Return)


def test_tab_leaves_the_table(table):
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert table.currentIndex().column() == 0


@pytest.mark.parametrize("room", [500, 700, 1000])
def test_the_widest_columns_give_way_and_no_other(room):
    widths = [120, 90, 260, 100, 240]
    shared = no_wider(widths, room, 84)
    assert sum(shared) <= room
    assert all(new == old or new == max(shared) for new, old in zip(shared, widths, strict=True))
    assert sum(shared) > room - len(widths) or shared == widths


def test_no_column_is_narrower_than_can_be_read():
    assert no_wider([200, 300], 20, 84) == [84, 84]
    assert no_wider([], 20, 84) == []


def test_a_long_name_needs_no_going_sideways(table):
    long = WeekLine("9 March", ("Thu 12", "a lot", "", "after " + "a long name " * 20, "", ""), 14)
    table.set_lines([*lines(), long])
    assert table.horizontalScrollBar().maximum() == 0
