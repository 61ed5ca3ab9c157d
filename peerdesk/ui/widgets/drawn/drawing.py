# SPDX-License-Identifier: GPL-3.0-or-later
"""The few shapes every part is drawn from, and what a part stands on. Knows colours by name only."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme

DASHES = (3.0, 2.5)


def ground_of(widget: QWidget) -> str:
    """Return what `widget` lies on: "sheet", "field", "wash", "rail", or "desk" if nothing says."""
    above: QWidget | None = widget
    while above is not None:
        ground = above.property("ground")
        if ground:
            return str(ground)
        above = above.parentWidget()
    return "desk"


def on_paper(widget: QWidget) -> bool:
    """Return whether `widget` lies on a sheet or in a field, and not on the desk or rail."""
    return ground_of(widget) in {"sheet", "field"}


def rule_name(widget: QWidget) -> str:
    """Return the name of the colour of a control's line where `widget` lies."""
    return "rule2" if on_paper(widget) else "rule"


def wash_name(widget: QWidget) -> str:
    """Return the name of the hover colour where `widget` lies."""
    return "wash" if on_paper(widget) else "desk_wash"


def flood(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Fill `rect`. The painter's own `fillRect` first makes an enum of every preset gradient, which takes 1 ms."""
    painter.setBackground(colour)
    painter.eraseRect(rect)


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    line: QColor | None,
    width: float = tokens.LINE,
) -> None:
    """Paint a rounded box inside `rect`; the line lies wholly within it. `None` leaves a part out."""
    _box(painter, rect, radius, fill, QPen(line, width) if line else None)


def dashed_box(painter: QPainter, rect: QRectF, radius: float, line: QColor) -> None:
    """Paint a rounded box with a dashed line and no ground: a place to add something."""
    pen = QPen(line, tokens.LINE)
    pen.setDashPattern(DASHES)
    _box(painter, rect, radius, None, pen)


def _box(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, pen: QPen | None
) -> None:
    half = pen.widthF() / 2 if pen else 0
    inner = rect.adjusted(half, half, -half, -half)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen or Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    corner = min(radius, inner.height() / 2, inner.width() / 2)
    painter.drawRoundedRect(inner, corner, corner)


def dotted_under(painter: QPainter, place: QRectF, bottom: float, colour: QColor) -> None:
    """Paint a line of dots under what was changed, from the left of `place` to its right, ending at `bottom`."""
    pen = QPen(colour, tokens.LINE_FOCUS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1, 1])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(pen)
    middle = round(bottom - tokens.LINE_FOCUS / 2)
    painter.drawLine(round(place.left()), middle, round(place.right()), middle)


def words(
    painter: QPainter,
    rect: QRectF,
    text: str,
    role: str,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one line of plain text in the middle of `rect`'s height, elided at its end if too long."""
    font = theme().font(role)
    metrics = QFontMetricsF(font)
    shown = text
    if metrics.horizontalAdvance(text) > rect.width() + 0.5:
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setPen(colour)
    flags = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | align
    painter.drawText(rect, int(flags), shown)


def advance(text: str, role: str) -> float:
    """Return how wide `text` is in px, on one line, in the font of `role`."""
    return QFontMetricsF(theme().font(role)).horizontalAdvance(text)


def picture(painter: QPainter, rect: QRectF, drawing: QPixmap) -> None:
    """Paint an icon in the middle of `rect`, on whole px so that its lines stay sharp."""
    size = drawing.deviceIndependentSize()
    left = round(rect.center().x() - size.width() / 2)
    top = round(rect.center().y() - size.height() / 2)
    painter.drawPixmap(QPointF(left, top), drawing)
