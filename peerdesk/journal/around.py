# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows around the entries: networks, the next conversation, people, own words, settings. Each both ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from peerdesk.journal.codec import (
    answers_from_json,
    answers_to_json,
    dumps,
    loads,
    moment_from_json,
    moment_to_json,
    storable,
    word_from_json,
    word_to_json,
)
from peerdesk.records.around import MyList, NextConversation, Supporter
from peerdesk.records.network import Network, Voice
from peerdesk.records.settings import Settings, Whose
from peerdesk.vault.connection import Connection

_NEXT = "next_conversation"
"""The name under which the next conversation stands among the settings."""


def write_network(connection: Connection, network: Network) -> None:
    """Write a network, new or changed."""
    record = {
        "made": moment_to_json(network.made),
        "voices": [asdict(voice) for voice in network.voices],
        "answers": answers_to_json(network.answers),
    }
    connection.execute(
        "INSERT INTO network (id, pet_name, record) VALUES (?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET pet_name = excluded.pet_name, record = excluded.record",
        (network.id, storable(network.pet_name), dumps(record)),
    )


def network_from_row(row: tuple[Any, ...]) -> Network:
    """Read a row of (id, pet_name, record)."""
    network_id, pet_name, record = row[0], row[1], loads(row[2])
    return Network(
        id=network_id,
        pet_name=pet_name,
        made=moment_from_json(record["made"]),
        voices=tuple(Voice(**voice) for voice in record["voices"]),
        answers=answers_from_json(record["answers"]),
    )


def write_next_conversation(connection: Connection, coming: NextConversation) -> None:
    """Write the next conversation, as far as it is settled."""
    record = {
        "day": coming.day.isoformat() if coming.day else None,
        "time": coming.time,
        "kind": word_to_json(coming.kind) if coming.kind else None,
        "minutes": coming.minutes,
        "person": coming.person,
        "manages_me": coming.manages_me,
        "asks": word_to_json(coming.asks) if coming.asks else None,
    }
    connection.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (_NEXT, dumps(record)),
    )


def read_next_conversation(connection: Connection) -> NextConversation:
    """Read the next conversation; nothing of it is settled at first."""
    row = connection.execute("SELECT value FROM setting WHERE name = ?", (_NEXT,)).fetchone()
    if row is None:
        return NextConversation()
    record = loads(row[0])
    return NextConversation(
        day=date.fromisoformat(record["day"]) if record["day"] else None,
        time=record["time"],
        kind=word_from_json(record["kind"]) if record["kind"] else None,
        minutes=record["minutes"],
        person=record["person"],
        manages_me=record["manages_me"],
        asks=word_from_json(record["asks"]) if record["asks"] else None,
    )


def write_supporters(connection: Connection, supporters: Sequence[Supporter]) -> None:
    """Write the writer's own people, in this order, in place of those before."""
    connection.execute("DELETE FROM supporter")
    connection.executemany(
        "INSERT INTO supporter (id, position, record) VALUES (?, ?, ?)",
        [
            (each.id, position, dumps([each.name, each.how, each.helps_when]))
            for position, each in enumerate(supporters)
        ],
    )


def supporter_from_row(row: tuple[Any, ...]) -> Supporter:
    """Read a row of (id, record)."""
    return Supporter(row[0], *loads(row[1]))


def write_my_list(connection: Connection, name: str, mine: MyList) -> None:
    """Write what the writer changed in one list of words."""
    record = {
        "order": list(mine.order),
        "renamed": [word_to_json(word) for word in mine.renamed],
        "off": sorted(mine.off),
        "added": [word_to_json(word) for word in mine.added],
    }
    connection.execute(
        "INSERT INTO my_list (name, record) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET record = excluded.record",
        (name, dumps(record)),
    )


def my_list_from_record(text: str) -> MyList:
    """Read the record of one changed list."""
    record = loads(text)
    return MyList(
        order=tuple(record["order"]),
        renamed=tuple(word_from_json(word) for word in record["renamed"]),
        off=frozenset(record["off"]),
        added=tuple(word_from_json(word) for word in record["added"]),
    )


def write_settings(connection: Connection, settings: Settings) -> None:
    """Write every setting of this journal."""
    rows = [(each.name, dumps(_plain(getattr(settings, each.name)))) for each in fields(settings)]
    connection.executemany(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value",
        rows,
    )


def read_settings(connection: Connection) -> Settings:
    """Read the settings; what was never set is as it is at first. Names this version does not know are left alone."""
    known = {each.name for each in fields(Settings)}
    stored = {
        name: loads(value)
        for name, value in connection.execute("SELECT name, value FROM setting")
        if name in known
    }
    for name, value in stored.items():
        if isinstance(value, list):
            stored[name] = tuple(value)
    if "whose" in stored:
        stored["whose"] = Whose(stored["whose"])
    return Settings(**stored)


def read_day_begins(connection: Connection) -> int:
    """Read the hour at which the writer’s day begins: the one setting every save asks for."""
    row = connection.execute("SELECT value FROM setting WHERE name = 'day_begins'").fetchone()
    hour: int = loads(row[0]) if row else Settings().day_begins
    return hour


def _plain(value: object) -> object:
    return value.value if isinstance(value, Whose) else value
