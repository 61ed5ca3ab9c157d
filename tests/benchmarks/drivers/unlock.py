# SPDX-License-Identifier: GPL-3.0-or-later
"""From Enter under the passphrase to Today painted, in the real window; and what was made of it before Enter."""

from __future__ import annotations

from peerdesk.ui.ahead import Ahead
from tests.benchmarks.drivers.real_window import RealWindow, journal_named
from tests.benchmarks.drivers.telling import now, tell


def main() -> None:
    """Open the journal; tell how long that took, and each piece that was made while somebody typed."""
    pieces: list[float] = []
    make = Ahead.make_a_piece

    def timed(ahead: Ahead) -> bool:
        begun = now()
        made = make(ahead)
        pieces.append(now() - begun)
        return made

    Ahead.make_a_piece = timed  # type: ignore[method-assign]
    tell(seconds=RealWindow(journal_named()).open_journal(), pieces=pieces)


main()
