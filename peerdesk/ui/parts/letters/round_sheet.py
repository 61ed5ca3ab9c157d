# SPDX-License-Identifier: GPL-3.0-or-later
"""The paper of a round: large, calm words that can be read from a shared screen. It moves only when it is told to."""

from __future__ import annotations

from peerdesk.presenters.supervision.intervision import COPIES, TAKEN_BACK, Round
from peerdesk.ui.parts.letters.round_bringing import RoundBringing
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Rule, Sheet
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.announce import announce
from peerdesk.wording import _

_LEFT_OUT = _(
    "On a shared screen others do not see this window, or see it empty. Settings, Security has the switch for that."
)


class RoundSheet(Sheet):
    """One step at a time, and under it what was brought, while it is."""

    def __init__(self) -> None:
        super().__init__()
        px = theme().px
        self.title = Label("", "display")
        self.about = Label("", "question", "ink2")
        self.line = Label("", "page")
        self.bringing = RoundBringing()
        self._rule = Rule()
        self.question = Label("", "title")
        self.brought = Label("", "page")
        self.taken_back = Label(TAKEN_BACK, "page")
        self.copies = Label(COPIES, "body", "ink2")
        self._left_out = Label(_LEFT_OUT, "body", "ink2")
        self._left_out.hide()
        for part, below in (
            (self.title, 6),
            (self.about, 16),
            (self.line, 18),
            (self.bringing, 8),
            (self._left_out, 0),
            (self._rule, 22),
            (self.question, 14),
            (self.brought, 14),
            (self.taken_back, 6),
            (self.copies, 0),
        ):
            self.body.addWidget(part)
            self.body.addSpacing(px(below))
        self.body.addStretch()

    def say_left_out(self, *, left_out: bool) -> None:
        """Say, or no longer, that nobody sees this on a shared screen."""
        self._left_out.setVisible(left_out)

    def show_round(self, held: Round) -> None:
        """Show the step the round is at, and what was brought as long as it was not taken back."""
        step = held.step
        if step.title != self.title.text():
            announce(self, f"{step.title}. {step.about}")
        self.title.setText(step.title)
        self.about.setText(step.about)
        self.about.setVisible(bool(step.about))
        self.line.setText(step.line)
        self.bringing.setVisible(held.is_first)
        self.bringing.show_brought(held.brought, held.question)
        shown = not held.is_first
        self.question.setText(held.question if shown else "")
        self.brought.setText(held.brought if shown else "")
        self.question.setVisible(bool(self.question.text()))
        self.brought.setVisible(bool(self.brought.text()))
        self.taken_back.setVisible(held.was_taken_back)
        self.copies.setVisible(held.was_taken_back or held.is_last)
        self._rule.setVisible(shown and bool(held.question or held.brought or held.was_taken_back))
