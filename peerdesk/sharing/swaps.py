# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and roles replaced all through a letter, and found again where they were not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from peerdesk.records.letters import Swap

_QUOTES = " \n“‘\"'("
_SENTENCE_END = re.compile(r"[.!?…\n][”’\")]?\s*[“‘\"(]?$")


class Swaps:
    """The writer’s table of what stands for whom. Whole words only, in any case; longer ones go first."""

    def __init__(self, swaps: Sequence[Swap]) -> None:
        wanted = {_folded(each.said): each.instead for each in swaps if each.said.strip()}
        self._instead = wanted
        longest_first = sorted(wanted, key=len, reverse=True)
        either = "|".join(_pattern(said) for said in longest_first)
        self._sought = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if wanted else None

    def in_text(self, text: str) -> Iterator[tuple[str, int, int, bool]]:
        """Yield `text` in stretches: the words, the characters they stand for, and whether they were replaced."""
        begin = 0
        for match in self._sought.finditer(text) if self._sought else ():
            start, end = match.span()
            yield text[begin:start], begin, start, False
            instead = self._instead[_folded(match.group())]
            yield _fitting(instead, text[max(0, start - 8) : start]), start, end, True
            begin = end
        yield text[begin:], begin, len(text), False


def still_there(said: str, texts: Sequence[str]) -> int:
    """Return how often `said` can still be read in `texts`, inside other words too, in any case."""
    sought = re.compile(_pattern(said), re.IGNORECASE)
    return sum(len(sought.findall(text)) for text in texts) if said.strip() else 0


def _pattern(said: str) -> str:
    """Return what matches `said` with any space between its words and either apostrophe in them."""
    words = (re.escape(word).replace("'", "’").replace("’", "['’]") for word in said.split())
    return r"\s+".join(words)


def _folded(said: str) -> str:
    return " ".join(said.replace("'", "’").lower().split())


def _fitting(instead: str, before: str) -> str:
    """Begin with a capital where a sentence begins."""
    begins = not before.strip(_QUOTES) or _SENTENCE_END.search(before)
    return instead[:1].upper() + instead[1:] if begins else instead
