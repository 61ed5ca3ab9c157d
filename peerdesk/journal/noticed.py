# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writer said to what was counted, and what they notice first themselves. Both stay out of the index."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from peerdesk.journal.codec import dumps, loads, moment_from_json, moment_to_json
from peerdesk.records.early_signs import EarlySigns, Rule
from peerdesk.records.observed import Observed, Said
from peerdesk.vault.connection import Connection


def write_observed(connection: Connection, observed: Observed) -> None:
    """Write what was said to one observation, in place of what was said to it before."""
    record = {
        "said": observed.said.value,
        "at": moment_to_json(observed.at),
        "words": observed.words,
        "sentence": observed.sentence,
        "line": observed.line,
    }
    connection.execute(
        "INSERT INTO observed (key, record) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET record = excluded.record",
        (observed.key, dumps(record)),
    )


def drop_observed(connection: Connection, key: str) -> None:
    """Forget what was said to one observation."""
    connection.execute("DELETE FROM observed WHERE key = ?", (key,))


def observed_from_row(row: tuple[Any, ...]) -> Observed:
    """Read a row of (key, record)."""
    record = loads(row[1])
    return Observed(
        key=row[0],
        said=Said(record["said"]),
        at=moment_from_json(record["at"]),
        words=record["words"],
        sentence=record["sentence"],
        line=record["line"],
    )


def write_early_signs(connection: Connection, signs: EarlySigns) -> None:
    """Write the early signs in place of those before."""
    record = {
        "notice": signs.notice,
        "helps": signs.helps,
        "written": moment_to_json(signs.written) if signs.written else None,
        "rule": asdict(signs.rule) if signs.rule else None,
    }
    connection.execute(
        "INSERT INTO early_signs (only_row, record) VALUES (1, ?)"
        " ON CONFLICT (only_row) DO UPDATE SET record = excluded.record",
        (dumps(record),),
    )


def early_signs_from_record(text: str) -> EarlySigns:
    """Read the record of the early signs."""
    record = loads(text)
    return EarlySigns(
        notice=record["notice"],
        helps=record["helps"],
        written=moment_from_json(record["written"]) if record["written"] else None,
        rule=Rule(**record["rule"]) if record["rule"] else None,
    )
