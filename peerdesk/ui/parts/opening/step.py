# SPDX-License-Identifier: GPL-3.0-or-later
"""What every step of making a journal is: a title, one line under it, and what it asks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text.label import Label


class Step(QWidget):
    """One step. `reason` says why it cannot be left forwards yet; it is empty once it can."""

    changed = Signal()
    """What was answered here changed."""
    entered = Signal()
    """Enter was pressed with everything answered."""

    def __init__(self, title: str, line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(Label(title, "display", "ink", parent=self))
        if line:
            self.column.addSpacing(theme().px(2))
            self.column.addWidget(Label(line, "body", "ink2", parent=self))

    def reason(self) -> str:
        """Return why it cannot be left forwards yet, for the button’s tip."""
        return ""

    def take_focus(self) -> None:
        """Put the focus where it is answered."""
