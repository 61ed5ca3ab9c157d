# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawing of one strand: a wash from the spine outwards, ink to the chosen stop, dots beyond it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from peerdesk.ui.theme import theme

STOPS = 5
_SPINE, _POWER = 0.9, 0.9
_SWELL, _SWELL_LARGE = 6.1, 9.0
_DOT, _DOT_POINTED = 1.9, 3.0
_FREE_END, _PAST_STOP = 11, 7
_STEPS = 48


@dataclass(frozen=True, slots=True)
class StrandShape:
    """One strand `width` px long as painted. Distances are counted outwards from its spine."""

    side: str
    width: float
    large: bool
    scale: float

    def stop(self, order: float) -> float:
        """Return how far from the spine a stop lies; 1 is the nearest of five."""
        step = (self.width - (_FREE_END - 3) * self.scale) / STOPS
        return order * step - 3 * self.scale

    def x(self, away: float) -> float:
        """Return where a distance from the spine lies across the widget."""
        return self.width - away if self.side == "took" else away

    def nearest_stop(self, x: float) -> int:
        """Return the stop nearest to a place across the widget."""
        away = self.width - x if self.side == "took" else x
        return min(range(1, STOPS + 1), key=lambda order: abs(self.stop(order) - away))

    def paint(
        self, painter: QPainter, middle: float, reached: float, *, dots: bool, pointed: int
    ) -> None:
        """Paint the strand at the height `middle`, inked to `reached` (0 to 5, any part of it).

        `dots` shows the stops not reached; the one `pointed` at is larger.
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.translate(self.x(0), middle)
        painter.scale(-1 if self.side == "took" else 1, 1)
        painter.fillPath(self._path(self.width), theme().colour(f"{self.side}_wash"))
        ink = theme().colour(self.side)
        if reached > 0:
            painter.fillPath(self._path(self._inked_to(reached)), ink)
        painter.setBrush(ink)
        for order in range(1, STOPS + 1) if dots else ():
            if order > reached:
                radius = (_DOT_POINTED if order == pointed else _DOT) * self.scale
                painter.drawEllipse(QPointF(self.stop(order), 0), radius, radius)
        painter.restore()

    def _inked_to(self, reached: float) -> float:
        past = _PAST_STOP * self.scale
        if reached < 1:
            return reached * (self.stop(1) + past)
        return self.stop(reached) + past

    def _half_thickness(self, away: float) -> float:
        swell = _SWELL_LARGE if self.large else _SWELL
        part = max(away, 0) / self.width
        return float(_SPINE + swell * part**_POWER) * self.scale

    def _path(self, length: float) -> QPainterPath:
        """A shape that swells from the spine and is round at its outer end."""
        cap = min(self._half_thickness(length) * 0.95, length / 2)
        straight = length - cap
        edge = [straight * step / _STEPS for step in range(_STEPS + 1)]
        end = self._half_thickness(straight)
        path = QPainterPath(QPointF(0, -self._half_thickness(0)))
        for away in edge:
            path.lineTo(away, -self._half_thickness(away))
        path.arcTo(QRectF(straight - cap, -end, 2 * cap, 2 * end), 90, -180)
        for away in reversed(edge):
            path.lineTo(away, self._half_thickness(away))
        path.closeSubpath()
        return path
