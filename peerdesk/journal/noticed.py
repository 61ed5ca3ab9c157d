# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writer said to what was counted, and what they notice first themselves. Both stay out of the index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from peerdesk.journal.agenda import Agenda, AgendaReading
from peerdesk.journal.codec import dumps, loads, moment_from_json, moment_to_json
from peerdesk.journal.verb import Verb
from peerdesk.records.around import AgendaLine
from peerdesk.records.early_signs import EarlySigns, Rule
from peerdesk.records.entry import new_id
from peerdesk.records.observed import Observed, Said
from peerdesk.vault.connection import Connection


class NoticedReading:
    """What can be asked about what was noticed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def observed(self) -> Mapping[str, Observed]:
        """Return what the writer said to observations, by the key of each."""
        rows = self._connection.execute("SELECT key, record FROM observed")
        return {row[0]: _observed_from_row(row) for row in rows}

    def early_signs(self) -> EarlySigns:
        """Return what the writer notices first, and what helps; empty where nothing was written."""
        row = self._connection.execute("SELECT record FROM early_signs").fetchone()
        return _early_signs_from_record(row[0]) if row else EarlySigns()


class Noticed:
    """What can be done about what was noticed. `verb` and `agenda` are the journal’s own."""

    def __init__(self, connection: Connection, verb: Verb, agenda: Agenda) -> None:
        self._connection = connection
        self._verb = verb
        self._agenda = agenda
        self._reading = NoticedReading(connection)

    def say(self, observed: Observed) -> Observed:
        """Keep what the writer said to an observation. Keeping it puts its sentence on the agenda, once.

        Hidden or answered later, its line stays there, and is known to have come from it.
        """
        with self._verb():
            standing = self._reading.observed().get(observed.key)
            if observed.said is Said.KEPT:
                observed = replace(observed, line=self._line_for(observed, standing))
            elif standing and standing.line:
                observed = replace(observed, line=standing.line)
            self._write_observed(observed)
            return observed

    def forget(self, key: str) -> None:
        """Undo what was said to an observation; its agenda line goes too, if it still waits as it was put there.

        What was hidden after it had been kept is kept again.
        """
        with self._verb():
            standing = self._reading.observed().get(key)
            if standing and standing.line and standing.said is not Said.KEPT:
                self._write_observed(replace(standing, said=Said.KEPT, words=""))
                return
            self._connection.execute("DELETE FROM observed WHERE key = ?", (key,))
            for line in AgendaReading(self._connection).waiting():
                if standing and (line.id, line.text) == (standing.line, standing.sentence):
                    self._agenda.drop(line.id)

    def put_early_signs(self, signs: EarlySigns) -> EarlySigns:
        """Keep what the writer notices first, what helps and their rule, as written now."""
        with self._verb():
            signs = replace(signs, written=self._verb.moment())
            self._write_early_signs(signs)
            return signs

    def _line_for(self, observed: Observed, standing: Observed | None) -> str:
        if standing and standing.line and standing.sentence == observed.sentence:
            return standing.line
        line = AgendaLine(new_id(), self._verb.moment(), observed.sentence)
        return self._agenda.write(line).id

    def _write_observed(self, observed: Observed) -> None:
        record = {
            "said": observed.said.value,
            "at": moment_to_json(observed.at),
            "words": observed.words,
            "sentence": observed.sentence,
            "line": observed.line,
        }
        self._connection.execute(
            "INSERT INTO observed (key, record) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET record = excluded.record",
            (observed.key, dumps(record)),
        )

    def _write_early_signs(self, signs: EarlySigns) -> None:
        record = {
            "notice": signs.notice,
            "helps": signs.helps,
            "written": moment_to_json(signs.written) if signs.written else None,
            "rule": asdict(signs.rule) if signs.rule else None,
        }
        self._connection.execute(
            "INSERT INTO early_signs (only_row, record) VALUES (1, ?)"
            " ON CONFLICT (only_row) DO UPDATE SET record = excluded.record",
            (dumps(record),),
        )


def _observed_from_row(row: tuple[Any, ...]) -> Observed:
    record = loads(row[1])
    return Observed(
        key=row[0],
        said=Said(record["said"]),
        at=moment_from_json(record["at"]),
        words=record["words"],
        sentence=record["sentence"],
        line=record["line"],
    )


def _early_signs_from_record(text: str) -> EarlySigns:
    record = loads(text)
    return EarlySigns(
        notice=record["notice"],
        helps=record["helps"],
        written=moment_from_json(record["written"]) if record["written"] else None,
        rule=Rule(**record["rule"]) if record["rule"] else None,
    )
