# SPDX-License-Identifier: GPL-3.0-or-later
"""The log beside a database that was not closed: the pages it holds in a newer state, up to its last whole save."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final

from peerdesk.vault.folder import PAGE

_HEADER, _FRAME = 32, 24
_MAGIC: Final = 0x377F0682
"""The lowest bit says in which order the bytes of a checksum stand."""


def later_pages(log: Path) -> dict[int, bytes]:
    """Return the newest sealed content of each page in `log`; empty where there is none or it is not whole."""
    try:
        content = log.read_bytes()
    except OSError:
        return {}
    magic = int.from_bytes(content[:4], "big")
    if len(content) < _HEADER or magic & ~1 != _MAGIC:
        return {}
    order = ">" if magic & 1 else "<"
    sums = _summed(content[:24], order, (0, 0))
    if sums != struct.unpack(">II", content[24:_HEADER]):
        return {}
    return _committed(content, order, sums)


def _committed(content: bytes, order: str, sums: tuple[int, int]) -> dict[int, bytes]:
    committed: dict[int, bytes] = {}
    pending: dict[int, bytes] = {}
    salts = content[16:24]
    for at in range(_HEADER, len(content) - _FRAME - PAGE + 1, _FRAME + PAGE):
        frame, page = content[at : at + _FRAME], content[at + _FRAME : at + _FRAME + PAGE]
        number, size = struct.unpack(">II", frame[:8])
        sums = _summed(frame[:8] + page, order, sums)
        if frame[8:16] != salts or sums != struct.unpack(">II", frame[16:]):
            break  # left from an earlier round of the log, or never written to its end
        pending[number] = page
        if size:  # the last page of a save
            committed |= pending
            pending = {}
    return committed


def _summed(content: bytes, order: str, sums: tuple[int, int]) -> tuple[int, int]:
    first, second = sums
    for one, other in struct.iter_unpack(f"{order}II", content):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
