# SPDX-License-Identifier: GPL-3.0-or-later
"""One sheet alone on the desk, with room around it and at most one line under it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Sheet
from peerdesk.ui.widgets.text.label import Label

_WIDTH, _HEIGHT, _PADDING, _NARROW = 680, 436, 60, 28
_ABOVE = 112


class LoneSheet(QWidget):
    """A sheet 680 px wide and at least 436 high, in the upper middle. Fill `sheet.body`."""

    def __init__(self, below: str = "") -> None:
        super().__init__()
        px = theme().px
        self.sheet = Sheet()
        self.sheet.setMaximumWidth(px(_WIDTH))
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addStretch(1)
        across.addWidget(self.sheet, 1000)
        across.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(across)
        if below:
            label = Label(below, "body", "ink2")
            label.setSizePolicy(
                label.sizePolicy().Policy.Preferred, label.sizePolicy().Policy.Minimum
            )
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(label, 1000)
            line.addStretch(1)
            label.setMaximumWidth(label.sizeHint().width())
            self._column.addSpacing(px(24))
            self._column.addLayout(line)
        self._column.addStretch()
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Leave less room around and inside."""
        px = theme().px
        gutter = px(14 if narrow else tokens.GUTTER)
        self._column.setContentsMargins(gutter, px(20 if narrow else _ABOVE), gutter, gutter)
        padding = _NARROW if narrow else _PADDING
        self.sheet.pad(padding, _NARROW if narrow else 50)
        self.sheet.setMinimumHeight(0 if narrow else px(_HEIGHT))
