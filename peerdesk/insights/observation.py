# SPDX-License-Identifier: GPL-3.0-or-later
"""One thing the counts say, with the ids behind every number in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Observation:
    """A sentence that only counts.

    `key` stays the same from span to span, so that what was hidden stays hidden. `kind` is 1 to 23. `beside` are
    second lines: blanks, small numbers. `quoted` are (start, end) in `sentence` of words that are not ours: the
    writer’s, or of a list. `groups` holds the ids behind each number: of entries, and of agenda lines in kind 20.
    The first group is what the sentence counts; “whole” is what it is counted in. `amounts` are the other numbers
    a sentence may hold: weeks of the span.
    """

    key: str
    kind: int
    sentence: str
    beside: tuple[str, ...] = ()
    quoted: tuple[tuple[int, int], ...] = ()
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    amounts: Mapping[str, int] = field(default_factory=dict)

    @property
    def behind(self) -> tuple[str, ...]:
        """The ids of what the first count counts."""
        return next(iter(self.groups.values()), ())

    @property
    def whole(self) -> tuple[str, ...]:
        """The ids of what it is counted in."""
        return self.groups.get("whole", self.behind)

    @property
    def numbers(self) -> Mapping[str, int]:
        """Every number the sentence and its second lines may hold, by name."""
        return {name: len(ids) for name, ids in self.groups.items()} | dict(self.amounts)
