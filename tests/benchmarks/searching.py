# SPDX-License-Identifier: GPL-3.0-or-later
"""Search as somebody types, from each key to its list painted; and the closest hits against the index alone."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from peerdesk.journal.reading import Reading
from peerdesk.journal.search import sought
from peerdesk.vault.connection import Connection
from tests.benchmarks.corpus import COFFEE, MORNING, QUINCE
from tests.benchmarks.figure import Figure, at_most
from tests.benchmarks.processes import run
from tests.benchmarks.shelf import Shelf, opened
from tests.benchmarks.timing import in_turn, ms, ratio, seconds

_FRAME = 1 / 60
_FRAMES = {1_000: 1.0, 10_000: 1.0, 100_000: 1.5}
_TYPED = (f"{MORNING} {COFFEE}", QUINCE, "the words", f'"{MORNING} s', "zz")
_RANKED = (QUINCE, COFFEE, MORNING, f"{MORNING} {COFFEE}", "m", "mor")
_RUNS, _ROUNDS = 3, 9
_BARE = """
    SELECT entry.id, entry.place, entry.title, substr(entry.words, 1, 240),
        snippet(word_index, 0, char(2), char(3), '…', 18)
    FROM word_index CROSS JOIN entry ON entry.place = word_index.rowid
    WHERE word_index MATCH ? ORDER BY rank LIMIT 50
"""


def measure(shelf: Shelf) -> Iterator[Figure]:
    """Yield the keys at each size, then the ranked searches at the largest ones."""
    medians = {}
    for entries, frames in _FRAMES.items():
        keys = _keys(shelf, shelf.journal(entries))
        every = [taken for runs in keys.values() for taken in runs]
        medians[entries] = statistics.median(every)
        slowest = max(keys, key=lambda key: statistics.median(keys[key]))
        worst = statistics.median(keys[slowest])
        what = f"key to list painted, {entries:,} entries"
        beside = f"{ms(worst)}, at “{slowest}”; once {ms(max(every))}"
        yield at_most(f"{what}: slowest key", worst / _FRAME, frames, " frames", beside)
        yield at_most(f"{what}: median", 1000 * medians[entries], 5, " ms")
    yield at_most(
        "key to list painted, 100,000 to 1,000", medians[100_000] / medians[1_000], 2, " ×"
    )
    for entries in (10_000, 100_000):
        yield from _ranked(shelf.journal(entries), entries)


def _keys(shelf: Shelf, place: Path) -> dict[str, list[float]]:
    """Return what each key took, in as many fresh processes, by what stood in the field after it."""
    taken: dict[str, list[float]] = {}
    for _run in range(_RUNS):
        told = run("typing_search", shelf.home, place, *_TYPED)["keys"]
        for words, keys in told.items():
            for length, key in enumerate(keys, start=1):
                taken.setdefault(words[:length], []).append(key)
    return taken


def _ranked(place: Path, entries: int) -> Iterator[Figure]:
    """Compare the closest first with bare FTS5 over the same words; each time through a fresh connection."""
    ratios = {}
    with closing(opened(place)) as vault:

        def fresh(ask: object) -> float:
            with closing(vault.reader()) as reader:
                return seconds(lambda: ask(reader))  # type: ignore[operator]

        for words in _RANKED:
            search = sought(words)

            def ours(reader: Connection, search=search) -> object:
                return Reading(reader).search(search, closest_first=True)

            def bare(reader: Connection, search=search) -> object:
                return reader.execute(_BARE, (search.for_index(),)).fetchall()

            taken, floor = in_turn(_ROUNDS, lambda: fresh(ours), lambda: fresh(bare))
            ratios[words] = ratio(taken, floor)
            if words == MORNING:
                yield at_most(
                    f"closest first, the common word, {entries:,} entries",
                    1000 * statistics.median(taken),
                    6,
                    " ms",
                )
    beside = ", ".join(f"{words} {value:.2f}" for words, value in ratios.items())
    yield at_most(
        f"closest first to bare FTS5, {entries:,} entries",
        statistics.median(ratios.values()),
        1.3,
        " ×",
        beside,
    )
