# SPDX-License-Identifier: GPL-3.0-or-later
"""People, letters and the journal’s own keys, to rows and back. Nothing of them is in the word index."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from peerdesk.journal.codec import (
    Json,
    dumps,
    loads,
    microseconds,
    moment_from_json,
    moment_to_json,
    word_from_json,
    word_to_json,
)
from peerdesk.records.entry import Moment
from peerdesk.records.letters import (
    Altered,
    Choice,
    Chosen,
    Dates,
    Direction,
    KeptLetter,
    Passage,
    Person,
    Shared,
    Stage,
    Swap,
)
from peerdesk.vault.connection import Connection

PERSON = "id, age_key, record"
LETTER = "id, direction, stage, person, reply_to, record, content"


def write_person(connection: Connection, person: Person) -> None:
    """Write a person, new or changed; a new one goes to the end."""
    record = {
        "name": person.name,
        "box_key": person.box_key.hex(),
        "added": moment_to_json(person.added),
        "role": word_to_json(person.role) if person.role else None,
        "manages_me": person.manages_me,
        "checked": _moment_or_none(person.checked),
        "instead_of": person.instead_of,
    }
    connection.execute(
        "INSERT INTO person (id, age_key, position, record)"
        " VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM person), ?)"
        " ON CONFLICT (id) DO UPDATE SET record = excluded.record",
        (person.id, person.age_key, dumps(record)),
    )


def person_from_row(row: tuple[Any, ...]) -> Person:
    """Read a row of `PERSON`."""
    record = loads(row[2])
    return Person(
        id=row[0],
        name=record["name"],
        age_key=row[1],
        box_key=bytes.fromhex(record["box_key"]),
        added=moment_from_json(record["added"]),
        role=word_from_json(record["role"]) if record["role"] else None,
        manages_me=record["manages_me"],
        checked=_moment(record["checked"]),
        instead_of=record["instead_of"],
    )


def write_letter(connection: Connection, letter: KeptLetter) -> None:
    """Write a letter, new or changed, and which entries it speaks of."""
    record = {
        "at": moment_to_json(letter.at),
        "choice": _choice_to_json(letter.choice) if letter.choice else None,
        "left_out": letter.left_out,
        "altered": [
            [each.item, each.field, each.piece, each.start, each.end] for each in letter.altered
        ],
        "proven": letter.proven,
        "until": letter.until.isoformat() if letter.until else None,
        "asked_to_delete": _moment_or_none(letter.asked_to_delete),
        "answered": _moment_or_none(letter.answered),
    }
    connection.execute(
        "INSERT INTO letter (id, direction, stage, at, person, reply_to, until, record, content)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET stage = excluded.stage,"
        " at = excluded.at, person = excluded.person, until = excluded.until, record = excluded.record,"
        " content = excluded.content",
        (
            letter.id,
            letter.direction.value,
            letter.stage.value,
            microseconds(letter.at.instant),
            letter.person,
            letter.reply_to,
            record["until"],
            dumps(record),
            letter.content,
        ),
    )
    connection.execute("DELETE FROM letter_entry WHERE letter = ?", (letter.id,))
    connection.executemany(
        "INSERT INTO letter_entry (entry, letter, revision) VALUES (?, ?, ?)",
        [(each.entry, letter.id, each.revision) for each in letter.shared],
    )


def drop_letter(connection: Connection, letter_id: str) -> None:
    """Remove a letter and what links it to entries."""
    connection.execute("DELETE FROM letter_entry WHERE letter = ?", (letter_id,))
    connection.execute("DELETE FROM letter WHERE id = ?", (letter_id,))


def forget_entry(connection: Connection, entry_id: str) -> None:
    """Take an entry out of the letters still being put together, with the words of it that were marked there."""
    rows = connection.execute(
        "SELECT id, record FROM letter WHERE stage = ?", (Stage.UNSENT.value,)
    )
    for letter_id, record in rows.fetchall():
        kept = loads(record)
        choice = kept["choice"]
        if choice and any(entry == entry_id for entry, *_marked in choice["entries"]):
            choice["entries"] = [each for each in choice["entries"] if each[0] != entry_id]
            connection.execute(
                "UPDATE letter SET record = ? WHERE id = ?", (dumps(kept), letter_id)
            )


def letter_from_row(row: tuple[Any, ...], shared: Sequence[Shared]) -> KeptLetter:
    """Read a row of `LETTER`, with the entries it speaks of."""
    record = loads(row[5])
    return KeptLetter(
        id=row[0],
        direction=Direction(row[1]),
        stage=Stage(row[2]),
        at=moment_from_json(record["at"]),
        person=row[3],
        reply_to=row[4],
        choice=_choice_from_json(record["choice"]) if record["choice"] else None,
        content=bytes(row[6]),
        shared=tuple(shared),
        left_out=record["left_out"],
        altered=tuple(Altered(*each) for each in record.get("altered", ())),  # not noted at first
        proven=record["proven"],
        until=date.fromisoformat(record["until"]) if record["until"] else None,
        asked_to_delete=_moment(record["asked_to_delete"]),
        answered=_moment(record["answered"]),
    )


def _choice_to_json(choice: Choice) -> Json:
    return {
        "entries": [
            [
                each.entry,
                sorted(each.questions),
                [[mark.question, mark.at, mark.quote, mark.instead] for mark in each.passages],
            ]
            for each in choice.entries
        ],
        "agenda": list(choice.agenda),
        "swaps": [[each.said, each.instead] for each in choice.swaps],
        "dates": choice.dates.value,
        "asks_for": list(choice.asks_for),
        "line": choice.line,
        "shows_left_out": choice.shows_left_out,
        "people": list(choice.people),
    }


def _choice_from_json(value: Json) -> Choice:
    return Choice(
        entries=tuple(
            Chosen(entry, frozenset(questions), tuple(Passage(*mark) for mark in passages))
            for entry, questions, passages in value["entries"]
        ),
        agenda=tuple(value["agenda"]),
        swaps=tuple(Swap(said, instead) for said, instead in value["swaps"]),
        dates=Dates(value["dates"]),
        asks_for=tuple(value["asks_for"]),
        line=value["line"],
        shows_left_out=value["shows_left_out"],
        people=tuple(value["people"]),
    )


def _moment_or_none(moment: Moment | None) -> Json:
    return moment_to_json(moment) if moment else None


def _moment(value: Json) -> Moment | None:
    return moment_from_json(value) if value else None
