# SPDX-License-Identifier: GPL-3.0-or-later
"""A later look while it is being written, under what it is about. Every pause keeps it; leaving keeps it too."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.entry_verbs import EntryVerbs
from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.label import Heading
from peerdesk.ui.widgets.sheet import Rule
from peerdesk.ui.widgets.writing import WritingField
from peerdesk.wording import _

_LINES = 3


class LookField(QWidget):
    """One later look about one entry."""

    closed = Signal()
    """It was kept, or let go."""

    def __init__(self, verbs: EntryVerbs, entry_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._entry_id = verbs, entry_id
        self._is_closed = False
        px = theme().px
        self.field = WritingField(_("A later look"), _("How does it read now?"), "observation")
        self.field.set_least_lines(_LINES)
        self.field.set_text(verbs.begun_look(entry_id))
        self.field.paused.connect(self._keep_draft)
        self.field.left.connect(self._keep_draft)
        self.keep = PlainButton(_("Keep"))
        self.keep.clicked.connect(self.keep_it)
        leave = QuietButton(_("Leave it out"))
        leave.clicked.connect(self._let_go)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(tokens.CHIP_GAP))
        buttons.addWidget(self.keep)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(tokens.SECTION_GAP), 0, 0)
        column.setSpacing(px(tokens.LABEL_GAP))
        column.addWidget(Rule(self))
        column.addSpacing(px(8))
        column.addWidget(Heading(_("A later look, today")))
        column.addWidget(self.field)
        column.addLayout(buttons)
        self.setFocusProxy(self.field)

    def keep_it(self) -> bool:
        """Keep what was written, if anything was, and close. Returns whether there was anything."""
        if self._is_closed:
            return False
        self._is_closed = True
        had_words = self._verbs.keep_look(self._entry_id, self.field.text())
        self.closed.emit()
        return had_words

    def _keep_draft(self) -> None:
        if not self._is_closed:
            self._verbs.begin_look(self._entry_id, self.field.text())

    def _let_go(self) -> None:
        self._is_closed = True
        self._verbs.begin_look(self._entry_id, "")
        self.closed.emit()
