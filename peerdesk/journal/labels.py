# SPDX-License-Identifier: GPL-3.0-or-later
"""The column `labels`: the words chosen, and under them the title a list makes up where none was given.

The made-up title is the last line, so that a search that finds it there shows the beginning of the text: the title
itself stands over it.
"""

from __future__ import annotations

from typing import Final

from peerdesk.journal.codec import labels_of, storable
from peerdesk.journal.indexing import owe_standing
from peerdesk.records.answers import One
from peerdesk.records.entry import Entry, Kind
from peerdesk.records.titles import title_from_network
from peerdesk.vault.connection import Connection

UNDER_LABELS: Final = "\n"
"""What parts the words chosen from a title made up."""


def searched_labels(connection: Connection, entry: Entry) -> str:
    """Return all that search reads of `entry` besides its texts and its given title."""
    return _with_title(labels_of(entry.answers), made_up_title(connection, entry))


def made_up_title(connection: Connection, entry: Entry) -> str:
    """Return the title a list shows where none was given; empty where one was, or nothing is known to make it of."""
    if entry.title or not entry.network:
        return ""
    row = connection.execute(
        "SELECT pet_name FROM network WHERE id = ?", (entry.network,)
    ).fetchone()
    return title_from_network("", mark_of(entry) or "", row[0]) if row else ""


def mark_of(entry: Entry) -> str | None:
    """Return the word that decides the mark drawn beside the entry: how it was shared, or the form of a note."""
    key = {Kind.DISCLOSURE: "disclosure_kind", Kind.NOTE: "note_form"}.get(entry.kind)
    answer = entry.answers.get(key) if key else None
    return answer.word.id if isinstance(answer, One) else None


def add_titles_to_format_2(connection: Connection) -> None:
    """Put made-up titles under the labels of all entries as format 2 keeps them; the index follows."""
    rows = connection.execute(
        "SELECT place, mark, pet_name, labels FROM entry JOIN network ON network.id = entry.network"
        " WHERE kind = 'disclosure' AND title = ''"
    ).fetchall()
    for place, mark, pet_name, labels in rows:
        title = title_from_network("", mark or "", pet_name)
        if title:
            owe_standing(connection, place)
            connection.execute(
                "UPDATE entry SET labels = ? WHERE place = ?", (_with_title(labels, title), place)
            )


def _with_title(labels: str, title: str) -> str:
    return f"{labels}{UNDER_LABELS}{storable(title)}" if title else labels
