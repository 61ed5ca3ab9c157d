# SPDX-License-Identifier: GPL-3.0-or-later
"""The door to SQLCipher, and its only importer: opens with a raw key, sets every pragma, turns every error into ours.

No message of SQLite ever leaves: it may quote what somebody wrote.
"""

from __future__ import annotations

import enum
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Final, ParamSpec, TypeVar
from urllib.parse import quote

from sqlcipher3 import dbapi2

from peerdesk.errors import (
    CannotRead,
    CannotWrite,
    DiskFull,
    Interrupted,
    JournalDamaged,
    JournalGone,
    OpenElsewhere,
    PartDamaged,
    PeerDeskError,
    Unexpected,
)

_OLDEST_CIPHER: Final = 4
_PATIENCE_MS: Final = 2000
_CACHE_KIB: Final = 1000
"""Pages the writer keeps decrypted: a save finds those it changes, which the merges of the index are many of."""
_READERS_CACHE_KIB: Final = 250
"""Pages each reader keeps decrypted. More of them only helps wide scans asked for again and again."""
_LONGEST_LOG: Final = 4000
"""Pages of the log after which a save brings the main file up to date itself; the writer’s pauses come long before."""
_KEY_AND_SALT: Final = re.compile(r"[0-9a-f]{96}")

_REFUSALS: Final[dict[str, Callable[[], PeerDeskError]]] = {
    "SQLITE_BUSY": OpenElsewhere,
    "SQLITE_LOCKED": OpenElsewhere,
    "SQLITE_FULL": DiskFull,
    "SQLITE_READONLY": CannotWrite,
    "SQLITE_PERM": CannotWrite,
    "SQLITE_CANTOPEN": CannotRead,
    "SQLITE_IOERR": CannotRead,
    "SQLITE_CORRUPT": PartDamaged,
    "SQLITE_NOTADB": JournalDamaged,
    "SQLITE_INTERRUPT": Interrupted,
}

_WRITES: Final = re.compile(
    r"SQLITE_IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|DELETE|LOCK|SHMSIZE|SHMOPEN|SHMMAP)"
)

P = ParamSpec("P")
R = TypeVar("R")


class Access(enum.Enum):
    """How a database file is opened. CREATE fills a file just made, and leaves no file beside it when closed.

    MEND only reads, having taken back what a power cut left half-written.
    """

    CREATE = "mode=rw&create"
    MEND = "mode=rw&mend"
    WRITE = "mode=rw"
    READ = "mode=ro"
    READ_ONLY_PLACE = "mode=ro&immutable=1"


def _refusal(error: Exception) -> PeerDeskError:
    name = str(getattr(error, "sqlite_errorname", None) or type(error).__name__)
    if _WRITES.fullmatch(name):
        return DiskFull() if name.endswith("WRITE") else CannotWrite()
    base = "_".join(name.split("_")[:2])
    return _REFUSALS[base]() if base in _REFUSALS else Unexpected(name)


@contextmanager
def translated() -> Iterator[None]:
    """Turn an error of SQLite into the PeerDeskError that says what it means to a person."""
    try:
        yield
    except dbapi2.Error as error:
        raise _refusal(error) from None


def _speaking(method: Callable[P, R]) -> Callable[P, R]:
    @wraps(method)
    def speaks(*args: P.args, **named: P.kwargs) -> R:
        try:
            return method(*args, **named)
        except dbapi2.Error as error:
            raise _refusal(error) from None

    return speaks


class Cursor(dbapi2.Cursor):  # type: ignore[misc]  # the library carries no types
    """A cursor that raises only PeerDeskError."""

    execute = _speaking(dbapi2.Cursor.execute)
    executemany = _speaking(dbapi2.Cursor.executemany)
    fetchone = _speaking(dbapi2.Cursor.fetchone)
    fetchmany = _speaking(dbapi2.Cursor.fetchmany)
    fetchall = _speaking(dbapi2.Cursor.fetchall)
    __next__ = _speaking(dbapi2.Cursor.__next__)


class Connection(dbapi2.Connection):  # type: ignore[misc]  # the library carries no types
    """One connection to the database, for the one thread that opened it. Raises only PeerDeskError."""

    path: Path
    _written_to: tuple[str, ...]
    _seen: tuple[tuple[int, int], ...]

    execute = _speaking(dbapi2.Connection.execute)
    executemany = _speaking(dbapi2.Connection.executemany)
    backup = _speaking(dbapi2.Connection.backup)
    close = _speaking(dbapi2.Connection.close)

    @_speaking
    def cursor(self, factory: type[Cursor] = Cursor) -> Cursor:
        """Return a cursor that raises only PeerDeskError."""
        return super().cursor(factory)  # type: ignore[no-any-return]

    def remember_place(self) -> None:
        """Take note of the files this connection writes to, for `check_place`."""
        self._written_to = (f"{self.path}", f"{self.path}-wal")
        self._seen = self._files()

    def check_place(self) -> None:
        """Raise JournalGone if the files written to are no longer those at the path: SQLite would not notice."""
        if self._files() != self._seen:
            folder = self.path.parent
            raise JournalGone(self.path if folder.exists() else folder)

    def _files(self) -> tuple[tuple[int, int], ...]:
        try:
            found = [os.stat(each) for each in self._written_to]  # noqa: PTH116  after every save
        except OSError:
            return ()
        return tuple((each.st_dev, each.st_ino) for each in found)


def open_database(path: Path, db_key: bytes, salt: bytes, access: Access) -> Connection:
    """Open the database at `path` for this thread, and read from it once to see that the key is right.

    Raises JournalDamaged (not a database under this key), PartDamaged, CannotRead, CannotWrite, DiskFull.
    """
    uri = f"file:///{quote(path.resolve().as_posix().removeprefix('/'), safe='/:')}?{access.value}"
    with translated():
        connection: Connection = dbapi2.connect(
            uri, uri=True, isolation_level=None, factory=Connection
        )
    connection.path = path
    try:
        _set_key(connection, db_key.hex() + salt.hex())
        _set_pragmas(connection, access)
        connection.remember_place()
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: Connection) -> Iterator[Connection]:
    """Everything inside is kept together, durably, or not at all.

    When it ends without an error the words are on the disk and still at their place. Raises DiskFull, CannotWrite,
    JournalGone and the like; nothing of this transaction is kept then.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except (CannotRead, CannotWrite, DiskFull):
        _roll_back(connection)
        connection.check_place()  # a disk that was taken out refuses as a full one does
        raise
    except BaseException:
        _roll_back(connection)
        raise
    connection.check_place()


def checkpoint(connection: Connection) -> bool:
    """Bring everything kept into the one database file; False if a reader was still at work. Never waits."""
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    finally:
        connection.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
    return not busy


def interrupt(connection: Connection) -> None:
    """Stop the query that runs on `connection`, from any thread: it raises Interrupted there."""
    with translated():
        connection.interrupt()


def _roll_back(connection: Connection) -> None:
    if connection.in_transaction:  # SQLite has already rolled back after some errors
        connection.execute("ROLLBACK")


def _set_key(connection: Connection, key_and_salt: str) -> None:
    # A malformed literal would silently be taken as a passphrase, and SQLite without cipher would write plain text.
    if not _KEY_AND_SALT.fullmatch(key_and_salt):
        raise Unexpected("malformed key")
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key_and_salt}'\"")
    version = connection.execute("PRAGMA cipher_version").fetchone()
    if version is None or int(version[0].split(".")[0]) < _OLDEST_CIPHER:
        raise Unexpected("no SQLCipher")
    connection.execute("PRAGMA cipher_compatibility = 4")
    connection.execute("PRAGMA cipher_memory_security = OFF")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _set_pragmas(connection: Connection, access: Access) -> None:
    for pragma in (
        f"busy_timeout = {_PATIENCE_MS}",
        "synchronous = FULL",
        "fullfsync = ON",
        "checkpoint_fullfsync = ON",
        "secure_delete = ON",
        "temp_store = MEMORY",
        "mmap_size = 0",
        f"cache_size = -{_CACHE_KIB if access is Access.WRITE else _READERS_CACHE_KIB}",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "foreign_keys = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")
    if access is Access.WRITE:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_LONGEST_LOG}")
        # Reading once makes the -wal file, so that its place can be remembered.
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    elif access is not Access.CREATE:
        connection.execute("PRAGMA query_only = ON")
