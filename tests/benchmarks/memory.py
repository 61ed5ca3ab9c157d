# SPDX-License-Identifier: GPL-3.0-or-later
"""Resident memory with a journal open and searched, against a bare window. What a key derivation took is given back."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from tests.benchmarks.figure import Figure, at_most
from tests.benchmarks.processes import run
from tests.benchmarks.shelf import Shelf

_RUNS = 3


def measure(shelf: Shelf) -> Iterator[Figure]:
    """Yield the ratio, what a hundred times the entries cost, and the peak."""
    now: dict[str, float] = {}
    peak: dict[str, float] = {}
    for name, driver, words in (
        ("bare", "bare_window", ()),
        ("small", "open_and_searched", (shelf.journal(1_000),)),
        ("large", "open_and_searched", (shelf.journal(100_000),)),
    ):
        told = [run(driver, shelf.home, *words) for _run in range(_RUNS)]
        now[name] = statistics.median(each["now"] for each in told) / 1024
        peak[name] = statistics.median(each["peak"] for each in told) / 1024
    beside = f"{now['large']:.0f} to {now['bare']:.0f} MiB"
    what = "resident, 100,000 entries open and searched, to a bare window"
    yield at_most(what, now["large"] / now["bare"], 1.5, " ×", beside)
    yield at_most("resident, 100,000 entries less 1,000", now["large"] - now["small"], 5, " MiB")
    yield Figure("peak, while a key was derived in 256 MiB", f"{peak['large']:.0f} MiB")
