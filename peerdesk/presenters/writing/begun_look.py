# SPDX-License-Identifier: GPL-3.0-or-later
"""A later look that is still being written, on Today or beside the entry: a draft of the entry with one look more."""

from __future__ import annotations

from collections.abc import Callable

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.desk import Desk
from peerdesk.records.entry import Entry


def begun(desk: Desk, entry: Entry) -> str:
    """Return what is being written about `entry`; empty where nothing is."""
    looks = desk.reading.standing(entry.id).later_looks[len(entry.later_looks) :]
    return looks[0].text if looks else ""


def begin(
    desk: Desk,
    entry_id: str,
    text: str,
    refused: Callable[[PeerDeskError], None] | None = None,
) -> None:
    """Keep what is being written as a draft; nothing written, and it is forgotten."""
    desk.pen.write(lambda journal: journal.begin_look(entry_id, text), refused=refused)
