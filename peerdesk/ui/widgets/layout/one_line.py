# SPDX-License-Identifier: GPL-3.0-or-later
"""A layout that keeps its parts in one line as long as their least widths fit; in several where they do not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayoutItem

from peerdesk.ui.widgets.layout.flow import FlowLayout


class OneLineIfItFits(FlowLayout):
    """What one line has too little room for is taken from each part, as far as it can do without."""

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines = super()._lines(width)
        if len(lines) < 2:
            return lines
        parts = [part for part in self._parts if not part.isEmpty()]
        short = self.sizeHint().width() - width
        spare = [_spare(part) for part in parts]
        if short > sum(spare):
            return lines
        return [[*self._narrowed(parts, spare, short)]]

    def _narrowed(
        self, parts: list[QLayoutItem], spare: list[int], short: int
    ) -> list[tuple[QLayoutItem, QSize]]:
        line = []
        for part, can_spare in zip(parts, spare, strict=True):
            taken = -(-short * can_spare // max(sum(spare), 1))  # rounded up, so that it fits
            size = part.sizeHint()
            line.append((part, QSize(size.width() - min(taken, can_spare), size.height())))
        return line


def _spare(part: QLayoutItem) -> int:
    widget = part.widget()
    return part.sizeHint().width() - widget.minimumSizeHint().width() if widget else 0
