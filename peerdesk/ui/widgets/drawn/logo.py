# SPDX-License-Identifier: GPL-3.0-or-later
"""The logo: a ring of eight seats, one of them open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.eight_seats import SEATS, paint_eight

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_OPEN_SEAT = 3
_RING, _DOT = 8.5 / 22, 2.3 / 22
_EDGE = 1 / 16


def paint_logo(painter: QPainter, rect: QRectF) -> None:
    """Paint the logo as large as `rect` allows."""
    side = min(rect.width(), rect.height())
    filled = frozenset(range(SEATS)) - {_OPEN_SEAT}
    paint_eight(painter, rect, filled, ring=side * _RING, dot=side * _DOT)


def logo_icon() -> QIcon:
    """Return the logo as the window’s icon, on paper of its own: nobody knows the colour of a task bar."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415  not before the first paint

    icon = QIcon()
    for side in (16, 32, 48, 128):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("sheet"))
        painter.drawEllipse(QRectF(0, 0, side, side))
        edge = side * _EDGE
        paint_logo(painter, QRectF(0, 0, side, side).adjusted(edge, edge, -edge, -edge))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


class Logo(QLabel):
    """The logo as a part of a page; says nothing to assistive technology."""

    def __init__(self, side: int = 22, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the side asked for, at the text size in force."""
        return QSize(theme().px(self._side), theme().px(self._side))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the logo."""
        paint_logo(QPainter(self), QRectF(self.rect()))
