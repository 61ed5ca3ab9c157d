# SPDX-License-Identifier: GPL-3.0-or-later
"""PeerDesk as it starts for somebody whose journal opens by itself, up to the first paint of its unlock page."""

from __future__ import annotations

import gc
import sys

from peerdesk import __main__ as program


def main() -> None:
    """Start, and tell when the window was painted instead of going on."""
    gc.disable()  # as the program does before it loads the window, which here is loaded earlier to be listened to
    import peerdesk.ui.app
    from tests.benchmarks.drivers.telling import now, tell

    def painted(_program: object) -> None:
        tell(painted=now(), modules=sorted(sys.modules))

    peerdesk.ui.app.Program._after_first_paint = painted
    sys.exit(program.main([]))


main()
