# SPDX-License-Identifier: GPL-3.0-or-later
"""One or two lines of an entry in a list, cut where they end, with the words of a search marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextOption

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text.lines import x_of

Span = tuple[int, int]
_RIGHT = Qt.TextElideMode.ElideRight


def paint_marked(
    painter: QPainter,
    rect: QRectF,
    text: str,
    colour: QColor,
    spans: Sequence[Span] = (),
    *,
    role: str = "small",
    lines: int = 2,
) -> None:
    """Paint `text` in at most `lines` lines; `spans` are (start, length) of what is marked."""
    layout, step = _laid(text.replace("\n", " "), role, rect.width(), lines)
    for start, length in spans:
        for place in _places(layout, start, start + length, step):
            _paint_mark(painter, place.translated(rect.topLeft()))
    painter.setPen(colour)
    layout.draw(painter, rect.topLeft())


def _laid(text: str, role: str, width: float, lines: int) -> tuple[QTextLayout, int]:
    font = theme().font(role)
    metrics = QFontMetricsF(font)
    step = theme().line(role)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    rise = (step - metrics.ascent() - metrics.descent()) / 2
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * step + rise))
        ends = line.textStart() + line.textLength()
        if number == lines - 1 and ends < len(text):
            layout.endLayout()
            kept = text[: line.textStart()]
            rest = text[line.textStart() : line.textStart() + 400]
            # Room for two px less: the layout wraps a line that fits to the last hair.
            cut = metrics.elidedText(rest + "…", _RIGHT, width - 2)
            return _laid(kept + cut.rstrip("…").rstrip() + "…", role, width, lines + 1)
    layout.endLayout()
    return layout, step


def _places(layout: QTextLayout, first: int, last: int, step: int) -> list[QRectF]:
    places = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin = max(first, line.textStart())
        finish = min(last, line.textStart() + line.textLength())
        if begin < finish:
            left, right = x_of(line, begin), x_of(line, finish)
            places.append(QRectF(left, number * step, right - left, step))
    return places


def _paint_mark(painter: QPainter, place: QRectF) -> None:
    look = theme()
    painter.fillRect(place, look.colour("mark"))
    under = QRectF(place.left(), place.bottom() - 2, place.width(), 2)
    painter.fillRect(under, look.colour("gave"))
