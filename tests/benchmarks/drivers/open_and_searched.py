# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal opened, searched and read in; then how much memory that takes, and what the process apart took."""

from __future__ import annotations

import resource

from tests.benchmarks.drivers.real_window import RealWindow, journal_named
from tests.benchmarks.drivers.resident import resident_kib
from tests.benchmarks.drivers.telling import tell
from tests.benchmarks.drivers.typing_search import Searching


def main() -> None:
    """Open, search, and tell."""
    real = RealWindow(journal_named())
    real.open_journal()
    searching = Searching(real)
    for words in ("morning coffee", "quince", "the"):
        searching.type(words)
    tell(**resident_kib(), apart=resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)


main()
