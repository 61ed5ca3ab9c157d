# SPDX-License-Identifier: GPL-3.0-or-later
"""The agenda for supervision: the rows of its lines, what waits on it, and what becomes of a line and its entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from peerdesk.errors import NotFoundError
from peerdesk.journal import around, store
from peerdesk.journal.codec import (
    dumps,
    loads,
    moment_from_json,
    moment_to_json,
    word_from_json,
    word_to_json,
)
from peerdesk.journal.verb import Verb
from peerdesk.records.answers import Answer, Many
from peerdesk.records.around import AgendaLine, AgendaState, NextConversation
from peerdesk.records.entry import Entry, new_id
from peerdesk.vault.connection import Connection

_BROUGHT = "brought"
"""The question of a conversation under which the ids of agenda lines stand."""

_FLAGGED_IN_DRAWER = (
    "SELECT entry.id FROM agenda JOIN entry ON entry.id = agenda.entry"
    " WHERE entry.taken_away IS NOT NULL"
)


class AgendaReading:
    """What can be asked about the agenda."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def waiting(self) -> tuple[AgendaLine, ...]:
        """Return the lines waiting for the next conversation, in the writer's order.

        A line that is only an entry waits unseen while that entry lies in the drawer.
        """
        return self._out_of_drawer("state = ? ORDER BY position", AgendaState.WAITING.value)

    def settled(self, limit: int = 50) -> tuple[AgendaLine, ...]:
        """Return lines that were brought or let go, the newest first. Of an entry in the drawer there is none."""
        return self._out_of_drawer(
            "state <> ? ORDER BY position DESC LIMIT ?", AgendaState.WAITING.value, limit
        )

    def line(self, line_id: str) -> AgendaLine | None:
        """Return the agenda line with this id, whatever became of it, or None."""
        found = self._all("id = ?", line_id)
        return found[0] if found else None

    def line_of(self, entry_id: str) -> AgendaLine | None:
        """Return the waiting agenda line that links to an entry, or None."""
        found = self._all("entry = ? AND state = ?", entry_id, AgendaState.WAITING.value)
        return found[0] if found else None

    def next_conversation(self) -> NextConversation:
        """Return the next conversation about the work, as far as it is settled."""
        return around.read_next_conversation(self._connection)

    def _out_of_drawer(self, where: str, *values: Any) -> tuple[AgendaLine, ...]:  # noqa: ANN401  as SQLite takes them
        lines = self._all(where, *values)
        rows = self._connection.execute(_FLAGGED_IN_DRAWER) if lines else ()
        in_drawer = {row[0] for row in rows}
        return tuple(line for line in lines if line.text or line.entry not in in_drawer)

    def _all(self, where: str, *values: Any) -> tuple[AgendaLine, ...]:  # noqa: ANN401  as SQLite takes them
        rows = self._connection.execute(
            f"SELECT id, entry, state, record FROM agenda WHERE {where}",  # noqa: S608
            values,
        )
        return tuple(_from_row(row) for row in rows)


class Agenda:
    """What can be done about the agenda. `verb` is the journal’s own."""

    def __init__(self, connection: Connection, verb: Verb) -> None:
        self._connection = connection
        self._verb = verb
        self._reading = AgendaReading(connection)

    def add(self, text: str, entry_id: str | None = None) -> AgendaLine:
        """Add one line for the next conversation."""
        with self._verb():
            return self.write(AgendaLine(new_id(), self._verb.moment(), text, entry_id))

    def put(self, line: AgendaLine) -> AgendaLine:
        """Keep a line as it is given: reworded, hoped for otherwise, brought or let go."""
        with self._verb():
            return self._put(line)

    def change(self, line_id: str, change: Callable[[AgendaLine], AgendaLine]) -> AgendaLine:
        """Keep what `change` makes of the line as it stands. One that waits again flags its entry again."""
        with self._verb():
            standing = self._reading.line(line_id)
            if standing is None:
                raise NotFoundError
            return self._put(change(standing))

    def move(self, line_id: str, place: int) -> None:
        """Let a waiting line stand at `place`, counted from 0, among those that wait; beyond the end is the end."""
        with self._verb():
            ids = [line.id for line in self._reading.waiting()]
            if line_id not in ids:
                raise NotFoundError
            ids.remove(line_id)
            ids.insert(max(0, place), line_id)
            self._order(ids)

    def change_next_conversation(
        self, change: Callable[[NextConversation], NextConversation]
    ) -> NextConversation:
        """Keep what `change` makes of the next conversation as it is settled now."""
        with self._verb():
            coming = change(self._reading.next_conversation())
            around.write_next_conversation(self._connection, coming)
            return coming

    # Inside other verbs

    def write(self, line: AgendaLine) -> AgendaLine:
        """Write a line, new or changed; a new one goes to the end."""
        record = {
            "made": moment_to_json(line.made),
            "text": line.text,
            "hope": word_to_json(line.hope) if line.hope else None,
        }
        if line.more:
            record["more"] = line.more
        self._connection.execute(
            "INSERT INTO agenda (id, entry, state, position, record)"
            " VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM agenda), ?)"
            " ON CONFLICT (id) DO UPDATE SET state = excluded.state, record = excluded.record",
            (line.id, line.entry, line.state.value, dumps(record)),
        )
        return line

    def drop(self, line_id: str) -> None:
        """Remove a line."""
        self._connection.execute("DELETE FROM agenda WHERE id = ?", (line_id,))

    def follow_flag(self, entry: Entry) -> None:
        """Let a line wait for an entry that is flagged, and none without words for one that is not."""
        waiting = self._reading.line_of(entry.id)
        if entry.flagged and waiting is None:
            self.write(AgendaLine(new_id(), self._verb.moment(), "", entry.id))
        elif not entry.flagged and waiting is not None and not waiting.text:
            self.drop(waiting.id)

    def settle_brought(self, before: Mapping[str, Answer], now: Mapping[str, Answer]) -> None:
        """Let the lines ticked `now` in a conversation be brought, and those only ticked `before` wait again."""
        brought = _ticked(now)
        carried = _ticked(before) - brought
        changed = (
            *self._from_to(brought, AgendaState.WAITING, AgendaState.BROUGHT),
            *self._from_to(carried, AgendaState.BROUGHT, AgendaState.WAITING),
        )
        for line in changed:
            self._put(line)

    def _from_to(
        self, ids: Iterable[str], standing: AgendaState, state: AgendaState
    ) -> list[AgendaLine]:
        lines = (self._reading.line(line_id) for line_id in sorted(ids))
        return [replace(line, state=state) for line in lines if line and line.state is standing]

    def _put(self, line: AgendaLine) -> AgendaLine:
        """Write the line. The entry of one that is brought or let go loses its flag, and has it when it waits again."""
        standing = self._reading.line(line.id)
        self.write(line)
        if standing is None or standing.state is not line.state:
            entry = store.read_entry(self._connection, line.entry) if line.entry else None
            waits = line.state is AgendaState.WAITING
            if entry is not None and entry.flagged != waits:
                self._verb.put(replace(entry, flagged=waits))
        return line

    def _order(self, line_ids: list[str]) -> None:
        """Let the lines of these ids stand in this order, in the places they hold between them."""
        marks = ",".join("?" * len(line_ids))
        rows = self._connection.execute(
            f"SELECT position FROM agenda WHERE id IN ({marks}) ORDER BY position",  # noqa: S608
            tuple(line_ids),
        ).fetchall()
        self._connection.executemany(
            "UPDATE agenda SET position = ? WHERE id = ?",
            [(row[0], line_id) for row, line_id in zip(rows, line_ids, strict=True)],
        )


def _ticked(answers: Mapping[str, Answer]) -> frozenset[str]:
    """Return the ids of the lines ticked in a conversation."""
    answer = answers.get(_BROUGHT)
    return frozenset(word.id for word in answer.words) if isinstance(answer, Many) else frozenset()


def _from_row(row: tuple[Any, ...]) -> AgendaLine:
    record = loads(row[3])
    return AgendaLine(
        id=row[0],
        made=moment_from_json(record["made"]),
        text=record["text"],
        entry=row[1],
        hope=word_from_json(record["hope"]) if record["hope"] else None,
        state=AgendaState(row[2]),
        more=record.get("more", ""),
    )
