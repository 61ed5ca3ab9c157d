# SPDX-License-Identifier: GPL-3.0-or-later
"""One strand at the head of a page of the check-in: name, chosen word, numerals and both end words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.silences import QuietAnswer, Silences
from peerdesk.ui.widgets.strand.head import StrandHead
from peerdesk.ui.widgets.strand.strand import Side, Strand
from peerdesk.ui.widgets.text.label import Label


class StrandPage(QWidget):
    """The large strand of a check-in, as `strand`, with Unsure and Not now under its end words."""

    def __init__(
        self, name: str, side: Side, words: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.strand = Strand(name, side, words, large=True, parent=self)
        self._silences = Silences(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(StrandHead(name, self.strand, large=True, parent=self))
        rows.addSpacing(theme().px(16))
        rows.addWidget(self.strand)
        rows.addSpacing(theme().px(4))  # the ring of focus ends above the words
        rows.addLayout(self._ends(side, words))
        rows.addWidget(self._silences, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._silences.picked.connect(self.strand.keep_silent)
        self.strand.shown.connect(self._show_silence)
        for part in (self.strand, *self._silences.presses.values()):
            part.installEventFilter(self)

    def show_answer(self, order: int, silence: str | None = None) -> None:
        """Show an answer without telling anybody, as Strand.show_answer does."""
        self.strand.show_answer(order, silence)

    def _show_silence(self) -> None:
        self._silences.set_chosen(self.strand.silence())

    def quiet_answer(self, silence: str) -> QuietAnswer:
        """Return the part that stands for "unsure" or "not_now"."""
        return self._silences.presses[silence]

    def _ends(self, side: Side, words: Sequence[str]) -> QHBoxLayout:
        least, most = (
            Label(words[place], "caption", "ink2", wrap=False, parent=self) for place in (0, -1)
        )
        left, right = (most, least) if side == "took" else (least, most)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(left)
        row.addStretch(1)
        row.addWidget(right)
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the quiet answers while the strand is being used."""
        if event.type() == QEvent.Type.FocusIn:
            self._silences.reveal(True)
        elif event.type() == QEvent.Type.FocusOut:
            self._silences.reveal(self.underMouse())
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the quiet answers to the pointer."""
        super().enterEvent(event)
        self._silences.reveal(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Put them out of sight again."""
        super().leaveEvent(event)
        parts = (self.strand, *self._silences.presses.values())
        self._silences.reveal(any(part.hasFocus() for part in parts))
