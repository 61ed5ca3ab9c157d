# SPDX-License-Identifier: GPL-3.0-or-later
"""How evenly the window's thread ticks while other threads derive, check, search and save."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.figure import Figure
from tests.benchmarks.processes import run
from tests.benchmarks.shelf import Shelf
from tests.benchmarks.timing import percentile

_FRAME_MS = 1000 / 60


def measure(shelf: Shelf) -> Iterator[Figure]:
    """Yield the 99th percentile and the longest time between two ticks of one millisecond."""
    with shelf.copy_at_full_cost(100_000) as place:
        told = run("ticking", shelf.home, place)["between"]
    for name, between in told.items():
        slow, longest = 1000 * percentile(between, 99), 1000 * max(between)
        yield Figure(
            f"1 ms ticks of the window during {name}",
            f"p99 {slow:.2f} ms, longest {longest:.2f} ms",
            f"p99 ≤ 3 ms, longest ≤ {_FRAME_MS:.1f} ms",
            None if name == "nothing" else slow <= 3 and longest <= _FRAME_MS,
        )
