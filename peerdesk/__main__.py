# SPDX-License-Identifier: GPL-3.0-or-later
"""The way in. Hardens the process first; then the first word decides between the terminal and the window."""

from __future__ import annotations

from peerdesk.hardening import harden

harden()

import gc  # noqa: E402  nothing may come before the hardening
import sys  # noqa: E402

_ASK_THE_TERMINAL = ("--help", "--version")


def main(arguments: list[str] | None = None) -> int:
    """Run PeerDesk with `arguments` and return the exit code: 0 done, 1 refused, 2 used wrongly."""
    words = sys.argv[1:] if arguments is None else arguments
    if words[:1] == ["tour"]:
        from peerdesk.ui.tour import main as tour  # noqa: PLC0415

        return tour(words[1:])
    if words == ["open-a-letter"]:  # by ourselves only
        from peerdesk.sharing.worker import main as worker  # noqa: PLC0415

        return worker()
    if words == ["unlock-a-journal"]:  # by ourselves only
        from peerdesk.vault.unlocking_worker import main as unlocking_worker  # noqa: PLC0415

        return unlocking_worker()
    if words == ["demo"]:
        words = ["--demo"]
    if words[:1] == ["open"] and len(words) == 2 and not words[1].startswith("-"):
        words = ["--letter", words[1]]  # with --journal it is the terminal’s
    if not words or (words[0].startswith("--") and words[0] not in _ASK_THE_TERMINAL):
        gc.disable()  # until all of the window is loaded: nothing of it is garbage
        from peerdesk.ui.app import main as in_the_window  # noqa: PLC0415  never loads the terminal

        return in_the_window(words)
    from peerdesk.cli.main import main as in_the_terminal  # noqa: PLC0415  never loads Qt

    return in_the_terminal(words)


if __name__ == "__main__":
    sys.exit(main())
