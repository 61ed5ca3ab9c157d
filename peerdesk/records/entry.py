# SPDX-License-Identifier: GPL-3.0-or-later
"""An entry of the journal. Only its id, its kind and the moment it was made are required; the app sets all three."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from peerdesk.records.answers import Answer
from peerdesk.unguessable import one_of

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


def new_id() -> str:
    """Return a random id of 16 characters (80 bits), easy to read aloud: no l, o, 0 or 1."""
    return "".join(one_of(_LETTERS) for _ in range(16))


class Kind(Enum):
    """What sort of entry this is."""

    MEETING = "meeting"
    DISCLOSURE = "disclosure"
    CHECK_IN = "check_in"
    NOTE = "note"
    SUPERVISION = "supervision"


class State(Enum):
    """Open while it is being written; rested when the writer said so; unfinished after any other leaving."""

    OPEN = "open"
    UNFINISHED = "unfinished"
    RESTED = "rested"


class Belongs(Enum):
    """How a check-in or a disclosure stands to the meeting it belongs to."""

    BEFORE = "before"
    AFTER = "after"
    LATER = "later"


class Precision(Enum):
    """How exactly the writer says when it was."""

    EXACT = "exact"
    DAY = "day"
    WEEK = "week"
    SOME_TIME_AGO = "some_time_ago"


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant (aware, UTC), the writer's zone at that time, and their local day, never worked out again later."""

    instant: datetime
    zone: str
    local_date: date


@dataclass(frozen=True, slots=True)
class When:
    """When it was, as exactly as the writer wants to say."""

    moment: Moment
    precision: Precision = Precision.EXACT


@dataclass(frozen=True, slots=True)
class LaterLook:
    """A dated addition that stands beside the first writing and never replaces it."""

    moment: Moment
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `answers` holds what was said under each question of its kind; what was left blank is not in it."""

    id: str
    kind: Kind
    made: Moment
    when: When
    state: State = State.OPEN
    title: str = ""
    network: str | None = None
    belongs_to: str | None = None
    belongs: Belongs | None = None
    flagged: bool = False
    private_lock: bool = False
    folded: bool = False
    take_back: bool = False
    answers: Mapping[str, Answer] = field(default_factory=dict)
    later_looks: tuple[LaterLook, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was written or chosen in it yet."""
        return not self.answers and not self.later_looks
