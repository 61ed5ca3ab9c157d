# SPDX-License-Identifier: GPL-3.0-or-later
"""A named group without a frame: what assistive technology reads before the parts inside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QWidget


class Group(QGroupBox):
    """A group box for its role alone. Paints nothing and keeps no room for a frame."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFlat(True)
        self.setContentsMargins(0, 0, 0, 0)

    def minimumSizeHint(self) -> QSize:
        """Return what the parts inside need; the toolkit would add room for a frame."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout else QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the margins at nothing; the toolkit would set them for its frame."""

    def changeEvent(self, event: QEvent) -> None:
        """Change as a plain widget does: a group box would set the margins of its frame, and all be laid out anew."""
        QWidget.changeEvent(self, event)
