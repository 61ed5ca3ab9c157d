# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on a page of a database: rows, or the way to other pages. Of a row whose end is lost, the beginning."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from peerdesk.vault.pages import USABLE

TABLE_LEAF, TABLE_INNER, INDEX_LEAF, INDEX_INNER = 13, 5, 10, 2
KINDS: Final = (TABLE_LEAF, TABLE_INNER, INDEX_LEAF, INDEX_INNER)
_INNER: Final = (TABLE_INNER, INDEX_INNER)
_LARGEST_IN_TABLE = USABLE - 35
_LARGEST_IN_INDEX = (USABLE - 12) * 64 // 255 - 23
_LEAST = (USABLE - 12) * 32 // 255 - 23
_FILE_HEADER = 100
_SIZES: Final = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)

Value = int | float | str | bytes | None
Overflow = Callable[[int], bytes | None]
"""Gives the page that continues a row, by its number."""


class Row(NamedTuple):
    """`values` as far as they could be read, the last of them cut where `whole` is fewer than `columns`."""

    rowid: int | None
    values: tuple[Value, ...]
    whole: int
    columns: int

    @property
    def is_whole(self) -> bool:
        """Whether nothing of it is missing."""
        return self.whole == self.columns


def kind_of(page: bytes, number: int) -> int:
    """Return which kind of page this is: one of `KINDS`, or anything else."""
    return page[_FILE_HEADER if number == 1 else 0]


def children_of(page: bytes, number: int) -> list[int]:
    """Return the pages below this one; none below a leaf."""
    head = _FILE_HEADER if number == 1 else 0
    if page[head] not in _INNER:
        return []
    below = [_number(page, at) for at in _pointers(page, head)]
    return [*below, _number(page, head + 8)]


def rows_on(page: bytes, number: int, overflow: Overflow) -> Iterator[Row]:
    """Yield the rows that stand on this page itself. Raises IndexError or ValueError where it makes no sense."""
    head = _FILE_HEADER if number == 1 else 0
    kind = page[head]
    if kind == TABLE_INNER:
        return
    for start in _pointers(page, head):
        at = start + 4 if kind == INDEX_INNER else start
        size, at = _varint(page, at)
        rowid = None
        if kind == TABLE_LEAF:
            rowid, at = _varint(page, at)
        largest = _LARGEST_IN_TABLE if kind == TABLE_LEAF else _LARGEST_IN_INDEX
        yield _row(rowid, _payload(page, at, size, largest, overflow))


def _pointers(page: bytes, head: int) -> list[int]:
    count = int.from_bytes(page[head + 3 : head + 5], "big")
    first = head + (12 if page[head] in _INNER else 8)
    return [int.from_bytes(page[at : at + 2], "big") for at in range(first, first + 2 * count, 2)]


def _payload(page: bytes, at: int, size: int, largest: int, overflow: Overflow) -> bytes:
    """Return the bytes of a row, fewer than `size` where a page that continues it is lost."""
    if size <= largest:
        return page[at : at + size]
    here = _LEAST + (size - _LEAST) % (USABLE - 4)
    here = here if here <= largest else _LEAST
    pieces, have, following = [page[at : at + here]], here, _number(page, at + here)
    while have < size:
        more = overflow(following)
        if more is None:
            break
        pieces.append(more[4:USABLE])
        have += USABLE - 4
        following = _number(more, 0)
    return b"".join(pieces)[:size]


def _row(rowid: int | None, payload: bytes) -> Row:
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    whole = 0
    for kind in kinds:
        size = _SIZES[kind] if kind < 10 else (kind - 12) // 2
        content = payload[at : at + size]
        at += size
        if len(content) == size:
            values.append(_value(kind, content))
            whole += 1
            continue
        if kind > 12:
            values.append(_cut(kind, content))
        break
    return Row(rowid, tuple(values), whole, len(kinds))


def _value(kind: int, content: bytes) -> Value:
    match kind:
        case 0:
            return None
        case 8 | 9:
            return kind - 8
        case 7:
            return float(struct.unpack(">d", content)[0])
        case _ if kind < 7:
            return int.from_bytes(content, "big", signed=True)
    return content.decode("utf-8") if kind % 2 else content


def _cut(kind: int, content: bytes) -> str | bytes:
    return content.decode("utf-8", "ignore") if kind % 2 else content


def _number(page: bytes, at: int) -> int:
    return int.from_bytes(page[at : at + 4], "big")


def _varint(source: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(at, at + 8):
        byte = source[place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + 1
    return value << 8 | source[at + 8], at + 9
