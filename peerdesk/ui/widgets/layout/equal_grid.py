# SPDX-License-Identifier: GPL-3.0-or-later
"""A layout of even columns. It gives up columns, one by one, where the words would not fit."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class EqualGrid(QLayout):
    """Parts in at most `columns` columns; `across` and `down` are gaps in px.

    Columns are of one width where every part fits; else each is as wide as it needs, and what is
    left is shared.
    """

    def __init__(self, columns: int, across: int, down: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns, self._across, self._down = columns, across, down
        self._parts: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, part: QLayoutItem) -> None:
        """Add a part at the end."""
        self._parts.append(part)

    def count(self) -> int:
        """Return how many parts there are."""
        return len(self._parts)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the part at `index`, or None beyond the last."""
        return self._parts[index] if 0 <= index < len(self._parts) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the part at `index` out."""
        return self._parts.pop(index) if 0 <= index < len(self._parts) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it grows sideways."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Return true: a narrower place has fewer columns."""
        return True

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
