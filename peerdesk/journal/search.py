# SPDX-License-Identifier: GPL-3.0-or-later
"""What was typed into the search box, turned into a question the word index can always answer.

Every bare word is the beginning of a word; words inside double quotes are a phrase; diacritics and capitals do not
matter. Whatever else is typed is nothing but text: no operator of the index is ever reached.

The index cuts and folds the words of a question itself, as it did those of the entries. `matches` does the same in
Python, to show where a text has what was sought.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

MOST_WORDS = 50
"""Words of a search that are looked at; more are left aside."""

_PIECE = re.compile(r'"([^"]*)"?|([^\s"]+)')
_MARK = "\u0300-\u036f"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARK}])*")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand side by side: as typed, for the index, and folded. The last is a beginning unless quoted."""

    typed: str
    words: tuple[str, ...]
    is_quoted: bool

    def for_index(self) -> str:
        """Return the phrase for FTS5: one quoted string, so that nothing in it can be read as an operator."""
        return f'"{self.typed}"' if self.is_quoted else f'"{self.typed}"*'


@dataclass(frozen=True, slots=True)
class Sought:
    """A search: every one of these phrases has to be there, in any order."""

    phrases: tuple[Phrase, ...]

    @property
    def is_empty(self) -> bool:
        """Say whether nothing in it can be looked for."""
        return not self.phrases

    def for_index(self) -> str:
        """Return the query for FTS5. Phrases side by side must all be found; one without a word is passed over."""
        return " ".join(phrase.for_index() for phrase in self.phrases)


def sought(typed: str) -> Sought:
    """Read what was typed. Never raises; NUL and lone surrogates are as good as spaces."""
    phrases: list[Phrase] = []
    room = MOST_WORDS
    for piece in _PIECE.finditer(_without_odd_ends(typed)):
        if room <= 0:
            break
        is_quoted = piece.group(2) is None
        phrase = _phrase(piece.group(1) if is_quoted else piece.group(2), room, is_quoted=is_quoted)
        if phrase.words and phrase not in phrases:
            phrases.append(phrase)
            room -= len(phrase.words)
    return Sought(tuple(phrases))


def folded(word: str) -> str:
    """Return `word` without capitals, and without the diacritics of Latin letters; other scripts keep theirs."""
    return word.lower() if word.isascii() else "".join(_letter(each) for each in word)


def matches(text: str, search: Sought) -> tuple[tuple[int, int], ...]:
    """Return where `search` is found in `text`, as (start, end) in characters, in order and never overlapping."""
    if search.is_empty:
        return ()
    spans = [(folded(each.group()), each.start(), each.end()) for each in _WORD.finditer(text)]
    words = [word for word, _start, _end in spans]
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(spans):
        length = max((_length_at(words, at, phrase) for phrase in search.phrases), default=0)
        if length:
            found.append((spans[at][1], spans[at + length - 1][2]))
        at += max(length, 1)
    return tuple(found)


def _phrase(text: str, room: int, *, is_quoted: bool) -> Phrase:
    found = [each for _place, each in zip(range(room), _WORD.finditer(text), strict=False)]
    typed = text[: found[-1].end()] if found else ""
    return Phrase(typed, tuple(folded(each.group()) for each in found), is_quoted)


def _without_odd_ends(typed: str) -> str:
    return re.sub("[\0\ud800-\udfff]", " ", typed)


@lru_cache(maxsize=4096)
def _letter(each: str) -> str:
    if unicodedata.combining(each):
        return ""
    bare = unicodedata.normalize("NFD", each)
    if bare[0].isascii() and bare[0].isalpha():
        return bare[0].lower()
    plain = each.casefold()
    return plain if len(plain) == 1 else each.lower()


def _length_at(words: list[str], at: int, phrase: Phrase) -> int:
    """Return how many words `phrase` covers from the place `at`; 0 where it does not stand there."""
    *whole, last = phrase.words
    end = at + len(whole)
    if end >= len(words) or words[at:end] != whole:
        return 0
    stands = words[end] == last if phrase.is_quoted else words[end].startswith(last)
    return len(phrase.words) if stands else 0
