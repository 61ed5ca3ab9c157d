# SPDX-License-Identifier: GPL-3.0-or-later
"""Both strands as they were said, to read: no sliders, and nothing that could be changed in passing."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, words
from peerdesk.ui.widgets.strand.shape import STOPS, StrandShape
from peerdesk.wording import _

Said = tuple[str, int, str]
"""What a strand is called, its place from 1 to 5 or 0, and its word or silence; empty where nothing was said."""

_HEIGHT, _MIDDLE, _LONGEST, _GAP = 30, 15, 220, 20


class _StrandRead(QLabel):
    """One strand: its name at the outer end, its word at the spine, and the drawing under both."""

    def __init__(self, side: Literal["took", "gave"], said: Said, parent: QWidget) -> None:
        super().__init__(parent)
        self._side, (self._name, self._order, self._word) = side, said
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(theme().px(_LONGEST))
        self.setAccessibleName(self._spoken())

    def sizeHint(self) -> QSize:
        """Return the length of the picture and the height of words and drawing."""
        lines = 2 if self._two_lines(theme().px(_LONGEST)) else 1
        return QSize(theme().px(_LONGEST), lines * theme().line("body") + theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the shortest a strand can be read at."""
        return QSize(theme().px(110), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the strand."""
        look, painter = theme(), QPainter(self)
        line = look.line("body")
        outer = QRectF(0, 0, self.width(), line)
        inner = outer.translated(0, line if self._two_lines(self.width()) else 0)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        took = self._side == "took"
        words(painter, outer, self._name, "body", look.colour("ink"), left if took else right)
        words(painter, inner, self._word, "body", look.colour("ink2"), right if took else left)
        shape = StrandShape(self._side, self.width(), False, look.scale)
        middle = inner.bottom() + look.px(_MIDDLE)
        shape.paint(painter, middle, self._order, dots=True, pointed=0)
        painter.end()

    def _two_lines(self, width: float) -> bool:
        needed = advance(self._name, "body") + advance(self._word, "body") + theme().px(8)
        return bool(self._word) and needed > width

    def _spoken(self) -> str:
        if self._order:
            text = _("{name}, {word}, {order} of {most}")
            return text.format(name=self._name, word=self._word, order=self._order, most=STOPS)
        return f"{self._name}, {self._word or _('not said')}"


class StrandsRead(QWidget):
    """What it took at the left of the spine, what it gave at the right."""

    def __init__(self, took: Said, gave: Said, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one = _StrandRead("took", took, self)
        self._other = _StrandRead("gave", gave, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme().px(_GAP))
        for strand in (self._one, self._other):
            row.addWidget(strand, 1, Qt.AlignmentFlag.AlignBottom)
        row.addStretch()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the spine."""
        middle = (self._one.geometry().right() + self._other.geometry().left()) // 2
        painter = QPainter(self)
        painter.fillRect(middle, 0, 1, self.height(), theme().colour("hair"))
        painter.end()
