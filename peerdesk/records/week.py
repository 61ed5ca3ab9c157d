# SPDX-License-Identifier: GPL-3.0-or-later
"""What the almanac needs of an entry, and nothing that was written in it. Blank is 0, None or empty, never a guess."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from peerdesk.records.answers import Minutes, One, Strand
from peerdesk.records.entry import Belongs, Entry, Kind

HOWS = ("shared", "reflecting", "being_there", "held_back")
"""The words of how something of one’s own was in the room, in the order of their tiles."""


class WeekMark(NamedTuple):
    """One entry as the almanac draws it.

    `place` is where it stands in the timeline; `how` is one of `HOWS`, or empty; `took` and `gave` are 1 to 5, or 0
    where nothing was said; `seen`, `unseen` and `supervision` are minutes, 0 or more, or None where no length is said.
    A folded entry is its day alone: how it was in the room, what it took and gave and how long it was are left out.
    """

    place: int
    day: date
    kind: Kind
    how: str
    took: int
    gave: int
    seen: int | None
    unseen: int | None
    supervision: int | None
    belongs: Belongs | None
    folded: bool


class Week(NamedTuple):
    """The marks of one week that begins on `monday`, in the order of the timeline."""

    monday: date
    marks: tuple[WeekMark, ...]


def week_mark(entry: Entry, place: int) -> WeekMark:
    """Return `entry`, which stands at `place`, as the almanac draws it."""
    open_ = not entry.folded
    seen, unseen, supervision = _minutes(entry) if open_ else (None, None, None)
    return WeekMark(
        place=place,
        day=entry.when.moment.local_date,
        kind=entry.kind,
        how=_how(entry) if open_ else "",
        took=_order(entry, "toll") if open_ else 0,
        gave=_order(entry, "reward") if open_ else 0,
        seen=seen,
        unseen=unseen,
        supervision=supervision,
        belongs=entry.belongs,
        folded=entry.folded,
    )


def monday_of(day: date) -> date:
    """Return the Monday of the week that `day` lies in."""
    return day - timedelta(days=day.weekday())


def _minutes(entry: Entry) -> tuple[int | None, int | None, int | None]:
    """Return the minutes of seen work, of unseen work and of supervision."""
    match entry.kind:
        case Kind.MEETING:
            return (*_length(entry), None)
        case Kind.CHECK_IN:
            return None, _count(entry, "unseen_minutes"), None
        case Kind.SUPERVISION:
            return None, None, _count(entry, "minutes")
        case _:
            return None, None, None


def _length(meeting: Entry) -> tuple[int | None, int | None]:
    """Return how many minutes of a meeting count as seen and as unseen: seen, unless the writer says otherwise."""
    length = _count(meeting, "minutes")
    counts = meeting.answers.get("length_counts")
    match counts.word.id if isinstance(counts, One) else "":
        case "unseen":
            return None, length
        case "neither":
            return None, None
        case _:
            return length, None


def _how(entry: Entry) -> str:
    answer = entry.answers.get("disclosure_kind") if entry.kind is Kind.DISCLOSURE else None
    return answer.word.id if isinstance(answer, One) and answer.word.id in HOWS else ""


def _order(entry: Entry, key: str) -> int:
    answer = entry.answers.get(key)
    return answer.order if isinstance(answer, Strand) else 0


def _count(entry: Entry, key: str) -> int | None:
    answer = entry.answers.get(key)
    return answer.count if isinstance(answer, Minutes) else None
