# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries in and out of their table, inside a transaction of `Journal`; the word index follows in `indexing.py`."""

from __future__ import annotations

from typing import Any

from peerdesk.journal import letter_rows
from peerdesk.journal.codec import columns_of, dumps, entry_from_columns, moment_to_json
from peerdesk.journal.drafts import drop_draft
from peerdesk.journal.indexing import owe_new, owe_standing, settle_place
from peerdesk.journal.labels import mark_of, searched_labels
from peerdesk.journal.places import A_DAY, wanted_place
from peerdesk.journal.weeks import follow
from peerdesk.records.answers import Strand, words_of
from peerdesk.records.entry import Entry, Moment
from peerdesk.records.week import week_mark
from peerdesk.vault.connection import Connection

COLUMNS = (
    "id, kind, state, title, network, belongs_to, belongs, flagged, private_lock, folded, take_back,"
    " record, words"
)
_NAMES = tuple(COLUMNS.split(", "))


def named(row: tuple[Any, ...]) -> dict[str, Any]:
    """Return a row read with `COLUMNS` as a mapping."""
    return dict(zip(_NAMES, row, strict=True))


def read_entry(connection: Connection, entry_id: str) -> Entry | None:
    """Return the entry with this id, in the drawer or not; None if there is none."""
    row = connection.execute(f"SELECT {COLUMNS} FROM entry WHERE id = ?", (entry_id,)).fetchone()  # noqa: S608
    return entry_from_columns(named(row)) if row else None


def put_entry(connection: Connection, entry: Entry, at: Moment, revision: int) -> None:
    """Write `entry`, keep what stood there before as a revision, and note that the word index has to follow."""
    standing = read_entry(connection, entry.id)
    columns = columns_of(entry)
    columns["labels"] = searched_labels(connection, entry)
    columns["mark"] = mark_of(entry)
    columns["toll"] = _order(entry, "toll")
    columns["reward"] = _order(entry, "reward")
    columns["revision"] = revision
    if standing is None:
        columns["place"] = _free_place(connection, wanted_place(entry.when.moment))
        owe_new(connection, columns["place"])
        _insert(connection, columns)
        follow(connection, None, week_mark(entry, columns["place"]))
    else:
        _keep_revision(connection, standing, entry, at)
        _replace(connection, standing, entry, columns)
    _set_lenses(connection, entry, columns["place"])


def remove_entry(connection: Connection, entry_id: str) -> None:
    """Remove an entry with its drafts, revisions, follow-ups, lenses, links and, at once, its words in the index."""
    row = connection.execute("SELECT place FROM entry WHERE id = ?", (entry_id,)).fetchone()
    if row is None:
        return
    owe_standing(connection, row[0])
    follow(connection, row[0], None)
    connection.execute(
        "DELETE FROM lens WHERE place = (SELECT place FROM entry WHERE id = ?)", (entry_id,)
    )
    drop_draft(connection, entry_id)
    connection.execute("DELETE FROM revision WHERE entry = ?", (entry_id,))
    connection.execute("DELETE FROM follow_up WHERE entry = ?", (entry_id,))
    connection.execute("DELETE FROM agenda WHERE entry = ?", (entry_id,))
    letter_rows.forget_entry(connection, entry_id)
    connection.execute("DELETE FROM entry WHERE id = ?", (entry_id,))
    settle_place(connection, row[0])


def _insert(connection: Connection, columns: dict[str, Any]) -> None:
    names = ", ".join(columns)
    slots = ", ".join(f":{name}" for name in columns)
    connection.execute(f"INSERT INTO entry ({names}) VALUES ({slots})", columns)  # noqa: S608


def _replace(
    connection: Connection, standing: Entry, entry: Entry, columns: dict[str, Any]
) -> None:
    names = (*columns, "place", "taken_away")
    row = connection.execute(
        f"SELECT {', '.join(names)} FROM entry WHERE id = ?",  # noqa: S608
        (entry.id,),
    ).fetchone()
    stood = dict(zip(names, row, strict=True))
    place = columns["place"] = stood["place"]
    if entry.when != standing.when:
        columns["place"] = _free_place(connection, wanted_place(entry.when.moment))
        connection.execute("DELETE FROM lens WHERE place = ?", (place,))
    moved = columns["place"] != place
    if moved or any(columns[name] != stood[name] for name in ("title", "words", "labels")):
        owe_standing(connection, place)
    if moved:
        owe_new(connection, columns["place"])
    _write_changed(connection, stood, columns)
    if stood["taken_away"] is None:
        follow(connection, place, week_mark(entry, columns["place"]))


def _write_changed(connection: Connection, stood: dict[str, Any], columns: dict[str, Any]) -> None:
    """Write the columns that differ, and no index of any other."""
    changed = [name for name in columns if name == "revision" or columns[name] != stood[name]]
    assignments = ", ".join(f"{name} = :{name}" for name in changed)
    connection.execute(f"UPDATE entry SET {assignments} WHERE id = :id", columns)  # noqa: S608


def _free_place(connection: Connection, wanted: int) -> int:
    """Return the next free place from `wanted` on; where its day has none left, the nearest before it."""
    free, end = wanted, (wanted // A_DAY + 1) * A_DAY
    for (taken,) in connection.execute(
        "SELECT place FROM entry WHERE place >= ? AND place < ? ORDER BY place", (wanted, end)
    ):
        if taken != free:
            break
        free += 1
    return free if free < end else _free_place_before(connection, wanted)


def _free_place_before(connection: Connection, wanted: int) -> int:
    for (taken,) in connection.execute(
        "SELECT place FROM entry WHERE place <= ? ORDER BY place DESC", (wanted,)
    ):
        if taken != wanted:
            break
        wanted -= 1
    return wanted


def _keep_revision(connection: Connection, standing: Entry, entry: Entry, at: Moment) -> None:
    """Keep `standing` where `entry` takes any word of it away or changes it. A look more changes none."""
    looks = entry.later_looks[: len(standing.later_looks)]
    says_the_same = (standing.answers, standing.title, standing.when, standing.later_looks) == (
        entry.answers,
        entry.title,
        entry.when,
        looks,
    )
    if says_the_same:
        return
    connection.execute(
        "INSERT INTO revision (entry, number, at, columns)"
        " SELECT ?, coalesce(max(number), 0) + 1, ?, ? FROM revision WHERE entry = ?",
        (entry.id, dumps(moment_to_json(at)), dumps(columns_of(standing)), entry.id),
    )


def _set_lenses(connection: Connection, entry: Entry, place: int) -> None:
    chosen = words_of(entry.answers.get("lenses"))
    connection.execute("DELETE FROM lens WHERE place = ?", (place,))
    connection.executemany(
        "INSERT INTO lens (lens, place) VALUES (?, ?)", [(word.id, place) for word in chosen]
    )


def _order(entry: Entry, key: str) -> int | None:
    answer = entry.answers.get(key)
    return answer.order if isinstance(answer, Strand) else None
