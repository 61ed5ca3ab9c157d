# SPDX-License-Identifier: GPL-3.0-or-later
"""The two copies of a header on disk: which one counts, how they are written, how one heals the other."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from peerdesk.errors import CannotRead, HalfErased, KeyFileDamaged, NotAJournal
from peerdesk.small_file import fsync_folder, write_small_file
from peerdesk.vault.folder import JournalFolder
from peerdesk.vault.header import LARGEST, Header
from peerdesk.vault.strict_json import Malformed

ERASED: Final = b"This journal was erased. Nothing opens what is left of it.\n"
"""How a copy begins that was written over for good."""


@dataclass(frozen=True)
class HeaderCopies:
    """`best` is the copy with the higher seq; `other` the second one if it parses and differs."""

    best: Header
    other: Header | None
    are_equal: bool


def read_copies(folder: JournalFolder) -> HeaderCopies:
    """Return both copies. Raises KeyFileDamaged, HalfErased, NotAJournal, NewerVersion, CannotRead."""
    first, second = _read(folder.header_a), _read(folder.header_b)
    headers = sorted(
        (each for each in (first, second) if each), key=lambda each: each.seq, reverse=True
    )
    if not headers:
        if any(_is_erased(each) for each in (folder.header_a, folder.header_b)):
            raise HalfErased(folder.path)
        is_one = any(each != folder.lock for each in folder.own_files())
        raise KeyFileDamaged if is_one else NotAJournal(folder.path)
    other = headers[1] if len(headers) == 2 and headers[1] != headers[0] else None
    return HeaderCopies(headers[0], other, are_equal=first == second)


def write_copies(folder: JournalFolder, header: Header) -> None:
    """Write the first copy, which is the commit, then the second. Raises OSError.

    If it raises, `read_copies` tells whether the commit came about.
    """
    content = header.to_bytes()
    write_small_file(folder.header_a, content)
    write_small_file(folder.header_b, content)


def heal(folder: JournalFolder, header: Header) -> None:
    """Make both copies equal to `header`, whose mac must have been verified. Raises OSError."""
    content = header.to_bytes()
    for path in (folder.header_a, folder.header_b):
        if _read(path) != header:
            write_small_file(path, content)


def destroy_copies(folder: JournalFolder) -> None:
    """Write over both copies where they lie on the disk, then remove the second: the first says what happened here.

    Raises OSError; as long as one copy could not be written over, the journal opens by that one.
    """
    unfinished = [each for each in folder.own_files() if each.name.endswith(".json.tmp")]
    for each in (*unfinished, folder.header_a, folder.header_b):
        _write_over(each)
    folder.header_b.unlink()
    fsync_folder(folder.path)


def _write_over(path: Path) -> None:
    """Fill the very blocks of the file: a new file under its name would leave the old ones on the disk."""
    if path.is_symlink():
        path.unlink()  # what it points to was never read
    flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o600)
    try:
        content = ERASED.ljust(os.fstat(handle).st_size, b"\0")
        if os.write(handle, content) != len(content):
            raise OSError(errno.EIO, "short write")
        os.fsync(handle)
    finally:
        os.close(handle)


def _is_erased(path: Path) -> bool:
    try:
        return _bytes_of(path).startswith(ERASED)
    except (OSError, Malformed):
        return False


def _read(path: Path) -> Header | None:
    try:
        return Header.parse(_bytes_of(path))
    except (FileNotFoundError, Malformed):
        return None
    except OSError:
        raise CannotRead from None


def _bytes_of(path: Path) -> bytes:
    if not stat.S_ISREG(path.lstat().st_mode):
        raise Malformed  # a link or a pipe is not followed
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as stream:
        return stream.read(LARGEST + 1)
