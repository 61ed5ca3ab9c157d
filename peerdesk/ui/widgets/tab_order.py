# SPDX-License-Identifier: GPL-3.0-or-later
"""Tab goes through a page in the order it is read, however and whenever its parts were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def set_tab_order(page: QWidget) -> None:
    """Let Tab follow the layouts inside `page`. Call it again after parts were added."""
    for one, next_one in pairwise(in_reading_order(page)):
        QWidget.setTabOrder(one, next_one)


def in_reading_order(part: QWidget) -> Iterator[QWidget]:
    """Yield every part inside that can have the focus, shown or not, in the order of the layouts."""
    layout = part.layout()
    if isinstance(part, QScrollArea):
        content = part.widget()
        if content is not None:
            yield from _part_and_inside(content)
    elif layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        held = layout.itemAt(place)
        inner = held.layout() if held else None
        widget = held.widget() if held else None
        if inner is not None:
            yield from _in_layout(inner)
        elif widget is not None:
            yield from _part_and_inside(widget)


def _part_and_inside(part: QWidget) -> Iterator[QWidget]:
    if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.focusProxy() is None:
        yield part
    yield from in_reading_order(part)
