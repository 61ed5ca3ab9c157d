# SPDX-License-Identifier: GPL-3.0-or-later
"""A layout of even columns. It gives up columns, one by one, where the words would not fit."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from peerdesk.ui.widgets.layout.parts_in_order import PartsInOrder


class EqualGrid(PartsInOrder):
    """Parts in at most `columns` columns; `across` and `down` are gaps in px.

    Columns are of one width where every part fits; else each is as wide as it needs, and what is
    left is shared.
    """

    def __init__(self, columns: int, across: int, down: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns, self._across, self._down = columns, across, down

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it grows sideways."""
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:
        """Return the height in px of all rows at `width` px."""
        heights = self._heights(len(self._widths(width)))
        return sum(heights) + self._down * max(0, len(heights) - 1)

    def setGeometry(self, rect: QRect) -> None:
        """Put every part in its cell."""
        super().setGeometry(rect)
        widths = self._widths(rect.width())
        heights = self._heights(len(widths))
        y = rect.y()
        for row, height in enumerate(heights):
            x = rect.x()
            for column, width in enumerate(widths):
                place = row * len(widths) + column
                if place < len(self._parts):
                    self._parts[place].setGeometry(QRect(x, y, width, height))
                x += width + self._across
            y += height + self._down

    def sizeHint(self) -> QSize:
        """Return the size with all columns, each as wide as it needs."""
        naturals = self._naturals(self._columns)
        heights = self._heights(self._columns)
        return QSize(
            sum(naturals) + self._across * max(0, len(naturals) - 1),
            sum(heights) + self._down * max(0, len(heights) - 1),
        )

    def minimumSize(self) -> QSize:
        """Return the width of the widest part, and one row."""
        least = QSize(0, 0)
        for part in self._parts:
            least = least.expandedTo(part.minimumSize())
        return least

    def _widths(self, width: int) -> list[int]:
        for columns in range(min(self._columns, max(1, len(self._parts))), 1, -1):
            room = width - self._across * (columns - 1)
            naturals = self._naturals(columns)
            if max(naturals) <= room // columns:
                return _shared(room, [0] * columns)
            if sum(naturals) <= room:
                return _shared(room, naturals)
        return [width]

    def _naturals(self, columns: int) -> list[int]:
        return [
            max((part.sizeHint().width() for part in self._parts[each::columns]), default=0)
            for each in range(columns)
        ]

    def _heights(self, columns: int) -> list[int]:
        starts = range(0, len(self._parts), columns)
        return [
            max(part.sizeHint().height() for part in self._parts[each : each + columns])
            for each in starts
        ]


def _shared(room: int, least: list[int]) -> list[int]:
    extra, odd = divmod(room - sum(least), len(least))
    return [width + extra + (1 if place < odd else 0) for place, width in enumerate(least)]
