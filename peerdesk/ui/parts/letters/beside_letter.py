# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet of a letter and its margin, which scroll together: every card stands beside its passage.

A card that would touch the one above it is pushed down. Where the window is narrow for its text, the margin lies under
the sheet.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.parts.letters.letter_body import LetterBody
from peerdesk.ui.parts.letters.margin_card import MarginCard
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import ScrollArea, Sheet
from peerdesk.ui.widgets.layout.tab_order import set_tab_order

_SHEET, _MARGIN, _NARROW_MARGIN = 672, 316, 268
_ACROSS, _DOWN, _GAP = 56, 38, 12
_UNBOUND = 16_777_215

Pin = tuple[MarginCard, int, int]
"""A card, and the item and field its passage is in, counted from 0; -1 where its words are not in the letter."""


class BesideLetter(ScrollArea):
    """Holds one `LetterBody` with what `below` it is written, and a margin: its `head`, then the cards."""

    def __init__(self, body: LetterBody, below: QWidget, head: QWidget) -> None:
        super().__init__()
        self.body, self.head = body, head
        self._pins: list[Pin] = []
        self._spacers: list[QSpacerItem] = []
        self._breadth: Breadth = "wide"
        self._is_stacked = False
        self.sheet = Sheet(runs_on=True)
        self.sheet.pad(_ACROSS, _DOWN)
        self.sheet.body.addWidget(body)
        self.sheet.body.addWidget(below)
        self.sheet.body.addStretch(1)
        self.margin = QWidget()
        self._cards = QVBoxLayout(self.margin)
        self._cards.setContentsMargins(0, theme().px(4), 0, theme().px(tokens.GUTTER))
        self._cards.setSpacing(0)
        self._cards.addWidget(head)
        self._cards.addStretch(1)
        content = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._row.setSpacing(theme().px(tokens.SHEET_GAP))
        self._row.addWidget(self.sheet)
        self._row.addWidget(self.margin)
        self._row.addStretch(1)
        self.set_content(content)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._place)
        body.grown.connect(self._on_grown)
        for part in (*body.texts.values(), body, self.sheet, head):
            part.installEventFilter(self)

    def set_pins(self, pins: Sequence[Pin]) -> None:
        """Put these cards in the margin, in their order, in place of those that were there."""
        if not pins and not self._pins:
            return
        for card, _item, _field in self._pins:
            self._cards.removeWidget(card)
            if card not in [each[0] for each in pins]:
                card.hide()
                card.deleteLater()
        for spacer in self._spacers:
            self._cards.removeItem(spacer)
        self._pins = list(pins)
        self._spacers = [
            QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed) for _pin in pins
        ]
        for number, (spacer, (card, _item, _field)) in enumerate(
            zip(self._spacers, pins, strict=True)
        ):
            self._cards.insertItem(1 + 2 * number, spacer)
            self._cards.insertWidget(2 + 2 * number, card)
            card.show()
            card.installEventFilter(self)
        set_tab_order(self)
        self._soon.start()

    def cards(self) -> list[MarginCard]:
        """Return the cards in the order they stand."""
        return [card for card, _item, _field in self._pins]

    def go_to_head(self) -> None:
        """Scroll to where the letter begins."""
        self.verticalScrollBar().setValue(0)

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay sheet and margin out for this breadth of window."""
        self._breadth = breadth
        self._lay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place the cards anew when a text or a card has another height."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._soon.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._lay()

    def _on_grown(self, places: list[tuple[int, int]]) -> None:
        for place in places:
            self.body.texts[place].installEventFilter(self)
        self._soon.start()
        if self.body.is_whole:  # in a turn of its own: there may be hundreds of texts
            QTimer.singleShot(0, self, self._order)

    def _order(self) -> None:
        set_tab_order(self)

    def _lay(self) -> None:
        px = theme().px
        gutter, gap = px(tokens.GUTTER), px(tokens.SHEET_GAP)
        room = self.width() - 2 * gutter
        margin = px(_MARGIN if room >= px(_SHEET) + gap + px(_MARGIN) else _NARROW_MARGIN)
        sheet = min(px(_SHEET), room - gap - margin)
        stacked = self._breadth == "large" or sheet < px(460)
        along = QBoxLayout.Direction
        self._row.setDirection(along.TopToBottom if stacked else along.LeftToRight)
        if stacked:
            self._row.setContentsMargins(px(14), 0, px(14), gutter)
            for part in (self.sheet, self.margin):
                part.setMinimumWidth(0)
                part.setMaximumWidth(_UNBOUND)
            self.sheet.pad(28, 28)
        else:
            self._row.setContentsMargins(gutter, 0, gutter, 0)
            self.sheet.setFixedWidth(sheet)
            self.margin.setFixedWidth(margin)
            self.sheet.pad(_ACROSS if sheet > px(600) else 36, _DOWN)
        self.sheet.run_on(not stacked)
        self._is_stacked = stacked
        self._soon.start()

    def _place(self) -> None:
        gap = theme().px(_GAP)
        width = self.margin.width()
        heights = self.head.heightForWidth(width) if self.head.hasHeightForWidth() else -1
        bottom = self._cards.contentsMargins().top() + max(heights, self.head.sizeHint().height())
        for spacer, (card, item, field) in zip(self._spacers, self._pins, strict=True):
            room = gap
            text = self.body.texts.get((item, field))
            if text is not None and not self._is_stacked:
                place = text.place_of_number(card.number)
                wanted = text.mapTo(self.sheet, QPoint(0, place.top())).y() - theme().px(10)
                room = max(gap, wanted - bottom)
            spacer.changeSize(0, room, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            bottom += room + card.wanted_height(width)
        self._cards.invalidate()
