# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines of the entries a search is found in, with the place where it was found, as the word index knows it."""

from __future__ import annotations

from typing import Any

from peerdesk.journal.labels import UNDER_LABELS
from peerdesk.journal.lines import LINE_COLUMNS, PREVIEW, Line, Narrowing, line_from_row
from peerdesk.journal.search import Sought
from peerdesk.vault.connection import Connection

RANKED = 1000
"""Newest hits that are put in order when the closest are asked for."""

_OPEN_MARK, _SHUT_MARK = "\x02", "\x03"
_SNIPPET_WORDS = 18
_LONG = 32_000
"""Bytes of an entry’s text above which the place where a word was found is not looked for in a list."""
_FOUND = "word_index MATCH ? AND word_index.rowid >= ? AND word_index.rowid < ?"
_HITS_WITH_ENTRIES = "word_index CROSS JOIN entry ON entry.place = word_index.rowid"
_NEWEST_FIRST = "ORDER BY word_index.rowid DESC"
# The index puts them in order itself, so that nothing is read of those not shown.
_CLOSEST_FIRST = "AND word_index.rank MATCH 'bm25(1.0, 4.0, 1.0)' ORDER BY word_index.rank"
_WORDS, _LABELS = 0, 2


def found_lines(
    connection: Connection,
    search: Sought,
    limit: int,
    before: int | None,
    narrowed: Narrowing,
    *,
    closest_first: bool,
) -> tuple[Line, ...]:
    """Return the entries `search` is found in, newest first, below the place `before`; of a search with words in it.

    `closest_first` puts the newest thousand hits in order of closeness instead.
    """
    first, end = narrowed.span(before)
    order = _NEWEST_FIRST
    if closest_first:
        first = _ranking_floor(connection, search, narrowed) or first
        order = _CLOSEST_FIRST
    conditions, values = narrowed.conditions()
    where = " AND ".join((_FOUND, "entry.taken_away IS NULL", *conditions))
    rows = connection.execute(
        f"SELECT {LINE_COLUMNS}, {_snippet_of(_WORDS)}, {_snippet_of(_LABELS)}"  # noqa: S608
        f" FROM {_HITS_WITH_ENTRIES} WHERE {where} {order} LIMIT ?",
        (search.for_index(), first, end, *values, limit),
    )
    return tuple(_found_line(row[:-2], *row[-2:]) for row in rows)


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


def _snippet_of(column: int) -> str:
    """A very long entry shows its beginning instead: the index compares every place of a word with every other."""
    snippet = f"snippet(word_index, {column}, char(2), char(3), '…', {_SNIPPET_WORDS})"
    beginning = f"substr(entry.words, 1, {PREVIEW})" if column == _WORDS else "''"
    return f"iif(octet_length(entry.words) > {_LONG}, {beginning}, {snippet})"


def _found_line(row: tuple[Any, ...], in_words: str, in_labels: str) -> Line:
    """Show where it was found: in what was written, else in the words chosen, else the beginning (it is the title)."""
    in_labels = in_labels.partition(UNDER_LABELS)[0]
    snippet = in_words if _OPEN_MARK in in_words or _OPEN_MARK not in in_labels else in_labels
    pieces = snippet.split(_OPEN_MARK)
    text = pieces[0].replace(_SHUT_MARK, "")
    spans: list[tuple[int, int]] = []
    for piece in pieces[1:]:
        marked, _, rest = piece.partition(_SHUT_MARK)
        spans.append((len(text), len(text) + len(marked)))
        text += marked + rest.replace(_SHUT_MARK, "")
    return line_from_row(row, text, tuple(spans))
