# SPDX-License-Identifier: GPL-3.0-or-later
"""A box around both strands, for a margin: on the bare desk their washes would hardly be seen."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box
from peerdesk.ui.widgets.strand.pair import StrandPair

_ACROSS, _DOWN = 16, 13


class StrandBox(QWidget):
    """The ground of a field, and the pair in it."""

    def __init__(self, pair: StrandPair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "field")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        across, down = theme().px(_ACROSS), theme().px(_DOWN)
        column.setContentsMargins(across, down, across, down)
        column.addWidget(pair)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        look = theme()
        painter = QPainter(self)
        radius = look.px(tokens.RADIUS)
        box(painter, QRectF(self.rect()), radius, look.colour("field"), look.colour("desk_hair"))
        painter.end()
