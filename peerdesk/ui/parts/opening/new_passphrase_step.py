# SPDX-License-Identifier: GPL-3.0-or-later
"""A new passphrase after the recovery key was used: asked for at once, because the old one is gone."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from peerdesk.ui.parts.opening.passphrase_part import PassphrasePart
from peerdesk.ui.parts.opening.step import Step
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.wording import _


class NewPassphraseStep(Step):
    """Asks for a new passphrase twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Choose a new passphrase"),
            _(
                "The recovery key fits. Once the new passphrase is set, the old one opens only copies of the folder "
                "that were made before."
            ),
            parent,
        )
        self.column.addSpacing(theme().px(26))
        self.part = PassphrasePart(_("New passphrase"), self)
        self.part.changed.connect(self.changed)
        self.part.entered.connect(self.entered)
        self.column.addWidget(self.part)
        self.notice = NoticeStrip("", parent=self)
        self.notice.hide()
        self.column.addSpacing(theme().px(16))
        self.column.addWidget(self.notice)

    def reason(self) -> str:
        """Return what is still to be typed."""
        return "" if self.part.passphrase() else _("Type the same passphrase in both fields first.")

    def take_focus(self) -> None:
        """Put the cursor into the first field."""
        self.part.take_focus()

    def say(self, sentence: str) -> None:
        """Say why it could not be set."""
        self.notice.say(sentence)
        self.notice.setVisible(bool(sentence))
