# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts a sealed letter where the writer wants it, and reads it back from there before anything is called sealed."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from peerdesk.errors import PeerDeskError
from peerdesk.sharing.letter import Letter
from peerdesk.sharing.sealing import Sealing
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
    _take_the_name(path)
    try:
        write_small_file(path, sealing.content)
        return sealing.read_back(path.read_bytes())
    except BaseException as error:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise NotPut from None
        raise


def _take_the_name(path: Path) -> None:
    """Make an empty file at `path`, where nothing is, so that nothing can come there meanwhile and be written over."""
    try:
        if os.path.lexists(path.with_name(path.name + ".tmp")):
            raise SomethingIsThere  # the small file would be written there first
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        raise SomethingIsThere from None
    except (OSError, ValueError):
        raise NotPut from None
