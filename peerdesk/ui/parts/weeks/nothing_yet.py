# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands where weeks would be in a journal without entries: a sentence that asks for nothing, and two ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.buttons import PlainButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class NothingYet(QWidget):
    """A sentence, a line, and two buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.check_in = PlainButton(_("Check in"))
        self.note = PlainButton(_("Just write"))
        changes_journal(self.check_in, self.note)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), 0)
        column.setSpacing(px(8))
        column.addWidget(Label(_("Nothing is written here yet."), "page"))
        line = _("Weeks stand here as you write them, one row each. An empty one stays empty.")
        column.addWidget(Label(line, "body", "ink2"))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for button in (self.check_in, self.note):
            row.addWidget(button)
        row.addStretch(1)
        column.addSpacing(px(4))
        column.addLayout(row)
        column.addStretch(1)
        self.setFocusProxy(self.check_in)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
