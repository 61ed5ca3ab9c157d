# SPDX-License-Identifier: GPL-3.0-or-later
"""How keys reach the parts of a page: Tab in reading order, arrows inside a group."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.arrow_group import ArrowGroup
from peerdesk.ui.widgets.layout.in_layout import empty, widgets_in
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.layout.tab_order import in_reading_order, set_tab_order
from peerdesk.ui.widgets.presses.big_tile import BigTile
from peerdesk.ui.widgets.presses.buttons import PlainButton


@pytest.fixture
def window(qtbot, qapp):
    theme().install(qapp, "light", 100, still=True)
    window = QWidget()
    qtbot.addWidget(window)
    return window


def shown(window, qtbot):
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def test_tab_follows_the_layout_and_not_the_order_of_making(window, qtbot):
    last, first, second = (PlainButton(name) for name in ("last", "first", "second"))
    inner = QWidget()
    row = QHBoxLayout(inner)
    row.addWidget(first)
    row.addWidget(second)
    column = QVBoxLayout(window)
    column.addWidget(ScrollArea(inner))
    column.addWidget(last)
    set_tab_order(window)
    shown(window, qtbot)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last


def test_what_is_hidden_keeps_its_place_for_when_it_is_shown(window):
    one, hidden, other = (PlainButton(name) for name in ("one", "hidden", "other"))
    column = QVBoxLayout(window)
    for button in (one, hidden, other):
        column.addWidget(button)
    hidden.hide()
    assert list(in_reading_order(window)) == [one, hidden, other]


def test_a_group_is_one_tab_stop_and_arrows_go_round_in_it(window, qtbot):
    group = ArrowGroup("Tiles", window)
    row = QHBoxLayout(group)
    tiles = [BigTile("moon", title, "line") for title in ("one", "two", "three")]
    for tile in tiles:
        row.addWidget(tile)
    group.set_stops(tiles)
    shown(window, qtbot)
    tiles[0].setFocus()
    for key, reached in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Right, 0),
        (Qt.Key.Key_End, 2),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 2),
    ):
        QTest.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget() is tiles[reached]
    stops = [tile for tile in tiles if tile.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == [tiles[2]]


def test_emptying_a_layout_hides_what_was_in_it_at_once(window):
    column = QVBoxLayout(window)
    gone, kept = PlainButton("gone"), PlainButton("kept")
    column.addWidget(gone)
    column.addStretch()
    column.addWidget(kept)
    assert widgets_in(column) == (gone, kept)
    empty(column, keep=kept)
    assert column.count() == 0
    assert gone.isHidden()
    assert not kept.isHidden()
