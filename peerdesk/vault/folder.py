# SPDX-License-Identifier: GPL-3.0-or-later
"""The folder a journal lives in: the names in it, whether it is safe to use, and what is swept out of it."""

from __future__ import annotations

import os
import re
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

from peerdesk.errors import (
    AlreadyThere,
    CannotRead,
    CannotWrite,
    JournalDamaged,
    JournalMissing,
    NotAJournal,
    UnsafeFolder,
)
from peerdesk.small_file import fsync_folder

PAGE = 4096
_SIDE_FILES = ("-wal", "-shm", "-journal")
_OURS = re.compile(
    r"lock|vault(\.bak)?\.json(\.tmp)?|journal-\d+(-before-\d+)?\.db(-wal|-shm|-journal)?"
)


@dataclass(frozen=True)
class JournalFolder:
    """`path` and the files inside it. Touches nothing until asked."""

    path: Path

    @property
    def header_a(self) -> Path:
        """The first copy of the header."""
        return self.path / "vault.json"

    @property
    def header_b(self) -> Path:
        """The second copy, written after the first."""
        return self.path / "vault.bak.json"

    @property
    def lock(self) -> Path:
        """The file whose lock says that the journal is open."""
        return self.path / "lock"

    def database(self, gen: int) -> Path:
        """The database of generation `gen`."""
        return self.path / f"journal-{gen}.db"

    def before_migration(self, gen: int, version: int) -> Path:
        """The copy made before the database of `gen` leaves schema `version`."""
        return self.path / f"journal-{gen}-before-{version}.db"

    def check(self) -> None:
        """Refuse what is not a folder of its owner alone: JournalMissing, NotAJournal, UnsafeFolder, CannotRead."""
        try:
            found = self.path.lstat()
        except FileNotFoundError:
            raise JournalMissing(self.path) from None
        except OSError:
            raise CannotRead from None
        if stat.S_ISLNK(found.st_mode):
            raise UnsafeFolder(self.path)
        if not stat.S_ISDIR(found.st_mode):
            raise NotAJournal(self.path)
        if sys.platform != "win32" and found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            raise UnsafeFolder(self.path)

    def check_database(self, gen: int) -> Path:
        """Return the path of the database if it can be one at all: SQLite takes an empty file for a new journal.

        Half a page at its end is no damage where the power went: the whole one is in the log, or was not kept yet.
        """
        path = self.database(gen)
        try:
            found = path.lstat()
        except FileNotFoundError:
            gone = not self.path.exists()
            raise (JournalMissing(self.path) if gone else JournalDamaged()) from None
        except OSError:
            raise CannotRead from None
        if not stat.S_ISREG(found.st_mode) or found.st_size < PAGE:
            raise JournalDamaged
        if found.st_size % PAGE and self.is_settled(gen):
            raise JournalDamaged
        return path

    def is_writable(self, gen: int) -> bool:
        """Whether this person may write here."""
        return all(os.access(each, os.W_OK) for each in (self.path, self.database(gen)))

    def is_settled(self, gen: int) -> bool:
        """Whether the database file can be read by itself: nothing waits in a log, and nothing is half-written."""
        return self.wal_is_empty(gen) and not self.is_half_written(gen)

    def wal_is_empty(self, gen: int) -> bool:
        """Whether the database file alone holds everything."""
        return _is_empty(_with_suffix(self.database(gen), "-wal"))

    def is_half_written(self, gen: int) -> bool:
        """Whether there is something to be taken back in the database first: the power went in the middle of it."""
        return not _is_empty(_with_suffix(self.database(gen), "-journal"))

    def own_files(self) -> list[Path]:
        """Return what PeerDesk made in this folder; a folder or a file with a name of its own is somebody else’s."""
        try:
            found = sorted(self.path.iterdir())
        except OSError:
            return []
        return [
            each
            for each in found
            if _OURS.fullmatch(each.name) and (each.is_symlink() or each.is_file())
        ]

    def remove_database(self, path: Path) -> None:
        """Remove a database of this folder with its side files; one still held open is left for the next sweep."""
        for each in _with_side_files(path):
            _unlink(each)

    def sweep(self, gen: int) -> None:
        """Remove what crashes and old generations left. Only after a clean opening of generation `gen`."""
        in_use = {self.header_a, self.header_b, self.lock, *_with_side_files(self.database(gen))}
        for each in self.own_files():
            if each not in in_use:
                _unlink(each)


def making_of(target: Path) -> JournalFolder:
    """Return an empty folder beside `target` in which a new journal is made. Raises AlreadyThere, CannotWrite."""
    if target.is_symlink() or (target.exists() and not _is_empty_folder(target)):
        raise AlreadyThere(target)
    making = JournalFolder(target.with_name(target.name + ".making"))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        discard(making)
        making.path.mkdir(mode=0o700)
    except OSError:
        raise CannotWrite from None
    return making


def settle(making: JournalFolder, target: Path) -> None:
    """Give the finished folder its name: the one step by which a new journal comes to be. Raises OSError."""
    if target.exists():
        target.rmdir()  # empty, as seen before; some systems do not rename over it
    making.path.rename(target)
    fsync_folder(target.parent)


def discard(making: JournalFolder) -> None:
    """Remove a folder left by a making that never finished. Raises OSError if it is anything else."""
    if not making.path.exists():
        return
    for each in making.own_files():
        each.unlink()
    making.path.rmdir()


def _is_empty_folder(path: Path) -> bool:
    try:
        return path.is_dir() and not any(path.iterdir())
    except OSError:
        raise CannotRead from None


def _is_empty(file: Path) -> bool:
    try:
        return file.stat().st_size == 0
    except FileNotFoundError:
        return True


def _with_side_files(database: Path) -> tuple[Path, ...]:
    return database, *(_with_suffix(database, suffix) for suffix in _SIDE_FILES)


def _with_suffix(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _unlink(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # held open on Windows, or not ours to remove: the next opening tries again
