# SPDX-License-Identifier: GPL-3.0-or-later
"""One day of the calendar: its number and the marks of what was written. An empty day is just empty."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box, wash_name, words
from peerdesk.ui.widgets.drawn.marks import paint_mark
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.ui.widgets.rows.month_words import spoken_day

MOST_MARKS = 3
_WIDE, _TALL = 50, 52
_MARK, _PITCH = 13, 12


@dataclass(frozen=True, slots=True)
class DayMarks:
    """What a day shows: kinds as `paint_mark` knows them, in the order written, and them in words."""

    marks: tuple[str, ...] = ()
    spoken: str = ""


class DayButton(Press):
    """A day. Today is boxed; the chosen day has the ground of a chosen thing."""

    day_pressed = Signal(object)
    """The day was pressed (date)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.day = date.min
        self._marks: tuple[str, ...] = ()
        self._today = self._chosen = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)

    def show_day(self, day: date, marks: DayMarks, *, today: bool, chosen: bool) -> None:
        """Show a day and what was written on it."""
        self.day, self._marks = day, marks.marks
        self._today, self._chosen = today, chosen
        self.set_words(str(day.day))
        self.setAccessibleName(spoken_day(day, marks.spoken, today=today))

    def sizeHint(self) -> QSize:
        """Return room for the number and a line of marks."""
        return QSize(theme().px(_WIDE), theme().px(_TALL))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the box of today or of the chosen day, the number, the marks."""
        look = theme()
        inner = rect.adjusted(1, 1, -1, -1)
        radius = look.px(tokens.RADIUS)
        if self._chosen:
            box(painter, inner, radius, look.colour("sheet"), look.colour("rule"))
        elif self.is_pointed_at():
            box(painter, inner, radius, look.colour(wash_name(self)), None)
        if self._today:
            box(painter, inner, radius, None, look.colour("ink"), tokens.LINE_CHOSEN)
        line = QRectF(look.px(8), look.px(6), rect.width() - look.px(14), look.line("caption"))
        role = "label" if self._today else "caption"
        words(painter, line, self.words(), role, look.colour("ink" if self._marks else "ink2"))
        self._paint_marks(painter, line)

    def _paint_marks(self, painter: QPainter, line: QRectF) -> None:
        look = theme()
        more = len(self._marks) - MOST_MARKS
        if more > 0:
            right = Qt.AlignmentFlag.AlignRight
            words(painter, line, f"+{more}", "caption", look.colour("ink2"), right)
        size = look.px(_MARK)
        for place, kind in enumerate(self._marks[:MOST_MARKS]):
            left = look.px(6) + place * look.px(_PITCH)
            paint_mark(painter, QRectF(left, line.bottom() + look.px(5), size, size), kind)

    def _tell(self) -> None:
        self.day_pressed.emit(self.day)
