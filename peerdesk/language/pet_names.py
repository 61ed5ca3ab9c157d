# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up names for networks, and a gentle guess whether a name someone typed could be a real one.

It only ever asks. It keeps nothing of what was typed, and a real name may still be kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Sequence
from functools import cache
from itertools import pairwise

from peerdesk.language.asset_tables import table

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_INITIALS = re.compile(
    r"\b(?:[^\W\d_]\.\s?){1,4}(?!\w)|\b(?:[A-Z]\s){1,3}[A-Z]\b|\b[A-Z]{2,3}\b|^\W*[^\W\d_]\W*$"
)


def pet_names() -> tuple[str, ...]:
    """Return the words a network may be called by: weather, stone, water, rooms, tools. None is a given name."""
    groups: dict[str, list[str]] = table("words/pet_names.toml")["words"]
    return tuple(word for group in groups.values() for word in group)


def suggest(taken: Collection[str], pick: Callable[[Sequence[str]], str]) -> str:
    """Return a word no other network has, chosen by `pick`; two words once every single one is taken."""
    used = {_plain(name) for name in taken}
    names = pet_names()
    free = [name for name in names if _plain(name) not in used]
    if not free:
        pairs = (f"{one} {other}" for one in names for other in names if one != other)
        free = [pair for pair in pairs if _plain(pair) not in used]
    return pick(free or names)


def could_be_a_name(text: str) -> bool:
    """Whether `text` has initials, a title, a common given name, or two capitalised words side by side in it."""
    words = _WORD.findall(text)
    plain = [_without_ending(_plain(word)) for word in words]
    if _INITIALS.search(text) or any(word in _titles() for word in plain[:-1]):
        return True
    if any(part in _given_names() for word in plain for part in (word, *word.split("-"))):
        return True
    capitals = [
        word[0].isupper() and known not in _neutral()
        for word, known in zip(words, plain, strict=True)
    ]
    return any(one and other for one, other in pairwise(capitals))


def _plain(text: str) -> str:
    """Return `text` without case and accents."""
    spread = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(sign for sign in spread if not unicodedata.combining(sign))


def _without_ending(word: str) -> str:
    return re.sub(r"[’']s?$", "", word)


@cache
def _neutral() -> frozenset[str]:
    return frozenset(_plain(name) for name in pet_names())


@cache
def _given_names() -> frozenset[str]:
    return frozenset(_plain(name) for name in table("words/given_names.toml")["given_names"])


@cache
def _titles() -> frozenset[str]:
    return frozenset(table("words/given_names.toml")["titles"])
