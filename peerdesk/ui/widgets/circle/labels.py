# SPDX-License-Identifier: GPL-3.0-or-later
"""The words beside the ring: the role, and under it a made-up name if there is one.

Above the seats of the upper half, below those of the lower. A label never lies on another seat or on
another label: it moves aside, drops the made-up name, and only then is cut short.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.circle.layout import FEW_SEATS, Shape
from peerdesk.ui.widgets.circle.state import CircleState, SeatState
from peerdesk.ui.widgets.circle.words import label_of

_LINE = 16
_AIR = 4


@dataclass(frozen=True, slots=True)
class Label:
    """One label as it will be painted: its lines, role first, and the box around them."""

    seat_id: str
    lines: tuple[str, ...]
    box: QRectF

    def covers(self) -> tuple[QRectF, ...]:
        """Return what the words of each line hide of the ring."""
        line = _LINE * theme().scale
        fonts = (role_font(), theme().font("caption"))
        boxes = []
        for number, text in enumerate(self.lines):
            half = QFontMetricsF(fonts[number]).horizontalAdvance(text) / 2 + 3
            left = self.box.center().x() - half
            boxes.append(QRectF(left, self.box.y() + number * line + 3, half * 2, line - 5))
        return tuple(boxes)


def role_font() -> QFont:
    """Return the font of a role beside the ring."""
    font = QFont(theme().font("caption"))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def labels_of(
    circle: CircleState,
    places: dict[str, QPointF],
    shape: Shape,
    width: float,
    ringed: frozenset[str],
) -> tuple[Label, ...]:
    """Return the labels of a circle `width` px wide; none where seats are many and small."""
    if len(circle.seats) > FEW_SEATS:
        return ()
    layout = _Layout(circle, places, shape, width, ringed)
    return tuple(layout.label(seat) for seat in circle.seats if not seat.own)


def paint_labels(painter: QPainter, labels: tuple[Label, ...]) -> None:
    """Paint labels where they lie."""
    line = _LINE * theme().scale
    for label in labels:
        for number, text in enumerate(label.lines):
            role = number == 0
            painter.setFont(role_font() if role else theme().font("caption"))
            painter.setPen(theme().colour("ink" if role else "ink2"))
            row = QRectF(label.box.x(), label.box.y() + number * line, label.box.width(), line)
            row.adjust(-1, -2, 1, 2)  # room for letters that reach out of their line
            painter.drawText(row, int(Qt.AlignmentFlag.AlignCenter), text)


@dataclass(frozen=True, slots=True)
class _Layout:
    circle: CircleState
    places: dict[str, QPointF]
    shape: Shape
    width: float
    ringed: frozenset[str]

    def label(self, seat: SeatState) -> Label:
        lines = (label_of(seat), *filter(None, [seat.made_up_name]))
        wanted = self._wanted(seat, lines)
        low, high = self._room(seat, wanted)
        if len(lines) > 1 and high - low < wanted.width():
            lines = lines[:1]
            wanted = self._wanted(seat, lines)
            low, high = self._room(seat, wanted)
        wide = max(min(wanted.width(), high - low), 0)
        left = min(max(wanted.x(), low), high - wide)
        fonts = (role_font(), theme().font("caption"))
        kept = tuple(
            QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, wide + 0.5)
            for font, text in zip(fonts, lines, strict=False)
        )
        return Label(seat.id, kept, QRectF(left, wanted.y(), wide, wanted.height()))

    def _wanted(self, seat: SeatState, lines: tuple[str, ...]) -> QRectF:
        """Where the label would lie if it were alone."""
        place, scale = self.places[seat.id], self.shape.scale
        fonts = (role_font(), theme().font("caption"))
        advances = (
            QFontMetricsF(font).horizontalAdvance(text)
            for font, text in zip(fonts, lines, strict=False)
        )
        wide, tall = max(advances), len(lines) * _LINE * scale
        away = self.shape.seat + (_AIR + (4 if seat.id in self.ringed else 0)) * scale
        above = place.y() <= self.shape.middle.y() + 1
        top = place.y() - away - tall - scale if above else place.y() + away + scale
        return QRectF(place.x() - wide / 2, top, wide, tall)

    def _room(self, seat: SeatState, wanted: QRectF) -> tuple[float, float]:
        """How far left and right the label may reach without lying on something else."""
        place = self.places[seat.id]
        low, high = 2.0, self.width - 2
        for other in self.circle.seats:
            if other.id == seat.id:
                continue
            for near, far in self._spans(seat, other, wanted):
                if self.places[other.id].x() > place.x():
                    high = min(high, near)
                else:
                    low = max(low, far)
        return low, high

    def _spans(
        self, seat: SeatState, other: SeatState, wanted: QRectF
    ) -> list[tuple[float, float]]:
        """Left and right ends of what belongs to `other` at the height of the label."""
        spans = []
        place = self.places[other.id]
        radius = self.shape.seat + (7 if other.id in self.ringed else 3) * self.shape.scale
        nearest = min(max(place.y(), wanted.top()), wanted.bottom())
        if abs(nearest - place.y()) < radius:
            half = math.sqrt(radius**2 - (nearest - place.y()) ** 2)
            spans.append((place.x() - half, place.x() + half))
        if not other.own:
            theirs = self._wanted(other, (label_of(other), *filter(None, [other.made_up_name])))
            if theirs.adjusted(-6, 0, 6, 0).intersects(wanted):
                half_way = (place.x() + self.places[seat.id].x()) / 2
                spans.append((half_way - 3, half_way + 3))
        return spans
