# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things lie on the circle: seats, ring, threads, the gap under a pointer. Geometry only, no paint."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainterPath

THREAD_PULL = 0.42
SPOKEN_FOR_PULL = 0.30
DRAFT_PULL = 0.75
FEW_SEATS = 8
"""Up to this many, seats are large and carry their roles beside them."""
RIM = 8
"""How far in from the edge of a seat a thread can be drawn from, px at 100 %."""
_FAR = 0.85  # of the ring's height: seats nearer than this are joined by a flatter line


@dataclass(frozen=True, slots=True)
class Shape:
    """The ellipse the seats stand on, in px as painted: its middle, radii and the seats' radius."""

    middle: QPointF
    across: float
    down: float
    seat: float
    scale: float

    def place(self, index: int, seats: int) -> QPointF:
        """Return the middle of a seat; 0 is nearest the reader, the others follow clockwise."""
        return self.at(90 + 360 * index / max(seats, 1))

    def at(self, degrees: float) -> QPointF:
        """Return the point of the ring at an angle, clockwise from the right."""
        angle = math.radians(degrees)
        return self.middle + QPointF(self.across * math.cos(angle), self.down * math.sin(angle))

    def gap_under(self, point: QPointF, seats: int) -> int:
        """Return the gap nearest `point`: gap n lies between seat n and the one after it."""
        offset = point - self.middle
        degrees = math.degrees(math.atan2(offset.y() / self.down, offset.x() / self.across))
        return int(((degrees - 90) % 360) / 360 * seats) % seats


def shape_of(size: QSize, seats: int, scale: float, *, compact: bool) -> Shape:
    """Return the ellipse for a circle of this size; small seats from nine on."""
    across, down = (100, 96) if compact else (116, 104)
    middle = QPointF(size.width() / 2, size.height() - (down + 28) * scale)
    radius = 21 if seats <= FEW_SEATS else 17
    return Shape(middle, across * scale, down * scale, radius * scale, scale)


def curve(
    shape: Shape, start: QPointF, end: QPointF, trims: tuple[float, float], pull: float
) -> tuple[QPointF, QPointF, QPointF]:
    """Return start, control and end of a line from seat to seat, bent towards the middle.

    `trims` says how far from each seat's middle the line begins and ends. Neighbours are joined
    by a flatter line than seats across the ring.
    """
    middle, reach = shape.middle, _FAR * shape.down
    half = (start + end) / 2
    near = min(1.0, distance(start, end) / reach) ** 2
    control = half + (middle - half) * pull * near
    return (
        start + _towards(start, control) * trims[0],
        control,
        end + _towards(end, control) * trims[1],
    )


def curve_path(points: tuple[QPointF, QPointF, QPointF]) -> QPainterPath:
    """Return the path through start, control and end."""
    path = QPainterPath(points[0])
    path.quadTo(points[1], points[2])
    return path


def arrow_head(control: QPointF, tip: QPointF, length: float) -> QPainterPath:
    """Return an open arrow head at `tip`, for a line that comes from `control`."""
    back = _towards(tip, control)
    path = QPainterPath()
    for turn in (28, -28):
        angle = math.radians(turn)
        side = QPointF(
            back.x() * math.cos(angle) - back.y() * math.sin(angle),
            back.x() * math.sin(angle) + back.y() * math.cos(angle),
        )
        path.moveTo(tip + side * length)
        path.lineTo(tip)
    return path


def ring_path(
    shape: Shape, seats: Sequence[tuple[QPointF, float]], boxes: Sequence[QRectF]
) -> QPainterPath:
    """Return the ring, broken around each seat (its middle and how far to keep off) and label."""
    path = QPainterPath()
    drawing = False
    for step in range(721):
        point = shape.at(step / 2)
        hidden = any(distance(point, seat) < clear for seat, clear in seats) or any(
            box.contains(point) for box in boxes
        )
        if hidden:
            drawing = False
        elif drawing:
            path.lineTo(point)
        else:
            path.moveTo(point)
            drawing = True
    return path


def distance(one: QPointF, other: QPointF) -> float:
    """Return how far apart two points are, px."""
    return math.hypot(one.x() - other.x(), one.y() - other.y())


def _towards(start: QPointF, end: QPointF) -> QPointF:
    length = distance(start, end)
    return (end - start) / length if length else QPointF()
