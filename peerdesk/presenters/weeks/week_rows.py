# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Weeks page is given, already in words. Nothing in it is an average, and no week is joined to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from peerdesk.insights.written import Span
from peerdesk.records.answers import Silence

DAYS = 7

DayState = Literal["none", "check_ins", "folded", "future"]
"""What is known of a day: no check-in, one or more, only what was folded away; “future” is a day that is yet to come,
or that lies outside the span and was not looked at.
"""


class Bead(NamedTuple):
    """One check-in at its word: `stop` 1 to 5, `day` 0 to 6 within the week, `key` its place in the timeline."""

    stop: int
    day: int
    key: int


class Silent(NamedTuple):
    """One check-in that is silent on a `strand`, "took" or "gave"; a blank is no silence. `day` and `key` as above."""

    strand: str
    silence: Silence
    day: int
    key: int


class GutterMark(NamedTuple):
    """Something of that week, in day order: meeting, shared, reflecting, being_there, held_back, disclosure or
    supervision; `key` is its place in the timeline.
    """

    kind: str
    day: int
    key: int


class Said(NamedTuple):
    """A stretch of a read-out, with its own spaces; a chosen word or the week’s own name is set apart."""

    text: str
    stress: Literal["", "word", "week"] = ""


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One week. Minutes are 0 or more, or None where none were noted; `today` is the place of today in it, or None.

    `is_empty` says that a week up to today has no check-ins, not that one is still to come.
    `check_ins` are the places of its check-ins; one in which a strand was not said has no bead on it, and one that is
    `silent` on it none either.
    """

    start: date
    label: str
    took: tuple[Bead, ...]
    gave: tuple[Bead, ...]
    marks: tuple[GutterMark, ...]
    days: tuple[DayState, ...]
    today: int | None
    seen: int | None
    unseen: int | None
    supervision: int | None
    spoken: tuple[Said, ...]
    days_spoken: tuple[str, ...]
    is_empty: bool
    begins_month: bool
    check_ins: tuple[int, ...]
    silent: tuple[Silent, ...] = ()

    @property
    def has_hours(self) -> bool:
        """Whether any length of time was noted, a nought among them."""
        return (self.seen, self.unseen, self.supervision) != (None, None, None)

    @property
    def sentence(self) -> str:
        """Return the read-out as plain words."""
        return "".join(said.text for said in self.spoken)


@dataclass(frozen=True, slots=True)
class HoursRow:
    """One sort of hours: “Seen”, “62 h 15”, “62 hours 15 minutes”, “19 meetings”, and the places behind it."""

    name: str
    short: str
    spoken: str
    line: str
    minutes: int
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WeeksShown:
    """The almanac of a span: one row a week, newest last.

    `hours_line` says how many weeks have no hours noted, or is empty. `ahead` names what is dated after today, and
    `folded` what is folded away; both are empty where there is nothing of it. `ahead_places` open those entries.
    """

    span: Span
    title: str
    is_year: bool
    rows: tuple[WeekRow, ...]
    hours: tuple[HoursRow, ...]
    hours_line: str
    folded: str
    ahead: str
    ahead_places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One check-in: the id that opens it (empty in a row that says a week has none), and the cells in words.

    `belongs` is “Before Slate network, second meeting”, or “The day”. A folded one is its day alone.
    """

    id: str
    week: str
    day: str
    took: str
    gave: str
    belongs: str


@dataclass(frozen=True, slots=True)
class WeeksTable:
    """The same span as a table, grouped by week; a week without check-ins has one row that says so."""

    span: Span
    title: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
