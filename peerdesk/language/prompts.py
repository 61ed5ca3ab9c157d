# SPDX-License-Identifier: GPL-3.0-or-later
"""One question at a time, for whoever wants somewhere to start. Never a list to get through; nothing keeps count."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from zlib import crc32

from peerdesk.language.asset_tables import table
from peerdesk.records.around import MyList
from peerdesk.wording import _

SECTIONS = (
    "today",
    "meeting",
    "voices",
    "validation",
    "connection",
    "shared",
    "held_back",
    "later",
    "check_in",
    "power",
    "supervision",
    "note",
    "closing",
)
"""Where a prompt may be offered; "today" are those that suit a day on which nothing else is open."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question or invitation, and the sections it fits. The writer’s own fit everywhere."""

    id: str
    text: str
    sections: frozenset[str]
    source: str = ""
    own: bool = False


class Prompts:
    """The prompts, the writer’s own among them, in an order that is mixed but always the same."""

    def __init__(self, prompts: Collection[Prompt], off: Collection[str] = ()) -> None:
        self._prompts = tuple(sorted(prompts, key=_place))
        self._off = frozenset(off)

    @classmethod
    def load(cls, mine: MyList | None = None) -> Prompts:
        """Return the prompts with what the writer changed: `added` are their own, `off` are put away."""
        changes = mine or MyList()
        reworded = {word.id: word.label for word in changes.renamed if word.label.strip()}
        by_id = {prompt.id: prompt for prompt in (*_own(changes), *_shipped())}
        for id_ in by_id.keys() & reworded.keys():
            by_id[id_] = replace(by_id[id_], text=reworded[id_])
        return cls(by_id.values(), changes.off)

    def all(self) -> tuple[Prompt, ...]:
        """Return every prompt, those put away included, for Settings: the writer’s own first, then by id."""
        return tuple(sorted(self._prompts, key=lambda prompt: (not prompt.own, prompt.id)))

    def offer(
        self,
        section: str | None,
        after: str | None,
        put_away: Collection[str],
        seed_day: date,
    ) -> Prompt | None:
        """Return one prompt, or None where there is no other.

        `section` None means any day, with nothing open. Without `after` it is the prompt of `seed_day`; with it,
        the one that follows the prompt of that id, so that none comes back before all were offered.
        """
        ring = [prompt for prompt in self._prompts if (section or "today") in prompt.sections]
        unwanted = {*self._off, *put_away, after}
        wanted = [prompt for prompt in ring if prompt.id not in unwanted]
        if not wanted:
            return None
        here = next((at for at, prompt in enumerate(ring) if prompt.id == after), None)
        if here is None:
            return wanted[seed_day.toordinal() % len(wanted)]
        return next(prompt for prompt in (*ring[here:], *ring[:here]) if prompt.id not in unwanted)


@cache
def _shipped() -> tuple[Prompt, ...]:
    return tuple(
        Prompt(id_, _(written["text"]), frozenset(written["for"]), written["from"])
        for id_, written in table("words/prompts.toml")["prompts"].items()
    )


def _own(changes: MyList) -> list[Prompt]:
    return [
        Prompt(word.id, word.label, frozenset(SECTIONS), own=True)
        for word in changes.added
        if word.label.strip()
    ]


def _place(prompt: Prompt) -> int:
    return crc32(prompt.id.encode())  # mixed, and the same every day
