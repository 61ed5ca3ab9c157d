# SPDX-License-Identifier: GPL-3.0-or-later
"""Fetches what was written in a span for the counts, by days and never the whole journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from peerdesk.errors import NotFoundError
from peerdesk.insights.written import Span, Written
from peerdesk.journal.reading import Reading
from peerdesk.records.entry import Entry, Kind


def read_written(reading: Reading, span: Span, today: date) -> Written:
    """Return what was written in `span`, looked at on the day `today`."""
    found = {entry.id: entry for entry in reading.entries_between(span.first, span.last)}
    found |= {entry.id: entry for entry in _around(reading, span, today)}
    found |= {entry.id: entry for entry in _meetings(reading, found.values())}
    return Written(
        span=span,
        today=today,
        entries=tuple(found.values()),
        follow_ups=reading.follow_ups.answered(span.first, span.last),
        agenda=reading.agenda.waiting(),
        agenda_day=reading.agenda.next_conversation().day,
        own_words=frozenset(
            (name, word.id) for name, mine in reading.my_lists().items() for word in mine.added
        ),
        networks={network.id: network for network in reading.networks()},
        last_supervision=_last_supervision(reading, today),
    )


def _around(reading: Reading, span: Span, today: date) -> Iterator[Entry]:
    """Yield the entries of today and, where the span reaches it, those dated after it."""
    if today not in span:
        yield from reading.entries_between(today, today)
    if span.last >= today and today < date.max:
        yield from reading.entries_between(today + timedelta(1), date.max)


def _meetings(reading: Reading, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the meetings that `entries` belong to and are not among them; what lies in the drawer is passed over."""
    standing = {entry.id for entry in entries}
    wanted = {entry.belongs_to for entry in entries if entry.belongs_to}
    for meeting in sorted(wanted - standing):
        if reading.line_of(meeting) is None:
            continue
        try:
            yield reading.entry(meeting)
        except NotFoundError:  # erased between the two questions
            continue


def _last_supervision(reading: Reading, today: date) -> Entry | None:
    day = reading.last_supervision(today)
    if day is None:
        return None
    held = [e for e in reading.entries_between(day, day) if e.kind is Kind.SUPERVISION]
    return held[-1] if held else None
