# SPDX-License-Identifier: GPL-3.0-or-later
"""What was typed into the search box, turned into a question the word index can always answer.

Every bare word is the beginning of a word; words inside double quotes are a phrase; diacritics and capitals do not
matter. Whatever else is typed is nothing but text: no operator of the index is ever reached.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MOST_WORDS = 50
"""Words of a search that are looked at; more are left aside."""

_WORD = re.compile(r"[^\W_]+")
_PIECE = re.compile(r'"([^"]*)"?|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Sought:
    """A search: phrases of folded words. The last word of a phrase is a beginning unless the phrase was quoted."""

    phrases: tuple[tuple[str, ...], ...]
    is_quoted: tuple[bool, ...]

    @property
    def is_empty(self) -> bool:
        """Say whether nothing in it can be looked for."""
        return not self.phrases

    def for_index(self) -> str:
        """Return the query for FTS5: quoted tokens only, so that nothing typed can be read as an operator."""
        parts = [
            '"' + " ".join(phrase) + '"' + ("" if quoted else "*")
            for phrase, quoted in zip(self.phrases, self.is_quoted, strict=True)
        ]
        return " AND ".join(parts)


def sought(typed: str) -> Sought:
    """Read what was typed. Never raises; NUL and lone surrogates are as good as spaces."""
    phrases: list[tuple[str, ...]] = []
    quoted: list[bool] = []
    room = MOST_WORDS
    for piece in _PIECE.finditer(typed.replace("\0", " ")):
        is_quoted = piece.group(2) is None
        words = tuple(words_in(piece.group(1) if is_quoted else piece.group(2)))[:room]
        if words:
            phrases.append(words)
            quoted.append(is_quoted)
            room -= len(words)
    return Sought(tuple(phrases), tuple(quoted))


def words_in(text: str) -> list[str]:
    """Return the folded words of `text`, cut as the index cuts them."""
    return _WORD.findall(folded(text))


def folded(text: str) -> str:
    """Return `text` without diacritics and capitals."""
    bare = unicodedata.normalize("NFD", text.encode("utf-8", "ignore").decode("utf-8"))
    return "".join(each for each in bare if not unicodedata.combining(each)).lower()


def matches(text: str, search: Sought) -> tuple[tuple[int, int], ...]:
    """Return where `search` is found in `text`, as (start, end) in characters, in order and never overlapping."""
    if search.is_empty:
        return ()
    tokens = [(folded(each.group()), each.start(), each.end()) for each in _token_spans(text)]
    found: list[tuple[int, int]] = []
    for at in range(len(tokens)):
        length = max(
            (
                len(phrase)
                for phrase, quoted in zip(search.phrases, search.is_quoted, strict=True)
                if _begins(tokens, at, phrase, quoted=quoted)
            ),
            default=0,
        )
        if length and (not found or tokens[at][1] >= found[-1][1]):
            found.append((tokens[at][1], tokens[at + length - 1][2]))
    return tuple(found)


_SPAN = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")


def _token_spans(text: str) -> list[re.Match[str]]:
    return list(_SPAN.finditer(text))


def _begins(
    tokens: list[tuple[str, int, int]], at: int, phrase: tuple[str, ...], *, quoted: bool
) -> bool:
    if at + len(phrase) > len(tokens):
        return False
    *whole, last = phrase
    if any(tokens[at + n][0] != word for n, word in enumerate(whole)):
        return False
    standing = tokens[at + len(phrase) - 1][0]
    return standing == last if quoted else standing.startswith(last)
