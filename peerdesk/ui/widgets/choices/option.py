# SPDX-License-Identifier: GPL-3.0-or-later
"""Boxes to choose from: an option with a glyph and a key, a tile with two lines, a wide word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.word_press import WordPress
from peerdesk.ui.widgets.drawn.drawing import (
    advance,
    box,
    on_paper,
    picture,
    rule_name,
    wash_name,
    words,
)

PaintMark = Callable[[QPainter, QRectF], None]
"""Paints a mark in the middle of a square."""

_PADDING, _GLYPH, _GLYPH_GAP, _END_GAP = 12, 18, 8, 12
_TIGHT_PADDING, _TIGHT_GLYPH_GAP = 8, 6
_WIDE_TICK, _WIDE_TICK_GAP = 16, 7


class _BoxPress(WordPress):
    """The box that all three have."""

    chosen_on_paper = "field"

    def __init__(self, name: str, label: str, parent: QWidget) -> None:
        super().__init__(name, label, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _paint_box(self, painter: QPainter, rect: QRectF, rest: str = "") -> None:
        look, paper, chosen = theme(), on_paper(self), self.isChecked()
        ground = rest
        if chosen:
            ground = self.chosen_on_paper if paper else "sheet"
        elif self.is_held():
            ground = "desk" if paper else "desk_wash"
        elif self.is_pointed_at():
            ground = wash_name(self)
        line = "ink" if chosen else rule_name(self)
        if not self.isEnabled():
            ground, line = "", "hair" if paper else "desk_hair"
        box(
            painter,
            rect,
            look.px(tokens.RADIUS),
            look.colour(ground) if ground else None,
            look.colour(line),
            tokens.LINE_CHOSEN if chosen else tokens.LINE,
        )


class Option(_BoxPress):
    """A glyph, the word, and at the right a key letter or a few small words such as a date."""

    def __init__(
        self,
        name: str,
        label: str,
        parent: QWidget,
        glyph: PaintMark | None = None,
        end: str = "",
        *,
        tight: bool = False,
    ) -> None:
        self._glyph, self._end = glyph, end
        self._padding = _TIGHT_PADDING if tight else _PADDING
        self._glyph_gap = _TIGHT_GLYPH_GAP if tight else _GLYPH_GAP
        super().__init__(name, label, parent)

    def sizeHint(self) -> QSize:
        """Return room for all of it, the word in its stronger face."""
        look = theme()
        width = round(advance(self.words(), "chosen")) + look.px(2 * self._padding) + 1
        if self._glyph:
            width += look.px(_GLYPH + self._glyph_gap)
        if self._end:
            width += round(advance(self._end, "small")) + look.px(_END_GAP)
        return QSize(width, look.px(tokens.BUTTON))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the box, the glyph, the word and what stands at the right."""
        look = theme()
        self._paint_box(painter, rect)
        left = rect.left() + look.px(self._padding)
        if self._glyph:
            size = look.px(_GLYPH)
            self._glyph(painter, QRectF(left, rect.center().y() - size / 2, size, size))
            left += size + look.px(self._glyph_gap)
        right = rect.right() - look.px(self._padding)
        enabled = self.isEnabled()
        if self._end:
            place = QRectF(left, rect.top(), right - left, rect.height())
            ink = look.colour("ink2" if enabled else "ink3")
            words(painter, place, self._end, "small", ink, Qt.AlignmentFlag.AlignRight)
            right -= advance(self._end, "small") + look.px(4)
        place = QRectF(left, rect.top(), right - left, rect.height())
        role = "chosen" if self.isChecked() else "body"
        words(painter, place, self.words(), role, look.colour("ink" if enabled else "ink3"))


class Tile(_BoxPress):
    """A mark, a title and a line under it, 68 px high."""

    chosen_on_paper = "wash"

    def __init__(
        self, name: str, label: str, line: str, mark: PaintMark | None, parent: QWidget
    ) -> None:
        self._line, self._mark = line, mark
        super().__init__(name, label, parent)
        self.setAccessibleDescription(line)

    def sizeHint(self) -> QSize:
        """Return room for the longer of its two lines."""
        look = theme()
        longest = max(advance(self.words(), "chosen"), advance(self._line, "small"))
        beside = look.px(47 if self._mark else 18) + look.px(16)
        return QSize(round(longest) + beside, look.px(tokens.TILE[1]))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the box, the mark and both lines."""
        look = theme()
        self._paint_box(painter, rect, "field" if on_paper(self) else "")
        left = rect.left() + look.px(47 if self._mark else 18)
        width = rect.right() - look.px(12) - left
        upper = QRectF(left, rect.top() + look.px(11), width, look.line("emphasis"))
        lower = QRectF(left, upper.bottom() + look.px(2), width, look.line("small"))
        if self._mark:
            size = look.px(20)
            middle = upper.center().y() - size / 2
            self._mark(painter, QRectF(rect.left() + look.px(15), middle, size, size))
        ink, ink2 = ("ink", "ink2") if self.isEnabled() else ("ink3", "ink3")
        words(painter, upper, self.words(), "chosen", look.colour(ink))
        words(painter, lower, self._line, "small", look.colour(ink2))


class WideWord(_BoxPress):
    """A word in a box of 46 px, ticked when chosen: one of five in the small view."""

    chosen_on_paper = "sheet"

    def sizeHint(self) -> QSize:
        """Return room for the word in its stronger face and the tick, so that nothing ever moves."""
        look = theme()
        inside = round(advance(self.words(), "chosen")) + look.px(_WIDE_TICK + _WIDE_TICK_GAP)
        return QSize(inside + look.px(20), look.px(46))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the box and, in its middle, tick and word."""
        look = theme()
        chosen = self.isChecked()
        ink = "ink" if self.isEnabled() else "ink3"
        self._paint_box(painter, rect)
        role = "chosen" if chosen else "body"
        before = look.px(_WIDE_TICK + _WIDE_TICK_GAP) if chosen else 0
        left = rect.center().x() - (advance(self.words(), role) + before) / 2
        if chosen:
            place = QRectF(left, rect.top(), look.px(_WIDE_TICK), rect.height())
            picture(painter, place, look.picture("check-bold", ink, _WIDE_TICK))
        place = QRectF(left + before, rect.top(), rect.right() - left - before, rect.height())
        words(painter, place, self.words(), role, look.colour(ink))
