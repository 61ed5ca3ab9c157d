# SPDX-License-Identifier: GPL-3.0-or-later
"""A later look while it is being written, under what it is about. Every pause keeps it, and so does leaving."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.reading.entry_verbs import EntryVerbs
from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.ui.widgets.text.writing import WritingField
from peerdesk.wording import _

Then = Callable[[], None]
Refused = Callable[[PeerDeskError], None]

_LINES = 3


def _nothing_more() -> None:
    """Wait for nothing."""


class LookField(QWidget):
    """One later look about one entry."""

    closed = Signal()
    """It was kept, or let go."""

    def __init__(self, verbs: EntryVerbs, entry_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._entry_id = verbs, entry_id
        self._is_closing = False
        self._waiting: list[tuple[Then, Refused | None]] = []
        px = theme().px
        self.field = WritingField(_("A later look"), _("How does it read now?"), "observation")
        self.field.set_least_lines(_LINES)
        self.field.set_text(verbs.begun_look(entry_id))
        self.field.paused.connect(self._keep_draft)
        self.field.left.connect(self._keep_draft)
        self.problem = Label("", "small")
        self.problem.hide()
        self.keep = PlainButton(_("Keep"))
        self.keep.clicked.connect(self._keep)
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
        column.addWidget(self.problem)
        column.addLayout(buttons)
        self.setFocusProxy(self.field)

    def keep_it(self, then: Then = _nothing_more, refused: Refused | None = None) -> bool:
        """Keep what was written, close, and call `then`. What cannot be kept stays here, and `refused` hears why.

        Returns whether there was anything to keep; where there was not, `then` is called at once.
        """
        self._waiting.append((then, refused))
        if self._is_closing:
            return True
        if self._verbs.keep_look(self._entry_id, self.field.text(), self._kept, self._refused):
            self._set_closing(closing=True)
            return True
        self._kept()
        return False

    def _kept(self) -> None:
        if isValid(self):
            self.closed.emit()
        waiting, self._waiting = self._waiting, []
        for then, _refused in waiting:
            then()

    def _refused(self, reason: PeerDeskError) -> None:
        if isValid(self):
            self._set_closing(closing=False)
            self.problem.setText(reason.sentence)
            self.problem.show()
        waiting, self._waiting = self._waiting, []
        for _then, refused in waiting:
            if refused is not None:
                refused(reason)

    def _set_closing(self, *, closing: bool) -> None:
        """Take no more letters while those there are being kept: they would be in none of it."""
        self._is_closing = closing
        self.field.setReadOnly(closing)

    def _keep(self) -> None:
        self.keep_it()

    def _keep_draft(self) -> None:
        if not self._is_closing:
            self._verbs.begin_look(self._entry_id, self.field.text())

    def _let_go(self) -> None:
        self._verbs.begin_look(self._entry_id, "")
        self.closed.emit()
