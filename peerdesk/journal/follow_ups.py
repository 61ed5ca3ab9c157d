# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions that are asked again about an entry: their rows, which of them are due, and what becomes of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from peerdesk.errors import NotFoundError
from peerdesk.journal.codec import (
    dumps,
    loads,
    moment_from_json,
    moment_to_json,
    word_from_json,
    word_to_json,
)
from peerdesk.journal.places import first_place, last_place
from peerdesk.journal.verb import Verb
from peerdesk.records.answers import Word
from peerdesk.records.around import FollowUp, FollowUpState
from peerdesk.records.entry import Entry, new_id
from peerdesk.vault.connection import Connection

PUT_OFF_DAYS = 7
"""How long “not now” rests a follow-up."""

MOST_PUT_OFF = 2
"""How often a follow-up comes back after “not now” before it goes quiet by itself."""

_COLUMNS = "follow_up.id, follow_up.entry, due, follow_up.state, follow_up.record"


class FollowUpReading:
    """What can be asked about follow-ups."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def due(self, day: date, limit: int = 20) -> tuple[FollowUp, ...]:
        """Return the follow-ups whose day has come, newest first. Those about entries that are not there stay quiet."""
        return self._all(
            "FROM follow_up WHERE state = ? AND due <= ?"
            " AND EXISTS (SELECT 1 FROM entry WHERE entry.id = follow_up.entry"
            " AND entry.taken_away IS NULL) ORDER BY due DESC LIMIT ?",
            (FollowUpState.WAITING.value, day.isoformat(), limit),
        )

    def follow_up(self, follow_up_id: str) -> FollowUp | None:
        """Return the follow-up with this id, or None."""
        found = self._all("FROM follow_up WHERE id = ?", (follow_up_id,))
        return found[0] if found else None

    def about(self, entry_id: str) -> tuple[FollowUp, ...]:
        """Return every follow-up about an entry, by the day it was due."""
        return self._all("FROM follow_up WHERE entry = ? ORDER BY due", (entry_id,))

    def answered(self, first: date, last: date) -> tuple[FollowUp, ...]:
        """Return the answered follow-ups about entries of these days, both included, in the order of the entries."""
        return self._all(
            "FROM entry CROSS JOIN follow_up ON follow_up.entry = entry.id"
            " WHERE entry.place BETWEEN ? AND ? AND entry.taken_away IS NULL AND follow_up.state = ?"
            " ORDER BY entry.place",
            (first_place(first), last_place(last), FollowUpState.ANSWERED.value),
        )

    def _all(self, rest: str, values: tuple[Any, ...]) -> tuple[FollowUp, ...]:
        rows = self._connection.execute(f"SELECT {_COLUMNS} {rest}", values)
        return tuple(_from_row(row) for row in rows)


class FollowUps:
    """What can be done about follow-ups. `verb` is the journal’s own."""

    def __init__(self, connection: Connection, verb: Verb) -> None:
        self._connection = connection
        self._verb = verb
        self._reading = FollowUpReading(connection)

    def ask_again(self, entry_id: str, due: date | None) -> FollowUp | None:
        """Ask about this entry on or after `due`; None takes the waiting question away."""
        with self._verb():
            self._connection.execute(
                "DELETE FROM follow_up WHERE entry = ? AND state = ?",
                (entry_id, FollowUpState.WAITING.value),
            )
            if due is None:
                return None
            return self._put(FollowUp(new_id(), entry_id, self._verb.moment(), due))

    def answer(self, follow_up_id: str, answer: Word) -> FollowUp:
        """Keep the answer beside the entry it was asked about."""
        with self._verb():
            return self._answered(follow_up_id, answer)

    def answer_in_words(self, follow_up_id: str, text: str) -> Entry:
        """Keep a few lines as a later look on the entry it was asked about; no word needs choosing besides."""
        with self._verb():
            return self._verb.look_again(self._answered(follow_up_id).entry, text)

    def put_off(self, follow_up_id: str) -> FollowUp:
        """Not now: back in seven days, at most twice, and then quiet by itself."""
        with self._verb():
            standing = self._standing(follow_up_id)
            if standing.put_off >= MOST_PUT_OFF:
                return self._put(replace(standing, state=FollowUpState.LET_GO))
            due = self._verb.moment().local_date + timedelta(days=PUT_OFF_DAYS)
            return self._put(replace(standing, due=due, put_off=standing.put_off + 1))

    def let_go(self, follow_up_id: str) -> FollowUp:
        """Let the question go; it is not asked again."""
        with self._verb():
            return self._put(replace(self._standing(follow_up_id), state=FollowUpState.LET_GO))

    def wait_again(self, follow_up_id: str) -> FollowUp:
        """Undo an answer or a letting go: the question waits as before."""
        with self._verb():
            standing = self._standing(follow_up_id)
            return self._put(
                replace(standing, state=FollowUpState.WAITING, answer=None, answered=None)
            )

    def stop_asking(self, follow_up_id: str) -> FollowUp:
        """Stop for good: this question and every other one waiting about the same entry."""
        with self._verb():
            standing = self._standing(follow_up_id)
            for each in self._reading.about(standing.entry):
                if each.state is FollowUpState.WAITING:
                    self._put(replace(each, state=FollowUpState.STOPPED))
            return self._standing(follow_up_id)

    def _answered(self, follow_up_id: str, answer: Word | None = None) -> FollowUp:
        standing, now = self._standing(follow_up_id), self._verb.moment()
        answer = answer or standing.answer
        return self._put(
            replace(standing, state=FollowUpState.ANSWERED, answer=answer, answered=now)
        )

    def _standing(self, follow_up_id: str) -> FollowUp:
        found = self._reading.follow_up(follow_up_id)
        if found is None:
            raise NotFoundError
        return found

    def _put(self, follow_up: FollowUp) -> FollowUp:
        record = {
            "made": moment_to_json(follow_up.made),
            "put_off": follow_up.put_off,
            "answer": word_to_json(follow_up.answer) if follow_up.answer else None,
            "answered": moment_to_json(follow_up.answered) if follow_up.answered else None,
        }
        self._connection.execute(
            "INSERT INTO follow_up (id, entry, due, state, record) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET due = excluded.due, state = excluded.state, record = excluded.record",
            (
                follow_up.id,
                follow_up.entry,
                follow_up.due.isoformat(),
                follow_up.state.value,
                dumps(record),
            ),
        )
        return follow_up


def _from_row(row: tuple[Any, ...]) -> FollowUp:
    record = loads(row[4])
    return FollowUp(
        id=row[0],
        entry=row[1],
        made=moment_from_json(record["made"]),
        due=date.fromisoformat(row[2]),
        state=FollowUpState(row[3]),
        put_off=record["put_off"],
        answer=word_from_json(record["answer"]) if record["answer"] else None,
        answered=moment_from_json(record["answered"]) if record["answered"] else None,
    )
