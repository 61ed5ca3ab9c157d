# SPDX-License-Identifier: GPL-3.0-or-later
"""The file against the text in it, and what thousands of edits leave behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from peerdesk.clock import FixedClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.vault.connection import checkpoint
from tests.benchmarks import corpus
from tests.benchmarks.figure import Figure, at_most
from tests.benchmarks.saving import Saves
from tests.benchmarks.shelf import Shelf, opened, size_of

_EDITS, _AT_ONCE = 10_000, 50


def measure(shelf: Shelf) -> Iterator[Figure]:
    """Yield the file at two sizes, and its growth."""
    for entries in (10_000, 100_000):
        size, text = size_of(shelf.journal(entries)), shelf.text_bytes(entries)
        beside = f"{size / 1e6:.0f} to {text / 1e6:.0f} MB"
        yield at_most(f"file to its text, {entries:,} entries", size / text, 2.9, " ×", beside)
    with shelf.copy(10_000) as place:
        _edit(place)
        edited = size_of(place)
        _make_afresh(place)
        beside = f"{edited / 1e6:.0f} to {size_of(place) / 1e6:.0f} MB, earlier wordings among them"
        yield at_most(
            "file after 10,000 edits, to the same made afresh",
            edited / size_of(place),
            1.1,
            " ×",
            beside,
        )


def _edit(place: Path) -> None:
    """Change every entry, some at a time, and let the index follow and merge after each time."""
    with closing(opened(place)) as vault, closing(vault.writer()) as connection:
        journal = Journal(connection, FixedClock(corpus.TODAY, corpus.ZONE))
        reading = Reading(connection)
        saves = Saves(journal, reading, 10_000)
        for start in range(0, _EDITS, _AT_ONCE):
            ids = (corpus.entry_id(number) for number in range(start, start + _AT_ONCE))
            journal.keep_all([saves.edited(reading.entry(each)) for each in ids])
            saves.use_the_pause()
            checkpoint(connection)


def _make_afresh(place: Path) -> None:
    with closing(opened(place)) as vault, closing(vault.writer()) as connection:
        connection.execute("INSERT INTO word_index (word_index) VALUES ('rebuild')")
        connection.execute("VACUUM")
