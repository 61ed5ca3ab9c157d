# SPDX-License-Identifier: GPL-3.0-or-later
"""What each kind of entry is called on the command line and in JSON. Pure."""

from __future__ import annotations

from peerdesk.records.entry import Kind


def word_of(kind: Kind) -> str:
    """Return “meeting”, “check-in” and so on."""
    return kind.value.replace("_", "-")


def kind_of(word: str) -> Kind:
    """Return the kind that is called so. Raises ValueError where there is none."""
    return Kind(word.replace("-", "_"))


KIND_WORDS = tuple(word_of(kind) for kind in Kind)
