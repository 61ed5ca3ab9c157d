# SPDX-License-Identifier: GPL-3.0-or-later
"""An entry to be ticked: its box, its mark, its title and its day. The one looked at is framed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.option import PaintMark
from peerdesk.ui.widgets.drawn.drawing import box, picture, rule_name, wash_name, words

_HEIGHT, _SIDE, _TITLE_AT, _BOX_ROOM = 54, 13, 71, 40


class PickRow(QCheckBox):
    """Space or a press on the box ticks it; the focus, or a press beside the box, looks at it."""

    looked_at = Signal(str)
    """It has the focus: its id."""
    picked = Signal(str, bool)
    """It was ticked or cleared: its id, and which."""

    def __init__(
        self, name: str, title: str, day: str, mark: PaintMark, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name = name
        self._title, self._day, self._mark = title, day, mark
        self._current = False
        self.setAccessibleName(f"{title}, {day}")
        self.ring_radius = float(theme().px(tokens.RADIUS))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)

    def set_current(self, current: bool) -> None:
        """Frame it as the one that is looked at, or not."""
        self._current = current
        self.update()

    def sizeHint(self) -> QSize:
        """Return 54 px at 100 %."""
        return QSize(theme().px(200), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return room for the box and a word."""
        return QSize(theme().px(140), theme().px(_HEIGHT))

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press on the box alone."""
        return pos.x() < theme().px(_BOX_ROOM)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that it is looked at."""
        super().focusInEvent(event)
        self.looked_at.emit(self.name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the box, the mark and the words."""
        look, rect = theme(), QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, ink2 = ("ink", "ink2") if self.isEnabled() else ("ink3", "ink3")
        if self._current and self.isEnabled():
            sheet, line = look.colour("sheet"), look.colour("ink")
            box(painter, rect, look.px(tokens.RADIUS), sheet, line, tokens.LINE_CHOSEN)
        elif self.underMouse():
            box(painter, rect, look.px(tokens.RADIUS), look.colour(wash_name(self)), None)
        self._paint_box(painter)
        middle = rect.height() / 2
        mark = QRectF(look.px(42), middle - look.px(9), look.px(18), look.px(18))
        self._mark(painter, mark)
        left = look.px(_TITLE_AT)
        room = rect.width() - left - look.px(8)
        upper = QRectF(left, middle - look.px(21), room, look.px(21))
        words(painter, upper, self._title, "emphasis", look.colour(ink))
        lower = QRectF(left, middle, room, look.px(20))
        words(painter, lower, self._day, "small", look.colour(ink2))
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        look, size = theme(), theme().px(tokens.TICK)
        place = QRectF(look.px(_SIDE), (self.height() - size) / 2, size, size)
        on = self.isChecked()
        ground, line = ("fill", "fill") if on else ("field", rule_name(self))
        off = not self.isEnabled()
        box(
            painter,
            place,
            look.px(tokens.UNIT),
            None if off else look.colour(ground),
            look.colour("desk_hair" if off else line),
        )
        if on:
            tick = look.picture("check-bold", "ink3" if off else "on_fill", 13)
            picture(painter, place, tick)

    def _tell(self, ticked: bool) -> None:
        self.picked.emit(self.name, ticked)
