# SPDX-License-Identifier: GPL-3.0-or-later
"""PeerDesk as `__main__` starts it, up to the first paint of the unlock page of the journal named."""

from __future__ import annotations

from peerdesk.hardening import harden

harden()

import sys  # noqa: E402  the same order as in the program


def main() -> None:
    """Show the window and tell when it was painted."""
    from pathlib import Path

    from peerdesk.clock import SystemClock
    from peerdesk.ui.app import Program, make_application, make_window
    from tests.benchmarks.drivers.telling import FirstPaint, now, tell

    application = make_application()
    window = make_window(SystemClock())
    FirstPaint(window, lambda: tell(painted=now(), modules=sorted(sys.modules)))
    program = Program(application, window)
    program.begin(Path(sys.argv[1]))
    application.exec()


main()
