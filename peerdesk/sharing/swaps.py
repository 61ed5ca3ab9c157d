# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and roles replaced all through a letter, and found again where they were not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from peerdesk.records.letters import Swap

_QUOTES = " \n“‘\"'("
_UNSEEN = "\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
"""Signs that are not seen, as a class of a pattern: soft hyphens, signs without width, turns of direction."""
_ANY_UNSEEN = f"[{_UNSEEN}]*"
_NEVER = "(?!)"
_SENTENCE_END = re.compile(r"[.!?…\n][”’\")]?\s*[“‘\"(]?$")


class Swaps:
    """The writer’s table of what stands for whom. Whole words only, in any case; longer ones go first."""

    def __init__(self, swaps: Sequence[Swap]) -> None:
        wanted = {_folded(each.said): each.instead for each in swaps if each.said.strip()}
        longest_first = sorted(wanted, key=len, reverse=True)
        self._instead = [wanted[said] for said in longest_first]
        either = "|".join(f"({pattern_of(said)})" for said in longest_first)
        whole = rf"(?<!\w)(?<!\w[{_UNSEEN}])(?:{either})(?!{_ANY_UNSEEN}\w)"
        self._sought = re.compile(whole, re.IGNORECASE) if wanted else None

    def in_text(self, text: str) -> Iterator[tuple[str, int, int, bool]]:
        """Yield `text` in stretches: the words, the characters they stand for, and whether they were replaced."""
        begin = 0
        for match in self._sought.finditer(text) if self._sought else ():
            start, end = match.span()
            yield text[begin:start], begin, start, False
            instead = self._instead[(match.lastindex or 1) - 1]
            yield _fitting(instead, text[max(0, start - 8) : start]), start, end, True
            begin = end
        yield text[begin:], begin, len(text), False


def places_in(text: str, said: str) -> Iterator[tuple[int, int]]:
    """Yield where `said` can still be read in `text`, inside other words too, in any case."""
    if said.strip():
        for match in re.finditer(pattern_of(said), text, re.IGNORECASE):
            yield match.span()


def still_there(said: str, texts: Sequence[str]) -> int:
    """Return how often `said` can still be read in `texts`, inside other words too, in any case."""
    return sum(1 for text in texts for _place in places_in(text, said))


def pattern_of(said: str) -> str:
    """Return what matches `said` however it was typed: with any space between its words, with either apostrophe,
    with letters and their accents as one sign or as two, and with signs in it that are not seen.
    """
    words = _seen(said).split()
    between = rf"{_ANY_UNSEEN}\s[\s{_UNSEEN}]*"
    return between.join(_ANY_UNSEEN.join(map(_sign, word)) for word in words) or _NEVER


def _sign(sign: str) -> str:
    if sign in "'’":
        return "['’]"
    forms = dict.fromkeys((sign, unicodedata.normalize("NFD", sign), sign.upper()))
    several = [
        _ANY_UNSEEN.join(map(re.escape, each)) for each in forms if each == sign or len(each) > 1
    ]
    return f"(?:{'|'.join(several)})" if len(several) > 1 else several[0]


def _seen(said: str) -> str:
    """Return what is seen of words, with each accent on its letter."""
    return unicodedata.normalize("NFC", re.sub(f"[{_UNSEEN}]", "", said))


def _folded(said: str) -> str:
    return " ".join(_seen(said).replace("'", "’").lower().split())


def _fitting(instead: str, before: str) -> str:
    """Begin with a capital where a sentence begins."""
    begins = not before.strip(_QUOTES) or _SENTENCE_END.search(before)
    return instead[:1].upper() + instead[1:] if begins else instead
