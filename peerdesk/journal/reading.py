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
from peerdesk.journal import around, codec, noticed, store, weeks
from peerdesk.journal.drawer import DAYS_KEPT
from peerdesk.journal.labels import UNDER_LABELS
from peerdesk.journal.letter_reading import LetterReading
from peerdesk.journal.lines import LINE_COLUMNS, PREVIEW, Line, Narrowing, line_from_row
from peerdesk.journal.places import day_at, first_place, last_place
from peerdesk.journal.search import Sought
from peerdesk.records.around import (
    AgendaLine,
    AgendaState,
    FollowUp,
    FollowUpState,
    MyList,
    NextConversation,
    Supporter,
)
from peerdesk.records.early_signs import EarlySigns
from peerdesk.records.entry import Entry, Kind, Moment
from peerdesk.records.network import Network
from peerdesk.records.observed import Observed
from peerdesk.records.settings import Settings
from peerdesk.records.week import Week
from peerdesk.vault.connection import Connection, translated

PAGE = 50
"""Entries in one page of a list."""

RANKED = 1000
"""Newest hits that are put in order when the closest are asked for."""

_OPEN_MARK, _SHUT_MARK = "\x02", "\x03"
_SNIPPET_WORDS = 18
_LONG = 32_000
"""Bytes of an entry’s text above which the place where a word was found is not looked for in a list."""
_LISTED = "entry.place >= ? AND entry.place < ? AND entry.taken_away IS NULL"
_FOUND = "word_index MATCH ? AND word_index.rowid >= ? AND word_index.rowid < ?"
_HITS_WITH_ENTRIES = "word_index CROSS JOIN entry ON entry.place = word_index.rowid"
_NEWEST_FIRST = "ORDER BY word_index.rowid DESC"
# The index puts them in order itself, so that nothing is read of those not shown.
_CLOSEST_FIRST = "AND word_index.rank MATCH 'bm25(1.0, 4.0, 1.0)' ORDER BY word_index.rank"
_WORDS, _LABELS = 0, 2
_ENDS_OF_LINES = "\n\r\t"
_FOLLOW_UP = "id, entry, due, state, record"
_FOLLOW_UP_ABOUT = "follow_up.id, entry, due, follow_up.state, follow_up.record"
_FLAGGED_IN_DRAWER = (
    "SELECT entry.id FROM agenda JOIN entry ON entry.id = agenda.entry"
    " WHERE entry.taken_away IS NOT NULL"
)
_AGENDA = "id, entry, state, record"


class Reading:
    """Everything that can be asked of a journal."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.letters = LetterReading(connection)

    # Entries

    def entry(self, entry_id: str) -> Entry:
        """Return the entry with this id, or with the only id that begins with it. Raises NotFoundError."""
        found = store.read_entry(self._connection, entry_id)
        if found is not None:
            return found
        ids = self._all(
            "SELECT id FROM entry WHERE id >= ? AND id < ? LIMIT 2", (entry_id, entry_id + "\x7f")
        )
        if len(ids) != 1 or not entry_id:
            raise NotFoundError
        return self.entry(ids[0][0])

    def standing(self, entry_id: str) -> Entry:
        """Return what is being written of this entry if there is a draft, else the entry. Raises NotFoundError."""
        row = self._one("SELECT columns FROM draft WHERE entry = ?", (entry_id,))
        return codec.entry_from_columns(codec.loads(row[0])) if row else self.entry(entry_id)

    def drafts(self) -> tuple[Entry, ...]:
        """Return what is being written right now, newest first."""
        rows = self._all("SELECT columns FROM draft ORDER BY at DESC")
        return tuple(codec.entry_from_columns(codec.loads(row[0])) for row in rows)

    def revisions(self, entry_id: str) -> tuple[tuple[Moment, Entry], ...]:
        """Return the entry as it was before each change, newest first, with the moment it was changed at."""
        rows = self._all(
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
        rows = self._all(
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
    ) -> tuple[Line, ...]:
        """Return a page of the timeline, newest first: the entries whose place is below `before`."""
        conditions, values = narrowed.conditions()
        where = " AND ".join((_LISTED, *conditions))
        return self._lines(
            f"WHERE {where} ORDER BY entry.place DESC LIMIT ?",
            (*narrowed.span(before), *values, limit),
        )

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
        rows = self._all("SELECT id, taken_away FROM entry WHERE taken_away IS NOT NULL")
        return {entry_id: max(DAYS_KEPT - (opened - since), 1) for entry_id, since in rows}

    def first_day(self) -> date | None:
        """Return the day of the oldest entry, or None in an empty journal."""
        (place,) = self._one("SELECT min(place) FROM entry WHERE taken_away IS NULL")
        return None if place is None else day_at(place)

    def search(
        self,
        search: Sought,
        limit: int = PAGE,
        before: int | None = None,
        narrowed: Narrowing = Narrowing(),  # noqa: B008  frozen
        *,
        closest_first: bool = False,
    ) -> tuple[Line, ...]:
        """Return the entries `search` is found in, newest first, below the place `before`.

        `closest_first` puts the newest thousand hits in order of closeness instead; it has one page.
        """
        if search.is_empty:
            return self.newest(limit, before, narrowed)
        first, end = narrowed.span(before)
        order = _NEWEST_FIRST
        if closest_first:
            first = self._ranking_floor(search, narrowed) or first
            order = _CLOSEST_FIRST
        conditions, values = narrowed.conditions()
        where = " AND ".join((_FOUND, "entry.taken_away IS NULL", *conditions))
        rows = self._all(
            f"SELECT {LINE_COLUMNS}, {_snippet_of(_WORDS)}, {_snippet_of(_LABELS)}"  # noqa: S608
            f" FROM {_HITS_WITH_ENTRIES} WHERE {where} {order} LIMIT ?",
            (search.for_index(), first, end, *values, limit),
        )
        return tuple(_found_line(row[:-2], *row[-2:]) for row in rows)

    def _ranking_floor(self, search: Sought, narrowed: Narrowing) -> int | None:
        """Return the place of the last hit that is put in order; None where all of them are."""
        conditions, values = narrowed.conditions()
        hits = _HITS_WITH_ENTRIES if conditions else "word_index"
        row = self._one(
            f"SELECT word_index.rowid FROM {hits} WHERE {' AND '.join((_FOUND, *conditions))}"  # noqa: S608
            f" {_NEWEST_FIRST} LIMIT 1 OFFSET ?",
            (search.for_index(), *narrowed.span(), *values, RANKED - 1),
        )
        return int(row[0]) if row else None

    # Weeks

    def weeks(self, first: date, last: date) -> tuple[Week, ...]:
        """Return the weeks that hold anything from the day `first` to the day `last`, both included, oldest first.

        Marks of days outside the span are left out, and so are weeks without any.
        """
        with translated():
            return weeks.read_weeks(self._connection, first, last)

    def words_said(self, first: date, last: date) -> Mapping[int, tuple[str, str]]:
        """Return, by place, what the check-ins of these days called what it took and gave; empty where not said.

        The words are those that stood on the strands then. What is folded is left out.
        """
        rows = self._all(
            "SELECT place, json_extract(record, '$.answers.toll.strand[1]'),"
            " json_extract(record, '$.answers.reward.strand[1]') FROM entry"
            " WHERE place BETWEEN ? AND ? AND kind = ? AND NOT folded AND taken_away IS NULL",
            (first_place(first), last_place(last), Kind.CHECK_IN.value),
        )
        return {place: (took or "", gave or "") for place, took, gave in rows}

    def only_mine(self, first: date) -> Mapping[int, str]:
        """Return, by place, the ids of the entries from the day `first` on that are only for the writer."""
        rows = self._all(
            "SELECT place, id FROM entry WHERE place >= ? AND private_lock AND taken_away IS NULL",
            (first_place(first),),
        )
        return dict(rows)

    def id_at(self, place: int) -> str | None:
        """Return the id of the entry at a place of the timeline; None if there is none, or it lies in the drawer."""
        row = self._one("SELECT id FROM entry WHERE place = ? AND taken_away IS NULL", (place,))
        return row[0] if row else None

    def entries_between(self, first: date, last: date) -> tuple[Entry, ...]:
        """Return the whole entries from the day `first` to the day `last`, both included, oldest first."""
        rows = self._all(
            f"SELECT {store.COLUMNS} FROM entry WHERE place BETWEEN ? AND ?"  # noqa: S608
            " AND taken_away IS NULL ORDER BY place",
            (first_place(first), last_place(last)),
        )
        return tuple(codec.entry_from_columns(store.named(row)) for row in rows)

    def last_supervision(self, until: date) -> date | None:
        """Return the day of the newest conversation about the work on or before the day `until`, or None."""
        row = self._one(
            "SELECT place FROM entry WHERE kind = ? AND place <= ? AND taken_away IS NULL"
            " ORDER BY place DESC LIMIT 1",
            (Kind.SUPERVISION.value, last_place(until)),
        )
        return day_at(row[0]) if row else None

    def observed(self) -> Mapping[str, Observed]:
        """Return what the writer said to observations, by the key of each."""
        rows = self._all("SELECT key, record FROM observed")
        return {row[0]: noticed.observed_from_row(row) for row in rows}

    def early_signs(self) -> EarlySigns:
        """Return what the writer notices first, and what helps; empty where nothing was written."""
        row = self._one("SELECT record FROM early_signs")
        return noticed.early_signs_from_record(row[0]) if row else EarlySigns()

    # Networks

    def networks(self) -> tuple[Network, ...]:
        """Return every network, by pet name."""
        rows = self._all(
            "SELECT id, pet_name, record FROM network ORDER BY pet_name COLLATE NOCASE"
        )
        return tuple(around.network_from_row(row) for row in rows)

    def network(self, network_id: str) -> Network | None:
        """Return the network with this id, or None."""
        row = self._one("SELECT id, pet_name, record FROM network WHERE id = ?", (network_id,))
        return around.network_from_row(row) if row else None

    def network_names(self) -> Mapping[str, str]:
        """Return the pet name of every network by its id."""
        return dict(self._all("SELECT id, pet_name FROM network"))

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
        rows = self._all(
            f"SELECT {store.COLUMNS} FROM entry WHERE network = ? ORDER BY place",  # noqa: S608
            (network_id,),
        )
        return tuple(codec.entry_from_columns(store.named(row)) for row in rows)

    # Follow-ups and the agenda

    def follow_ups_due(self, day: date, limit: int = 20) -> tuple[FollowUp, ...]:
        """Return the follow-ups whose day has come, newest first. Those about entries that are not there stay quiet."""
        rows = self._all(
            f"SELECT {_FOLLOW_UP} FROM follow_up WHERE state = ? AND due <= ?"  # noqa: S608
            " AND EXISTS (SELECT 1 FROM entry WHERE entry.id = follow_up.entry"
            " AND entry.taken_away IS NULL) ORDER BY due DESC LIMIT ?",
            (FollowUpState.WAITING.value, day.isoformat(), limit),
        )
        return tuple(around.follow_up_from_row(row) for row in rows)

    def follow_up(self, follow_up_id: str) -> FollowUp | None:
        """Return the follow-up with this id, or None."""
        row = self._one(f"SELECT {_FOLLOW_UP} FROM follow_up WHERE id = ?", (follow_up_id,))  # noqa: S608
        return around.follow_up_from_row(row) if row else None

    def follow_ups_of(self, entry_id: str) -> tuple[FollowUp, ...]:
        """Return every follow-up about an entry, by the day it was due."""
        rows = self._all(
            f"SELECT {_FOLLOW_UP} FROM follow_up WHERE entry = ? ORDER BY due",  # noqa: S608
            (entry_id,),
        )
        return tuple(around.follow_up_from_row(row) for row in rows)

    def follow_ups_answered(self, first: date, last: date) -> tuple[FollowUp, ...]:
        """Return the answered follow-ups about entries of these days, both included, in the order of the entries."""
        rows = self._all(
            f"SELECT {_FOLLOW_UP_ABOUT} FROM entry CROSS JOIN follow_up ON follow_up.entry = entry.id"  # noqa: S608
            " WHERE entry.place BETWEEN ? AND ? AND entry.taken_away IS NULL AND follow_up.state = ?"
            " ORDER BY entry.place",
            (first_place(first), last_place(last), FollowUpState.ANSWERED.value),
        )
        return tuple(around.follow_up_from_row(row) for row in rows)

    def agenda(self) -> tuple[AgendaLine, ...]:
        """Return the lines waiting for the next conversation, in the writer's order.

        A line that is only an entry waits unseen while that entry lies in the drawer.
        """
        rows = self._all(
            f"SELECT {_AGENDA} FROM agenda WHERE state = ? ORDER BY position",  # noqa: S608
            (AgendaState.WAITING.value,),
        )
        return self._out_of_drawer(rows)

    def agenda_settled(self, limit: int = 50) -> tuple[AgendaLine, ...]:
        """Return lines that were brought or let go, the newest first. Of an entry in the drawer there is none."""
        rows = self._all(
            f"SELECT {_AGENDA} FROM agenda WHERE state <> ? ORDER BY position DESC LIMIT ?",  # noqa: S608
            (AgendaState.WAITING.value, limit),
        )
        return self._out_of_drawer(rows)

    def agenda_line(self, line_id: str) -> AgendaLine | None:
        """Return the agenda line with this id, whatever became of it, or None."""
        row = self._one(f"SELECT {_AGENDA} FROM agenda WHERE id = ?", (line_id,))  # noqa: S608
        return around.agenda_line_from_row(row) if row else None

    def next_conversation(self) -> NextConversation:
        """Return the next conversation about the work, as far as it is settled."""
        return around.read_next_conversation(self._connection)

    def agenda_line_of(self, entry_id: str) -> AgendaLine | None:
        """Return the waiting agenda line that links to an entry, or None."""
        row = self._one(
            f"SELECT {_AGENDA} FROM agenda WHERE entry = ? AND state = ?",  # noqa: S608
            (entry_id, AgendaState.WAITING.value),
        )
        return around.agenda_line_from_row(row) if row else None

    # The writer's own

    def supporters(self) -> tuple[Supporter, ...]:
        """Return the writer's own people, in their order."""
        rows = self._all("SELECT id, record FROM supporter ORDER BY position")
        return tuple(around.supporter_from_row(row) for row in rows)

    def my_lists(self) -> Mapping[str, MyList]:
        """Return what the writer changed in the lists of words, by list."""
        return {
            name: around.my_list_from_record(record)
            for name, record in self._all("SELECT name, record FROM my_list")
        }

    def settings(self) -> Settings:
        """Return the settings of this journal."""
        with translated():
            return around.read_settings(self._connection)

    # Asking the database

    def _lines(self, rest: str, values: tuple[Any, ...]) -> tuple[Line, ...]:
        rows = self._all(f"SELECT {LINE_COLUMNS} FROM entry {rest}", values)  # noqa: S608
        return tuple(line_from_row(row) for row in rows)

    def _out_of_drawer(self, rows: list[Any]) -> tuple[AgendaLine, ...]:
        lines = tuple(around.agenda_line_from_row(row) for row in rows)
        in_drawer = {row[0] for row in self._all(_FLAGGED_IN_DRAWER, ())} if lines else set()
        return tuple(line for line in lines if line.text or line.entry not in in_drawer)

    def _all(self, statement: str, values: tuple[Any, ...] = ()) -> list[Any]:
        with translated():
            rows: list[Any] = self._connection.execute(statement, values).fetchall()
        return rows

    def _one(self, statement: str, values: tuple[Any, ...] = ()) -> Any:  # noqa: ANN401  a row of any shape
        with translated():
            return self._connection.execute(statement, values).fetchone()


def _snippet_of(column: int) -> str:
    """A very long entry shows its beginning instead: the index compares every place of a word with every other."""
    snippet = f"snippet(word_index, {column}, char(2), char(3), '…', {_SNIPPET_WORDS})"
    beginning = f"substr(entry.words, 1, {PREVIEW})" if column == _WORDS else "''"
    return f"iif(octet_length(entry.words) > {_LONG}, {beginning}, {snippet})"


def _found_line(row: tuple[Any, ...], in_words: str, in_labels: str) -> Line:
    """Show where it was found: in what was written, else in the words chosen, else the beginning (it is the title)."""
    in_labels = in_labels.partition(UNDER_LABELS)[0]
    snippet = in_words if _OPEN_MARK in in_words or _OPEN_MARK not in in_labels else in_labels
    for each in _ENDS_OF_LINES:
        snippet = snippet.replace(each, " ")
    pieces = snippet.split(_OPEN_MARK)
    text = pieces[0].replace(_SHUT_MARK, "")
    spans: list[tuple[int, int]] = []
    for piece in pieces[1:]:
        marked, _, rest = piece.partition(_SHUT_MARK)
        spans.append((len(text), len(text) + len(marked)))
        text += marked + rest.replace(_SHUT_MARK, "")
    return line_from_row(row, text, tuple(spans))
