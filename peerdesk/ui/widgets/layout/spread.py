# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheet and margin: what is written at the left, what helps beside it; in a narrow window, below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import ScrollArea, Sheet

_BAR = 16  # from the sheet's edge to the end of its scroll bar
_RING = 8  # room at the margin's left for the focus ring
_MARGIN_TOP = 5
_UNDER_END = 14  # from a sheet that ends to the window's lower edge
_NARROWEST_SHEET = 460
_STACKED_PADDING = 28
_FREE = 16_777_215


class Spread(QWidget):
    """A sheet with a margin beside it, each scrolling by itself; or one under the other.

    Widths are px at 100 %: the sheet's at most, the margin's from `tokens.MARGIN_WIDTH_COMPACT` to
    `margin_width`. Where the sheet would be narrower than 460, the margin goes below it. `padding` is the
    room on the paper, across and down, where it is not the usual one. A sheet that `ends` is closed above the
    window's lower edge; others run on below it.
    """

    def __init__(
        self,
        sheet: Sheet,
        margin: QWidget | None = None,
        *,
        sheet_width: int = tokens.SHEET_WIDTH,
        margin_width: int = tokens.MARGIN_WIDTH,
        padding: tuple[int, int] | None = None,
        ends: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.sheet, self.margin = sheet, margin
        self._most = sheet_width, margin_width
        self._padding = padding
        self._ends = ends
        self._breadth: Breadth = "wide"
        self._stacked = False
        self._pinned: QWidget | None = None
        self._anchor: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme().px(tokens.SHEET_GAP - _BAR - _RING))
        self._sheet_column, self.sheet_scroll = self._scrolling()
        self._margin_column, self.margin_scroll = self._scrolling()
        self._row.addStretch()
        self._sheet_column.addLayout(_beginning_with(sheet), 1)
        self._margin_holder = QWidget(self)
        self._margin_holder.setVisible(margin is not None)
        if margin is not None:
            self._margin_holder.setLayout(_beginning_with(margin))
        self._lay()

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay it out for a window that is "wide", "compact", or "large" in its text."""
        self._breadth = breadth
        self._lay()

    def is_stacked(self) -> bool:
        """Return whether the margin lies under the sheet now."""
        return self._stacked

    def pin(self, bar: QWidget, below: QWidget) -> None:
        """Keep `bar` at the top of the sheet once `below`, lying in the sheet, has scrolled away."""
        self._pinned, self._anchor = bar, below
        bar.setParent(viewport_of(self.sheet_scroll))
        bar.hide()
        self.sheet_scroll.keep_clear(self._furthest)
        self.sheet_scroll.verticalScrollBar().valueChanged.connect(self._place_pinned)
        viewport_of(self.sheet_scroll).installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the pinned bar as wide as the sheet."""
        if event.type() == QEvent.Type.Resize:
            self._place_pinned()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._lay()

    def _scrolling(self) -> tuple[QVBoxLayout, ScrollArea]:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(tokens.GUTTER))
        scroll = ScrollArea(holder)
        self._row.addWidget(scroll)
        return column, scroll

    def _lay(self) -> None:
        look = theme()
        gutter, gap = look.px(tokens.GUTTER), look.px(tokens.SHEET_GAP)
        room = max(self.width(), look.px(_NARROWEST_SHEET)) - 2 * gutter
        sheet_most, margin_most = (look.px(each) for each in self._most)
        margin_width = 0
        if self.margin is not None:
            least = min(margin_most, look.px(tokens.MARGIN_WIDTH_COMPACT))
            margin_width = min(max(room - gap - sheet_most, least), margin_most)
        sheet_width = min(sheet_most, room - (gap + margin_width if self.margin else 0))
        if self._breadth == "large" or sheet_width < look.px(_NARROWEST_SHEET):
            self._stack()
        else:
            self._stand_side_by_side(sheet_width, margin_width)

    def _stand_side_by_side(self, sheet_width: int, margin_width: int) -> None:
        look = theme()
        self._stacked = False
        self._row.setStretchFactor(self.sheet_scroll, 0)
        self._row.setContentsMargins(look.px(tokens.GUTTER), 0, 0, 0)
        self._sheet_column.setContentsMargins(0, 0, 0, look.px(_UNDER_END) if self._ends else 0)
        self.sheet_scroll.setFixedWidth(sheet_width + look.px(_BAR))
        self.sheet.setFixedWidth(sheet_width)
        self.sheet.run_on(not self._ends)
        roomy = sheet_width > look.px(tokens.SHEET_WIDTH_COMPACT)
        padding = tokens.SHEET_PADDING if roomy else tokens.SHEET_PADDING_COMPACT
        self.sheet.pad(*(self._padding or (padding, tokens.SHEET_PADDING_DOWN)))
        self.margin_scroll.setVisible(self.margin is not None)
        if self.margin is None:
            return
        self.margin.setFixedWidth(margin_width)
        ring = look.px(_RING)
        self.margin_scroll.setFixedWidth(ring + margin_width + look.px(tokens.GUTTER))
        self._margin_column.setContentsMargins(ring, look.px(_MARGIN_TOP), 0, ring)
        self._margin_column.addWidget(self._margin_holder, 1)

    def _stack(self) -> None:
        look = theme()
        self._stacked = True
        self._row.setStretchFactor(self.sheet_scroll, 1)  # whatever is on it, it fills the window
        self._row.setContentsMargins(look.px(14), 0, look.px(6), 0)
        for each in (self.sheet, self.sheet_scroll, self.margin):
            if each is not None:
                each.setMinimumWidth(0)
                each.setMaximumWidth(_FREE)
        self.sheet.run_on(self.margin is None)
        self.sheet.pad(*(self._padding or (_STACKED_PADDING, _STACKED_PADDING)))
        below = look.px(tokens.GUTTER) if self.margin else 0
        self._sheet_column.setContentsMargins(0, 0, look.px(10), below)
        self.margin_scroll.hide()
        if self.margin is not None:
            self._sheet_column.addWidget(self._margin_holder)

    def _furthest(self, top: int) -> int:
        """Return how far down to scroll at most for what begins at `top` not to lie under the pinned bar."""
        content = self.sheet_scroll.widget()
        if self._pinned is None or self._anchor is None or content is None:
            return top
        without = self._anchor.mapTo(content, QPoint(0, 0)).y()
        high = max(self._pinned.sizeHint().height(), self._anchor.height())
        return max(top - high, min(top, without))

    def _place_pinned(self) -> None:
        if self._pinned is None or self._anchor is None:
            return
        top = self._anchor.mapTo(viewport_of(self.sheet_scroll), QPoint(0, 0)).y()
        paper = self.sheet.body.contentsMargins()
        self._pinned.setContentsMargins(paper.left(), 0, paper.right(), 0)
        self._pinned.setGeometry(0, 0, self.sheet.width(), self._pinned.sizeHint().height())
        self._pinned.setVisible(top < 0)
        self._pinned.raise_()


def _beginning_with(part: QWidget) -> QHBoxLayout:
    """Return a row with `part` at its left. A column would ask it for its height at the whole row’s width."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(part, 1)
    row.addStretch()
    return row
