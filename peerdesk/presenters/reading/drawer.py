# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawer: what was taken away, how long it stays there, and the two things that can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.entry_row import first_words, mark_of_line, title_of
from peerdesk.wording import _


@dataclass(frozen=True, slots=True)
class DrawerRow:
    """One entry that was taken away, and how many more days of opening the journal it stays."""

    id: str
    mark: str
    title: str
    day: str
    text: str
    stays: str


class Drawer:
    """What lies in the drawer. Reads it anew each time it is asked."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rows(self) -> tuple[DrawerRow, ...]:
        """Return what lies there, newest first."""
        reading, today = self._desk.reading, self._desk.today()
        names, left = reading.network_names(), reading.days_left()
        rows = []
        for line in reading.in_drawer(limit=500):
            mark = mark_of_line(line)
            title = title_of(line.kind, line.title, mark, names.get(line.network or "", ""))
            rows.append(
                DrawerRow(
                    id=line.id,
                    mark=mark,
                    title="" if line.folded else title,
                    day=shown.short_day(line.day, today),
                    text="" if line.folded else first_words(line, self._desk.words),
                    stays=_stays(left.get(line.id, 0)),
                )
            )
        return tuple(rows)

    def explanation(self) -> str:
        """Return what the drawer is, in one sentence."""
        return _(
            "What you take away lies here until you have opened the journal on 30 more days. "
            "A day on which it stays closed does not count."
        )

    def bring_back(self, entry_id: str, done: Callable[[], None]) -> None:
        """Put an entry back where it was, then call `done`."""
        self._desk.pen.write(lambda journal: journal.bring_back(entry_id), lambda _kept: done())

    def brought_back_sentence(self) -> str:
        """Return what is said once an entry is out of the drawer again."""
        return _("Brought back. It lies in the journal where it was.")

    def erase(self, entry_id: str) -> None:
        """Erase an entry for good."""
        self._desk.pen.write(lambda journal: journal.erase(entry_id))


def _stays(days: int) -> str:
    if days <= 1:
        return _("Goes the next time you open the journal on another day")
    return _("Stays for {count} more days on which you open the journal").format(count=days)
