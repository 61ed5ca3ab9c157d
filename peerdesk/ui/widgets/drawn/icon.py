# SPDX-License-Identifier: GPL-3.0-or-later
"""A small picture beside words that say the same; readers are told nothing of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import picture

_SIZE = 18


class Icon(QWidget):
    """18 px at 100 %."""

    def __init__(self, name: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = theme().picture(name, colour, _SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the picture."""
        return QSize(theme().px(_SIZE), theme().px(_SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture."""
        painter = QPainter(self)
        picture(painter, QRectF(self.rect()), self._drawing)
        painter.end()
