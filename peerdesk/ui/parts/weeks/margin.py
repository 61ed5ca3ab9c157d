# SPDX-License-Identifier: GPL-3.0-or-later
"""Beside the weeks: what the counts say, then the hours."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.parts.weeks.counts_part import CountsPart
from peerdesk.ui.parts.weeks.hours_part import HoursPart
from peerdesk.ui.theme import theme


class WeeksMargin(QWidget):
    """Two parts; what is done in them is heard at each."""

    def __init__(self) -> None:
        super().__init__()
        self.counts = CountsPart()
        self.hours = HoursPart()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme().px(12))
        column.setSpacing(theme().px(14))
        column.addWidget(self.counts)
        column.addWidget(self.hours)
        column.addStretch(1)
