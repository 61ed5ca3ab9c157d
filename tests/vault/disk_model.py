# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that may lose its power: what was flushed is on it, of anything else any part may be, in any order.

Stricter than the disks there are: a name is on it only when its folder was flushed, and a write may tear at a sector.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

SECTORS = (512, 4096, 1 << 30)


class Write(NamedTuple):
    """Bytes put at a place in a file."""

    at: int
    content: bytes


class Cut(NamedTuple):
    """A file shortened, or lengthened by nothing, to a size."""

    size: int


class Named(NamedTuple):
    """A name given to something, and the name it had before, if it had one. Nothing is the end of a name."""

    name: str
    node: File | Folder | None
    before: str = ""


@dataclass
class Luck:
    """What a power cut leaves of whatever was not flushed: each piece of `sector` bytes with the chance `kept`."""

    chance: random.Random
    kept: float
    sector: int

    def holds(self) -> bool:
        """Say whether the next piece came through."""
        return self.chance.random() < self.kept


@dataclass
class File:
    """A file: what is on the disk of it, and what was done to it since."""

    flushed: bytearray = field(default_factory=bytearray)
    since: list[Write | Cut] = field(default_factory=list)

    def flush(self) -> None:
        """Bring everything to the disk."""
        for change in self.since:
            _apply(self.flushed, change)
        self.since.clear()

    def after(self, luck: Luck) -> bytes:
        """Return what is found in it after a power cut now."""
        found = bytearray(self.flushed)
        for change in self.since:
            for piece in _pieces(change, luck.sector):
                if luck.holds():
                    _apply(found, piece)
        return bytes(found)


@dataclass
class Folder:
    """A folder: the names on the disk, those everybody sees now, and how they came to differ."""

    flushed: dict[str, File | Folder] = field(default_factory=dict)
    seen: dict[str, File | Folder] = field(default_factory=dict)
    since: list[Named] = field(default_factory=list)

    def name(self, name: str, node: File | Folder | None, before: str = "") -> None:
        """Give a name, move one, or end one."""
        change = Named(name, node, before)
        _rename(self.seen, change)
        self.since.append(change)

    def flush(self) -> None:
        """Bring every name to the disk."""
        for change in self.since:
            _rename(self.flushed, change)
        self.since.clear()

    def leave(self, place: Path, luck: Luck) -> None:
        """Make `place` what is found after a power cut now."""
        names = dict(self.flushed)
        for change in self.since:
            if luck.holds():
                _rename(names, change)
        place.mkdir(mode=0o700)
        for name, node in names.items():
            if isinstance(node, Folder):
                node.leave(place / name, luck)
            else:
                (place / name).write_bytes(node.after(luck))


def _pieces(change: Write | Cut, sector: int) -> list[Write | Cut]:
    if isinstance(change, Cut):
        return [change]
    found: list[Write | Cut] = []
    at, end = change.at, change.at + len(change.content)
    while at < end:
        until = min(end, (at // sector + 1) * sector)
        found.append(Write(at, change.content[at - change.at : until - change.at]))
        at = until
    return found


def _apply(content: bytearray, change: Write | Cut) -> None:
    size = change.size if isinstance(change, Cut) else change.at
    if len(content) < size:
        content.extend(bytes(size - len(content)))
    if isinstance(change, Cut):
        del content[size:]
    else:
        content[size : size + len(change.content)] = change.content


def _rename(names: dict[str, File | Folder], change: Named) -> None:
    names.pop(change.before, None)
    if change.node is None:
        names.pop(change.name, None)
    else:
        names[change.name] = change.node
