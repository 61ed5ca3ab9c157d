# SPDX-License-Identifier: GPL-3.0-or-later
"""An entry in a list: when, what kind by its mark, its title, and its first words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.option import PaintMark
from peerdesk.ui.widgets.drawn.drawing import advance, box, on_paper, picture, wash_name, words
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.ui.widgets.text.marked_lines import Span, paint_marked

_MARK, _FLAG = 20, 14


@dataclass(frozen=True, slots=True)
class Shown:
    """What a row shows of an entry: never more than fits in it. `said` is how it is read aloud, if not as shown."""

    name: str
    title: str
    line: str
    day: str
    mark: PaintMark
    marked: Sequence[Span] = field(default=())
    title_marked: Sequence[Span] = field(default=())
    flagged: bool = False
    said: str = ""

    def spoken(self) -> str:
        """Return what assistive technology reads: title, day and first words."""
        return self.said or ", ".join(part for part in (self.title, self.day, self.line) if part)


class LatelyRow(Press):
    """A row of Today: the day at the left, then mark, title and one line, over a hairline."""

    opened = Signal(str)
    """It was pressed: the entry's id."""

    def __init__(self, shown: Shown, parent: QWidget | None = None, *, last: bool = False) -> None:
        self._shown, self._last = shown, last
        super().__init__(shown.title, parent)
        self.setAccessibleName(shown.spoken())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)

    def sizeHint(self) -> QSize:
        """Return 63 px at 100 %, or less without a line."""
        return QSize(theme().px(280), theme().px(63 if self._shown.line else 42))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the day, the mark, the title and the line."""
        look = theme()
        if self.is_pointed_at():
            wide = rect.adjusted(0, 0, 0, -1)
            box(painter, wide, look.px(tokens.UNIT), look.colour(wash_name(self)), None)
        top, line = rect.top() + look.px(9), look.line("emphasis")
        day = QRectF(rect.left(), top, look.px(72), line)
        words(painter, day, self._shown.day, "small", look.colour("ink2"))
        size = look.px(_MARK)
        mark = QRectF(rect.left() + look.px(75), top + (line - size) / 2, size, size)
        self._shown.mark(painter, mark)
        left = rect.left() + look.px(110)
        upper = QRectF(left, top, rect.right() - left, line)
        words(painter, upper, self._shown.title, "chosen", look.colour("ink"))
        lower = QRectF(left, upper.bottom(), upper.width(), look.line("body"))
        words(painter, lower, self._shown.line, "body", look.colour("ink2"))
        if not self._last:
            hair = look.colour("hair" if on_paper(self) else "desk_hair")
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), hair)

    def _tell(self) -> None:
        self.opened.emit(self._shown.name)


class EntryRow(Press):
    """A row of the journal's list: mark, title, day at the right, two lines with marked words."""

    opened = Signal(str)
    """It was pressed: the entry's id."""

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        self._shown = shown
        super().__init__(shown.title, parent)
        self.setAccessibleName(shown.spoken())
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)

    def nextCheckState(self) -> None:
        """Leave it to the list which row is chosen."""

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(theme().px(240), row_height(self._shown))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the row."""
        paint_row(painter, rect, self._shown, self.isChecked(), self.is_pointed_at())

    def _tell(self) -> None:
        self.opened.emit(self._shown.name)


def row_height(shown: Shown) -> int:
    """Return the height in px of a row of the journal's list."""
    return theme().px(88 if shown.line else 46)


def paint_row(
    painter: QPainter, rect: QRectF, shown: Shown, chosen: bool, pointed_at: bool
) -> None:
    """Paint a row of the journal's list on the desk; also for a delegate of a long list."""
    look = theme()
    if chosen:
        line = look.colour("ink")
        box(painter, rect, look.px(tokens.RADIUS), look.colour("sheet"), line, tokens.LINE_CHOSEN)
    else:
        if pointed_at:
            box(painter, rect, look.px(tokens.UNIT), look.colour("desk_wash"), None)
        hair = look.colour("desk_hair")
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), hair)
    top, line_height = rect.top() + look.px(11), look.line("emphasis")
    size = look.px(_MARK)
    mark = QRectF(rect.left() + look.px(14), top + (line_height - size) / 2, size, size)
    shown.mark(painter, mark)
    left, right = rect.left() + look.px(47), rect.right() - look.px(14)
    upper = QRectF(left, top, right - left, line_height)
    if not shown.title:  # a folded entry is its day and nothing else
        words(painter, upper, shown.day, "small", look.colour("ink2"))
        return
    day = advance(shown.day, "small")
    end = Qt.AlignmentFlag.AlignRight
    words(painter, upper, shown.day, "small", look.colour("ink2"), end)
    title = upper.adjusted(0, 0, -day - look.px(10), 0)
    if shown.flagged:
        place = QRectF(title.right() - look.px(_FLAG), top, look.px(_FLAG), line_height)
        picture(painter, place, look.picture("flag-fill", "ink2", _FLAG))
        title.setRight(place.left() - look.px(6))
    ink = look.colour("ink")
    paint_marked(painter, title, shown.title, ink, shown.title_marked, role="chosen", lines=1)
    lower = QRectF(left, upper.bottom() + 1, right - left, 2 * look.line("small"))
    paint_marked(painter, lower, shown.line, look.colour("ink2"), shown.marked)
