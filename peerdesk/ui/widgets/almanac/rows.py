# SPDX-License-Identifier: GPL-3.0-or-later
"""What the almanac is given: weeks as plain values, already put into words. It reckons nothing and joins nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

DAYS = 7
STOPS = 5

Side = Literal["took", "gave"]
DayState = Literal["none", "check_ins", "folded", "future"]
"""What is known of a day: no check-in, one or more, only what was folded away, or it is yet to come."""


_NO_DAYS: tuple[DayState, ...] = ("none", "none", "none", "none", "none", "none", "none")


class Bead(NamedTuple):
    """One check-in at its word. `stop` is 1 to 5 outwards, `day` 0 to 6 within the week, `key` the entry's own."""

    stop: int
    day: int
    key: int


class GutterMark(NamedTuple):
    """Something that happened that week, in day order.

    `kind` is meeting, shared, reflecting, being_there, held_back, disclosure or supervision.
    """

    kind: str
    day: int
    key: int


class Said(NamedTuple):
    """A stretch of a read-out, with its own spaces; a chosen word or the week's own name is set apart."""

    text: str
    stress: Literal["", "word", "week"] = ""


@dataclass(frozen=True, slots=True)
class Week:
    """One row. Minutes are 0 or more; a strand that was not said has no bead for that check-in.

    Beads and marks are in day order. `label` stands at the left: the first day, or in a year the month,
    where `begins_month`, else nothing.
    """

    start: date
    label: str
    took: tuple[Bead, ...] = ()
    gave: tuple[Bead, ...] = ()
    marks: tuple[GutterMark, ...] = ()
    days: tuple[DayState, ...] = _NO_DAYS
    today: int | None = None
    seen: int = 0
    unseen: int = 0
    supervision: int = 0
    spoken: tuple[Said, ...] = ()
    days_spoken: tuple[str, ...] = ("",) * DAYS
    is_empty: bool = False
    begins_month: bool = False

    def beads(self, side: Side) -> tuple[Bead, ...]:
        """Return the beads of one strand."""
        return self.took if side == "took" else self.gave

    def day(self, place: int) -> date:
        """Return the date of a day of the week, 0 to 6."""
        return self.start + timedelta(place)

    def sentence(self) -> str:
        """Return the read-out as plain words."""
        return "".join(said.text for said in self.spoken)
