# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain text in lines of a fixed height, as the pictures have it; the toolkit's labels cannot."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from peerdesk.ui.theme import theme

_ENDLESS = 1_000_000
"""Px that no line has."""


class Lines:
    """Words laid out in a role of type, wrapped at a width or elided on one line."""

    def __init__(self, text: str, role: str, width: float, *, wrap: bool = True) -> None:
        font = theme().font(role)
        self._step = theme().line(role)
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption()
        mode = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        option.setWrapMode(mode if wrap else QTextOption.WrapMode.ManualWrap)
        self._layout.setTextOption(option)
        self._ascent = self._rise(QFontMetricsF(font))
        self._lay(width)

    def height(self) -> int:
        """Return the height in px of all lines, at least one."""
        return max(1, self._layout.lineCount()) * self._step

    def width(self) -> int:
        """Return the width in px of the widest line."""
        count = self._layout.lineCount()
        widths = [self._layout.lineAt(each).naturalTextWidth() for each in range(count)]
        return math.ceil(max(widths, default=0.0))

    def paint(self, painter: QPainter, left: float, top: float, colour: QColor) -> None:
        """Paint the lines with their upper left corner at `left`, `top`."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(left, top))

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return where the letters from `start` to `end` stand, one box a line, from the upper left corner."""
        found = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                x, until = x_of(line, first), x_of(line, last)
                found.append(QRectF(x, number * self._step, until - x, self._step))
        return found

    def _rise(self, metrics: QFontMetricsF) -> float:
        # The letters stand in the middle of their line; where it is low for them, with their tails inside it.
        middle = (self._step - metrics.ascent() - metrics.descent()) / 2
        return min(middle, self._step - metrics.ascent() - metrics.tightBoundingRect("gy").bottom())

    def _lay(self, width: float) -> None:
        self._layout.beginLayout()
        top = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + self._ascent))
            top += self._step
        self._layout.endLayout()


def laid(
    text: str, role: str, width: float, formats: Sequence[QTextLayout.FormatRange]
) -> QTextLayout:
    """Return `text` in lines of its role’s height, wrapped at `width` px, with stretches of it set otherwise."""
    layout = QTextLayout(text, theme().font(role))
    layout.setFormats(formats)
    step, top = theme().line(role), 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (step - line.height()) / 2))
        top += step
    layout.endLayout()
    return layout


def x_of(line: QTextLine, place: int) -> float:
    """Return where in `line` the letter at `place` of the whole text begins, in px."""
    found: Any = line.cursorToX(place)  # the binding hands back the place too
    return float(found[0] if isinstance(found, tuple) else found)


def natural_width(text: str, role: str) -> int:
    """Return a width in px at which `text` stays in one line, or in the lines it has of itself."""
    metrics = QFontMetricsF(theme().font(role))
    measured = math.ceil(max(metrics.horizontalAdvance(line) for line in text.split("\n")) + 0.5)
    # The metrics kern spaces otherwise than a layout does: by them alone, the last word may go on in another line.
    return max(measured, Lines(text, role, _ENDLESS, wrap=False).width() + 1)


def elided(text: str, role: str, width: float) -> str:
    """Return `text` on one line, cut with an ellipsis where it is wider than `width` px."""
    metrics = QFontMetricsF(theme().font(role))
    return metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, width)
