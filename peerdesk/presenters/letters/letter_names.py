# SPDX-License-Identifier: GPL-3.0-or-later
"""What in a letter could point to someone: the table of what stands for whom, and where such words still stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.letters.naming import Naming
from peerdesk.records.letters import Swap
from peerdesk.sharing.letter import Letter
from peerdesk.sharing.pointing import Pointer, pointers
from peerdesk.sharing.swaps import places_in, still_there


@dataclass(frozen=True, slots=True)
class SwapRow:
    """One line of the table of names: `still` counts where the words can still be read in the letter.

    `plainer` is what could stand instead, where nothing does yet.
    """

    said: str
    instead: str
    still: int
    plainer: str = ""


class Place(NamedTuple):
    """Characters `start` to `end` of a piece of a letter; `item` and `field` as in `Spot`."""

    item: int
    field: int
    piece: int
    start: int
    end: int


class LetterNames:
    """Names and roles of the writer’s networks, and what else points to someone, in a letter. Changes nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._naming: Naming | None = None

    def settled(self, letter: Letter, swaps: tuple[Swap, ...]) -> tuple[SwapRow, ...]:
        """Return what has something instead of it already, each with how often it can still be read."""
        texts = _texts(letter)
        return tuple(
            SwapRow(each.said, each.instead, still_there(each.said, texts)) for each in swaps
        )

    def put_forward(self, letter: Letter, swaps: tuple[Swap, ...]) -> tuple[SwapRow, ...]:
        """Return names and roles that have nothing instead of them yet, names first, each with a plainer word."""
        if self._naming is None:
            self._naming = Naming(self._desk.reading.networks())
        texts = _texts(letter)
        settled = {word for each in swaps for word in (each.said, *each.instead.split())}
        found = self._naming.found(texts, settled)
        return tuple(
            SwapRow(said, "", still_there(said, texts), self._naming.plainer(said))
            for said in found
        )

    def pointers(self, letter: Letter) -> tuple[Pointer, ...]:
        """Return what in the letter could still point to someone."""
        return pointers(letter, tuple(self._desk.reading.network_names().values()))


def places_of(letter: Letter, said: str) -> tuple[Place, ...]:
    """Return every place in the letter where these words can still be read, in the order it is read."""
    return tuple(
        Place(*spot, *place) for spot, text in _spots(letter) for place in places_in(text, said)
    )


def _spots(letter: Letter) -> Iterator[tuple[tuple[int, int, int], str]]:
    """Yield every text of the items of a letter and where it stands: item, field, piece."""
    for item, said in enumerate(letter.items):
        yield (item, -1, 0), said.title
        for field, parts in enumerate(said.fields):
            for piece, text in enumerate(parts.pieces):
                yield (item, field, piece), text


def _texts(letter: Letter) -> list[str]:
    """Return every text of a letter in which a name could stand."""
    return [letter.line, *(text for _spot, text in _spots(letter))]
