# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and roles that stand in a letter, put forward with a plainer word for the table of what stands for whom.

Changes nothing itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from peerdesk.records.network import Network
from peerdesk.sharing.swaps import pattern_of
from peerdesk.wording import _

MOST = 12
"""Names and roles put forward at once: what is settled makes room for the next."""

_PLAINER = (
    (_("mother, father, mum, dad, parent, stepmother, stepfather").split(", "), _("a parent")),
    (_("parents").split(", "), _("the parents")),
    (
        _(
            "sister, brother, daughter, son, twin, grandmother, grandfather, aunt, uncle, niece, nephew, cousin"
        ).split(", "),
        _("a relative"),
    ),
    (_("wife, husband, partner, girlfriend, boyfriend").split(", "), _("someone close")),
)
"""Roles that are looked for in every letter besides those of the writer’s own networks, and a plainer word for them."""

_FAMILY = [role for roles, _plainer in _PLAINER for role in roles]

_WHOSE = _("her, his, their, my, our").split(", ")
"""What may stand before a role and be replaced with it."""

_PLAIN_ENOUGH = frozenset(
    {_("me"), _("you"), _("the person at the centre"), _("person at the centre")}
)
"""Words for a seat that point to nobody more than any letter does."""

_AT_CENTRE = frozenset(_("person at the centre").split())


class Naming:
    """The made-up names and roles of `networks`, to be found in texts."""

    def __init__(self, networks: Sequence[Network]) -> None:
        voices = [voice for network in networks for voice in network.voices]
        names = [network.pet_name for network in networks]
        self._names = _either([*names, *(voice.made_up_name for voice in voices)])
        self._networks = {_plain(name) for name in names}
        self._role_of = {_plain(voice.made_up_name): voice.role for voice in voices}
        roles = [voice.role for voice in voices if voice.role.lower() not in _PLAIN_ENOUGH]
        self._roles = _either([*roles, *_FAMILY], whose=True)

    def found(self, texts: Iterable[str], settled: Collection[str]) -> tuple[str, ...]:
        """Return what stands in `texts` and is not `settled`: names first, each in the order it is read."""
        known = {_plain(each) for each in settled}
        searched = tuple(texts)
        said = dict.fromkeys(
            each
            for sought in (self._names, self._roles)
            for each in _once(sought, searched)
            if _plain(each) not in known
        )
        return tuple(said)[:MOST]

    def plainer(self, said: str) -> str:
        """Return what points to nobody in particular and could stand for a name or a role."""
        if _plain(said) in self._networks:
            return _("this network")
        role = set(_plain(self._role_of.get(_plain(said), said)).split())
        if role >= _AT_CENTRE:
            return _("the person at the centre")
        return next((word for roles, word in _PLAINER if role & set(roles)), _("someone"))


def _once(sought: re.Pattern[str] | None, texts: Iterable[str]) -> Iterator[str]:
    """Yield each thing found once, however it was typed."""
    seen = set()
    for text in texts:
        for match in sought.finditer(text) if sought else ():
            said = " ".join(match.group().split())
            if (plain := _plain(said)) not in seen:
                seen.add(plain)
                yield said if said[1:] != said[1:].lower() else _uncapitalised(said)


def _uncapitalised(said: str) -> str:
    """Return a role as it stands inside a sentence; a name keeps its capital."""
    first = said.split(maxsplit=1)[0].lower()
    return said[0].lower() + said[1:] if first in _WHOSE or first in _FAMILY else said


def _either(words: Iterable[str], *, whose: bool = False) -> re.Pattern[str] | None:
    wanted = sorted({each.strip() for each in words if each.strip()}, key=len, reverse=True)
    if not wanted:
        return None
    before = rf"(?:(?:{'|'.join(_WHOSE)})\s+)?" if whose else ""
    either = "|".join(map(pattern_of, wanted))
    return re.compile(rf"(?<!\w){before}(?:{either})(?!\w)", re.IGNORECASE)


def _plain(said: str) -> str:
    return " ".join(said.lower().split())
