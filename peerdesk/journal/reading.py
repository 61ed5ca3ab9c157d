# SPDX-License-Identifier: GPL-3.0-or-later
"""The reader: every list and record a page, the terminal or the writer of the journal asks for.

Lists are pages cut by place, never by offset; nothing here counts over the whole journal or reads all bodies. A Reading
belongs to the thread it was made in, and holds no transaction past one question.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from peerdesk.errors import NotFoundError
from peerdesk.journal import around, codec, drafts, store, weeks
from peerdesk.journal.agenda import AgendaReading
from peerdesk.journal.drawer import DAYS_KEPT
from peerdesk.journal.finding import FoundPage, found_lines
from peerdesk.journal.follow_ups import FollowUpReading
from peerdesk.journal.letter_reading import LetterReading
from peerdesk.journal.lines import LINE_COLUMNS, Line, Narrowing, line_from_row
from peerdesk.journal.noticed import NoticedReading
from peerdesk.journal.places import day_at, first_place, last_place
from peerdesk.journal.search import Sought
from peerdesk.records.answers import Silence, StrandSaid
from peerdesk.records.around import MyList, Supporter
from peerdesk.records.entry import Entry, Kind, Moment
from peerdesk.records.network import Network
from peerdesk.records.settings import Settings
from peerdesk.records.week import Week
from peerdesk.vault.connection import Connection

PAGE = 50
"""Entries in one page of a list."""

_LISTED = "entry.place >= ? AND entry.place < ? AND entry.taken_away IS NULL"


class Reading:
    """Everything that can be asked of a journal, in the same rooms as its verbs."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.letters = LetterReading(connection)
        self.follow_ups = FollowUpReading(connection)
        self.agenda = AgendaReading(connection)
        self.noticed = NoticedReading(connection)

    # Entries

    def entry(self, entry_id: str) -> Entry:
        """Return the entry with this id, or with the only id that begins with it. Raises NotFoundError."""
        found = store.read_entry(self._connection, entry_id)
        if found is not None:
            return found
        ids = self._connection.execute(
            "SELECT id FROM entry WHERE id >= ? AND id < ? LIMIT 2", (entry_id, entry_id + "\x7f")
        ).fetchall()
        if len(ids) != 1 or not entry_id:
            raise NotFoundError
        return self.entry(ids[0][0])

    def standing(self, entry_id: str) -> Entry:
        """Return what is being written of this entry if there is a draft, else the entry. Raises NotFoundError."""
        return drafts.read_draft(self._connection, entry_id) or self.entry(entry_id)

    def drafts(self) -> tuple[Entry, ...]:
        """Return what is being written right now, newest first."""
        return drafts.read_drafts(self._connection)

    def revisions(self, entry_id: str) -> tuple[tuple[Moment, Entry], ...]:
        """Return the entry as it was before each change, newest first, with the moment it was changed at."""
        rows = self._connection.execute(
            "SELECT at, columns FROM revision WHERE entry = ? ORDER BY number DESC", (entry_id,)
        )
        return tuple(
            (
                codec.moment_from_json(codec.loads(at)),
                codec.entry_from_columns(codec.loads(columns)),
            )
            for at, columns in rows
        )

    def revision_moments(self, entry_id: str) -> tuple[Moment, ...]:
        """Return when the entry was changed, newest first: the moments of `revisions` without what it said."""
        rows = self._connection.execute(
            "SELECT at FROM revision WHERE entry = ? ORDER BY number DESC", (entry_id,)
        )
        return tuple(codec.moment_from_json(codec.loads(at)) for (at,) in rows)

    def line_of(self, entry_id: str) -> Line | None:
        """Return one entry as a list shows it; None if there is none, or it lies in the drawer."""
        lines = self._lines("WHERE entry.id = ? AND entry.taken_away IS NULL", (entry_id,))
        return lines[0] if lines else None

    def beside(self, entry_id: str) -> tuple[Line, ...]:
        """Return what belongs to this entry, oldest first: the disclosures and check-ins of a meeting."""
        return self._lines(
            "WHERE entry.belongs_to = ? AND entry.taken_away IS NULL ORDER BY entry.place",
            (entry_id,),
        )

    # Lists

    def newest(
        self,
        limit: int = PAGE,
        before: int | None = None,
        narrowed: Narrowing = Narrowing(),  # noqa: B008  frozen
        *,
        above: int | None = None,
    ) -> tuple[Line, ...]:
        """Return a page of the timeline, newest first: the entries whose place is below `before`.

        With `above`, those nearest above that place instead; above 0 are the oldest ones.
        """
        conditions, values = narrowed.conditions()
        where = " AND ".join((_LISTED, *conditions))
        from_below = above is not None
        lines = self._lines(
            f"WHERE {where} ORDER BY entry.place {'ASC' if from_below else 'DESC'} LIMIT ?",
            (*narrowed.span(before, above), *values, limit),
        )
        return lines[::-1] if from_below else lines

    def between(self, first: date, last: date) -> tuple[Line, ...]:
        """Return the entries from the day `first` to the day `last`, both included, oldest first."""
        return self._lines(
            "WHERE entry.place BETWEEN ? AND ? AND entry.taken_away IS NULL ORDER BY entry.place",
            (first_place(first), last_place(last)),
        )

    def unfinished(self, limit: int) -> tuple[Line, ...]:
        """Return the newest entries that were left unfinished; folded ones are never brought up."""
        return self._lines(
            "WHERE entry.state <> 'rested' AND NOT entry.folded AND entry.taken_away IS NULL"
            " ORDER BY entry.place DESC LIMIT ?",
            (limit,),
        )

    def in_drawer(self, limit: int = PAGE) -> tuple[Line, ...]:
        """Return the entries taken away, newest first."""
        return self._lines(
            "WHERE entry.taken_away IS NOT NULL ORDER BY entry.place DESC LIMIT ?", (limit,)
        )

    def days_left(self) -> Mapping[str, int]:
        """Return, for each entry taken away, on which day of opening the journal, counted from now, it is erased.

        The next is 1, and nothing is nearer.
        """
        opened = self.settings().days_opened
        rows = self._connection.execute(
            "SELECT id, taken_away FROM entry WHERE taken_away IS NOT NULL"
        )
        return {entry_id: max(DAYS_KEPT - (opened - since), 1) for entry_id, since in rows}

    def first_day(self) -> date | None:
        """Return the day of the oldest entry, or None in an empty journal."""
        (place,) = self._connection.execute(
            "SELECT min(place) FROM entry WHERE taken_away IS NULL"
        ).fetchone()
        return None if place is None else day_at(place)

    def search(
        self,
        search: Sought,
        limit: int = PAGE,
        before: int | None = None,
        narrowed: Narrowing = Narrowing(),  # noqa: B008  frozen
        *,
        above: int | None = None,
        closest_first: bool = False,
    ) -> tuple[Line, ...]:
        """Return the entries `search` is found in, newest first, below the place `before`, or nearest above `above`.

        `closest_first` puts the newest thousand hits in order of closeness instead; it has one page.
        """
        if search.is_empty:
            return self.newest(limit, before, narrowed, above=above)
        page = FoundPage(limit, before, above, closest_first)
        return found_lines(self._connection, search, narrowed, page)

    # Weeks

    def weeks(self, first: date, last: date) -> tuple[Week, ...]:
        """Return the weeks that hold anything from the day `first` to the day `last`, both included, oldest first.

        Marks of days outside the span are left out, and so are weeks without any.
        """
        return weeks.read_weeks(self._connection, first, last)

    def strands_said(self, first: date, last: date) -> Mapping[int, tuple[StrandSaid, StrandSaid]]:
        """Return, by place, what the check-ins of these days said of what it took and gave.

        The words are those that stood on the strands then. What is folded is left out.
        """
        rows = self._connection.execute(
            "SELECT place, json_extract(record, '$.answers.toll.strand[1]'),"
            " json_extract(record, '$.answers.toll.silence'),"
            " json_extract(record, '$.answers.reward.strand[1]'),"
            " json_extract(record, '$.answers.reward.silence') FROM entry"
            " WHERE place BETWEEN ? AND ? AND kind = ? AND NOT folded AND taken_away IS NULL",
            (first_place(first), last_place(last), Kind.CHECK_IN.value),
        )
        return {place: (_said(*strands[:2]), _said(*strands[2:])) for place, *strands in rows}

    def only_mine(self, first: date) -> Mapping[int, str]:
        """Return, by place, the ids of the entries from the day `first` on that are only for the writer."""
        rows = self._connection.execute(
            "SELECT place, id FROM entry WHERE place >= ? AND private_lock AND taken_away IS NULL",
            (first_place(first),),
        )
        return dict(rows)

    def id_at(self, place: int) -> str | None:
        """Return the id of the entry at a place of the timeline; None if there is none, or it lies in the drawer."""
        row = self._connection.execute(
            "SELECT id FROM entry WHERE place = ? AND taken_away IS NULL", (place,)
        ).fetchone()
        return row[0] if row else None

    def entries_between(self, first: date, last: date) -> tuple[Entry, ...]:
        """Return the whole entries from the day `first` to the day `last`, both included, oldest first."""
        rows = self._connection.execute(
            f"SELECT {store.COLUMNS} FROM entry WHERE place BETWEEN ? AND ?"  # noqa: S608
            " AND taken_away IS NULL ORDER BY place",
            (first_place(first), last_place(last)),
        )
        return tuple(codec.entry_from_columns(store.named(row)) for row in rows)

    def last_supervision(self, until: date) -> date | None:
        """Return the day of the newest conversation about the work on or before the day `until`, or None."""
        row = self._connection.execute(
            "SELECT place FROM entry WHERE kind = ? AND place <= ? AND taken_away IS NULL"
            " ORDER BY place DESC LIMIT 1",
            (Kind.SUPERVISION.value, last_place(until)),
        ).fetchone()
        return day_at(row[0]) if row else None

    # Networks

    def networks(self) -> tuple[Network, ...]:
        """Return every network, by pet name."""
        rows = self._connection.execute(
            "SELECT id, pet_name, record FROM network ORDER BY pet_name COLLATE NOCASE"
        )
        return tuple(around.network_from_row(row) for row in rows)

    def network(self, network_id: str) -> Network | None:
        """Return the network with this id, or None."""
        row = self._connection.execute(
            "SELECT id, pet_name, record FROM network WHERE id = ?", (network_id,)
        ).fetchone()
        return around.network_from_row(row) if row else None

    def pet_name(self, network_id: str | None) -> str:
        """Return the pet name of the network with this id; nothing where there is none."""
        network = self.network(network_id) if network_id else None
        return network.pet_name if network else ""

    def network_names(self) -> Mapping[str, str]:
        """Return the pet name of every network by its id."""
        return dict(self._connection.execute("SELECT id, pet_name FROM network"))

    def meetings_of(self, network_id: str, limit: int = 500) -> tuple[Line, ...]:
        """Return the meetings written in a network, newest first."""
        return self._lines(
            "WHERE entry.network = ? AND entry.kind = 'meeting' AND entry.taken_away IS NULL"
            " ORDER BY entry.place DESC LIMIT ?",
            (network_id, limit),
        )

    def beside_meetings_of(self, network_id: str) -> tuple[Line, ...]:
        """Return what belongs to the meetings of a network, oldest first."""
        return self._lines(
            "WHERE entry.belongs_to IN (SELECT id FROM entry WHERE network = ? AND kind = 'meeting')"
            " AND entry.taken_away IS NULL ORDER BY entry.place",
            (network_id,),
        )

    def entries_of_network(self, network_id: str) -> tuple[Entry, ...]:
        """Return every entry written in a network, oldest first."""
        rows = self._connection.execute(
            f"SELECT {store.COLUMNS} FROM entry WHERE network = ? ORDER BY place",  # noqa: S608
            (network_id,),
        )
        return tuple(codec.entry_from_columns(store.named(row)) for row in rows)

    # The writer's own

    def supporters(self) -> tuple[Supporter, ...]:
        """Return the writer's own people, in their order."""
        rows = self._connection.execute("SELECT id, record FROM supporter ORDER BY position")
        return tuple(around.supporter_from_row(row) for row in rows)

    def my_lists(self) -> Mapping[str, MyList]:
        """Return what the writer changed in the lists of words, by list."""
        return {
            name: around.my_list_from_record(record)
            for name, record in self._connection.execute("SELECT name, record FROM my_list")
        }

    def settings(self) -> Settings:
        """Return the settings of this journal."""
        return around.read_settings(self._connection)

    # Inside

    def _lines(self, rest: str, values: tuple[Any, ...]) -> tuple[Line, ...]:
        rows = self._connection.execute(f"SELECT {LINE_COLUMNS} FROM entry {rest}", values)  # noqa: S608
        return tuple(line_from_row(row) for row in rows)


def _said(word: str | None, silence: str | None) -> StrandSaid:
    return Silence(silence) if silence else word or ""
