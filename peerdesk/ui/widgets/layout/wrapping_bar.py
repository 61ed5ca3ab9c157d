# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar over a page with a choice in it. Where there is no room for all, the choice stands in a line of its own."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.page_bar import PageBar
from peerdesk.ui.widgets.layout.tab_order import set_tab_order


class WrappingBar(QWidget):
    """The page's `name` at the left, `choice` before `action` at the right, or under both."""

    def __init__(self, name: str, choice: QWidget, action: QWidget) -> None:
        super().__init__()
        self._choice, self._action = choice, action
        self._bar = PageBar()
        self._bar.set_place(name)
        self._below = QWidget()
        self._line = QHBoxLayout(self._below)
        gutter = theme().px(tokens.GUTTER)
        self._line.setContentsMargins(gutter, 0, gutter, theme().px(12))
        self._line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._below)
        self._below.hide()
        self._is_below = False
        self._put_in_bar()
        self._on_one_line = self._bar.sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choice where there is room for it."""
        super().resizeEvent(event)
        is_below = self._on_one_line > self.width()
        if is_below == self._is_below:
            return
        self._is_below = is_below
        if is_below:
            self._line.insertWidget(0, self._choice)
        else:
            self._put_in_bar()
        self._below.setVisible(is_below)
        set_tab_order(self)

    def _put_in_bar(self) -> None:
        self._bar.add_action(self._choice)
        self._bar.add_action(self._action)
