# SPDX-License-Identifier: GPL-3.0-or-later
"""Squares to be read by a camera: dark on white in every look, because cameras need it so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui.theme import theme

_QUIET, _SIDE = 4, 200


class SquareCode(QWidget):
    """The picture of some squares, with the light edge they need."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._image = QImage()

    def show_squares(self, rows: Sequence[Sequence[bool]]) -> None:
        """Show these rows; True is dark."""
        side = len(rows) + 2 * _QUIET
        image = QImage(side, side, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        for down, row in enumerate(rows):
            for across, dark in enumerate(row):
                if dark:
                    image.setPixel(across + _QUIET, down + _QUIET, 0)
        self._image = image
        self.update()

    def picture(self) -> QImage:
        """Return the picture, one px to a square."""
        return self._image

    def sizeHint(self) -> QSize:
        """Return 200 px at 100 %."""
        return QSize(theme().px(_SIDE), theme().px(_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the squares, sharp."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(self.rect(), self._image)
        painter.end()
