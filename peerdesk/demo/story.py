# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done to the made-up journal, and when; told to a real one in that order, by its own verbs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from peerdesk.clock import FixedClock
from peerdesk.journal.journal import Journal
from peerdesk.records.entry import Entry

Verb = Callable[[Journal], object]


@dataclass(frozen=True, slots=True)
class _Deed:
    """Something done at an instant: an entry kept, or a verb."""

    at: datetime
    entry: Entry | None = None
    verb: Verb | None = None


@dataclass
class Story:
    """Deeds, in any order until they are told."""

    _deeds: list[_Deed] = field(default_factory=list)

    def keep(self, entry: Entry, at: datetime | None = None) -> None:
        """Keep `entry` when it was made, or at another instant."""
        self._deeds.append(_Deed(at or entry.made.instant, entry=entry))

    def do(self, at: datetime, verb: Verb) -> None:
        """Carry out `verb` at this instant."""
        self._deeds.append(_Deed(at, verb=verb))

    def called(self, title: str) -> Entry:
        """Return the entry that is kept under this title. Raises KeyError."""
        for deed in self._deeds:
            if deed.entry is not None and deed.entry.title == title:
                return deed.entry
        raise KeyError(title)

    def tell(self, journal: Journal, clock: FixedClock) -> None:
        """Do it all, oldest first; `clock` is the journal’s own and moves along. Entries in a row are kept together."""
        kept: list[Entry] = []
        for deed in sorted(self._deeds, key=lambda each: each.at):
            if deed.verb is not None:
                _keep_all(journal, kept)
            clock.advance((deed.at - clock.now()).total_seconds())
            if deed.verb is not None:
                deed.verb(journal)
            elif deed.entry is not None:
                kept.append(deed.entry)
        _keep_all(journal, kept)


def _keep_all(journal: Journal, kept: list[Entry]) -> None:
    if kept:
        journal.keep_all(kept)
        kept.clear()
