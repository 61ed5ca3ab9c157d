# SPDX-License-Identifier: GPL-3.0-or-later
"""A network: a series of meetings under a made-up name. It has no outcome, and no field for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from peerdesk.records.answers import Answer
from peerdesk.records.circle import Circle, Seat
from peerdesk.records.entry import Moment


@dataclass(frozen=True, slots=True)
class Voice:
    """A participant or perspective, known by role. Belongs to its network."""

    id: str
    role: str
    made_up_name: str = ""
    kind: str = "person"


@dataclass(frozen=True, slots=True)
class Network:
    """A series of meetings. `answers` holds what was said under the questions in `questions.NETWORK`."""

    id: str
    pet_name: str
    made: Moment
    voices: tuple[Voice, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)

    def circle(self) -> Circle:
        """Return the circle of a meeting in it before anything is said of anybody: the writer and every voice."""
        voices = (Seat(voice.id, voice.role, voice.made_up_name) for voice in self.voices)
        return Circle((Seat.of_writer(), *voices))

    def with_voices_of(self, circle: Circle) -> Network:
        """Return the network as it remembers who sat in `circle`, under the role and made-up name they had there."""
        known = {voice.id: voice for voice in self.voices}
        for seat in circle.seats:
            if not seat.own:
                before = known.get(seat.voice, Voice(seat.voice, seat.role))
                known[seat.voice] = replace(before, role=seat.role, made_up_name=seat.made_up_name)
        return replace(self, voices=tuple(known.values()))
