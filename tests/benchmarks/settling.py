# SPDX-License-Identifier: GPL-3.0-or-later
"""What an edit costs once nobody writes: old words out of the index for good, new ones in, pieces merged.

Secure deletion and merges kept for idle time are only ever measured together here, as they run together.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import closing

from peerdesk.clock import FixedClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.vault.connection import checkpoint
from tests.benchmarks import corpus
from tests.benchmarks.figure import Figure
from tests.benchmarks.saving import Saves
from tests.benchmarks.shelf import Shelf, opened
from tests.benchmarks.timing import ms, percentile, seconds

_EDITS = 100


def measure(shelf: Shelf) -> Iterator[Figure]:
    """Yield the time of one settling and of one slice of merging, in a small journal and in a large one."""
    for entries in (1_000, 100_000):
        settles, merges = _taken(shelf, entries)
        for what, taken in (("settling an edit", settles), ("a slice of merging", merges)):
            slow = percentile(taken, 99)
            measured = f"{ms(statistics.median(taken))}, p99 {ms(slow)}, worst {ms(max(taken))}"
            yield Figure(f"idle: {what}, {entries:,} entries", measured)


def _taken(shelf: Shelf, entries: int) -> tuple[list[float], list[float]]:
    settles: list[float] = []
    merges: list[float] = []
    with (
        shelf.copy(entries) as place,
        closing(opened(place)) as vault,
        closing(vault.writer()) as connection,
    ):
        journal = Journal(connection, FixedClock(corpus.TODAY, corpus.ZONE))
        saves = Saves(journal, Reading(connection), entries)
        for _edit in range(_EDITS):
            saves.next("an edit")()
            settles.append(seconds(journal.settle_index))
            more = True
            while more:
                begun = time.perf_counter()
                more = journal.merge_a_little()
                merges.append(time.perf_counter() - begun)
            checkpoint(connection)
    return settles, merges
