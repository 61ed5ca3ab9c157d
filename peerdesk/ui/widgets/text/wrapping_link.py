# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole sentence that leads somewhere: it wraps in a narrow column, where a link on one line would be cut."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.lines import Lines

_OVER = 4
"""Pixels over and under the words, for pressing."""


class WrappingLink(LinkButton):
    """Underlined in every line."""

    def __init__(self, text: str, role: str = "small", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent)
        # By words and width: a layout asks many times over for the same one.
        self._heights: dict[tuple[str, int], int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return true: its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of its words in `width` px."""
        asked = self.words(), width
        if asked not in self._heights:
            height = Lines(self.words(), self._role, width).height()
            self._heights[asked] = height + 2 * theme().px(_OVER)
        return self._heights[asked]

    def sizeHint(self) -> QSize:
        """Return the size with no words wrapped."""
        width = super().sizeHint().width() + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for a word on one line."""
        return QSize(theme().px(60), theme().line(self._role) + 2 * theme().px(_OVER))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the words and a line under each of their lines."""
        look = theme()
        top = look.px(_OVER)
        lines = Lines(self.words(), self._role, rect.width())
        lines.paint(painter, 0, top, look.colour("ink" if self.isEnabled() else "ink3"))
        strong = self.is_pointed_at() or self.is_held()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(look.colour("ink" if strong else "rule"), tokens.LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place in lines.boxes(0, len(self.words())):
            under = round(top + place.bottom())
            painter.drawLine(round(place.left()), under, round(place.right()), under)
