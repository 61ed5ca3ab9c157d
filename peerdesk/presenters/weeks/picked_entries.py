# SPDX-License-Identifier: GPL-3.0-or-later
"""Exactly these entries, as a list: those behind a number, or those of a day. What is not there now is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from peerdesk.journal.lines import Line
from peerdesk.journal.reading import Reading
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.timeline import Timeline, TimelineRow
from peerdesk.presenters.supervision.agenda_words import agenda_said
from peerdesk.wording import _, ngettext


@dataclass(frozen=True, slots=True)
class Picked:
    """What was found: entries newest first, agenda lines that are behind the number, and how many are gone."""

    lines: tuple[Line, ...]
    agenda: tuple[str, ...]
    gone: int


@dataclass(frozen=True, slots=True)
class PickedShown:
    """The list as it is shown. `line` says how many there are, or why there are none; `agenda` cannot be opened."""

    title: str
    line: str
    rows: tuple[TimelineRow, ...]
    agenda: tuple[str, ...]


class PickedEntries:
    """Lists of entries somebody asked for by name. `ask…` answer in any thread; `show` is for the one it is made in."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._timeline = Timeline(desk)

    def ask(self, ids: Sequence[str]) -> Callable[[Reading], Picked]:
        """Return the question for the entries with these ids; an agenda line may stand among them."""
        wanted, today = tuple(dict.fromkeys(ids)), self._desk.today()
        return lambda reading: _picked(reading, wanted, today)

    def ask_places(self, places: Iterable[int]) -> Callable[[Reading], Picked]:
        """Return the question for the entries at these places of the timeline."""
        wanted, today = tuple(dict.fromkeys(places)), self._desk.today()

        def ask(reading: Reading) -> Picked:
            found = [reading.id_at(place) for place in wanted]
            picked = _picked(reading, tuple(each for each in found if each), today)
            return Picked(picked.lines, picked.agenda, found.count(None))

        return ask

    def ask_day(self, day: date) -> Callable[[Reading], Picked]:
        """Return the question for everything of one day."""
        return lambda reading: Picked(reading.between(day, day)[::-1], (), 0)

    def show(self, picked: Picked, title: str) -> PickedShown:
        """Return the list under this title."""
        rows = self._timeline.rows(picked.lines)
        return PickedShown(title, _said(len(rows), picked), rows, picked.agenda)

    def day_title(self, day: date) -> str:
        """Return “Thursday 14 May 2026”."""
        return shown.long_day(day)


def _picked(reading: Reading, ids: Sequence[str], today: date) -> Picked:
    found = {entry_id: reading.line_of(entry_id) for entry_id in ids}
    missing = [entry_id for entry_id, line in found.items() if line is None]
    waiting = {line.id: line for line in reading.agenda.waiting()} if missing else {}
    agenda = [waiting[each] for each in missing if each in waiting]
    found |= {line.entry: reading.line_of(line.entry) for line in agenda if line.entry}
    return Picked(
        tuple(sorted((line for line in found.values() if line), key=lambda line: -line.place)),
        tuple(agenda_said(reading, line, today) for line in agenda if not line.entry),
        len(missing) - len(agenda),
    )


def _said(count: int, picked: Picked) -> str:
    parts = []
    if count:
        entries = ngettext("{count} entry", "{count} entries, newest first", count)
        parts.append(entries.format(count=count))
    elif not picked.agenda:
        parts.append(_("Nothing is written here."))
    if picked.gone:
        gone = ngettext(
            "{count} more is not in the journal now.",
            "{count} more are not in the journal now.",
            picked.gone,
        )
        parts.append(gone.format(count=picked.gone))
    return " · ".join(parts)
