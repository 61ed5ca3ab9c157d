# SPDX-License-Identifier: GPL-3.0-or-later
"""The form of a voice: filled, open, part filled, dashed, or a hair line where nothing was said.

Form alone carries it, never colour. The writer's own seat is a rounded square and has a voice too.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme

_CORNER = 9 / 21
"""The corner of the writer's own seat, as a part of its half side."""
_WATER_LINE = 0.27
"""How far below the middle the filled part of a voice spoken for begins."""


def paint_voice(
    painter: QPainter, middle: QPointF, radius: float, voice: str, *, own: bool = False
) -> None:
    """Paint the form of a voice; `voice` is one of circle_state.VOICES or ""."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(_ground(voice))
    painter.setPen(_outline(voice))
    shape = _shape(middle, radius, own=own)
    painter.drawPath(shape)
    if voice == "spoken_for":
        _fill_lower_part(painter, shape, middle, radius)
    painter.restore()


def letters_colour(voice: str) -> QColor:
    """Return the colour of letters inside a seat."""
    names = {"heard": "on_fill", "not_in_the_room": "ink2"}
    return theme().colour(names.get(voice, "ink"))


def dashed_pen(colour: str) -> QPen:
    """Return the dashed line of what is not there."""
    pen = QPen(theme().colour(colour), tokens.LINE_CHOSEN, Qt.PenStyle.CustomDashLine)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([4 / tokens.LINE_CHOSEN, 4 / tokens.LINE_CHOSEN])
    return pen


def _shape(middle: QPointF, radius: float, *, own: bool) -> QPainterPath:
    path = QPainterPath()
    box = QRectF(middle.x() - radius, middle.y() - radius, radius * 2, radius * 2)
    if own:
        path.addRoundedRect(box, radius * _CORNER, radius * _CORNER)
    else:
        path.addEllipse(box)
    return path


def _ground(voice: str) -> QColor | Qt.BrushStyle:
    if voice == "heard":
        return theme().colour("fill")
    if voice in {"quiet", "spoken_for"}:
        return theme().colour("sheet")
    return Qt.BrushStyle.NoBrush


def _outline(voice: str) -> QPen:
    if voice == "not_in_the_room":
        return dashed_pen("ink2")
    if voice == "heard":
        return QPen(theme().colour("fill"), tokens.LINE_CHOSEN)
    if voice:
        return QPen(theme().colour("ink"), tokens.LINE_CHOSEN)
    return QPen(theme().colour("rule"), tokens.LINE)


def _fill_lower_part(
    painter: QPainter, shape: QPainterPath, middle: QPointF, radius: float
) -> None:
    top = middle.y() + radius * _WATER_LINE
    below = QPainterPath()
    below.addRect(middle.x() - radius, top, radius * 2, middle.y() + radius - top)
    lower = shape.intersected(below)
    painter.setBrush(theme().colour("ink2"))
    painter.drawPath(lower)
