# SPDX-License-Identifier: GPL-3.0-or-later
"""The small bar by selected words: leave them out, or put them otherwise. Delete and Enter do the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box
from peerdesk.ui.widgets.presses.buttons import QuietButton
from peerdesk.wording import _


class MarkBar(QWidget):
    """Lies over the letter while words are selected."""

    leave_out = Signal()
    reword = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("The selected words"))
        self.setProperty("ground", "field")
        self.out_button = QuietButton(_("Leave out"), "scissors")
        self.reword_button = QuietButton(_("Reword for sharing"), "pencil-simple")
        self.out_button.clicked.connect(self.leave_out)
        self.reword_button.clicked.connect(self.reword)
        row = QHBoxLayout(self)
        side = theme().px(2)
        row.setContentsMargins(side, side, side, side)
        row.setSpacing(theme().px(2))
        row.addWidget(self.out_button)
        row.addWidget(self.reword_button)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        look = theme()
        painter = QPainter(self)
        ground, line = look.colour("field"), look.colour("rule2")
        box(painter, QRectF(self.rect()), look.px(tokens.RADIUS), ground, line)
        painter.end()
