# SPDX-License-Identifier: GPL-3.0-or-later
"""A meeting on the thin line of a network: a dot, or a dashed ring where nothing was written about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, box, on_paper, wash_name, words
from peerdesk.ui.widgets.drawn.marks import SIDE, paint_mark
from peerdesk.ui.widgets.presses.press import Press

_HEIGHT, _TEXT_AT, _DOT, _DOT_AT = 46, 34, 5.0, 9


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a row shows. `marks` are the kinds of what came with it, as `paint_mark` knows them."""

    name: str
    title: str
    line: str
    day: str
    marks: tuple[str, ...] = ()
    is_written: bool = True


class MeetingRow(Press):
    """One meeting; pressing it opens it. The line goes on to the next one unless it is the last."""

    opened = Signal(str)
    """It was pressed: the entry's id."""

    def __init__(
        self, meeting: Meeting, *, is_last: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(meeting.title, parent)
        self._meeting, self._is_last = meeting, is_last
        spoken = (meeting.title, meeting.day, meeting.line)
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)

    def sizeHint(self) -> QSize:
        """Return the distance from one meeting to the next."""
        return QSize(theme().px(280), theme().px(_HEIGHT))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint dot and line, title, marks, day and first words."""
        look = theme()
        if self.is_pointed_at():
            box(painter, rect, look.px(tokens.UNIT), look.colour(wash_name(self)), None)
        height = look.line("emphasis")
        self._paint_line(painter, height / 2)
        left = look.px(_TEXT_AT)
        upper = QRectF(left, 0, rect.width() - left, height)
        right = Qt.AlignmentFlag.AlignRight
        words(painter, upper, self._meeting.day, "small", look.colour("ink2"), right)
        room = upper.width() - advance(self._meeting.day, "small") - look.px(16)
        marks = look.px(SIDE) * len(self._meeting.marks)
        wide = min(advance(self.words(), "chosen") + 1, max(room - marks, 0))
        title = QRectF(left, 0, wide, height)
        words(painter, title, self.words(), "chosen", look.colour("ink"))
        place = QRectF(title.right() + look.px(6), 0, look.px(SIDE), height)
        for mark in self._meeting.marks:
            paint_mark(painter, place, mark)
            place.translate(place.width(), 0)
        lower = QRectF(left, height - 1, rect.width() - left, look.line("body"))
        ink = look.colour("ink2" if self._meeting.is_written else "ink3")
        words(painter, lower, self._meeting.line, "body", ink)

    def _paint_line(self, painter: QPainter, middle: float) -> None:
        look = theme()
        across, radius = look.px(_DOT_AT), _DOT * look.scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._meeting.is_written:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("ink"))
        else:
            pen = QPen(look.colour("ink2"), tokens.LINE_CHOSEN)
            pen.setDashPattern([1.6, 1.5])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(across, middle), radius, radius)
        if not self._is_last:
            top = middle + look.px(10)
            ground = "rule2" if on_paper(self) else "rule"
            line = QRectF(across - 0.5, top, 1, look.px(_HEIGHT) - top + middle - look.px(10))
            painter.fillRect(line, look.colour(ground))

    def _tell(self) -> None:
        self.opened.emit(self._meeting.name)
