# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking over into a new journal what a damaged one still gives, and saying truly what of it is whole.

Every row goes over as it was written. What follows from the entries is made anew: lenses, weeks, the word index.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Any

from peerdesk.clock import Clock
from peerdesk.errors import NewerVersion, NothingToSave
from peerdesk.journal.codec import Json, entry_from_columns, loads, words_and_record
from peerdesk.journal.journal import Journal
from peerdesk.journal.labels import searched_labels
from peerdesk.journal.places import day_at, first_place, last_place
from peerdesk.journal.schema import SCHEMA
from peerdesk.journal.store import COLUMNS, named
from peerdesk.journal.weeks import follow
from peerdesk.records.answers import words_of
from peerdesk.records.entry import Entry
from peerdesk.records.week import week_mark
from peerdesk.vault.cells import Row
from peerdesk.vault.connection import Connection, transaction
from peerdesk.vault.pages import Pages
from peerdesk.vault.trees import Found, Layout, gather, last_of

_BESIDE_ENTRIES = (
    "draft",
    "revision",
    "network",
    "follow_up",
    "agenda",
    "supporter",
    "my_list",
    "setting",
    "observed",
    "early_signs",
    "own_key",
    "person",
    "letter",
    "letter_entry",
)
_TOLD_APART = ("lens", "meta")
"""Tables that are made anew, known so that their rows are not taken for others."""
_FIRST, _LAST = first_place(date(1900, 1, 1)), last_place(date(2199, 12, 31))
"""The places an entry can have; every other row id is far lower."""
_REVISION, _RECORD = 16, 17
"""Where in a row of `entry` these columns stand; the labels and the words come after them."""
_CUT = "[…]"
"""What stands where the rest of a text is lost."""


@dataclass(frozen=True)
class Salvaged:
    """What became of the entries: how many are whole, the days of those in part and of those lost.

    `knows_all_lost` says that there was no other. `beside` is how many rows are lost of each other table that is not
    whole, None where nobody can tell; `unplaced` how many rows there are of which nobody can tell where they belong,
    `pages` how many pages could not be read.
    """

    whole: int
    partial: tuple[date, ...]
    lost: tuple[date, ...]
    knows_all_lost: bool
    beside: Mapping[str, int | None]
    unplaced: int
    pages: int

    @property
    def is_all(self) -> bool:
        """Whether nothing at all is lost."""
        return (
            not (self.partial or self.lost or self.beside or self.unplaced) and self.knows_all_lost
        )


def salvage(pages: Pages, connection: Connection, clock: Clock, name: str) -> Salvaged:
    """Take what `pages` still give over into the new, empty journal that `connection` writes.

    It is called `name` where its own name is lost. Raises NewerVersion, NothingToSave and what writing raises.
    """
    _refuse_newer(pages)
    layout = Layout.of(connection, ("entry", *_TOLD_APART, *_BESIDE_ENTRIES))
    found = gather(pages, layout)
    if not (found.strays or any(found.indexed.values()) or any(found.rows.values())):
        raise NothingToSave
    entries = _entries(found)
    with transaction(connection):
        for table in _BESIDE_ENTRIES:
            _take_over(connection, table, found.rows[table])
        names = _columns(connection, "entry")
        have = {
            place for place, row in entries.items() if _put_entry(connection, names, place, row)
        }
        _make_anew(connection)
    _settle(connection, clock, name)
    in_part = sorted(place for place in have if not entries[place].is_whole)
    lost = sorted((_places_named(found) | entries.keys()) - have)
    return Salvaged(
        whole=len(have) - len(in_part),
        partial=tuple(map(day_at, in_part)),
        lost=tuple(map(day_at, lost)),
        knows_all_lost=not found.broken.issuperset(("entry", *layout.indexes["entry"])),
        beside=_lost_beside(found, layout),
        unplaced=found.unplaced,
        pages=found.pages,
    )


def _refuse_newer(pages: Pages) -> None:
    first = pages.page(1)
    if first is not None and int.from_bytes(first[60:64], "big") > SCHEMA.version:
        raise NewerVersion


def _entries(found: Found) -> dict[int, Row]:
    """Return the best row of each place: the one that goes furthest, and of those the latest."""
    best: dict[int, Row] = {}
    for row in found.rows["entry"]:
        place = row.rowid or 0
        if place not in best or _worth(row) > _worth(best[place]):
            best[place] = row
    return dict(sorted(best.items()))


def _worth(row: Row) -> tuple[int, int]:
    revision = row.values[_REVISION] if row.whole > _REVISION else 0
    return row.whole, revision if isinstance(revision, int) else 0


def _places_named(found: Found) -> set[int]:
    """Return the places that any index still names: its rows end in the row id of what they lead to."""
    named_last = map(last_of, chain(found.strays, found.rows["lens"], *found.indexed.values()))
    return {last for last in named_last if last is not None and _FIRST <= last <= _LAST}


def _lost_beside(found: Found, layout: Layout) -> dict[str, int | None]:
    lost = {table: _lost_of(table, found, layout) for table in _BESIDE_ENTRIES}
    return {table: count for table, count in lost.items() if count != 0}


def _lost_of(table: str, found: Found, layout: Layout) -> int | None:
    """Return how many rows are lost: those in part, and where a page is lost, what a whole index names besides."""
    rows = found.rows[table]
    if table not in found.broken:
        return sum(not row.is_whole for row in rows)
    have = {row.rowid for row in rows if row.is_whole}
    for there in map(found.named_by, layout.indexes[table]):
        if there is not None:
            return len(there - have)
    return None


def _take_over(connection: Connection, table: str, rows: Iterable[Row]) -> None:
    """Put every whole row of `table` into the new journal."""
    names = _columns(connection, table)
    for row in rows:
        if row.is_whole:
            _insert(
                connection,
                table,
                names,
                (row.rowid, *row.values[1:]) if row.values[0] is None else row.values,
            )


def _put_entry(connection: Connection, names: Sequence[str], place: int, row: Row) -> bool:
    """Put an entry into the new journal, whole or without the end of its texts; say whether that could be done."""
    if row.is_whole:
        return _insert(connection, "entry", names, (place, *row.values[1:]))
    if row.whole <= _RECORD:
        return False
    standing: dict[str, Any] = dict.fromkeys(names) | dict(zip(names, row.values, strict=False))
    standing |= {"place": place, "words": standing["words"] or ""}
    entry = _marked_where_cut(entry_from_columns(standing), loads(standing["record"]))
    standing["words"], standing["record"] = words_and_record(entry)
    standing["labels"] = searched_labels(connection, entry)
    return _insert(connection, "entry", names, tuple(standing.values()))


def _marked_where_cut(entry: Entry, record: Json) -> Entry:
    """Return `entry` with a sign at the end of each text that was longer."""
    texts = {key: _marked(str(entry.answers[key]), length) for key, length in record["texts"]}
    looks = tuple(
        replace(look, text=_marked(look.text, length))
        for look, (_at, length) in zip(entry.later_looks, record["looks"], strict=True)
    )
    return replace(entry, answers={**entry.answers, **texts}, later_looks=looks)


def _marked(text: str, length: int) -> str:
    return text if len(text) == length else f"{text} {_CUT}".lstrip()


def _make_anew(connection: Connection) -> None:
    """Make what follows from the entries: lenses, weeks, the word index."""
    rows = connection.execute(
        f"SELECT place, taken_away IS NULL, {COLUMNS} FROM entry ORDER BY place"  # noqa: S608
    ).fetchall()
    for place, is_here, *columns in rows:
        entry = entry_from_columns(named(tuple(columns)))
        connection.executemany(
            "INSERT OR IGNORE INTO lens (lens, place) VALUES (?, ?)",
            [(word.id, place) for word in words_of(entry.answers.get("lenses"))],
        )
        if is_here:
            follow(connection, None, week_mark(entry, place))
    connection.execute("INSERT INTO word_index (word_index) VALUES ('rebuild')")


def _settle(connection: Connection, clock: Clock, name: str) -> None:
    """The recovery key is a new one, and not on paper yet."""
    Journal(connection, clock).change_settings(
        lambda settings: replace(settings, recovery_written=False, name=settings.name or name)
    )


def _columns(connection: Connection, table: str) -> list[str]:
    rows = connection.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
    return [name for (name,) in rows]


def _insert(
    connection: Connection, table: str, names: Sequence[str], values: Sequence[object]
) -> bool:
    """Insert a row, unless one with the same id is there: an older page that was put back. Say whether it is in."""
    slots = ", ".join("?" for _each in names)
    into = f"{table} ({', '.join(names)})"
    done = connection.execute(f"INSERT OR IGNORE INTO {into} VALUES ({slots})", values)  # noqa: S608
    return bool(done.rowcount)
