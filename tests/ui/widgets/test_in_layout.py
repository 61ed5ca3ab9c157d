# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies in a layout is found in order, and nothing is known of it that the toolkit may free meanwhile."""

from __future__ import annotations

import gc

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayoutItem, QVBoxLayout, QWidget

from peerdesk.ui.widgets.layout.in_layout import parts_in, widgets_in
from peerdesk.ui.widgets.layout.tab_order import set_tab_order


def a_room():
    """Return a room with a widget, two in a row, one, and one that lies in no layout; all but the last in order."""
    room = QWidget()
    column, row = QVBoxLayout(room), QHBoxLayout()
    last, first, left, right = QLabel("4"), QLabel("1"), QLabel("2"), QLabel("3")
    column.addWidget(last)
    column.insertWidget(0, first)
    column.insertLayout(1, row)
    column.insertSpacing(1, 8)
    row.addWidget(left)
    row.addWidget(right)
    QLabel("over them", room)
    return room, column, row, (first, left, right, last)


def test_parts_are_found_where_they_lie(qapp):
    _room, column, row, (first, left, right, last) = a_room()
    assert parts_in(column) == [first, row, last]
    assert widgets_in(column) == (first, last)
    assert widgets_in(row) == (left, right)


def test_no_place_of_a_layout_is_known_after_it_was_looked_through(qapp):
    """A place the toolkit has freed would be taken for whatever comes to lie at its address: that ended the program."""
    room, _column, _row, _widgets = a_room()
    gc.collect()
    before = sum(isinstance(each, QLayoutItem) for each in gc.get_objects())
    set_tab_order(room)
    assert sum(isinstance(each, QLayoutItem) for each in gc.get_objects()) == before
