# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands around the entries: questions to be asked again, lines for supervision, the writer's own people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from peerdesk.records.answers import Word
from peerdesk.records.entry import Moment


class FollowUpState(Enum):
    """Waiting for its day, answered, let go by the writer, or stopped for good."""

    WAITING = "waiting"
    ANSWERED = "answered"
    LET_GO = "let_go"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question the writer asked to be asked again. Soft: it shows on Today from its day on, and nowhere else."""

    id: str
    entry: str
    made: Moment
    due: date
    state: FollowUpState = FollowUpState.WAITING
    put_off: int = 0
    answer: Word | None = None
    answered: Moment | None = None


class AgendaState(Enum):
    """Waiting for the next conversation, brought to one, or let go."""

    WAITING = "waiting"
    BROUGHT = "brought"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One line for supervision: a few words, or a link to an entry (never a copy of it), or both.

    `text` is what it is called; `more` is one line said under it.
    """

    id: str
    made: Moment
    text: str = ""
    entry: str | None = None
    hope: Word | None = None
    state: AgendaState = AgendaState.WAITING
    more: str = ""


@dataclass(frozen=True, slots=True)
class NextConversation:
    """The next conversation about the work, as far as it is settled. All of it may be missing.

    `time` is "14:00" or empty. `person` is a name or a role in the writer’s own words; `manages_me` is None where it
    was not said. `asks` is what the writer asks of the hour: words, or their own.
    """

    day: date | None = None
    time: str = ""
    kind: Word | None = None
    minutes: int | None = None
    person: str = ""
    manages_me: bool | None = None
    asks: Word | None = None


@dataclass(frozen=True, slots=True)
class Supporter:
    """Someone of the writer's own people, written by the writer alone. Nothing here is preset."""

    id: str
    name: str
    how: str = ""
    helps_when: str = ""


@dataclass(frozen=True, slots=True)
class MyList:
    """What the writer changed in one list of words: its order, labels, words put away and words added."""

    order: tuple[str, ...] = ()
    renamed: tuple[Word, ...] = ()
    off: frozenset[str] = frozenset()
    added: tuple[Word, ...] = ()
