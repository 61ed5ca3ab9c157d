# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar over a letter: the way back, what is kept, and what can be done with it. There is no copy and no forward."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peerdesk.presenters.letters.opened import Opened
from peerdesk.records.letters import Stage
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.widgets.layout.page_bar import PageBar
from peerdesk.ui.widgets.presses.buttons import Button, FilledButton, PlainButton, PlumButton
from peerdesk.wording import _


class LetterBar(PageBar):
    """`wanted` carries what is to be done: seal, end, accept, decline, heed or let_go."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Letters to me"), parent)
        self.decline = self._verb(PlainButton(_("Let it be")), "decline")
        self.accept = self._verb(FilledButton(_("Keep it beside my words")), "accept")
        self.heed = self._verb(PlainButton(_("I have read this")), "heed")
        self.let_go = self._verb(PlainButton(_("Let the letter go")), "let_go")
        self.end = self._verb(PlainButton(_("End this exchange…")), "end")
        self.seal = self._verb(PlumButton(_("Seal reply…"), "seal"), "seal")

    def show_letter(self, opened: Opened, *, can_answer: bool) -> None:
        """Offer what can be done with this letter."""
        is_new = opened.is_new
        asks = bool(opened.letter.asked) and opened.answers is not None
        self.accept.setVisible(opened.may_be_accepted)
        self.decline.setVisible(is_new and opened.is_reply)
        self.heed.setVisible(is_new and asks)
        self.let_go.setVisible(is_new and asks and not opened.answers_own)
        self.seal.setVisible(can_answer)
        is_over = opened.standing is not None and opened.standing.stage is Stage.ENDED
        self.end.setVisible(can_answer and not is_over)
        who = opened.name
        words = _("Seal reply to {name}…").format(name=who) if who else _("Seal reply…")
        if opened.is_reply:
            words = _("Answer {name} again…").format(name=who)
        self.seal.set_words(words)

    def _verb(self, button: Button, name: str) -> Button:
        button.setProperty("verb", name)
        button.clicked.connect(self._tell)
        changes_journal(button)
        button.hide()
        self.add_action(button)
        return button

    def _tell(self) -> None:
        self.wanted.emit(self.sender().property("verb"))
