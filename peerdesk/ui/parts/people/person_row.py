# SPDX-License-Identifier: GPL-3.0-or-later
"""One of the writer’s own people, as they wrote them down."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from peerdesk.records.around import Supporter
from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box, wash_name
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.ui.widgets.text.lines import Lines
from peerdesk.wording import _

_AROUND = 8
_MOVES = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PersonRow(Press):
    """Name, how, and when it helps. A press changes them; Alt Shift and arrows move them."""

    opened = Signal(str)
    """They are to be changed: the person’s id."""
    moved = Signal(str, int)
    """They are to stand higher (-1) or lower (1)."""

    def __init__(self, person: Supporter) -> None:
        self.person = person
        lines = [person.how, person.helps_when]
        self._lines = [line for line in lines if line]
        super().__init__(person.name)
        self.setAccessibleName(", ".join([person.name, *self._lines]))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleDescription(_("Enter changes it, Alt Shift and arrows move it"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def hasHeightForWidth(self) -> bool:
        """Return true: what was written wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines in `width` px."""
        inner = [Lines(text, role, max(1, width)).height() for text, role in self._texts()]
        return sum(inner) + theme().px(2 * _AROUND)

    def sizeHint(self) -> QSize:
        """Return a middling width and the height there."""
        width = theme().px(tokens.MARGIN_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for a short word on each line."""
        least = sum(theme().line(role) for _text, role in self._texts())
        return QSize(theme().px(80), least + theme().px(2 * _AROUND))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the new width needs."""
        super().resizeEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move up or down the list."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() == _MOVES:
            self.moved.emit(self.person.id, step)
        else:
            super().keyPressEvent(event)

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what was written, and a wash under the pointer."""
        look = theme()
        if self.is_pointed_at() or self.is_held():
            wash = look.colour(wash_name(self))
            box(painter, rect, look.px(tokens.RADIUS), wash, None)
        top = float(look.px(_AROUND))
        for text, role in self._texts():
            lines = Lines(text, role, rect.width())
            lines.paint(painter, 0, top, look.colour("ink" if role == "chosen" else "ink2"))
            top += lines.height()

    def _texts(self) -> list[tuple[str, str]]:
        return [(self.person.name, "chosen"), *((line, "body") for line in self._lines)]

    def _open(self) -> None:
        self.opened.emit(self.person.id)
