# SPDX-License-Identifier: GPL-3.0-or-later
"""Before a round: what is brought and the question, typed or from a letter not sent yet. It may stay on paper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.letters.bringing_letter import Offered
from peerdesk.presenters.supervision.intervision import COPIES
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.in_layout import empty
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.ui.widgets.text.writing import WritingField
from peerdesk.wording import _

_LONGEST = 4000
_BEGINS = 48


class RoundBringing(QWidget):
    """Two fields and, where there are letters not sent yet, a link for each."""

    changed = Signal()
    letter_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.brought = WritingField(
            _("What I bring"), _("A few lines everyone may read, if you like"), longest=_LONGEST
        )
        self.question = WritingField(
            _("My question"), _("What would you like to hear from the others?"), longest=_LONGEST
        )
        for field in (self.brought, self.question):
            field.changed.connect(self.changed)
        self._offered = QWidget()
        self._links = QVBoxLayout(self._offered)
        self._links.setContentsMargins(0, 0, 0, 0)
        self._links.setSpacing(0)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(10), 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Heading(_("What I bring")))
        column.addWidget(self.brought)
        column.addWidget(self._offered)
        column.addSpacing(px(10))
        column.addWidget(Heading(_("My question")))
        column.addWidget(self.question)
        column.addSpacing(px(10))
        said = _(
            "It works with paper, too: leave both empty, and this page only says whose turn it is."
        )
        column.addWidget(Label(said, "body", "ink2"))
        shown = _("What you write here is shown on this screen and kept nowhere.")
        column.addWidget(Label(f"{shown} {COPIES}", "body", "ink2"))

    def show_brought(self, brought: str, question: str) -> None:
        """Show what is brought now."""
        for field, text in ((self.brought, brought), (self.question, question)):
            if field.text() != text:
                field.set_text(text)

    def show_offered(self, letters: Sequence[Offered]) -> None:
        """Offer letters not sent yet."""
        empty(self._links)
        for letter in letters:
            begins = (
                letter.begins if len(letter.begins) <= _BEGINS else letter.begins[:_BEGINS] + "…"
            )
            link = LinkButton(
                _("Take it from the letter “{begins}”").format(begins=begins), "small"
            )
            link.clicked.connect(partial(self.letter_wanted.emit, letter.id))
            self._links.addWidget(link)
            link.show()
        self._offered.setVisible(bool(letters))
