# SPDX-License-Identifier: GPL-3.0-or-later
"""The tour: the real window, without a screen, through what it is for. Every page is drawn, every step checked."""

from __future__ import annotations

import sys
from pathlib import Path

from peerdesk.wording import _

STAGE = "--stage"
"""The word that makes this a window process of a tour under way; what it is to do comes through its input."""


def main(words: list[str]) -> int:
    """Take the tour and draw it into the folder `words` names. Return 1 if any step did not really happen."""
    match words:
        case [word] if word == STAGE:
            from peerdesk.ui.tour.stage import run  # noqa: PLC0415  loads Qt, which the guide does not need

            return run()
        case [out] if not out.startswith("-"):
            from peerdesk.ui.tour.guide import take  # noqa: PLC0415  the same

            return take(Path(out).absolute())
        case _:
            sys.stderr.write(_("Name one folder for the pictures: peerdesk tour OUT") + "\n")
            return 2
