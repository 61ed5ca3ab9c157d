# SPDX-License-Identifier: GPL-3.0-or-later
"""Enter under the passphrase to Today painted, in a fresh process each time. The key derivation costs nothing here.

Counted is what a person waits for. The empty rail and page are made before Enter, while somebody types; how long that
holds up a key, and how long it takes together, stands beside it.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figure import Figure, at_most
from tests.benchmarks.processes import run
from tests.benchmarks.shelf import Shelf
from tests.benchmarks.timing import in_turn, ms, ratio

_ROUNDS = 21
_FRAME = 1 / 60
_HARDLY_FELT = 50
_SIZES = (1_000, 100_000)


def measure(shelf: Shelf) -> Iterator[Figure]:
    """Yield the time at both sizes, in frames, and their ratio."""

    pieces: list[list[float]] = []

    def unlocked(place: Path) -> float:
        told = run("unlock", shelf.home, place)
        pieces.append(told["pieces"])
        return float(told["seconds"])

    places = [shelf.journal(entries) for entries in _SIZES]
    small, large = in_turn(_ROUNDS, *(lambda place=place: unlocked(place) for place in places))
    for entries, taken in zip(_SIZES, (small, large), strict=True):
        frames = statistics.median(taken) / _FRAME
        beside = f"{ms(statistics.median(taken))}, slowest {ms(max(taken))}"
        yield at_most(f"unlock to Today painted, {entries:,} entries", frames, 2, " frames", beside)
    yield at_most("unlock, 100,000 to 1,000", ratio(large, small), 1.1, " ×")
    longest = statistics.median(max(each) for each in pieces)
    together = ms(statistics.median(sum(each) for each in pieces))
    what = "made before Enter: longest piece"
    yield at_most(what, 1000 * longest, _HARDLY_FELT, " ms", f"{together} in all")
