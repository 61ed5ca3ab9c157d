# SPDX-License-Identifier: GPL-3.0-or-later
"""What is shown while a key is derived: eight seats, filled one at a time, once round.

Under reduced motion it stands still, half filled. It promises no time.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.eight_seats import SEATS, paint_eight

_SIDE, _RING, _DOT = 28, 10, 2.9
_STEP_MS = 240


class OpeningRing(QProgressBar):
    """The ring. To assistive technology a progress bar without an end in sight, called `name`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._filled = 0
        self._steps = QTimer(self)
        self._steps.setInterval(_STEP_MS)
        self._steps.timeout.connect(self._fill_one)

    def filled(self) -> int:
        """Return how many seats are filled."""
        return self._filled

    def moves(self) -> bool:
        """Return whether another seat will be filled."""
        return self._steps.isActive()

    def sizeHint(self) -> QSize:
        """Return 28 x 28 px at the text size in force."""
        return QSize(theme().px(_SIDE), theme().px(_SIDE))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin, unless things are to stand still."""
        super().showEvent(event)
        self._filled = SEATS // 2 if theme().still else 1
        if not theme().still:
            self._steps.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop."""
        super().hideEvent(event)
        self._steps.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the seats."""
        scale = theme().scale
        filled = frozenset(range(self._filled))
        paint_eight(
            QPainter(self), QRectF(self.rect()), filled, ring=_RING * scale, dot=_DOT * scale
        )

    def _fill_one(self) -> None:
        self._filled = min(self._filled + 1, SEATS)
        if self._filled == SEATS:
            self._steps.stop()
        self.update()
