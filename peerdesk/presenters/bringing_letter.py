# SPDX-License-Identifier: GPL-3.0-or-later
"""What was put together in Share, read in an intervision round: weeks and no days, names of networks left out."""

from __future__ import annotations

from dataclasses import dataclass

from peerdesk.presenters.composing import Composing
from peerdesk.presenters.desk import Desk
from peerdesk.records.letters import Dates, KeptLetter
from peerdesk.sharing.letter import Item
from peerdesk.wording import _


@dataclass(frozen=True, slots=True)
class Offered:
    """A letter not sent yet that could be brought: its id, and how it begins."""

    id: str
    begins: str


class BringingLetter:
    """What was put together in Share, for bringing it to a round: named as weeks at the finest, networks unnamed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def offered(self) -> tuple[Offered, ...]:
        """Return the letters not sent yet that say anything."""
        letters = ((each.id, self._text(each)) for each in self._desk.reading.letters.unsent())
        return tuple(Offered(id_, " ".join(text.split())) for id_, text in letters if text)

    def text(self, letter_id: str) -> str:
        """Return what the letter of this id would say in a round; empty where it is not there any more."""
        letter = self._desk.reading.letters.letter(letter_id)
        return self._text(letter) if letter else ""

    def _text(self, letter: KeptLetter) -> str:
        composing = Composing(self._desk, letter)
        if composing.choice.dates is Dates.DAY:
            composing.coarsen(Dates.WEEK)
        for swap in composing.suggested_swaps():
            composing.swap(swap.said, swap.instead or _("this"))
        composed = composing.composed().letter
        return "\n\n".join(
            filter(None, (composed.line, *(_item_said(item) for item in composed.items)))
        )


def _item_said(item: Item) -> str:
    head = " · ".join(each for each in (item.title, item.when) if each)
    fields = (" … ".join(field.pieces) for field in item.fields)
    return "\n".join(each for each in (head, *fields) if each)
