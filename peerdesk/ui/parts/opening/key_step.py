# SPDX-License-Identifier: GPL-3.0-or-later
"""The recovery key of a new journal: shown once, typed back, or put off; and whether the journal opens by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from peerdesk.ui.parts.opening.key_card import KeyCard
from peerdesk.ui.parts.opening.step import Step
from peerdesk.ui.parts.opening.type_back import TypeBack
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.tick import TickBox
from peerdesk.ui.widgets.text.label import Label
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.wording import _


class KeyStep(Step):
    """Shows `key`. `opens_at_start` is how the box about opening begins; None leaves it out."""

    def __init__(
        self, key: RecoveryKey, *, opens_at_start: bool | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _("Keep your recovery key"),
            _(
                "If you forget your passphrase, this is the only other way in. No one can reset it for you, and that "
                "includes us. Keep it on paper, away from this computer."
            ),
            parent,
        )
        look = theme()
        self.column.addSpacing(look.px(18))
        self.card = KeyCard(self)
        self.card.show_key(key.groups())
        self.column.addWidget(self.card)
        self.column.addSpacing(look.px(18))
        self.typed = TypeBack(key, self)
        self.typed.changed.connect(self.changed)
        self.typed.entered.connect(self.entered)
        self.column.addWidget(self.typed)
        self.column.addSpacing(look.px(10))
        self.opens = TickBox(_("Open this journal when PeerDesk starts"), parent=self)
        self.opens.setChecked(bool(opens_at_start))
        self.opens.setVisible(opens_at_start is not None)
        self.column.addWidget(self.opens)
        self._said = Label("", "small", "ink2", parent=self)
        self._said.hide()
        self.column.addWidget(self._said)

    def reason(self) -> str:
        """Return what is still to be typed."""
        return "" if self.typed.is_done() else _("Type the two groups first. It can wait, too.")

    def take_focus(self) -> None:
        """Put the cursor into the first group."""
        self.typed.take_focus()

    def say(self, sentence: str) -> None:
        """Say something quietly under it all."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def forget(self) -> None:
        """Take the key off the screen."""
        self.card.show_key(())
