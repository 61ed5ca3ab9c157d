# SPDX-License-Identifier: GPL-3.0-or-later
"""A layout that sets parts side by side and goes on in the next line, like words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.parts_in_order import PartsInOrder


class FlowLayout(PartsInOrder):
    """Parts in lines; `across` and `down` are the gaps in px at the text size in force."""

    def __init__(
        self, parent: QWidget | None = None, across: int | None = None, down: int | None = None
    ) -> None:
        self._heights: dict[tuple[int, int], int] = {}  # the toolkit asks to reckon anew at once
        super().__init__(parent)
        gap = theme().px(tokens.CHIP_GAP)
        self._across = gap if across is None else across
        self._down = gap if down is None else down

    def insert(self, place: int, widget: QWidget) -> None:
        """Add a widget before the part at `place`."""
        self.addWidget(widget)
        self._parts.insert(place, self._parts.pop())
        self._heights.clear()

    def expandingDirections(self) -> Qt.Orientation:
        """Return no direction: it takes the room its parts need."""
        return Qt.Orientation(0)

    def heightForWidth(self, width: int) -> int:
        """Return the height in px of all lines at `width` px."""
        asked = width, len(self._parts)
        if asked not in self._heights:  # it is asked hundreds of times while a page is built
            self._heights[asked] = self._lay(QRect(0, 0, width, 0), move=False)
        return self._heights[asked]

    def invalidate(self) -> None:
        """Reckon anew: a part has changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put every part in its place."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of all parts on one line."""
        shown = [part.sizeHint() for part in self._parts if not part.isEmpty()]
        width = sum(size.width() for size in shown) + self._across * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest part."""
        least = QSize(0, 0)
        for part in self._parts:
            if not part.isEmpty():
                least = least.expandedTo(part.minimumSize())
        return least

    def _lay(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            tallest = max(size.height() for _part, size in line)
            if move:
                self._move(line, QPoint(rect.x(), y), tallest)
            y += tallest + self._down
        return max(0, y - self._down - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for part in self._parts:
            if part.isEmpty():
                continue
            size = _size_in(part, width)
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((part, size))
            x += size.width() + self._across
        return lines

    def _move(self, line: list[tuple[QLayoutItem, QSize]], corner: QPoint, tallest: int) -> None:
        x = corner.x()
        for part, size in line:
            middle = corner.y() + (tallest - size.height()) // 2
            part.setGeometry(QRect(QPoint(x, middle), size))
            x += size.width() + self._across


def _size_in(part: QLayoutItem, width: int) -> QSize:
    """Return the size of `part` where a line has `width` px: words that are longer go on below."""
    size = part.sizeHint()
    if size.width() > width:
        size.setWidth(width)
        if part.hasHeightForWidth():
            size.setHeight(part.heightForWidth(width))
    return size
