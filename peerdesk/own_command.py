# SPDX-License-Identifier: GPL-3.0-or-later
"""How PeerDesk starts itself again: for a lock, for the tour, and to open a letter apart from the journal.

The fresh process is this very program, wherever it is started: nothing that lies in its current folder is run.
"""

from __future__ import annotations

import sys
from pathlib import Path

_START = """\
import sys
place = sys.argv.pop(1)
if place not in sys.path:
    sys.path.insert(0, place)
from peerdesk.__main__ import main
sys.exit(main())
"""


def own_command() -> list[str]:
    """Return the command that starts PeerDesk again, from source or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    place = Path(__file__).resolve().parents[1]
    return [sys.executable, "-P", "-c", _START, str(place)]
