# SPDX-License-Identifier: GPL-3.0-or-later
"""One seat on the ring: a real button, so that role, name and focus come from the toolkit.

It paints itself and reports presses; the circle around it decides what they mean.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.circle.layout import distance
from peerdesk.ui.widgets.circle.state import SeatState
from peerdesk.ui.widgets.circle.voice_form import letters_colour, paint_voice
from peerdesk.ui.widgets.circle.words import letters_of

_RING_AIR = 4
_LIFT = 2


class Seat(QAbstractButton):
    """A seat of the circle. `set_seat` says what it shows, `set_radius` how large it is."""

    pressed_at = Signal(str, QPointF)
    """The seat's id and where a press began; this and the next in the parent's coordinates."""
    dragged_to = Signal(QPointF)
    let_go = Signal()
    rename_asked = Signal()
    menu_asked = Signal(str, QPoint)

    def __init__(self, seat_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.seat_id = seat_id
        self._seat = SeatState("", "")
        self._radius = 21.0
        self._lifted = self._chosen = self._lit = self._by_keys = False
        self.setProperty("own_focus_ring", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_seat(self, seat: SeatState, spoken: str) -> None:
        """Show a seat; `spoken` is its whole spoken name."""
        self._seat = seat
        self.setAccessibleName(spoken)
        self.update()

    def set_radius(self, radius: float) -> None:
        """Set the seat's radius in px as painted, and the widget's size with it."""
        self._radius = radius
        side = 2 * round(radius + (_RING_AIR + 2) * theme().scale)
        self.resize(side, side)

    def set_chosen(self, *, chosen: bool, lit: bool = False, lifted: bool = False) -> None:
        """Say whether this is the current seat, the end of a thread being drawn, or in the hand."""
        self._chosen, self._lit, self._lifted = chosen, lit, lifted
        # One Tab stop for the whole circle: the current seat.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    def middle(self) -> QPointF:
        """Return the seat's middle in the parent's coordinates."""
        return QPointF(self.pos()) + QPointF(self.width() / 2, self.height() / 2)

    def put_at(self, middle: QPointF) -> None:
        """Place the seat with its middle at a point of the parent."""
        self.move(round(middle.x() - self.width() / 2), round(middle.y() - self.height() / 2))

    def hitButton(self, point: QPoint) -> bool:
        """Whether a point lies on the seat itself, not in the corner of its box."""
        return distance(QPointF(point), QPointF(self.rect().center())) <= self._radius + 3

    def sizeHint(self) -> QSize:
        """Return the size the radius asks for."""
        return self.size()

    # --- what a person does ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the circle, which knows its neighbours."""
        self._by_keys = True
        self.update()
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the circle."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring only when the keys brought the focus here."""
        self._by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a press, unless it is beside the seat."""
        if event.button() != Qt.MouseButton.LeftButton or not self.hitButton(
            event.position().toPoint()
        ):
            event.ignore()
            return
        self._by_keys = False
        self.setDown(True)
        self.pressed_at.emit(self.seat_id, self._in_parent(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Report where a held seat is drawn to."""
        if self.isDown():
            self.dragged_to.emit(self._in_parent(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a press."""
        if self.isDown():
            self.setDown(False)
            self.let_go.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for another name."""
        if self.hitButton(event.position().toPoint()):
            self.rename_asked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the seat's own menu, at the pointer or beside the seat for the menu key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        corner = self.mapToGlobal(self.rect().bottomLeft())
        self.menu_asked.emit(self.seat_id, event.globalPos() if by_mouse else corner)

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew when the seat is enabled or disabled."""
        super().changeEvent(event)
        self.update()

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the form of the voice, the letters, and what says current or focused."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        radius = self._radius + (_LIFT * theme().scale if self._lifted else 0)
        if self._lifted:
            self._paint_shadow(painter, middle, radius)
        paint_voice(painter, middle, radius, self._seat.voice, own=self._seat.own)
        self._paint_letters(painter)
        self._paint_ring(painter, middle, radius)

    def _paint_shadow(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("shade"))
        painter.drawEllipse(middle + QPointF(0, 4), radius, radius)

    def _paint_letters(self, painter: QPainter) -> None:
        letters = letters_of(self._seat)
        font = QFont(theme().font("label"))
        raised = self._seat.voice == "spoken_for"
        small = raised or len(letters) > 2 or self._radius < 20 * theme().scale
        font.setPixelSize(theme().px(14 if small else 15))
        painter.setFont(font)
        painter.setPen(letters_colour(self._seat.voice))
        box = QRect(self.rect()).translated(0, -theme().px(4) if raised else 0)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letters)

    def _paint_ring(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        focused = self._lit or (self.hasFocus() and self._by_keys)
        if self._lifted or not (focused or self._chosen):
            return
        width = tokens.LINE_FOCUS if focused else tokens.LINE
        painter.setPen(QPen(theme().colour("ink" if focused else "ink2"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        reach = radius + _RING_AIR * theme().scale + 0.75
        if self._seat.own:
            corner = reach * 13 / 26
            painter.drawRoundedRect(
                self.rect().toRectF().adjusted(*self._inset(reach)), corner, corner
            )
        else:
            painter.drawEllipse(middle, reach, reach)

    def _inset(self, reach: float) -> tuple[float, float, float, float]:
        inset = self.width() / 2 - reach
        return inset, inset, -inset, -inset

    def _in_parent(self, event: QMouseEvent) -> QPointF:
        return QPointF(self.pos()) + event.position()
