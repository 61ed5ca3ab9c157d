# SPDX-License-Identifier: GPL-3.0-or-later
"""One sheet in the middle of the desk. It grows narrower with the window, and scrolls where the window is low."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import ScrollArea, Sheet

_LEAST_ABOVE = 12


class Centred(ScrollArea):
    """Holds `sheet`, `width` px at 100 % where there is room and at least `height`.

    `above` and `below` say how what is left over is shared: a small sheet looks right a little above the middle.
    """

    def __init__(
        self, sheet: Sheet, width: int, height: int, *, above: int = 1, below: int = 1
    ) -> None:
        super().__init__()
        self._sheet = sheet
        self._width, self._height = width, height
        content = QWidget()
        column = QVBoxLayout(content)
        least = theme().px(_LEAST_ABOVE)
        column.setContentsMargins(0, least, 0, least)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(sheet)
        row.addStretch(1)
        column.addStretch(above)
        column.addLayout(row)
        column.addStretch(below)
        self.set_content(content)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sheet into the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = viewport_of(self).width() - 2 * theme().px(tokens.GUTTER)
        self._sheet.setFixedWidth(max(min(theme().px(self._width), room), 1))
        self._sheet.setMinimumHeight(theme().px(self._height))
