# SPDX-License-Identifier: GPL-3.0-or-later
"""Controls that change the journal say so where they are made, and nothing else: who minds it is told of each one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from peerdesk.ui.inside import all_inside_windows

Heed = Callable[[QWidget], None]

_MARK = "changes_journal"
_heeding: list[Heed] = []


def changes_journal(*parts: QWidget) -> None:
    """Say that using these parts, or what is inside them, changes the journal."""
    for part in parts:
        part.setProperty(_MARK, True)
        for heed in _heeding:
            heed(part)


def heed_changing(heed: Heed) -> None:
    """Call `heed` with every part that changes the journal: those there are, and each that is made from now on."""
    _heeding.append(heed)
    for part in all_inside_windows():
        if part.property(_MARK):
            heed(part)


def heed_no_longer(heed: Heed) -> None:
    """Tell `heed` of no more parts."""
    if heed in _heeding:
        _heeding.remove(heed)
