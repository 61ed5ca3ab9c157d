# SPDX-License-Identifier: GPL-3.0-or-later
"""Resident memory with a journal open and searched, against a bare window. The key was derived at its full cost."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from tests.benchmarks.figure import Figure, at_most
from tests.benchmarks.processes import run
from tests.benchmarks.screen import screen
from tests.benchmarks.shelf import Shelf

_RUNS = 3


def measure(shelf: Shelf) -> Iterator[Figure]:
    """Yield the ratio, what a hundred times the entries cost, and the peak."""
    now: dict[str, float] = {}
    beside: dict[str, float] = {}
    with (
        shelf.copy_at_full_cost(1_000) as small,
        shelf.copy_at_full_cost(100_000) as large,
        screen() as seen_on,
    ):
        for name, driver, words in (
            ("bare", "bare_window", ()),
            ("small", "open_and_searched", (small,)),
            ("large", "open_and_searched", (large,)),
        ):
            told = [run(driver, shelf.home, *words, screen=seen_on) for _run in range(_RUNS)]
            now[name] = statistics.median(each["now"] for each in told) / 1024
            beside[name] = statistics.median(each.get("apart", 0) for each in told) / 1024
    where = "on an X screen" if seen_on else "windows of two sizes, as there is no X server here"
    of_what = f"{now['large']:.0f} to {now['bare']:.0f} MiB, {where}"
    what = "resident, 100,000 entries open and searched, to a bare window"
    yield at_most(what, now["large"] / now["bare"], 1.5, " ×", of_what)
    yield at_most("resident, 100,000 entries less 1,000", now["large"] - now["small"], 5, " MiB")
    what = "peak of the process apart that derives the key in 256 MiB, and ends"
    yield Figure(what, f"{beside['large']:.0f} MiB")
