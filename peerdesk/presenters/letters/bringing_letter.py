# SPDX-License-Identifier: GPL-3.0-or-later
"""What was put together in Share, read in an intervision round: weeks and no days, and voices by their roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.letters.composing import Composing
from peerdesk.records.letters import Dates, KeptLetter
from peerdesk.sharing.letter import Item
from peerdesk.wording import _


@dataclass(frozen=True, slots=True)
class Offered:
    """A letter not sent yet that could be brought: its id, and how it begins."""

    id: str
    begins: str


class BringingLetter:
    """What was put together in Share, for bringing it to a round: as weeks at the finest, without names."""

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
        for said, instead in self._relabelled(composing):
            composing.swap(said, instead)
        composed = composing.composed().letter
        return "\n\n".join(
            filter(None, (composed.line, *(_item_said(item) for item in composed.items)))
        )

    def _relabelled(self, composing: Composing) -> Iterator[tuple[str, str]]:
        """Yield names the letter left as they are, with a plainer word: a role for a voice, none for a network."""
        settled = {each.said for each in composing.choice.swaps}
        for network in self._desk.reading.networks():
            names = [(voice.made_up_name, voice.role) for voice in network.voices]
            for name, role in ((network.pet_name, _("the network")), *names):
                if name and name not in settled:
                    yield name, role or _("someone")


def _item_said(item: Item) -> str:
    head = " · ".join(each for each in (item.title, item.when) if each)
    fields = (" … ".join(field.pieces) for field in item.fields)
    return "\n".join(each for each in (head, *fields) if each)
