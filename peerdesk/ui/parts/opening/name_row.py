# SPDX-License-Identifier: GPL-3.0-or-later
"""The logo and the name of the program, as they stand at the top of every sheet before a journal is open."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.logo import Logo
from peerdesk.ui.widgets.text.label import Label


class NameRow(QWidget):
    """The logo and “PeerDesk”."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(12))
        row.addWidget(Logo(28, self))
        row.addWidget(Label("PeerDesk", "label", "ink2", wrap=False, parent=self), 1)
