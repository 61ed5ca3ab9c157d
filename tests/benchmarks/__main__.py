# SPDX-License-Identifier: GPL-3.0-or-later
"""Run with the names of some figures, or none for all. Prints a table; speed never decides the exit code."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import PySide6

from tests.benchmarks import (
    almanac,
    letters,
    memory,
    on_disk,
    saving,
    searching,
    settling,
    starting,
    unlocking,
    weeks,
    window_thread,
)
from tests.benchmarks.figure import Figure, table
from tests.benchmarks.processes import ROOT
from tests.benchmarks.shelf import Shelf

FIGURES: dict[str, Callable[[Shelf], Iterator[Figure]]] = {
    "start": starting.measure,
    "unlock": unlocking.measure,
    "save": saving.measure,
    "search": searching.measure,
    "window": window_thread.measure,
    "memory": memory.measure,
    "settle": settling.measure,
    "disk": on_disk.measure,
    "almanac": almanac.measure,
    "weeks": weeks.measure,
    "letters": letters.measure,
}


def main(names: list[str]) -> int:
    """Measure what is named and print it; 2 where a name is not known."""
    unknown = [name for name in names if name not in FIGURES]
    if unknown:
        sys.stderr.write(f"Not known: {', '.join(unknown)}. Known: {', '.join(FIGURES)}.\n")
        return 2
    place = ROOT / "build"  # on the disk that is measured; a temporary folder may lie in memory
    place.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="benchmarks-", dir=place) as folder:
        shelf = Shelf(Path(folder))
        figures = list(_measured(shelf, names or list(FIGURES)))
    sys.stdout.write(f"\n{_where()}\nRead the ratios: milliseconds belong to this machine.\n\n")
    sys.stdout.write(table(figures) + "\n")
    missed = sum(each.met is False for each in figures)
    sys.stdout.write(f"\n{missed} of {sum(each.met is not None for each in figures)} not met.\n")
    return 0


def _measured(shelf: Shelf, names: list[str]) -> Iterator[Figure]:
    for name in names:
        sys.stderr.write(f"{name} …\n")
        yield from FIGURES[name](shelf)


def _where() -> str:
    load = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    python, qt = platform.python_version(), PySide6.__version__
    return f"{platform.system()}, {os.cpu_count()} cores, Python {python}, PySide6 {qt}, {load}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
