# SPDX-License-Identifier: GPL-3.0-or-later
"""A network: a series of meetings under a made-up name. It has no outcome, and no field for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from peerdesk.records.answers import Answer
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
