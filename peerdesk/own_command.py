# SPDX-License-Identifier: GPL-3.0-or-later
"""How PeerDesk starts itself again: for a lock, for the tour, and for what is done in a process apart.

The fresh process is this very program, wherever it is started: nothing that lies in its current folder is run.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess

_START = """\
import sys
place = sys.argv.pop(1)
if place not in sys.path:
    sys.path.insert(0, place)
from peerdesk.__main__ import main
sys.exit(main())
"""


def own_command() -> list[str]:
    """Return the command that starts PeerDesk again, from source or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    place = Path(__file__).resolve().parents[1]
    return [sys.executable, "-P", "-c", _START, str(place)]


def begin_apart(flag: str) -> subprocess.Popen[bytes]:
    """Start PeerDesk as the process that `flag` makes it; what it hears and says nobody else can. Raises OSError.

    No pipe where there is a choice: until the new process has hardened itself, others of the same account can open
    its pipes, and keep them.
    """
    if sys.platform == "win32":
        return _started(flag)
    import socket  # noqa: PLC0415  only where it is used

    (our_mouth, its_ear), (our_ear, its_mouth) = socket.socketpair(), socket.socketpair()
    with our_mouth, its_ear, our_ear, its_mouth:
        process = _started(flag, its_ear.fileno(), its_mouth.fileno())
        process.stdin, process.stdout = our_mouth.makefile("wb"), our_ear.makefile("rb")
        return process


def _started(
    flag: str, hears: int | None = None, says: int | None = None
) -> subprocess.Popen[bytes]:
    import subprocess  # noqa: PLC0415  not before the first paint

    return subprocess.Popen(  # noqa: S603  our own program
        [*own_command(), flag],
        stdin=subprocess.PIPE if hears is None else hears,
        stdout=subprocess.PIPE if says is None else says,
        stderr=subprocess.DEVNULL,
        close_fds=True,
    )
