# SPDX-License-Identifier: GPL-3.0-or-later
"""An intervision round, as its host reads it: whose turn it is, and about how long. Works with paper, too.

It lives in memory only. It writes nothing: no minutes, no attendance, no times; nothing is counted when it is over.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from peerdesk.wording import _

COPIES = _("Copies may remain: somebody may have seen it, kept it or written it down.")
TAKEN_BACK = _("It was taken back. Nothing of it is kept here.")


class Turn(Enum):
    """Whose turn it is."""

    BEFORE = "before"
    BRINGS = "brings"
    REFLECT = "reflect"
    ANSWERS = "answers"
    SECOND = "second"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the round: a few large words, what everybody does now, and how long it may take, never must."""

    turn: Turn
    title: str
    line: str
    about: str = ""


STEPS = (
    Step(
        Turn.BEFORE,
        _("Before you begin"),
        _(
            "One of you brings something and has a question. One hosts and reads these steps out. "
            "Everyone else listens and reflects. Next time the parts go round."
        ),
    ),
    Step(
        Turn.BRINGS,
        _("The one who brings speaks"),
        _("What happened, and the question. Nobody comes in between."),
        _("5 to 10 minutes, if that suits you"),
    ),
    Step(
        Turn.REFLECT,
        _("The others reflect, the one who brings listens"),
        _(
            "Speak with each other about what touched you, not to the one who brought it. "
            "No advice, nothing to solve. Staying quiet is taking part."
        ),
        _("about 15 minutes, if that suits you"),
    ),
    Step(
        Turn.ANSWERS,
        _("The one who brings says what resonated"),
        _("Only what they want to say. The rest may stay with them."),
        _("about 5 minutes, if that suits you"),
    ),
    Step(
        Turn.SECOND,
        _("A second round"),
        _("The others once more, then the one who brings. Or not at all: it may be enough."),
        _("about 10 minutes, if that suits you"),
    ),
    Step(
        Turn.OVER,
        _("The round is over"),
        _(
            "Everyone keeps only what they want to keep of their own. "
            "Whoever was given a copy is asked to let it go, too."
        ),
    ),
)


class Round:
    """Where a round is, and what was brought to it. One at a time; it ends with the lock."""

    def __init__(self) -> None:
        self._place = 0
        self.brought = ""
        self.question = ""
        self.was_taken_back = False

    @property
    def step(self) -> Step:
        """The step the round is at."""
        return STEPS[self._place]

    @property
    def is_first(self) -> bool:
        """Whether nobody has spoken yet."""
        return self._place == 0

    @property
    def is_last(self) -> bool:
        """Whether the round is over."""
        return self._place == len(STEPS) - 1

    def bring(self, brought: str, question: str) -> None:
        """Bring one thing and a question; either may be empty. Nothing of it is kept anywhere."""
        self.brought, self.question = brought.strip(), question.strip()
        self.was_taken_back = False

    def forward(self) -> None:
        """Go on to the next step, whenever the host likes. With the last, what was brought is gone."""
        self._place = min(self._place + 1, len(STEPS) - 1)
        if self.is_last:
            self._forget()

    def back(self) -> None:
        """Go back one step."""
        self._place = max(self._place - 1, 0)

    def take_back(self) -> None:
        """Take back what was brought, at any moment. It is gone at once."""
        self._forget()
        self.was_taken_back = True

    def begin_anew(self) -> None:
        """Begin at the first step with nothing brought."""
        self._forget()
        self._place, self.was_taken_back = 0, False

    def _forget(self) -> None:
        self.brought = self.question = ""
