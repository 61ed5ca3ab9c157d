# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar over what someone else will read: an edge of plum, who will see it, and whether changes are marked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import picture
from peerdesk.ui.widgets.fields.tick import TickBox
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_HEIGHT, _EDGE, _SIDE = 48, 3, 32


class PlumBar(QWidget):
    """`marks` is the box “Mark my changes”."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().px
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._said = Label("", "chosen", "seal", parent=self)
        self.marks = TickBox(_("Mark my changes"))
        self.marks.setChecked(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(_SIDE + 26), px(_EDGE + 8), px(_SIDE), px(8))
        row.addWidget(self._said, 1)
        row.addWidget(self.marks)

    def say(self, sentence: str) -> None:
        """Say who will see exactly this."""
        self._said.setText(sentence)

    def sentence(self) -> str:
        """Return what it says."""
        return self._said.text()

    def sizeHint(self) -> QSize:
        """Return 48 px at 100 %, or more where the words wrap."""
        return QSize(theme().px(400), max(theme().px(_HEIGHT), super().sizeHint().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge, the ground and the eye."""
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("seal_wash"))
        painter.fillRect(0, 0, self.width(), _EDGE, look.colour("seal"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("hair"))
        place = QRectF(look.px(_SIDE), _EDGE, look.px(18), self.height() - _EDGE)
        picture(painter, place, look.picture("eye", "seal", 18))
        painter.end()
