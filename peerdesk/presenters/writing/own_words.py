# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of the writer’s own: added where they are missed, and kept in their list for another day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from peerdesk.presenters.desk import Desk
from peerdesk.records.answers import Word
from peerdesk.records.around import MyList
from peerdesk.records.entry import new_id


def add_own_word(desk: Desk, list_name: str, label: str) -> Word:
    """Return the word called `label` of the list, adding it to the writer’s own if it is not there.

    A word that was put away and is asked for again comes back.
    """
    label = " ".join(label.split())
    mine = desk.reading.my_lists().get(list_name, MyList())
    same = (word for word in desk.words.all(list_name) if word.label.casefold() == label.casefold())
    found = next(same, None)
    word = found or Word(new_id(), label)
    if found is None:
        _change(desk, list_name, lambda now: replace(now, added=(*now.added, word)))
    elif found.id in mine.off:
        _change(desk, list_name, lambda now: replace(now, off=now.off - {word.id}))
    return word


def _change(desk: Desk, list_name: str, change: Callable[[MyList], MyList]) -> None:
    desk.pen.write(lambda journal: journal.change_my_list(list_name, change))
