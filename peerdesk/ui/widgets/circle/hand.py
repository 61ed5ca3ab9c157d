# SPDX-License-Identifier: GPL-3.0-or-later
"""The pointer on the circle: click, drag along the ring to reorder, drag from a rim to draw a thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from peerdesk.ui.widgets.circle.layout import RIM, Shape, distance
from peerdesk.ui.widgets.circle.state import CircleState


@dataclass(frozen=True, slots=True)
class Hand:
    """One press on a seat, until it is let go. `moving` once it has gone far enough to mean it."""

    kind: Literal["seat", "thread", "click"]
    seat_id: str
    began: QPointF
    at: QPointF
    moving: bool = False

    def moved_to(self, point: QPointF) -> Hand:
        """Return the hand at another point."""
        far = QGuiApplication.styleHints().startDragDistance()
        moving = self.moving or distance(point, self.began) >= far
        return replace(self, at=point, moving=moving and self.kind != "click")

    def landing(self, shape: Shape, circle: CircleState) -> int | None:
        """Return the place a seat in the hand would take, or None for where it came from."""
        here = circle.index(self.seat_id)
        gap = shape.gap_under(self.at, len(circle.seats))
        index = gap + 1 if gap < here else gap
        return None if index == here else index

    def gap_angle(self, shape: Shape, circle: CircleState) -> float | None:
        """Return the angle of the gap it would land in, or None for where it came from."""
        if self.landing(shape, circle) is None:
            return None
        seats = len(circle.seats)
        return 90 + 360 * (shape.gap_under(self.at, seats) + 0.5) / seats

    def target(self, shape: Shape, places: dict[str, QPointF]) -> str | None:
        """Return the seat a thread from the hand would reach."""
        for seat_id, place in places.items():
            if seat_id != self.seat_id and distance(place, self.at) <= shape.seat + 4:
                return seat_id
        return None


def take_in_hand(
    shape: Shape, circle: CircleState, seat_id: str, middle: QPointF, point: QPointF
) -> Hand:
    """Return the hand that a press at `point` on a seat begins."""
    if distance(point, middle) > shape.seat - RIM * shape.scale:
        return Hand("thread", seat_id, point, point)
    movable = not circle.seat(seat_id).own and len(circle.seats) > 2
    return Hand("seat" if movable else "click", seat_id, point, point)
