# SPDX-License-Identifier: GPL-3.0-or-later
"""A few words read out in one breath: a name set strong, chosen words in full ink, the rest quieter."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.almanac.rows import Said
from peerdesk.ui.widgets.text.lines import laid

_WIDEST = 16_000
_INK = {"week": "ink", "word": "ink", "": "ink2"}


class ReadOut(QLabel):
    """Plain text to everyone else. Wrapped in its width; empty, it keeps the room of one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: tuple[Said, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme().font("small"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, said: Sequence[Said]) -> None:
        """Show these words instead."""
        self._said = tuple(said)
        self.setText("".join(each.text for each in said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the words on one line."""
        whole = self._laid(_WIDEST)  # its lines live no longer than it does
        wide = whole.lineAt(0).naturalTextWidth() if whole.lineCount() else 0
        return QSize(math.ceil(wide) + 1, theme().line("small") + self._below())

    def minimumSizeHint(self) -> QSize:
        """Return room for a short word; more words wrap."""
        return QSize(theme().px(24), theme().line("small") + self._below())

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrower place makes it taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in px of the words in `width` px."""
        return max(1, self._laid(width).lineCount()) * theme().line("small") + self._below()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        painter.setPen(theme().colour("ink2"))
        self._laid(self.width()).draw(painter, QPointF(0, 0))
        painter.end()

    def _below(self) -> int:
        return self.contentsMargins().bottom()

    def _laid(self, width: float) -> QTextLayout:
        return laid("".join(each.text for each in self._said), "small", width, self._formats())

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats, start = [], 0
        for said in self._said:
            shown = QTextCharFormat()
            shown.setForeground(theme().colour(_INK[said.stress]))
            if said.stress == "week":
                shown.setFontWeight(QFont.Weight.DemiBold)
            stretch = QTextLayout.FormatRange()
            stretch.start, stretch.length, stretch.format = start, len(said.text), shown
            formats.append(stretch)
            start += len(said.text)
        return formats
