# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of a layout in the order they were added; where they go, the layouts made of it say."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class PartsInOrder(QLayout):
    """Holds parts and asks for height by width; has no margins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    def hasHeightForWidth(self) -> bool:
        """Return true: a narrower place makes it taller."""
        return True
