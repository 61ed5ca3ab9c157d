# SPDX-License-Identifier: GPL-3.0-or-later
"""Two fields in the place of an agenda line: what it is called, and one line under that."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from peerdesk.presenters.supervision.agenda import AgendaRow
from peerdesk.ui.parts.agenda.row import REACH
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.wording import _

_LONGEST = 400


class AgendaRewording(Group):
    """Kept by Enter or Keep; Esc leaves the line as it was. The entry behind it is never changed."""

    kept = Signal(str, str)
    """What it is called, and the line under it."""
    left = Signal()

    def __init__(self, row: AgendaRow) -> None:
        super().__init__(_("Reword “{title}”").format(title=row.title))
        self.row = row
        px = theme().px
        self.called = Field(_("What it is called"), _("What it is called"))
        self.called.set_text(row.title)
        self.more = Field(_("One line under it"), _("One line under it, if you like"))
        self.more.set_text(row.more)
        for field in (self.called, self.more):
            field.set_longest(_LONGEST)
            field.entered.connect(self.keep)
        keep = PlainButton(_("Keep"))
        keep.clicked.connect(self.keep)
        leave = QuietButton(_("Leave it as it was"))
        leave.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(6))
        buttons.addWidget(keep)
        buttons.addWidget(leave)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(REACH), px(12), px(REACH), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.called)
        column.addWidget(self.more)
        column.addLayout(buttons)

    def keep(self) -> None:
        """Keep what was written. A link whose words were not touched goes on being called as its entry is."""
        title = self.called.text()
        self.kept.emit(
            "" if title == self.row.title and not self.row.is_named else title, self.more.text()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it as it was on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
