# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints the words over the almanac's columns, which stay in sight while its rows scroll."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from peerdesk.ui import tokens
from peerdesk.ui.widgets.almanac.colours import Colours, font_at
from peerdesk.ui.widgets.almanac.layout import AlmanacLayout
from peerdesk.ui.widgets.almanac.rows import DAYS, STOPS, Side
from peerdesk.ui.widgets.rows.month_words import day_letter
from peerdesk.wording import _

_TITLE, _UNDER, _LINE = (0.0, 20.0), (21.0, 18.0), 41.0
_LEFT, _RIGHT, _CENTRE = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignHCenter,
)


class AlmanacHead:
    """The head of a layout; its origin is its own upper left corner, 52 px over the first row at 100 %."""

    def __init__(self, layout: AlmanacLayout, colours: Colours) -> None:
        self._layout, self._colours = layout, colours

    def paint(self, painter: QPainter) -> None:
        """Paint the words and the line under them."""
        layout, scale = self._layout, self._layout.scale
        strand = STOPS * layout.columns.stop * scale
        took, gave = layout.spines["took"], layout.spines["gave"]
        painter.setFont(font_at("label", 15, scale))
        painter.setPen(self._colours.ink)
        self._word(painter, _TITLE, took - strand, strand, _("What it took"), _RIGHT)
        self._word(painter, _TITLE, gave, strand, _("What it gave"), _LEFT)
        self._word(painter, _TITLE, layout.days_left + 2 * scale, strand, _("Days"), _LEFT)
        self._word(painter, _TITLE, layout.hours_left, strand, _("Hours"), _LEFT)
        painter.setFont(font_at("caption", 14, scale))
        painter.setPen(self._colours.ink3)
        self._word(painter, _UNDER, took - strand, strand, _("hardly"), _RIGHT)
        self._word(painter, _UNDER, gave, strand, _("hardly"), _LEFT)
        self._outward(painter, "took")
        self._outward(painter, "gave")
        self._days(painter)
        line = QRectF(0, layout.snap(_LINE * scale), layout.width, tokens.LINE_CHOSEN)
        painter.fillRect(line, self._colours.hair.darker(115))

    def _outward(self, painter: QPainter, side: Side) -> None:
        layout, wide = self._layout, 3 * self._layout.columns.stop * self._layout.scale
        for stop, word in ((3, _("some")), (4.87, _("more"))):
            self._word(painter, _UNDER, layout.stop(side, stop) - wide / 2, wide, word, _CENTRE)

    def _days(self, painter: QPainter) -> None:
        layout = self._layout
        if not layout.weeks:
            return
        cell = layout.day(1) - layout.day(0)
        for day in range(DAYS):
            letter = day_letter(layout.weeks[0].day(day))
            self._word(painter, _UNDER, layout.day(day) - cell, 2 * cell, letter, _CENTRE)

    def _word(
        self,
        painter: QPainter,
        line: tuple[float, float],
        left: float,
        width: float,
        word: str,
        align: Qt.AlignmentFlag,
    ) -> None:
        top, tall = (length * self._layout.scale for length in line)
        flags = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | align
        painter.drawText(QRectF(left, top, width, tall), int(flags), word)
