# SPDX-License-Identifier: GPL-3.0-or-later
"""The passphrase of a new journal, and whether this computer’s keyring may open it too."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from peerdesk.presenters.opening.first_run import NewJournal
from peerdesk.ui.parts.opening.passphrase_part import PassphrasePart
from peerdesk.ui.parts.opening.step import Step
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.tick import TickBox
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.wording import _


class PassphraseStep(Step):
    """Asks for the passphrase twice. The keyring is offered only where one answers and the computer is not shared."""

    def __init__(self, new: NewJournal, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Choose a passphrase"),
            _(
                "Long is better than clever. Four or five unrelated words are plenty, and easier to remember when "
                "you are tired."
            ),
            parent,
        )
        self._new = new
        self._keyring_answers = False
        look = theme()
        self.column.addSpacing(look.px(26))
        self.part = PassphrasePart(parent=self)
        self.part.changed.connect(self.changed)
        self.part.entered.connect(self.entered)
        self.column.addWidget(self.part)
        self.column.addSpacing(look.px(26))
        self.keyring = TickBox(
            _("Also let this computer’s keyring unlock it"),
            _("Quicker, but anyone signed in as you on this computer could open it."),
            self,
        )
        self.keyring.toggled.connect(self._want_keyring)
        self.column.addWidget(self.keyring)
        self.notice = NoticeStrip("", parent=self)
        self.notice.hide()
        self.column.addSpacing(look.px(12))
        self.column.addWidget(self.notice)
        self.offer_keyring()

    def reason(self) -> str:
        """Return what is still to be typed."""
        return "" if self.part.passphrase() else _("Type the same passphrase in both fields first.")

    def take_focus(self) -> None:
        """Put the cursor into the first field."""
        self.part.take_focus()

    def a_keyring_answers(self, answers: bool) -> None:
        """Learn whether this computer has a keyring that answers."""
        self._keyring_answers = answers
        self.offer_keyring()

    def offer_keyring(self) -> None:
        """Show the box where it is of use; it starts clear."""
        self.keyring.setChecked(self._new.wants_keyring)
        self.keyring.setVisible(self._keyring_answers and self._new.whose.offers_keyring)

    def say(self, sentence: str) -> None:
        """Say why the journal could not be made; an empty sentence takes it back."""
        self.notice.say(sentence)
        self.notice.setVisible(bool(sentence))

    def _want_keyring(self, wanted: bool) -> None:
        self._new.wants_keyring = wanted
