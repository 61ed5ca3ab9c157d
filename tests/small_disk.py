# SPDX-License-Identifier: GPL-3.0-or-later
"""A real disk of a few megabytes, to be filled to the last byte and emptied again."""

from __future__ import annotations

import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class SmallDisk:
    """A disk that lies at `path`."""

    path: Path

    def fill(self, leaving: int = 0) -> None:
        """Leave no more room than `leaving` bytes; less, where somebody else writes there at the same time."""
        with self._ballast.open("ab", buffering=0) as ballast:
            while (room := self._room() - leaving) > 0:
                try:
                    ballast.write(bytes(room))
                except OSError as refused:
                    if refused.errno != errno.ENOSPC:
                        raise

    def make_room(self) -> None:
        """Give back all that was filled."""
        self._ballast.unlink()

    @property
    def names(self) -> set[str]:
        """What lies on it, but for what fills it."""
        return {each.name for each in self.path.iterdir()} - {self._ballast.name}

    def _room(self) -> int:
        free = os.statvfs(self.path)
        return free.f_bavail * free.f_bsize

    @property
    def _ballast(self) -> Path:
        return self.path / "ballast"


@contextmanager
def mounted(path: Path, megabytes: int = 6) -> Iterator[SmallDisk | None]:
    """Mount a small disk at `path`, and take it out at the end; None where this may not be done."""
    path.mkdir()
    size = ["-t", "tmpfs", "-o", f"size={megabytes}m", "peerdesk-test", str(path)]
    try:
        may = os.name == "posix" and os.geteuid() == 0
        done = (
            may
            and subprocess.run(["mount", *size], capture_output=True, check=False).returncode == 0
        )
    except FileNotFoundError:
        done = False
    yield SmallDisk(path) if done else None
    if done:
        subprocess.run(["umount", "--lazy", str(path)], check=True)
