# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten years in the almanac: its painting against plain painting of the same marks, and against pyqtgraph.

pyqtgraph is no part of PeerDesk. `BENCH_PYQTGRAPH` may name a Python that has it, with PySide6 and numpy.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator

from tests.benchmarks.figure import Figure, at_most
from tests.benchmarks.processes import ROOT, environment, run
from tests.benchmarks.shelf import Shelf
from tests.benchmarks.timing import ms, percentile, ratio

_FRAME = 1 / 60
_BEADS = 520 * 10 * 2
_ROUNDS = 5


def measure(shelf: Shelf) -> Iterator[Figure]:
    """Yield the ratios, then what a window pays for each painting."""
    told = run("almanac_painting", shelf.home)
    ours, plain = told["ours"], told["plain"]
    beside = f"{ms(statistics.median(ours))} to {ms(statistics.median(plain))}"
    what = "ten years of weeks painted whole, to plain painting"
    yield at_most(what, ratio(ours, plain), 1.3, " ×", beside)
    first = statistics.median(told["first"])
    yield Figure("ten years of weeks: given, laid out and first painted in a window", ms(first))
    yield _against_pyqtgraph(shelf, first)
    yield _within("weeks: painted again from what is kept", told["again"], _FRAME)
    yield _within("weeks: painted elsewhere in the ten years", told["scrolled"], _FRAME)
    yield _within("weeks: pointing at another day", told["pointed"], 0.001)


def _within(what: str, taken: list[float], goal: float) -> Figure:
    middle = statistics.median(taken)
    measured = f"{ms(middle)}, p99 {ms(percentile(taken, 99))}"
    return Figure(what, measured, f"≤ {1000 * goal:.1f} ms", middle <= goal)


def _against_pyqtgraph(shelf: Shelf, first: float) -> Figure:
    what = "first painting, to pyqtgraph’s import and drawing of the beads alone"
    python = os.environ.get("BENCH_PYQTGRAPH", sys.executable)
    command = [python, "-m", "tests.benchmarks.drivers.pyqtgraph_painting", str(_BEADS)]
    taken: list[float] = []
    for _round in range(_ROUNDS):
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment(shelf.home),
            capture_output=True,
            check=False,
            timeout=60,
        )
        if done.returncode:
            return Figure(what, "not compared: pyqtgraph is not installed")
        found = json.loads(done.stdout.splitlines()[-1])
        taken.append(found["imported"] + found["drawn"])
    theirs = statistics.median(taken)
    return at_most(what, first / theirs, 0.2, " ×", f"{ms(first)} to {ms(theirs)}")
