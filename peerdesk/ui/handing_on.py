# SPDX-License-Identifier: GPL-3.0-or-later
"""Lock is the end of the process; what a fresh one needs to stand in the same place is handed on through its input.

Nothing of it is on a command line, and none of it is a word of the journal: a folder, a place in the window, ids.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from peerdesk.own_command import own_command
from peerdesk.ui.address import Address

if TYPE_CHECKING:
    import subprocess

FLAG = "--handed-on"
"""The one argument that says: read what is handed on from standard input."""

What = Literal["", "open", "make", "demo", "erased"]
"""Why there is a fresh process: a lock, another journal, a new one, a made-up one, or the end of this one."""


class HandedOn(NamedTuple):
    """What the fresh process is told. `geometry` is (x, y, width, height).

    `folder` is the journal to ask for, the one to go back to where a new one is made, or the one that was to be erased.
    `has_new_passphrase` says that it was changed while the journal was open; `extra` belongs to the tour.
    """

    folder: Path | None
    geometry: tuple[int, int, int, int]
    address: Address = Address()
    is_maximised: bool = False
    what: What = ""
    has_new_passphrase: bool = False
    extra: str = ""


def start_fresh(handed: HandedOn, words: tuple[str, ...] = (FLAG,)) -> subprocess.Popen[bytes]:
    """Start a locked process at the same place and return it. `words` are other than usual in the tour."""
    import subprocess  # noqa: PLC0415  not before the first paint

    process = subprocess.Popen(  # noqa: S603  our own program
        [*own_command(), *words], stdin=subprocess.PIPE, close_fds=True
    )
    assert process.stdin is not None  # noqa: S101  asked for above
    process.stdin.write(written(handed))
    process.stdin.close()
    return process


def written(handed: HandedOn) -> bytes:
    """Return what is handed on as `receive` reads it."""
    told = {
        "folder": str(handed.folder) if handed.folder else None,
        "geometry": handed.geometry,
        "address": handed.address._asdict(),
        "is_maximised": handed.is_maximised,
        "what": handed.what,
        "has_new_passphrase": handed.has_new_passphrase,
        "extra": handed.extra,
    }
    return json.dumps(told).encode("utf-8")


def receive() -> HandedOn:
    """Read what was handed on from standard input."""
    told = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    x, y, width, height = told["geometry"]
    return HandedOn(
        Path(told["folder"]) if told["folder"] else None,
        (x, y, width, height),
        Address(**told["address"]),
        told["is_maximised"],
        told["what"],
        told["has_new_passphrase"],
        told["extra"],
    )
