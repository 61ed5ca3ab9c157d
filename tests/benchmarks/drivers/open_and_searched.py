# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal opened with the real cost of a passphrase, searched and read in; then how much memory that takes."""

from __future__ import annotations

from peerdesk.vault import kdf
from tests.benchmarks.drivers.real_window import RealWindow, journal_named
from tests.benchmarks.drivers.resident import resident_kib
from tests.benchmarks.drivers.telling import tell
from tests.benchmarks.drivers.typing_search import Searching


def main() -> None:
    """Derive a key as a real journal asks for it, open, search, and tell."""
    real = RealWindow(journal_named())
    kdf.derive(b"a passphrase", kdf.fresh_salt(), kdf.STRONG)
    real.open_journal()
    peak = resident_kib()["peak"]
    searching = Searching(real)
    for words in ("morning coffee", "quince", "the"):
        searching.type(words)
    tell(now=resident_kib()["now"], peak=peak)


main()
