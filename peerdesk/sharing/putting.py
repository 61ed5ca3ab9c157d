# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts a sealed letter where the writer wants it, and reads it back from there before anything is called sealed."""

from __future__ import annotations

from pathlib import Path

from peerdesk.errors import PeerDeskError
from peerdesk.sharing.letter import Letter
from peerdesk.sharing.sealing import SealedOtherwise, Sealing
from peerdesk.small_file import write_small_file
from peerdesk.wording import _


class NotPut(PeerDeskError):
    """The file could not be written there; nothing of it is left behind."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The sealed letter could not be written there, and nothing was left behind. "
                "Choose another place, or make room; the letter is kept unsent."
            )
        )


class SomethingIsThere(PeerDeskError):
    """There is a file of that name already."""

    def __init__(self) -> None:
        super().__init__(
            _("There is something of that name already. Choose another name or place.")
        )


def put(sealing: Sealing, path: Path) -> Letter:
    """Write the sealed letter to `path`, whole and durable, read it back from there and return what it says.

    Raises SomethingIsThere, NotPut, SealedOtherwise; no part of a file is then left at `path`.
    """
    if path.exists() or path.is_symlink():
        raise SomethingIsThere
    try:
        write_small_file(path, sealing.content)
        return sealing.read_back(path.read_bytes())
    except OSError:
        path.unlink(missing_ok=True)
        raise NotPut from None
    except SealedOtherwise:
        path.unlink(missing_ok=True)
        raise
