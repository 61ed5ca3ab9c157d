# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder for what is made up: this account’s alone, and gone when its process ends.

One that a killed process left is erased when the next is made. Nothing is touched that another account made, that is
a link, or that a living process holds.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from peerdesk.errors import CannotWrite, OpenElsewhere
from peerdesk.vault.lock_file import LockFile

_PREFIX: Final = "peerdesk-passing-"
_LOCK: Final = "lock"
"""Held as long as the process lives: by it the next one knows what was left."""


class PassingFolder:
    """Lies at `path` from the moment it is made until `remove`, or the end of the `with` it is made in."""

    def __init__(self) -> None:
        """Erase what killed processes left, and make a folder. Raises OSError, CannotWrite."""
        _erase_left()
        self.path = Path(tempfile.mkdtemp(prefix=_PREFIX))
        try:
            self._lock = LockFile.take(self.path / _LOCK)
        except BaseException:
            shutil.rmtree(self.path, ignore_errors=True)
            raise

    def remove(self) -> None:
        """Erase the folder and all in it. Doing it twice does nothing."""
        self._lock.release()  # first: Windows removes nothing that is held
        shutil.rmtree(self.path, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        reason: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self.remove()


def _erase_left() -> None:
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        if not _is_ours(folder):
            continue
        try:
            lock = LockFile.take(folder / _LOCK, override_foreign=True)
        except (OpenElsewhere, CannotWrite):
            continue  # its process lives, or it cannot be told
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    """Whether this is a folder of this account in which a lock was made: before that, its process is just beginning."""
    try:
        found, _lock = folder.lstat(), (folder / _LOCK).lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and (sys.platform == "win32" or found.st_uid == os.getuid())
