# SPDX-License-Identifier: GPL-3.0-or-later
"""A network that is only a name being typed: it stands in the draft of a meeting, and comes to be when that is left."""

from __future__ import annotations

from dataclasses import replace

from peerdesk.records.entry import Entry

_KEY = "new_network"
"""Stands among the answers of a draft, never of an entry that is kept."""


def begun(entry: Entry) -> str:
    """Return the name that is being typed; empty where none is."""
    name = entry.answers.get(_KEY)
    return " ".join(name.split()) if isinstance(name, str) else ""


def say(entry: Entry, name: str) -> Entry:
    """Return the entry with this name in it; an empty one is given up."""
    answers = {key: each for key, each in entry.answers.items() if key != _KEY}
    if name.strip():
        answers[_KEY] = name
    return replace(entry, answers=answers)
