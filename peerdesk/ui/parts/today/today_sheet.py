# SPDX-License-Identifier: GPL-3.0-or-later
"""The paper of Today: the date, one plain line, the strip that reaches out of the column, and what is under it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.parts.today.check_in_strip import REACH
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Sheet
from peerdesk.ui.widgets.text.label import Label

_ABOVE_STRIP, _BETWEEN = 21, 29


class TodaySheet(Sheet):
    """Give it the strip and the parts below; the words of its head are set with `show_day`."""

    def __init__(self, strip: QWidget, *parts: QWidget) -> None:
        super().__init__(runs_on=True)
        px = theme().px
        self.date_label = Label("", "display")
        self.line_label = Label("", "body", "ink2")
        self._lay_out_head()
        wide = QVBoxLayout()
        wide.setContentsMargins(0, px(_ABOVE_STRIP), 0, px(_BETWEEN))
        wide.addWidget(strip)
        self.body.addLayout(wide)
        column = self._column()
        column.setSpacing(px(_BETWEEN))
        for part in parts:
            column.addWidget(part)
        column.addStretch()

    def show_day(self, date: str, line: str) -> None:
        """Show the date and the line under it."""
        self.date_label.setText(date)
        self.line_label.setText(line)

    def pad(self, across: float, down: float) -> None:
        """Set the room at the edges, in px at 100 %, less what the strip reaches out."""
        super().pad(across - REACH, down)

    def _lay_out_head(self) -> None:
        head = self._column()
        head.addSpacing(theme().px(2))
        head.addWidget(self.date_label)
        head.addWidget(self.line_label)

    def _column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        side = theme().px(REACH)
        column.setContentsMargins(side, 0, side, 0)
        column.setSpacing(0)
        self.body.addLayout(column)
        return column
