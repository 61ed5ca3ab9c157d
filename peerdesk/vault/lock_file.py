# SPDX-License-Identifier: GPL-3.0-or-later
"""One window or terminal per journal: a lock held by the system while the process lives, and a note of who holds it.

On this computer the lock decides; it goes with its process, however that ends. A copy that came from another computer
brings no lock, only the note: then the person is asked.
"""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from peerdesk.errors import CannotWrite, OpenElsewhere
from peerdesk.vault.strict_json import Fields, Malformed, canonical, load_object
from peerdesk.wording import _

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LARGEST_NOTE = 1024
_WRITTEN = "%Y-%m-%d %H:%M UTC"
_LOCKED_BYTE = 1 << 30
"""On Windows a locked byte cannot be read by others, so one far behind the note is locked."""


class LockFile:
    """A lock that is held until `release`."""

    def __init__(self, handle: int) -> None:
        self._handle: int | None = handle

    @classmethod
    def take(cls, path: Path, *, override_foreign: bool = False) -> Self:
        """Take the lock. Raises OpenElsewhere, with `foreign` set where `override_foreign` would help; CannotWrite."""
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
        try:
            handle = os.open(path, flags, 0o600)
        except OSError:
            raise CannotWrite from None
        try:
            _refuse_if_held(handle, override_foreign=override_foreign)
            _write_note(handle)
        except BaseException:
            os.close(handle)
            raise
        return cls(handle)

    def lies_at(self, path: Path) -> bool:
        """Whether the file that is locked is the one at `path`."""
        if self._handle is None:
            return False
        try:
            return os.path.samestat(os.fstat(self._handle), path.stat())
        except OSError:
            return False

    def release(self) -> None:
        """Empty the note and let go. Doing it twice does nothing."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        try:
            os.ftruncate(handle, 0)
        except OSError:
            pass  # the disk is gone or full: the lock itself still goes with the handle
        finally:
            os.close(handle)


def _refuse_if_held(handle: int, *, override_foreign: bool) -> None:
    held = not _lock(handle)
    note = _read_note(handle) or _Note()
    foreign = not held and note.host not in ("", _host())
    if held or (foreign and not override_foreign):
        raise OpenElsewhere(note.program, note.host, _in_words(note.since), foreign=foreign)


@dataclass(frozen=True)
class _Note:
    """Who holds the lock: program, host and the time at which it was taken, as it was written down."""

    program: str = ""
    host: str = ""
    since: str = ""


def _read_note(handle: int) -> _Note | None:
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        fields = Fields(
            load_object(os.read(handle, _LARGEST_NOTE)), ("program", "pid", "host", "since")
        )
        return _Note(fields.text("program", 64), fields.text("host", 255), fields.text("since", 32))
    except Malformed:
        return None


def _in_words(since: str) -> str:
    """Return a time of the note as somebody at this machine says it; as it is written where it is none."""
    try:
        local = datetime.strptime(since, _WRITTEN).replace(tzinfo=UTC).astimezone()
    except ValueError:
        return since
    if local.date() == datetime.now(UTC).astimezone().date():
        return _("{time} today").format(time=f"{local:%H:%M}")
    return f"{local.day} {local:%B %Y}, {local:%H:%M}"


def _write_note(handle: int) -> None:
    since = datetime.now(UTC).strftime(_WRITTEN)
    note = canonical({"program": "PeerDesk", "pid": os.getpid(), "host": _host(), "since": since})
    try:
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, note)
    except OSError:
        return  # a full disk must not keep anyone from reading; the lock is held all the same


def _host() -> str:
    name = platform.node().encode("ascii", "replace").decode("ascii")[:255]
    return name if name.isprintable() and name else "this computer"


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        raise CannotWrite from None  # a file system without locks cannot keep two windows apart
    return True
