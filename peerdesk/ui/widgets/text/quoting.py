# SPDX-License-Identifier: GPL-3.0-or-later
"""A sentence in which some words are somebody’s own: those stand in italics. Plain text to everyone else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.text.lines import laid


class Quoting(Label):
    """Wrapped words. `quoted` are (start, end) of the stretches in italics."""

    def __init__(
        self,
        text: str,
        quoted: Sequence[tuple[int, int]] = (),
        role: str = "observation",
        *,
        parent: QWidget | None = None,
    ) -> None:
        self._quoted = tuple(quoted)
        super().__init__(text, role, parent=parent)

    def heightForWidth(self, width: int) -> int:
        """Return the height in px of the words in `width` px."""
        return max(1, self._laid(width).lineCount()) * theme().line(self._role)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        painter.setPen(theme().colour(self._colour))
        self._laid(self.width()).draw(painter, QPointF(0, 0))
        painter.end()

    def _laid(self, width: float) -> QTextLayout:
        return laid(self.text(), self._role, width, [_italic(*each) for each in self._quoted])


def _italic(start: int, end: int) -> QTextLayout.FormatRange:
    stretch, italic = QTextLayout.FormatRange(), QTextCharFormat()
    italic.setFontItalic(True)
    stretch.start, stretch.length, stretch.format = start, end - start, italic
    return stretch
