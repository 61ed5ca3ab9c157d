# SPDX-License-Identifier: GPL-3.0-or-later
"""What was written, to read again: the same lines as in the writing field, with marks for a search."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QWidget

from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.menu import open_editing_menu
from peerdesk.ui.widgets.text import paragraphs
from peerdesk.ui.widgets.text.growing_text import GrowingText
from peerdesk.ui.widgets.text.lines import x_of

_UNDERLINE = 2
_RING_ROOM = 8
"""Px at 100 % between the words and the sides of a ring around them, which lie out of the column."""

Span = tuple[int, int]
"""Where a mark begins in the text, and how many letters it covers."""


class ReadingText(GrowingText):
    """Read-only and selectable, with marks in it."""

    def __init__(self, name: str, role: str = "writing", parent: QWidget | None = None) -> None:
        super().__init__(name, role, parent)
        self._spans: list[Span] = []
        self._current = -1
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._dress()

    def ring_place(self) -> QRect:
        """Return what a ring lies around, in this widget: it leaves air beside the words."""
        air = theme().px(_RING_ROOM)
        return self.rect().adjusted(-air, 0, air, 0)

    def show_all(self) -> None:
        """Show at once what is still to come of a long text, for places in it to be known."""
        self._slices.finish()
        self._fit()

    def set_text(self, text: str) -> None:
        """Show `text`, without marks."""
        self._spans, self._current = [], -1
        self.setWordWrapMode(paragraphs.wrapping_of(text))
        self._slices.begin(text, self._setting)
        self._fit()

    def set_highlights(self, spans: Sequence[Span], current: int = -1) -> None:
        """Mark these places, in the order they stand; the one at `current` in the list is marked more strongly."""
        self._spans, self._current = list(spans), current
        viewport_of(self).update()

    def set_current(self, current: int) -> None:
        """Mark the one at `current` in the list more strongly; -1 for none."""
        self._current = current
        viewport_of(self).update()

    def place_of(self, span: Span) -> QRect:
        """Return where a mark is, in this widget, to scroll to."""
        self.show_all()
        boxes = self._boxes(span)
        return boxes[0].toAlignedRect() if boxes else QRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let keys go through all of the text."""
        self.show_all()
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with all of the text."""
        self.show_all()
        open_editing_menu(self, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks, the words over them, then the lines under the marks."""
        look = theme()
        seen, boxes = self._seen(event.rect())
        painter = QPainter(viewport_of(self))
        for place, places in zip(seen, boxes, strict=True):
            ground = look.colour("mark2" if place == self._current else "mark")
            for each in places:
                painter.fillRect(each, ground)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(viewport_of(self))
        for places in boxes:
            for each in places:
                under = QRectF(each.left(), each.bottom() - _UNDERLINE, each.width(), _UNDERLINE)
                painter.fillRect(under, look.colour("gave"))
        painter.end()

    def _seen(self, rect: QRect) -> tuple[range, list[list[QRectF]]]:
        """Return which marks may be seen in `rect`, and where: of thousands, few are painted at a time."""
        if not self._spans:
            return range(0), []
        first = self.cursorForPosition(rect.topLeft()).position()
        last = self.cursorForPosition(rect.bottomRight()).position() + 1
        longest = max(length for _start, length in self._spans)
        begin = bisect_left(self._spans, (first - longest, 0))
        seen = range(begin, bisect_right(self._spans, (last, 0)))
        boxes = []
        for start, length in (self._spans[place] for place in seen):
            here = max(start, first)
            boxes.append(self._boxes((here, min(start + length, last) - here)))
        return seen, boxes

    def _boxes(self, span: Span) -> list[QRectF]:
        start, length = span
        boxes: list[QRectF] = []
        block = self.document().findBlock(start)
        end = start + length
        while block.isValid() and block.position() < end:
            layout = block.layout()
            first = max(start - block.position(), 0)
            last = min(end - block.position(), block.length() - 1)
            boxes += _line_boxes(layout, first, last)
            block = block.next()
        return boxes


def _line_boxes(layout: QTextLayout, first: int, last: int) -> list[QRectF]:
    origin = layout.position()
    boxes = []
    for number in range(layout.lineForTextPosition(first).lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        begin = max(first, line.textStart())
        finish = min(last, line.textStart() + line.textLength())
        if begin >= last:
            break
        if begin < finish:
            x, until = x_of(line, begin), x_of(line, finish)
            boxes.append(QRectF(origin.x() + x, origin.y() + line.y(), until - x, line.height()))
    return boxes
