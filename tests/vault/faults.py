# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults at every step: a forked child works on a journal and dies, or is refused, at its n-th file operation.

The steps are the real calls into the system and into SQLite, seen by the interpreter's own profiler.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from typing import Final

from sqlcipher3 import dbapi2

from peerdesk.errors import PeerDeskError

STEPS: Final = frozenset(
    {
        "open",
        "fsync",
        "write",
        "ftruncate",
        "rename",
        "replace",
        "unlink",
        "mkdir",
        "rmdir",
        "Connection.execute",
        "Connection.backup",
        "Connection.close",
    }
)
UNDISTURBED, SURVIVED, REFUSED, DIED, LEAKED = 0, 2, 3, 9, 4
"""How a child ended: no fault came; one came and was got over; refused in one sentence; killed; any other error."""

met: list[int] = []
"""The steps at which this process met a fault; filled in the child."""


class FullDisk(dbapi2.OperationalError):
    """What SQLite raises on a full disk."""

    sqlite_errorname = "SQLITE_FULL"


@contextlib.contextmanager
def fault_at(step: int, *, dies: bool) -> Iterator[None]:
    """Die, or meet a full disk, at the `step`-th file operation inside."""
    left = step

    def watch(_frame: object, event: str, called: object) -> None:
        nonlocal left
        if event != "c_call" or getattr(called, "__qualname__", "") not in STEPS:
            return
        left -= 1
        if left == 0:
            met.append(step)
            if dies:
                os._exit(DIED)
            sys.setprofile(None)
            if "Connection" in called.__qualname__:
                raise FullDisk
            raise OSError(errno.ENOSPC, "full")

    sys.setprofile(watch)
    try:
        yield
    finally:
        sys.setprofile(None)


def in_a_child(work: Callable[[], None]) -> int:
    """Run `work` in a forked process and return how it ended."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except PeerDeskError:
            os._exit(REFUSED)
        except BaseException:  # noqa: BLE001  the child must never return into the test run
            traceback.print_exc()
            os._exit(LEAKED)
        os._exit(SURVIVED if met else UNDISTURBED)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def every_step(work: Callable[[int], None], *, every: int = 1) -> Iterator[tuple[int, int]]:
    """Yield (step, outcome) for one child after another until one is left undisturbed."""
    for step in range(1, 2000, every):
        outcome = in_a_child(lambda step=step: work(step))
        yield step, outcome
        if outcome == UNDISTURBED:
            return
