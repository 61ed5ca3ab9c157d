# SPDX-License-Identifier: GPL-3.0-or-later
"""The circle as it stands in a margin or under a sheet: heading, “Add a seat”, circle and panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.circle.circle import Circle
from peerdesk.ui.widgets.circle.seat_panel import SeatPanel
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Heading
from peerdesk.wording import _


class CirclePart(QWidget):
    """Everything of the circle in one column: `circle` and `panel`, already joined."""

    def __init__(
        self, roles: Sequence[str], *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.circle = Circle(self, compact=compact)
        self._add = LinkButton(_("Add a seat"), "small", self)
        self.panel = SeatPanel(self.circle, compact=compact, parent=self)
        self.panel.set_roles(list(roles))
        head = QHBoxLayout()
        head.addWidget(Heading(_("The circle"), wrap=False, parent=self))
        head.addStretch(1)
        head.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(theme().px(2))
        column.addWidget(self.circle, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme().px(8))
        column.addWidget(self.panel)
        self._add.clicked.connect(self.panel.add_a_seat)
        self.circle.verbs.shown.connect(self._show_add)
        self._show_add()

    def can_undo(self) -> bool:
        """Return whether Ctrl Z has something to take back here."""
        return self.circle.verbs.can_undo()

    def undo(self) -> None:
        """Take back what was done to the circle last."""
        self.circle.keys.end_choosing()
        self.circle.verbs.undo()

    def _show_add(self) -> None:
        self._add.setVisible(not self.circle.verbs.read_only)
