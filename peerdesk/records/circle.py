# SPDX-License-Identifier: GPL-3.0-or-later
"""The circle of a meeting: who sat where, whose voice was there, and which threads the writer drew."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from peerdesk.wording import _

OWN_SEAT = "you"
"""The id of the writer’s own seat in every circle."""


class VoiceState(Enum):
    """How a voice was in the room, told by form in the circle. No state is better than another."""

    HEARD = "heard"
    QUIET = "quiet"
    SPOKEN_FOR = "spoken_for"
    NOT_IN_THE_ROOM = "not_in_the_room"


class VoiceMore(Enum):
    """Further words for the same voice; several may be true at once, beside its state."""

    NOT_YET_SPOKEN = "not_yet_spoken"
    THROUGH_BODY = "through_body"
    NOT_YET_MET = "not_yet_met"


@dataclass(frozen=True, slots=True)
class Seat:
    """One place on the ring. `voice` is the id of a Voice of the network, or the seat's own where there is none."""

    voice: str
    role: str
    made_up_name: str = ""
    own: bool = False
    state: VoiceState | None = None
    more: frozenset[VoiceMore] = frozenset()
    spoken_for_by: str | None = None
    note: str = ""

    @classmethod
    def of_writer(cls) -> Seat:
        """Return the seat of whoever writes."""
        return cls(OWN_SEAT, _("you"), own=True)


@dataclass(frozen=True, slots=True)
class Thread:
    """A line the writer drew between two seats; it has no strength, direction or kind."""

    one: str
    other: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Circle:
    """The seats in their order round the ring, and the threads between them."""

    seats: tuple[Seat, ...]
    threads: tuple[Thread, ...] = ()
