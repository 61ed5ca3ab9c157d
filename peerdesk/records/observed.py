# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writer said to an observation. An observation itself is counted anew each time and never kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from peerdesk.records.entry import Moment


class Said(Enum):
    """Put out of sight, answered “that isn’t how it was”, or kept for supervision."""

    HIDDEN = "hidden"
    NOT_SO = "not_so"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Observed:
    """What was said to the observation called `key`, and when.

    `sentence` is how it read then, so that an answer stands beside what it answered; `words` are the writer’s own;
    `line` is the agenda line it was kept as.
    """

    key: str
    said: Said
    at: Moment
    words: str = ""
    sentence: str = ""
    line: str | None = None
