# SPDX-License-Identifier: GPL-3.0-or-later
"""Six dots at the left of an agenda line. What is held there can be moved: by keys, or by drawing it up and down."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import picture
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.wording import _

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_MOVES = (Qt.KeyboardModifier.AltModifier | _SHIFT, Qt.KeyboardModifier.ControlModifier | _SHIFT)
"""Alt Shift and arrows; some desktops keep those keys for themselves, there it is Control Shift."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class AgendaHandle(Press):
    """The line itself for the keyboard: arrows go from one to the next, Alt Shift and arrows move it."""

    moved = Signal(int)
    """It is to stand higher (-1) or lower (1)."""
    dragged = Signal(int)
    """It is held at this height of the screen, in px."""
    dropped = Signal(bool)
    """It was let go of; false where it was put back."""
    fallen_off = Signal()
    """Delete was pressed on it."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self._is_dragged = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleDescription(
            _("Enter rewords it, Alt Shift and arrows move it, Delete lets it go")
        )

    def sizeHint(self) -> QSize:
        """Return a place that is easy to hold."""
        return QSize(theme().px(22), theme().px(30))

    def ring_place(self) -> QRect:
        """Return where the focus ring goes: round the dots, clear of the words beside them."""
        return QRect(0, theme().px(4), theme().px(10), self.height() - theme().px(8))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the dots, where the line can be moved."""
        if not self.isEnabled():
            return
        look = theme()
        dots = QRectF(0, rect.top(), look.px(10), rect.height())
        ink = "ink" if self.is_pointed_at() or self.hasFocus() else "ink2"
        picture(painter, dots, look.picture("dots-six-vertical", ink, 20))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move it, or let it go; Esc puts it back where it was held from."""
        key = Qt.Key(event.key())
        if key in _STEPS and _without_keypad(event.modifiers()) in _MOVES:
            self.moved.emit(_STEPS[key])
        elif key == Qt.Key.Key_Escape and self._is_dragged:
            self._end_drag(stays=False)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.fallen_off.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw it up or down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._is_dragged = True
            self.dragged.emit(round(event.globalPosition().y()))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it stand where it was drawn to; without drawing, a press."""
        if self._is_dragged:
            self._end_drag(stays=True)
        else:
            super().mouseReleaseEvent(event)

    def _end_drag(self, *, stays: bool) -> None:
        self._is_dragged = False
        self.setDown(False)  # so that letting go of it is not a press
        self.dropped.emit(stays)


def _without_keypad(held: Qt.KeyboardModifier) -> Qt.KeyboardModifier:
    return held & ~Qt.KeyboardModifier.KeypadModifier
