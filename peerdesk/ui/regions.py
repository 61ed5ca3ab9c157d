# SPDX-License-Identifier: GPL-3.0-or-later
"""F6: from one part of the window to the next, to the first thing in it that Tab would stop at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def move_focus(regions: Sequence[QWidget], step: int) -> None:
    """Move the focus `step` regions on (1) or back (-1), past those in which nothing can be reached."""
    seen = [region for region in regions if region.isVisible()]
    focused = QApplication.focusWidget()
    here = next((n for n, each in enumerate(seen) if focused and each.isAncestorOf(focused)), -1)
    for distance in range(1, len(seen) + 1):
        stop = _first_stop(seen[(here + step * distance) % len(seen)])
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _first_stop(region: QWidget) -> QWidget | None:
    for stop in (region, *region.findChildren(QWidget)):
        reachable = stop.isVisible() and stop.isEnabled()
        if reachable and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return stop
    return None
