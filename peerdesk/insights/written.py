# SPDX-License-Identifier: GPL-3.0-or-later
"""What was written in a span of days, as plain records: all that the counts may look at.

Days are the writer’s own local days, as they stood when the entry was written; nothing here works out a day again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from peerdesk.records.answers import MOST, Strand
from peerdesk.records.around import AgendaLine, FollowUp
from peerdesk.records.entry import Entry, Kind
from peerdesk.records.network import Network


@dataclass(frozen=True, slots=True)
class Span:
    """From the local day `first` to the local day `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Raise ValueError where the last day comes before the first."""
        if self.last < self.first:
            raise ValueError("a span ends on its first day or later")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many days, 1 or more."""
        return (self.last - self.first).days + 1

    @property
    def weeks(self) -> int:
        """How many weeks of seven days it takes to hold them, 1 or more."""
        return (self.days + 6) // 7


@dataclass(frozen=True)
class Written:
    """What was written in `span`, looked at on the local day `today`.

    `entries` are those of the span, those of today (so that a hard day is known), those dated after it where the span
    reaches it, and the meetings they belong to; in any order, folded ones included, those taken away left out.
    `follow_ups` are the ones of these entries.
    `agenda` is every waiting line and `agenda_day` the day of the next conversation, where one is noted.
    `own_words` are (list, word id) of the words the writer added. `networks` are the networks by id.
    `last_supervision` is the latest conversation up to today, for when it lies before the span.
    """

    span: Span
    today: date
    entries: tuple[Entry, ...]
    follow_ups: tuple[FollowUp, ...] = ()
    agenda: tuple[AgendaLine, ...] = ()
    agenda_day: date | None = None
    own_words: frozenset[tuple[str, str]] = frozenset()
    networks: Mapping[str, Network] = field(default_factory=dict)
    last_supervision: Entry | None = None

    @cached_property
    def counted(self) -> tuple[Entry, ...]:
        """The entries that may be counted, earliest first: not folded away, and not dated after today."""
        return tuple(e for e in self._in_span if not e.folded and day_of(e) <= self.today)

    @cached_property
    def folded(self) -> tuple[Entry, ...]:
        """The entries that are folded away. Only how many there are may be said."""
        return tuple(entry for entry in self._in_span if entry.folded)

    @cached_property
    def ahead(self) -> tuple[Entry, ...]:
        """The entries dated after today, beyond the span too where it reaches today. No count holds them."""
        if self.span.last < self.today:
            return ()
        ahead = (e for e in self.entries if not e.folded and day_of(e) > self.today)
        return tuple(sorted(ahead, key=_in_time))

    @cached_property
    def more_than_could_be_held(self) -> Strand | None:
        """What the writer said today where it was the last word of what it took; else None."""
        for entry in sorted(self.entries, key=_in_time):
            took = entry.answers.get("toll")
            if day_of(entry) == self.today and isinstance(took, Strand) and took.order == MOST:
                return took
        return None

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """Every entry that is not folded away, by its id."""
        return {entry.id: entry for entry in self.entries if not entry.folded}

    def of(self, *kinds: Kind) -> tuple[Entry, ...]:
        """Return the counted entries of these kinds, earliest first."""
        return tuple(entry for entry in self.counted if entry.kind in kinds)

    @cached_property
    def _in_span(self) -> tuple[Entry, ...]:
        return tuple(sorted((e for e in self.entries if day_of(e) in self.span), key=_in_time))


def day_of(entry: Entry) -> date:
    """Return the writer’s local day an entry is about."""
    return entry.when.moment.local_date


def _in_time(entry: Entry) -> tuple[date, float, str]:
    return day_of(entry), entry.when.moment.instant.timestamp(), entry.id
