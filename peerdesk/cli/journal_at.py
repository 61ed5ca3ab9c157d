# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the journal lies that a command is about. Only looks; what erases a journal takes its path as it was typed."""

from __future__ import annotations

from pathlib import Path

from peerdesk.paths import JOURNAL_SUFFIX


def journal_at(typed: str) -> Path:
    """Return the path that was typed, or what “create” makes of it where a journal lies only there."""
    place = Path(typed)
    named = place.parent / (place.name + JOURNAL_SUFFIX)
    return named if place.name and not place.exists() and named.is_dir() else place
