# SPDX-License-Identifier: GPL-3.0-or-later
"""The kept week table: one small row per week, changed in the same transaction as the entry it follows.

    number  weeks since Monday, 1 January of year 1, which is in week 0
    marks   for each entry in that week, in the order of the timeline, one record of `_RECORD`

It holds nothing that is not in `entry`, and nothing of what lies in the drawer.
"""

from __future__ import annotations

from datetime import date
from itertools import groupby
from struct import Struct
from typing import Any

from peerdesk.journal.places import A_DAY, day_at, first_place, last_place
from peerdesk.records.entry import Belongs, Kind
from peerdesk.records.week import HOWS, Week, WeekMark
from peerdesk.vault.connection import Connection

_RECORD = Struct(">QBBBBHHHBB")
"""Place; kind, how, took, gave; minutes seen, unseen, of supervision; belongs; folded. Bytes sort as places do."""
_NOT_SAID = 0xFFFF
"""The minutes of what has no length: a noted nought is another thing."""

# The numbers of the records are their places in these. What is new goes to the end; nothing is ever taken out.
_KINDS = (Kind.MEETING, Kind.DISCLOSURE, Kind.CHECK_IN, Kind.NOTE, Kind.SUPERVISION)
_HOWS = ("", *HOWS)
_BELONGS = (None, Belongs.BEFORE, Belongs.AFTER, Belongs.LATER)

_OF_FORMAT_1 = """
    SELECT place, kind, iif(folded, NULL, mark), iif(folded, NULL, toll), iif(folded, NULL, reward), folded, belongs,
        iif(folded, NULL, json_extract(record, '$.answers.minutes.minutes')),
        iif(folded, NULL, json_extract(record, '$.answers.unseen_minutes.minutes'))
    FROM entry WHERE taken_away IS NULL ORDER BY place
    """


def follow(connection: Connection, before: int | None, mark: WeekMark | None) -> None:
    """Let the table follow one entry: its mark at the place `before` goes, and `mark` comes. None is no mark."""
    if before is not None and (mark is None or _week_of(before) != _week_of(mark.place)):
        _change(connection, _week_of(before), before, None)
        before = None
    if mark is not None:
        _change(connection, _week_of(mark.place), before, mark)


def read_weeks(connection: Connection, first: date, last: date) -> tuple[Week, ...]:
    """Return the weeks with marks from the day `first` to the day `last`, both included, oldest first."""
    rows = connection.execute(
        "SELECT number, marks FROM week WHERE number BETWEEN ? AND ? ORDER BY number",
        (_number(first.toordinal()), _number(last.toordinal())),
    )
    read = (Week(_monday(number), _marks_between(marks, first, last)) for number, marks in rows)
    return tuple(week for week in read if week.marks)


def fill_from_format_1(connection: Connection) -> None:
    """Fill the empty table from the entries as format 1 keeps them."""
    rows = connection.execute(_OF_FORMAT_1).fetchall()
    connection.executemany(
        "INSERT INTO week (number, marks) VALUES (?, ?)",
        (
            (number, b"".join(_packed(_mark_of_format_1(row)) for row in of_week))
            for number, of_week in groupby(rows, key=lambda row: _week_of(row[0]))
        ),
    )


def _change(connection: Connection, number: int, gone: int | None, mark: WeekMark | None) -> None:
    row = connection.execute("SELECT marks FROM week WHERE number = ?", (number,)).fetchone()
    standing = row[0] if row else b""
    records = [record for record in _records(standing) if _place_in(record) != gone]
    if mark is not None:
        records.append(_packed(mark))
    marks = b"".join(sorted(records))
    if not marks:
        connection.execute("DELETE FROM week WHERE number = ?", (number,))
    elif marks != standing:
        connection.execute(
            "INSERT INTO week (number, marks) VALUES (?, ?)"
            " ON CONFLICT (number) DO UPDATE SET marks = excluded.marks",
            (number, marks),
        )


def _records(marks: bytes) -> list[bytes]:
    return [marks[start : start + _RECORD.size] for start in range(0, len(marks), _RECORD.size)]


def _place_in(record: bytes) -> int:
    return int.from_bytes(record[:8], "big")


def _packed(mark: WeekMark) -> bytes:
    return _RECORD.pack(
        mark.place,
        _KINDS.index(mark.kind),
        _HOWS.index(mark.how),
        mark.took,
        mark.gave,
        *(
            _NOT_SAID if each is None else each
            for each in (mark.seen, mark.unseen, mark.supervision)
        ),
        _BELONGS.index(mark.belongs),
        mark.folded,
    )


def _marks_between(marks: bytes, first: date, last: date) -> tuple[WeekMark, ...]:
    low, high = first_place(first), last_place(last)
    return tuple(
        _unpacked(fields) for fields in _RECORD.iter_unpack(marks) if low <= fields[0] <= high
    )


def _unpacked(fields: tuple[Any, ...]) -> WeekMark:
    place, kind, how, took, gave, seen, unseen, supervision, belongs, folded = fields
    return WeekMark(  # in its own order: a view of ten years reads thousands
        place,
        date.fromordinal(place // A_DAY),
        _KINDS[kind],
        _HOWS[how],
        took,
        gave,
        None if seen == _NOT_SAID else seen,
        None if unseen == _NOT_SAID else unseen,
        None if supervision == _NOT_SAID else supervision,
        _BELONGS[belongs],
        folded == 1,
    )


def _mark_of_format_1(row: tuple[Any, ...]) -> WeekMark:
    place, kind, how, took, gave, folded, belongs, minutes, unseen_minutes = row
    kind = Kind(kind)
    return WeekMark(
        place=place,
        day=day_at(place),
        kind=kind,
        how=how if kind is Kind.DISCLOSURE and how in HOWS else "",
        took=took or 0,
        gave=gave or 0,
        seen=minutes if kind is Kind.MEETING else None,
        unseen=unseen_minutes if kind is Kind.CHECK_IN else None,
        supervision=minutes if kind is Kind.SUPERVISION else None,
        belongs=Belongs(belongs) if belongs else None,
        folded=bool(folded),
    )


def _week_of(place: int) -> int:
    return _number(place // A_DAY)


def _number(day: int) -> int:
    return (day - 1) // 7


def _monday(number: int) -> date:
    return date.fromordinal(number * 7 + 1)
