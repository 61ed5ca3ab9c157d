# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape of a database as an ordered list of steps, and how an older one is brought up to date."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from peerdesk.errors import JournalDamaged, NewerVersion, PartDamaged
from peerdesk.vault.check import check
from peerdesk.vault.connection import Access, Connection, transaction
from peerdesk.vault.database_file import DatabaseFile
from peerdesk.vault.meta import create_meta, vault_of

Step = Callable[[Connection], None]


@dataclass(frozen=True)
class Schema:
    """`application_id` marks the file; the n-th of `steps` brings `user_version` n-1 to n."""

    application_id: int
    steps: tuple[Step, ...]

    @property
    def version(self) -> int:
        """The `user_version` of a database that is up to date."""
        return len(self.steps)


def fill_new(connection: Connection, schema: Schema, vault: str) -> None:
    """Give a new database its table of single values and then every step."""
    with transaction(connection):
        connection.execute(f"PRAGMA application_id = {schema.application_id}")
        create_meta(connection, vault)
    _run_steps(connection, schema)


def check_is_ours(connection: Connection, schema: Schema, vault: str) -> int:
    """Return the `user_version` of the database of the journal `vault`; writes nothing.

    Raises NewerVersion; JournalDamaged if it is another journal’s or another program’s.
    """
    version = _pragma(connection, "user_version")
    if _pragma(connection, "application_id") != schema.application_id:
        raise JournalDamaged
    if version > schema.version:
        raise NewerVersion
    if vault_of(connection) != vault:
        raise JournalDamaged
    return version


def bring_up_to_date(database: DatabaseFile, copy: Path, schema: Schema) -> None:
    """Run the steps an older database lacks, after making a verified copy of it at `copy`.

    The copy stays until the journal has been opened cleanly once more, and is swept then.
    """
    with database.held_still():
        database.copy_to(replace(database, path=copy))
    with closing(database.open(Access.WRITE)) as connection:
        _run_steps(connection, schema)
        if not check(connection).is_whole:
            raise PartDamaged


def _run_steps(connection: Connection, schema: Schema) -> None:
    for number in range(_pragma(connection, "user_version"), schema.version):
        with transaction(connection):
            schema.steps[number](connection)
            connection.execute(f"PRAGMA user_version = {number + 1}")


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
