# SPDX-License-Identifier: GPL-3.0-or-later
"""The prompts in Settings: read one at a time, put away and brought back, and the writer’s own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from peerdesk.language.prompts import Prompt
from peerdesk.presenters.desk import MY_PROMPTS, Desk
from peerdesk.records.answers import Word
from peerdesk.records.around import MyList
from peerdesk.records.entry import new_id
from peerdesk.wording import _, ngettext

LONGEST_PROMPT = 280
"""Characters of a prompt of the writer’s own: a question, not a page."""


class PromptSettings:
    """The prompts at this desk, one of them in hand. What is changed here is kept at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._in_hand = ""

    # Reading

    def in_hand(self) -> Prompt | None:
        """Return the prompt being looked at; None where every one is put away."""
        offered = self.offered()
        return next(
            (each for each in offered if each.id == self._in_hand), offered[0] if offered else None
        )

    def turn(self, step: int) -> None:
        """Take the next prompt in hand, or the one before where `step` is negative; round and round."""
        offered = self.offered()
        here = self.in_hand()
        if here is not None:
            self._in_hand = offered[(offered.index(here) + step) % len(offered)].id

    def offered(self) -> tuple[Prompt, ...]:
        """Return the prompts that may be offered, the writer’s own first."""
        off = self._mine().off
        return tuple(each for each in self._desk.prompts.all() if each.id not in off)

    def away(self) -> tuple[Prompt, ...]:
        """Return the prompts that were put away."""
        off = self._mine().off
        return tuple(each for each in self._desk.prompts.all() if each.id in off)

    def count_sentence(self) -> str:
        """Return “120 questions, 3 of your own, 4 put away”."""
        offered, away = self.offered(), self.away()
        count = len(offered)
        said = [ngettext("{count} question", "{count} questions", count).format(count=count)]
        own = sum(each.own for each in offered)
        if own:
            said.append(_("{count} of your own").format(count=own))
        if away:
            said.append(_("{count} put away").format(count=len(away)))
        return ", ".join(said)

    # Changing

    def write(self, text: str) -> None:
        """Add a prompt of the writer’s own and take it in hand. Blank text adds nothing."""
        text = " ".join(text.split())[:LONGEST_PROMPT].rstrip()
        if not text:
            return
        word = Word(new_id(), text)
        self._in_hand = word.id
        self._change(lambda mine: replace(mine, added=(*mine.added, word)))

    def put_away(self, prompt_id: str) -> None:
        """Offer this prompt no longer, and take the next one in hand."""
        here = self.in_hand()
        if here is not None and here.id == prompt_id:
            self.turn(1)
        self._change(lambda mine: replace(mine, off=mine.off | {prompt_id}))

    def bring_back(self, prompt_id: str) -> None:
        """Offer a prompt that was put away again."""
        self._change(lambda mine: replace(mine, off=mine.off - {prompt_id}))

    def _mine(self) -> MyList:
        return self._desk.reading.my_lists().get(MY_PROMPTS, MyList())

    def _change(self, change: Callable[[MyList], MyList]) -> None:
        self._desk.pen.write(lambda journal: journal.change_my_list(MY_PROMPTS, change))
