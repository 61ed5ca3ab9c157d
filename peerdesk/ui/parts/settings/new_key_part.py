# SPDX-License-Identifier: GPL-3.0-or-later
"""A new recovery key, in place under its row. The old one opens the journal until two groups of this are typed back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.errors import PeerDeskError
from peerdesk.ui.parts.opening.key_card import KeyCard
from peerdesk.ui.parts.opening.type_back import TypeBack
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.buttons import FilledButton, PlainButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.wording import _


class NewKeyPart(QWidget):
    """Shows `key` and asks for two of its groups."""

    written = Signal(object)
    """Two groups were typed back; carries the key, which now counts."""
    given_up = Signal()
    """The person leaves it as it is."""

    def __init__(self, key: RecoveryKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self._key = key
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(8), 0, look.px(18))
        column.setSpacing(0)
        said = _(
            "Write it down, or print it, and keep it away from this computer. It is shown this once. Until you type "
            "the two groups below, the key you had before goes on opening this journal."
        )
        column.addWidget(Label(said, "small", "ink2", parent=self))
        column.addSpacing(look.px(14))
        self.card = KeyCard(self)
        self.card.show_key(key.groups())
        column.addWidget(self.card)
        column.addSpacing(look.px(16))
        self.typed = TypeBack(key, self)
        self.typed.changed.connect(self._look)
        self.typed.entered.connect(self._done)
        column.addWidget(self.typed)
        column.addSpacing(look.px(8))
        self._notice = NoticeStrip("", parent=self)
        self._notice.hide()
        column.addWidget(self._notice)
        column.addLayout(self._buttons())

    def take_focus(self) -> None:
        """Put the cursor into the first group."""
        self.typed.take_focus()

    def refused(self, reason: PeerDeskError) -> None:
        """Say why the new key does not count yet."""
        self._notice.say(reason.sentence)
        self._notice.show()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        self.not_now_button = PlainButton(_("Not now"), parent=self)
        self.not_now_button.clicked.connect(self.given_up)
        self.done_button = FilledButton(_("I have it on paper"), parent=self)
        self.done_button.clicked.connect(self._done)
        row.addWidget(self.not_now_button)
        row.addWidget(self.done_button)
        row.addStretch(1)
        self._look()
        return row

    def _look(self) -> None:
        done = self.typed.is_done()
        self.done_button.off_because("" if done else _("Type the two groups first."))

    def _done(self) -> None:
        if self.typed.is_done():
            self.written.emit(self._key)
