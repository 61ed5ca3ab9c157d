# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal with nothing in it yet: a sentence that asks for nothing, and two ways to begin."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.presses.buttons import FilledButton, PlainButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class BeginningPart(QWidget):
    """Shown on Today until something is written."""

    def __init__(self) -> None:
        super().__init__()
        said = _("Some people start with the last room they sat in. Some start with the walk home.")
        self.meeting_button = FilledButton(_("Write about a meeting"))
        self.note_button = PlainButton(_("Just write"))
        changes_journal(self.meeting_button, self.note_button)
        row = FlowLayout(None, theme().px(8), theme().px(8))
        row.addWidget(self.meeting_button)
        row.addWidget(self.note_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(14))
        column.addWidget(Label(said, "prompt", "ink2"))
        column.addLayout(row)
