# SPDX-License-Identifier: GPL-3.0-or-later
"""One text of a letter, read-only: where something was left out, and which passages somebody wrote beside.

Plain text throughout, and nothing of it goes to the clipboard from here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box, dashed_box, dotted_under
from peerdesk.ui.widgets.text.reading_text import ReadingText, Span
from peerdesk.wording import _

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COPIES = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)
_UNDERLINE = 2
_PILL_ROOM = 4
"""Px at 100 % between the words of a pill and its sides, beside a space."""
_PILL_LOWER = 2
"""Px at 100 % by which the small words of a pill stand lower than the middle of their line."""


Stretch = tuple[int, int, int]
"""A piece, and the characters it begins and ends at, all from 0."""


class Passage(NamedTuple):
    """Characters `start` to `end` of a piece, both counted from 0, and the number of what stands beside them."""

    number: int
    piece: int
    start: int
    end: int


class _Stretch(NamedTuple):
    """`length` characters of a piece from `offset` on stand at `at` in what is shown."""

    at: int
    piece: int
    offset: int
    length: int


class LetterText(ReadingText):
    """Pieces of one text in their order; between two of them something was left out."""

    selected = Signal()
    """Words were selected, by pointer or keys, or no longer."""
    write_wanted = Signal()
    """Enter was pressed over selected words."""
    gives_nothing_away = True
    """Nothing of it is copied, whatever asks for it."""

    def __init__(self, name: str, pieces: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._pieces = tuple(pieces)
        self._stretches: list[_Stretch] = []
        self._pills: list[Span] = []
        self._raised: list[Span] = []
        self._under: dict[int, list[Span]] = {}
        self._altered: list[Span] = []
        self._current_number = -1
        self.setAcceptDrops(False)
        self.set_passages(())

    def set_pieces(self, pieces: Sequence[str]) -> None:
        """Show these pieces instead, with nothing beside them."""
        if tuple(pieces) != self._pieces:
            self._pieces = tuple(pieces)
            self.set_passages(())

    def set_passages(self, passages: Sequence[Passage]) -> None:
        """Underline these passages and put each one’s number behind it."""
        text = self._compose(passages)
        if text != self.text():
            self.set_text(text)
        self._under = {each.number: self._spans_of(each) for each in passages}
        self._colour_marks()
        viewport_of(self).update()

    def set_altered(self, stretches: Sequence[Stretch]) -> None:
        """Draw a dotted line under what is not as it was written."""
        self._altered = [span for each in stretches for span in self._spans_of(Passage(0, *each))]
        viewport_of(self).update()

    def set_current_number(self, number: int) -> None:
        """Let the passage with this number stand out; -1 for none."""
        self._current_number = number
        viewport_of(self).update()

    def passage(self) -> tuple[int, int, int] | None:
        """Return piece, start and end of the selected words; where they span several pieces, of the first."""
        cursor = self.textCursor()
        start, end = (
            self._letters(each) for each in (cursor.selectionStart(), cursor.selectionEnd())
        )
        found: tuple[int, int, int] | None = None
        for each in self._stretches:
            first, last = max(start, each.at), min(end, each.at + each.length)
            if first < last:
                begins, ends = first - each.at + each.offset, last - each.at + each.offset
                if found is None:
                    found = each.piece, begins, ends
                elif found[0] == each.piece:  # a number stood between
                    found = each.piece, found[1], ends
        return found

    def place_of_number(self, number: int) -> QRect:
        """Return where the passage with this number begins, in this widget."""
        spans = self._under.get(number)
        return self.place_of(spans[0]) if spans else QRect()

    def forget_selection(self) -> None:
        """Select nothing any more."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select by keys, and write beside what is selected; copy nothing."""
        if any(event.matches(each) for each in _COPIES):
            return
        if event.key() in _ENTER:
            if self.passage() is not None:
                self.write_wanted.emit()
            return
        super().keyPressEvent(event)
        self.selected.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say that words were selected, once they are."""
        super().mouseReleaseEvent(event)
        self.selected.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer nothing: its one line would be to copy."""
        event.accept()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give nothing away."""
        return QMimeData()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is under the words, the words, then the lines under the passages."""
        look = theme()
        painter = QPainter(viewport_of(self))
        for span in self._under.get(self._current_number, ()):
            for place in self._boxes(span):
                painter.fillRect(place, look.colour("seal_wash"))
        for span in self._pills:
            for place in self._boxes(span):
                self._paint_pill(painter, place)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(viewport_of(self))
        for spans in self._under.values():
            for span in spans:
                for place in self._boxes(span):
                    bottom = place.bottom() - look.px(3)
                    under = QRectF(place.left(), bottom, place.width(), _UNDERLINE)
                    painter.fillRect(under, look.colour("seal"))
        for span in self._altered:
            for place in self._boxes(span):
                dotted_under(painter, place, place.bottom() - look.px(2), look.colour("seal"))
        painter.end()

    def _paint_pill(self, painter: QPainter, place: QRectF) -> None:
        look = theme()
        inset = max(0.0, (place.height() - look.px(20)) / 2)
        pill = place.adjusted(1, inset, -1, -inset).translated(0, look.px(_PILL_LOWER))
        box(painter, pill, look.px(tokens.UNIT), look.colour("seal_wash"), None)
        dashed_box(painter, pill, look.px(tokens.UNIT), look.colour("seal"))

    def _compose(self, passages: Sequence[Passage]) -> str:
        """Return all that is shown, and note what stands where in it."""
        self._stretches, self._pills, self._raised = [], [], []
        parts: list[str] = []
        length = 0

        def add(text: str) -> Span:
            nonlocal length
            parts.append(text)
            length += len(text)
            return length - len(text), len(text)

        for piece, text in enumerate(self._pieces):
            if piece:
                self._pills.append(add(f" {_('left out')} ".replace(" ", "\u00a0")))
            done = 0
            ends = sorted((each.end, each.number) for each in passages if each.piece == piece)
            for end, number in [*ends, (len(text), 0)]:
                at, here = add(text[done:end])
                self._stretches.append(_Stretch(at, piece, done, here))
                done = max(done, end)
                if number:
                    self._raised.append(add(str(number).translate(_RAISED)))
        whole = "".join(parts)
        self._is_wide = _units_in(whole) > len(whole)
        self._whole = whole
        self._pills = [self._units(each) for each in self._pills]
        self._raised = [self._units(each) for each in self._raised]
        return whole

    def _spans_of(self, passage: Passage) -> list[Span]:
        spans = []
        for each in self._stretches:
            if each.piece == passage.piece:
                first = max(passage.start, each.offset)
                last = min(passage.end, each.offset + each.length)
                if first < last:
                    spans.append(self._units((each.at + first - each.offset, last - first)))
        return spans

    def _units(self, span: Span) -> Span:
        """Return a stretch of letters as the toolkit counts it: one beyond U+FFFF is two."""
        if not self._is_wide:
            return span
        before, inside = self._whole[: span[0]], self._whole[span[0] : span[0] + span[1]]
        return _units_in(before), _units_in(inside)

    def _letters(self, units: int) -> int:
        if not self._is_wide:
            return units
        return len(self._whole.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))

    def _colour_marks(self) -> None:
        if self._pills or self._raised:
            self.show_all()
        marks = []
        form = QTextCharFormat()
        form.setForeground(theme().colour("seal"))
        for start, length in (*self._pills, *self._raised):
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = self._over(start, length), form
            marks.append(mark)
        self.setExtraSelections(marks)
        small, edge = QTextCharFormat(), QTextCharFormat()
        small.setFont(theme().font("small"))
        edge.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        edge.setFontLetterSpacing(theme().px(_PILL_ROOM))
        for start, length in self._pills:
            self._over(start, length).mergeCharFormat(small)
            for end in (start, start + length - 1):  # the spaces before and after its words
                self._over(end, 1).mergeCharFormat(edge)

    def _over(self, start: int, length: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _units_in(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
