# SPDX-License-Identifier: GPL-3.0-or-later
"""Paper on which rows reach out of the column, so that a wash or a ring around one never touches its words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Sheet

_NOWHERE = Qt.AlignmentFlag(0)


class ReachingSheet(Sheet):
    """What is put into `body` reaches out by `reach` px at 100 % on both sides; what is added stands in the column."""

    def __init__(self, reach: int, *, runs_on: bool = False) -> None:
        self._reach = reach
        super().__init__(runs_on=runs_on)

    def add(self, part: QWidget, align: Qt.AlignmentFlag = _NOWHERE) -> None:
        """Add a part that stands in the column, as wide as it where it is aligned to no side."""
        along = QHBoxLayout()
        side = theme().px(self._reach)
        along.setContentsMargins(side, 0, side, 0)
        along.addWidget(part, 0, align)
        self.body.addLayout(along)

    def pad(self, across: float, down: float) -> None:
        """Set the room at the edges of the column, in px at 100 %."""
        super().pad(across - self._reach, down)
