# SPDX-License-Identifier: GPL-3.0-or-later
"""Both strands with a spine between them: what it took always at the left, what it gave at the right.

They share a spine and nothing else: no total, no scale, no line from one to the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.strand.head import StrandHead
from peerdesk.ui.widgets.strand.strand import Strand


class StrandPair(QWidget):
    """For Today's strip and for margins (`stacked`). The strands are `took` and `gave`."""

    def __init__(
        self,
        names: tuple[str, str],
        took_words: Sequence[str],
        gave_words: Sequence[str],
        *,
        stacked: bool = False,
        moves_on: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        took, gave = names
        self.took = Strand(took, "took", took_words, beside=gave, moves_on=moves_on, parent=self)
        self.gave = Strand(gave, "gave", gave_words, beside=took, parent=self)
        self._lay_out(names, stacked=stacked)
        # Not Fixed: a layout would hold it to the height it has in a wide place.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if moves_on:
            self.took.moved_on.connect(self._to_gave)

    def _lay_out(self, names: tuple[str, str], *, stacked: bool) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(theme().px(5 if stacked else 9))
        gap = theme().px(11 if stacked else 19)
        took_head = StrandHead(names[0], self.took, stacked=stacked, parent=self)
        gave_head = StrandHead(names[1], self.gave, stacked=stacked, parent=self)
        took_head.stand_like(gave_head)
        # A long word may reach over the gap, up to the spine.
        grid.addWidget(took_head, 0, 0, 1, 2)
        grid.addWidget(_Spine(self), 0, 2, 2, 1)
        grid.addWidget(gave_head, 0, 3, 1, 2)
        grid.addWidget(self.took, 1, 0)
        grid.addWidget(self.gave, 1, 4)
        for column in (1, 3):
            grid.setColumnMinimumWidth(column, gap)
        for column in (0, 4):
            grid.setColumnStretch(column, 1)

    def _to_gave(self) -> None:
        self.gave.setFocus()


class _Spine(QWidget):
    """The hair line between the strands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)

    def sizeHint(self) -> QSize:
        """Return one px; lines do not grow with the text."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        QPainter(self).fillRect(self.rect(), theme().colour("hair"))
