# SPDX-License-Identifier: GPL-3.0-or-later
"""The head of a long list in a page that scrolls: it goes down with the page, so that its words stay over the rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from peerdesk.ui.inside import viewport_of
from peerdesk.ui.widgets.layout.sheet import ScrollArea, page_around, show_in_page


class StayingHead(QObject):
    """Places `head`, which lies at the top of `area`. Away from there it lies over rows, and paints its ground.

    `chosen` returns the row, in the viewport of `area`, that is to be in sight when the page begins.
    """

    def __init__(
        self, area: QAbstractScrollArea, head: QWidget, chosen: Callable[[], QRect]
    ) -> None:
        super().__init__(area)
        self._area, self._head, self._chosen = area, head, chosen
        self._page: ScrollArea | None = None
        self._begins = self._is_moving = False

    def follow_page(self) -> None:
        """Go with the page around `area` from now on, if there is one that scrolls."""
        page = page_around(self._area)
        if page is not None and page is not self._page:
            self._page = page
            page.verticalScrollBar().valueChanged.connect(self._scrolled)
            page.verticalScrollBar().rangeChanged.connect(self._begin)
        self.place()

    def place(self) -> None:
        """Put the head as high as it is seen, and never over the end of its rows."""
        content = self._page.widget() if self._page is not None else None
        if self._page is None or content is None:
            return
        top = self._area.mapTo(content, QPoint(0, 0)).y()
        lowest = self._area.height() - 2 * self._head.height()
        gone = self._page.verticalScrollBar().value() - top
        self._head.move(self._head.x(), max(0, min(gone, lowest)))

    def begin(self) -> None:
        """Have the page begin as far up as the chosen row is seen, and stay there until somebody scrolls it."""
        self._begins = True
        self._begin()

    def show_chosen(self) -> None:
        """Scroll the page as little as the chosen row needs to be seen under the head: somebody has gone to it."""
        self._begins = False
        self._show_chosen()

    def _begin(self) -> None:
        if self._begins and self._page is not None and self._area.isVisible():
            self._is_moving = True
            self._page.verticalScrollBar().setValue(0)
            self._show_chosen()
            self._is_moving = False

    def _show_chosen(self) -> None:
        under_head = self._chosen().adjusted(0, -self._head.height(), 0, 0)
        show_in_page(viewport_of(self._area), under_head)

    def _scrolled(self) -> None:
        self._begins = self._begins and self._is_moving
        self.place()
