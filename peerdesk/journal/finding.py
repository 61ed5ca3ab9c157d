# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines of the entries a search is found in, with the place where it was found, as the word index knows it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from peerdesk.journal.lines import LINE_COLUMNS, Line, Narrowing, line_from_row
from peerdesk.journal.quoting import (
    Excerpt,
    excerpt_of_chosen,
    excerpt_of_text,
    is_found_unquoted,
    quotable,
)
from peerdesk.journal.search import Sought
from peerdesk.vault.connection import Connection

RANKED = 1000
"""Newest hits that are put in order when the closest are asked for."""

_OPEN_MARK, _SHUT_MARK = "\x02", "\x03"
_SNIPPET_WORDS = 18
_LONG = 32_000
"""Bytes of an entry’s text above which the place where a word was found is not looked for in a list.

The index compares every place of a word with every other. The beginning of the text is shown instead.
"""
_SNIPPET = (
    f"iif(octet_length(entry.words) > {_LONG}, '',"
    f" snippet(word_index, 0, char(2), char(3), '…', {_SNIPPET_WORDS}))"
)
_FOUND = "word_index MATCH ? AND word_index.rowid >= ? AND word_index.rowid < ?"
_HITS_WITH_ENTRIES = "word_index CROSS JOIN entry ON entry.place = word_index.rowid"
_NEWEST_FIRST = "ORDER BY word_index.rowid DESC"
_OLDEST_FIRST = "ORDER BY word_index.rowid"
# The index puts them in order itself, so that nothing is read of those not shown.
_CLOSEST_FIRST = "AND word_index.rank MATCH 'bm25(1.0, 4.0, 1.0)' ORDER BY word_index.rank"


class FoundPage(NamedTuple):
    """Which hits are wanted: the newest below the place `before`, or with `above` those nearest above that place.

    `closest_first` puts the newest thousand hits in order of closeness instead.
    """

    limit: int
    before: int | None = None
    above: int | None = None
    closest_first: bool = False


def found_lines(
    connection: Connection, search: Sought, narrowed: Narrowing, page: FoundPage
) -> tuple[Line, ...]:
    """Return the entries `search` is found in, newest first or closest first; of a search with words in it."""
    first, end = narrowed.span(page.before, page.above)
    order = _NEWEST_FIRST if page.above is None else _OLDEST_FIRST
    if page.closest_first:
        first = _ranking_floor(connection, search, narrowed) or first
        order = _CLOSEST_FIRST
    conditions, values = narrowed.conditions()
    where = " AND ".join((_FOUND, "entry.taken_away IS NULL", *conditions))
    rows = connection.execute(
        f"SELECT {LINE_COLUMNS}, entry.record, {_SNIPPET}"  # noqa: S608
        f" FROM {_HITS_WITH_ENTRIES} WHERE {where} {order} LIMIT ?",
        (search.for_index(), first, end, *values, page.limit),
    )
    lines = tuple(_found_line(row, search) for row in rows)
    return lines[::-1] if order == _OLDEST_FIRST else lines


def _ranking_floor(connection: Connection, search: Sought, narrowed: Narrowing) -> int | None:
    """Return the place of the last hit that is put in order; None where all of them are."""
    conditions, values = narrowed.conditions()
    hits = _HITS_WITH_ENTRIES if conditions else "word_index"
    row = connection.execute(
        f"SELECT word_index.rowid FROM {hits} WHERE {' AND '.join((_FOUND, *conditions))}"  # noqa: S608
        f" {_NEWEST_FIRST} LIMIT 1 OFFSET ?",
        (search.for_index(), *narrowed.span(), *values, RANKED - 1),
    ).fetchone()
    return int(row[0]) if row else None


def _found_line(row: tuple[Any, ...], search: Sought) -> Line:
    """Show where it was found: in what was written, else in the words chosen, else the beginning (it is the title)."""
    *rest, record, snippet = row
    line = line_from_row(tuple(rest))
    if line.folded or line.private_lock:
        return line
    *_line, words, _chosen, with_unquoted = rest
    if with_unquoted:
        found = _among_quotable(line, words, record, search)
    elif _OPEN_MARK in snippet:
        found = _marked(snippet)
    else:
        found = excerpt_of_chosen(line.kind, record, search)
    if found is None:
        return line
    if found.is_unquoted:
        return replace(line, preview="", found_unquoted=True)
    return replace(line, preview=found.text, matches=found.spans)


def _among_quotable(line: Line, words: str, record: str, search: Sought) -> Excerpt | None:
    """Look in what may be quoted first: the snippet of the index may have what may not beside it."""
    written, _chosen = quotable(words, record)
    found = excerpt_of_text(written, search) or excerpt_of_chosen(line.kind, record, search)
    if found is None and is_found_unquoted(words, record, search):
        return Excerpt("", is_unquoted=True)
    return found


def _marked(snippet: str) -> Excerpt:
    """Read the marks of the index."""
    pieces = snippet.split(_OPEN_MARK)
    text = pieces[0].replace(_SHUT_MARK, "")
    spans: list[tuple[int, int]] = []
    for piece in pieces[1:]:
        marked, _, rest = piece.partition(_SHUT_MARK)
        spans.append((len(text), len(text) + len(marked)))
        text += marked + rest.replace(_SHUT_MARK, "")
    return Excerpt(text, tuple(spans))
