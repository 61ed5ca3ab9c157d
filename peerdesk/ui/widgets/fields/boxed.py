# SPDX-License-Identifier: GPL-3.0-or-later
"""A few lines to write, in a box of their own: for the margin, and wherever there is no paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box, on_paper, rule_name
from peerdesk.ui.widgets.text.writing import WritingField

_ACROSS, _DOWN = 13, 9


class BoxedWriting(QWidget):
    """A box around a `WritingField`, which is `field`."""

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        role: str = "body",
        *,
        lines: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.ring_radius = float(theme().px(tokens.RADIUS))
        self.field = WritingField(name, placeholder, role, parent=self)
        self.field.set_least_lines(lines)
        self.field.setProperty("own_focus_ring", False)
        self.field.setProperty("box_ring", True)
        self.field.setProperty("always_ring", True)
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        across, down = theme().px(_ACROSS), theme().px(_DOWN)
        column.setContentsMargins(across, down, across, down)
        column.addWidget(self.field)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        look = theme()
        painter = QPainter(self)
        if self.isEnabled():
            line = look.colour(rule_name(self))
            box(painter, QRectF(self.rect()), self.ring_radius, look.colour("field"), line)
        else:
            line = look.colour("hair" if on_paper(self) else "desk_hair")
            box(painter, QRectF(self.rect()), self.ring_radius, None, line)
        painter.end()
