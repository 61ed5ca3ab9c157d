# SPDX-License-Identifier: GPL-3.0-or-later
"""The made-up journal, built once for all tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from peerdesk.clock import FixedClock
from peerdesk.demo import build_demo
from peerdesk.journal.reading import Reading
from peerdesk.records.entry import Entry, Kind
from peerdesk.vault.connection import Connection
from tests.builders import TODAY, ZONE


@dataclass(frozen=True)
class MadeUp:
    """The journal, open to be read, and every entry in it, oldest first."""

    connection: Connection
    reading: Reading
    entries: tuple[Entry, ...]

    def of(self, kind: Kind) -> list[Entry]:
        """Return the entries of one kind."""
        return [entry for entry in self.entries if entry.kind is kind]


def entries_of(reading: Reading) -> tuple[Entry, ...]:
    """Return every entry, oldest first."""
    return tuple(reading.entry(line.id) for line in reversed(reading.newest(10_000)))


@pytest.fixture(scope="session")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MadeUp]:
    """The made-up journal as it is on a Thursday afternoon in May."""
    place: Path = tmp_path_factory.mktemp("demo") / "Made-up.peerdesk"
    with (
        closing(build_demo(place, FixedClock(TODAY, ZONE))) as vault,
        closing(vault.reader()) as connection,
    ):
        reading = Reading(connection)
        yield MadeUp(connection, reading, entries_of(reading))
