# SPDX-License-Identifier: GPL-3.0-or-later
"""The seats of a circle as buttons on the ring: makes them, places them, and lets them change places."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QEasingCurve, QObject, QPointF, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.circle.layout import Shape
from peerdesk.ui.widgets.circle.seat import Seat
from peerdesk.ui.widgets.circle.state import CircleState
from peerdesk.ui.widgets.circle.words import seat_name


class SeatRing(QObject):
    """The buttons of one circle, by the ids of their seats."""

    stepped = Signal()
    """Seats stand elsewhere than a moment ago, while they change places."""

    def __init__(self, circle: QWidget, wire: Callable[[Seat], None]) -> None:
        super().__init__(circle)
        self._parent = circle
        self._wire = wire
        self._buttons: dict[str, Seat] = {}
        self._from: dict[str, QPointF] = {}
        self._to: dict[str, QPointF] = {}
        self._in_hand: str | None = None
        self._shape: Shape | None = None
        self._moving = QVariantAnimation(self)
        self._moving.setStartValue(0.0)
        self._moving.setEndValue(1.0)
        self._moving.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._moving.valueChanged.connect(self._step)

    def button(self, seat_id: str) -> Seat:
        """Return the button of a seat. Raises KeyError if nobody sits there."""
        return self._buttons[seat_id]

    def middles(self) -> dict[str, QPointF]:
        """Return where the middle of every seat is at this moment."""
        return {seat_id: button.middle() for seat_id, button in self._buttons.items()}

    def resting(self) -> dict[str, QPointF]:
        """Return where every seat belongs once nothing moves."""
        return dict(self._to)

    def show_circle(self, circle: CircleState, shape: Shape) -> None:
        """Show these seats; those that were there already move to their new places."""
        for gone in self._buttons.keys() - {seat.id for seat in circle.seats}:
            button = self._buttons.pop(gone)
            button.hide()
            button.deleteLater()
        before: Seat | None = None
        for seat in circle.seats:
            button = self._buttons.get(seat.id) or self._make(seat.id, before)
            button.set_seat(seat, seat_name(circle, seat))
            button.set_radius(shape.seat)
            button.raise_()  # so that assistive technology meets them in their order
            before = button
        self._place(circle, shape)

    def mark(self, current: str, ringed: AbstractSet[str], held: str | None) -> None:
        """Say which seat is current, which have a ring, and which is in the hand."""
        dropped, self._in_hand = self._in_hand, held
        for seat_id, button in self._buttons.items():
            chosen = seat_id == current
            button.set_chosen(chosen=chosen, lit=seat_id in ringed, lifted=seat_id == held)
        if held is not None:
            self._buttons[held].raise_()
        elif dropped in self._to and self._moving.state() != QVariantAnimation.State.Running:
            self._move_to(self._to)

    def carry(self, seat_id: str, point: QPointF) -> None:
        """Put a held seat under the pointer."""
        self._buttons[seat_id].put_at(point)

    def _make(self, seat_id: str, before: Seat | None) -> Seat:
        button = self._buttons[seat_id] = Seat(seat_id, self._parent)
        self._put_in_tab_order(button, before)
        self._wire(button)
        button.show()
        return button

    def _put_in_tab_order(self, button: Seat, before: Seat | None) -> None:
        """A new part comes last in its window; Tab is to meet it where the circle is."""
        if before is not None:
            QWidget.setTabOrder(before, button)
            return
        # The toolkit moves nothing after a part that takes no focus, or hands it on.
        self._parent.setFocusProxy(None)  # type: ignore[arg-type]
        self._parent.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        QWidget.setTabOrder(self._parent, button)
        self._parent.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _place(self, circle: CircleState, shape: Shape) -> None:
        seats = circle.seats
        target = {seat.id: shape.place(index, len(seats)) for index, seat in enumerate(seats)}
        same_room = self._shape is not None and self._shape.middle == shape.middle
        moved = any(self._to.get(seat_id, place) != place for seat_id, place in target.items())
        self._shape = shape
        if moved and same_room:
            self._move_to(target)
        elif target != self._to or self._moving.state() != QVariantAnimation.State.Running:
            self._moving.stop()
            self._from = self._to = target
            self._put(1.0)

    def _move_to(self, target: dict[str, QPointF]) -> None:
        here = self.middles()
        known = self._to.keys()
        self._from = {
            each: here[each] if each in known else place for each, place in target.items()
        }
        self._to = target
        self._moving.stop()
        self._moving.setDuration(theme().duration(tokens.SEAT_MOVE_MS))
        self._moving.start()

    def _step(self, part: float) -> None:
        self._put(part)
        self.stepped.emit()

    def _put(self, part: float) -> None:
        for seat_id, place in self._to.items():
            if seat_id != self._in_hand:
                start = self._from.get(seat_id, place)
                self._buttons[seat_id].put_at(start + (place - start) * part)
