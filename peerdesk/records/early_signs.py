# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writer notices first, and what helps, in their own words; shown when they ask, or on a rule of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peerdesk.records.answers import MOST
from peerdesk.records.entry import Moment
from peerdesk.records.week import WeekMark

MOST_TIMES = 14
MOST_DAYS = 56


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule such as “show me this when I have written ‘a lot’ or more 3 times in 14 days”.

    `took_at_least` is a place on the strand of what it took, 1 to 5; `times` is 1 to 14; `days` is 1 to 56 and counts
    today.
    """

    took_at_least: int
    times: int
    days: int

    def __post_init__(self) -> None:
        """Raise ValueError outside the ranges."""
        if not (
            1 <= self.took_at_least <= MOST
            and 1 <= self.times <= MOST_TIMES
            and 1 <= self.days <= MOST_DAYS
        ):
            raise ValueError("a rule is of 1 to 5, 1 to 14 times, in 1 to 56 days")


@dataclass(frozen=True, slots=True)
class EarlySigns:
    """What is noticed first, what helps, when that was written, and the writer’s rule. Without one, only when asked."""

    notice: str = ""
    helps: str = ""
    written: Moment | None = None
    rule: Rule | None = None

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was written, so that there is nothing to show."""
        return not (self.notice.strip() or self.helps.strip())


def first_day_of(rule: Rule, today: date) -> date:
    """Return the first of the days that `rule` looks at."""
    return date.fromordinal(max(today.toordinal() - rule.days + 1, 1))


def rule_is_met(rule: Rule, marks: Iterable[WeekMark], today: date) -> bool:
    """Say whether `marks` hold the word often enough in the days up to `today`. What was not said never counts."""
    first = first_day_of(rule, today)
    found = sum(
        1 for mark in marks if mark.took >= rule.took_at_least and first <= mark.day <= today
    )
    return found >= rule.times
