# SPDX-License-Identifier: GPL-3.0-or-later
"""What the circle paints under its seats: ring, threads, who spoke for whom, what is being moved or drawn."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.circle import layout
from peerdesk.ui.widgets.circle.labels import Label, paint_labels
from peerdesk.ui.widgets.circle.layout import Shape
from peerdesk.ui.widgets.circle.state import CircleState
from peerdesk.ui.widgets.circle.voice_form import dashed_pen

_THREAD = 1.4
_THREAD_CURRENT = 2.2
_BAR = 3.0


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything there is to paint, at one moment."""

    shape: Shape
    circle: CircleState
    places: dict[str, QPointF]
    labels: tuple[Label, ...]
    current: str
    ringed: frozenset[str] = frozenset()
    """Seats with a ring around them; lines end a little earlier there."""
    held: str | None = None
    """The seat in the hand: its place is dotted, its threads wait."""
    old_place: QPointF = field(default_factory=QPointF)
    gap: float | None = None
    """Where a held seat would land, as an angle on the ring."""
    draft: tuple[QPointF, QPointF] | None = None
    """A thread being drawn, from here to there; a seat's middle or the pointer."""
    draft_ends: tuple[float, float] = (0.0, 0.0)

    def drawing(self, start: str, end: str | None, pointer: QPointF | None) -> Scene:
        """Return the scene with a thread being drawn, to a seat or else to the pointer."""
        reach = self.reach(start, 4)
        if end is not None:
            ends = (reach, self.reach(end, 4))
            return replace(self, draft=(self.places[start], self.places[end]), draft_ends=ends)
        if pointer is None:
            return self
        return replace(self, draft=(self.places[start], pointer), draft_ends=(reach, 0.0))

    def holding(self, seat_id: str, old_place: QPointF, gap: float | None) -> Scene:
        """Return the scene with a seat in the hand."""
        return replace(self, held=seat_id, old_place=old_place, gap=gap)

    def reach(self, seat_id: str, air: float) -> float:
        """Return how far from a seat's middle a line ends."""
        more = 4 if seat_id in self.ringed else 0
        return self.shape.seat + (air + more) * self.shape.scale


def paint_scene(painter: QPainter, scene: Scene) -> None:
    """Paint the scene; the seats lie above it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ring(painter, scene)
    for thread in scene.circle.threads:
        if scene.held not in {thread.a, thread.b}:
            _paint_thread(painter, scene, thread.a, thread.b)
    _paint_spoken_for(painter, scene)
    _paint_held(painter, scene)
    if scene.draft is not None:
        _paint_draft(painter, scene, *scene.draft)
    paint_labels(painter, tuple(each for each in scene.labels if each.seat_id != scene.held))


def thread_path(scene: Scene, one: str, other: str) -> QPainterPath:
    """Return the line of a thread between two seats."""
    trims = scene.reach(one, 4), scene.reach(other, 4)
    places = scene.places
    return layout.curve_path(
        layout.curve(scene.shape, places[one], places[other], trims, layout.THREAD_PULL)
    )


def note_under(scene: Scene, point: QPointF) -> str:
    """Return the few words of the thread under a point, or none."""
    stroker = QPainterPathStroker()
    stroker.setWidth(12)
    for thread in scene.circle.threads:
        path = thread_path(scene, thread.a, thread.b)
        if thread.note and stroker.createStroke(path).contains(point):
            return thread.note
    return ""


def _paint_ring(painter: QPainter, scene: Scene) -> None:
    seats = [
        (place, scene.reach(seat, 3.5))
        for seat, place in scene.places.items()
        if seat != scene.held
    ]
    if scene.held is not None:
        seats.append((scene.old_place, scene.reach("", 3.5)))
    boxes = [box for label in scene.labels for box in label.covers()]
    _stroke(painter, layout.ring_path(scene.shape, seats, boxes), "desk_hair", 1.5)


def _paint_thread(painter: QPainter, scene: Scene, one: str, other: str) -> None:
    width = _THREAD_CURRENT if scene.current in {one, other} else _THREAD
    _stroke(painter, thread_path(scene, one, other), "ink2", width)


def _paint_spoken_for(painter: QPainter, scene: Scene) -> None:
    for seat in scene.circle.seats:
        speaker = seat.spoken_for_by
        if speaker is None or scene.held in {speaker, seat.id}:
            continue
        points = layout.curve(
            scene.shape,
            scene.places[speaker],
            scene.places[seat.id],
            (scene.reach(speaker, 3.5), scene.reach(seat.id, 8)),
            layout.SPOKEN_FOR_PULL,
        )
        pen = _pen("ink2", tokens.LINE_CHOSEN)
        pen.setDashPattern([1.5 / pen.widthF(), 5 / pen.widthF()])
        painter.strokePath(layout.curve_path(points), pen)
        head = layout.arrow_head(points[1], points[2], 8 * scene.shape.scale)
        _stroke(painter, head, "ink2", tokens.LINE_CHOSEN)


def _paint_held(painter: QPainter, scene: Scene) -> None:
    if scene.held is None:
        return
    painter.setPen(dashed_pen("ink2"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(scene.old_place, scene.shape.seat - 1, scene.shape.seat - 1)
    if scene.gap is not None:
        middle = scene.shape.at(scene.gap)
        outward = middle - scene.shape.middle
        half = outward / layout.distance(middle, scene.shape.middle) * 14 * scene.shape.scale
        bar = QPainterPath(middle - half)
        bar.lineTo(middle + half)
        _stroke(painter, bar, "ink", _BAR)


def _paint_draft(painter: QPainter, scene: Scene, start: QPointF, end: QPointF) -> None:
    points = layout.curve(scene.shape, start, end, scene.draft_ends, layout.DRAFT_PULL)
    pen = QPen(theme().colour("ink"), tokens.LINE_FOCUS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([3, 2.5])
    painter.strokePath(layout.curve_path(points), pen)


def _stroke(painter: QPainter, path: QPainterPath, colour: str, width: float) -> None:
    painter.strokePath(path, _pen(colour, width))


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(theme().colour(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
