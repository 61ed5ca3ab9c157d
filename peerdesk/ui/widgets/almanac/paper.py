# SPDX-License-Identifier: GPL-3.0-or-later
"""The almanac for paper: black, white and one grey, page after page, with the key at each foot. Names nobody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from peerdesk.ui.widgets.almanac.colours import font_at, paper_colours
from peerdesk.ui.widgets.almanac.drawing import AlmanacDrawing
from peerdesk.ui.widgets.almanac.head import AlmanacHead
from peerdesk.ui.widgets.almanac.key import HIGH, KeyEntry, key_entries, paint_key_sign
from peerdesk.ui.widgets.almanac.layout import AlmanacLayout
from peerdesk.ui.widgets.almanac.measures import WIDTH
from peerdesk.ui.widgets.almanac.rows import Week
from peerdesk.ui.widgets.almanac.words import words_in_order

_TITLE, _FOOT, _LINE, _GAP, _BETWEEN = 34.0, 78.0, 22.0, 7.0, 16.0
_ONE_LINE = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter)


class AlmanacPages:
    """Paints one page after the other when called as `ui.paper` calls it. Made anew for each printing.

    `title` is said at the head of each page, such as the dates it covers; it may be empty.
    """

    def __init__(self, weeks: Sequence[Week], *, year: bool = False, title: str = "") -> None:
        self._layout, self._year, self._title = AlmanacLayout(weeks, year=year), year, title
        self._colours = paper_colours()
        self._next = 0

    def __call__(self, painter: QPainter, place: QRectF) -> bool:
        """Paint the next page into `place`, px of 96 to the inch; return whether there is another."""
        layout = self._layout
        shrink = min(place.width() / WIDTH, 1.0)
        painter.save()
        painter.translate(place.topLeft())
        painter.scale(shrink, shrink)
        tall = place.height() / shrink
        top = self._head(painter)
        fit = max(int((tall - top - _FOOT) / layout.row_height), 1)
        last = min(self._next + fit, len(layout.weeks))
        self._rows(painter, top, last)
        self._foot(painter, top + (last - self._next) * layout.row_height + _GAP)
        painter.restore()
        self._next = last
        return last < len(layout.weeks)

    def _head(self, painter: QPainter) -> float:
        top = 0.0
        if self._title:
            painter.setFont(font_at("page", 20, 1))
            painter.setPen(self._colours.ink)
            painter.drawText(QRectF(0, 0, WIDTH, _TITLE - 6), _ONE_LINE, self._title)
            top = _TITLE
        painter.save()
        painter.translate(0, top)
        AlmanacHead(self._layout, self._colours).paint(painter)
        painter.restore()
        return top + self._layout.head

    def _rows(self, painter: QPainter, top: float, last: int) -> None:
        layout = self._layout
        begin, end = layout.top(self._next), layout.top(last)
        painter.save()
        painter.translate(0, top - begin)
        painter.setClipRect(QRectF(-1, begin, WIDTH + 2, end - begin))
        AlmanacDrawing(layout, self._colours).paint(painter, begin, end - 0.01)
        painter.restore()

    def _foot(self, painter: QPainter, top: float) -> None:
        painter.setFont(font_at("caption", 14, 1))
        painter.setPen(self._colours.ink2)
        painter.drawText(QRectF(0, top, WIDTH, _LINE), _ONE_LINE, words_in_order())
        for number, line in enumerate(key_entries(year=self._year), start=1):
            self._key_line(painter, top + number * _LINE, line)

    def _key_line(self, painter: QPainter, top: float, line: Sequence[KeyEntry]) -> None:
        font, left = font_at("caption", 14, 1), 0.0
        for entry in line:
            place = QRectF(left, top + (_LINE - HIGH) / 2, entry.width, HIGH)
            paint_key_sign(painter, place, entry.name, self._colours, 1.0)
            left += entry.width + _GAP
            wide = QFontMetricsF(font).horizontalAdvance(entry.words) + 1
            painter.setFont(font)
            painter.setPen(self._colours.ink2)
            painter.drawText(QRectF(left, top, wide, _LINE), _ONE_LINE, entry.words)
            left += wide + _BETWEEN
