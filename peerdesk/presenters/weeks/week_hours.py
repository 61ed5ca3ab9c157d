# SPDX-License-Identifier: GPL-3.0-or-later
"""The hours that were noted, sort by sort. They are real amounts and may be added; what was not noted is not nought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from peerdesk.insights.phrasing.ledger import length
from peerdesk.number_words import beginning
from peerdesk.presenters.weeks.week_rows import HoursRow
from peerdesk.records.week import WeekMark
from peerdesk.wording import _, ngettext


def hours_rows(marks: Iterable[WeekMark]) -> tuple[HoursRow, ...]:
    """Return seen, unseen and supervision, each with where it is noted. What is folded away counts in none."""
    open_ = [mark for mark in marks if not mark.folded]
    seen = _Noted.of((mark.seen, mark.place) for mark in open_)
    unseen = _Noted.of((mark.unseen, mark.place) for mark in open_)
    received = _Noted.of((mark.supervision, mark.place) for mark in open_)
    return (
        seen.row(_("Seen"), ngettext("{count} meeting", "{count} meetings", len(seen.places))),
        unseen.row(
            _("Unseen"), ngettext("in {count} entry", "in {count} entries", len(unseen.places))
        ),
        received.row(
            _("Supervision received"),
            ngettext("{count} conversation", "{count} conversations", len(received.places)),
        ),
    )


def hours_line(weeks_with_hours: Sequence[bool]) -> str:
    """Return “5 of the 52 weeks have none noted. Nothing is assumed about them.”; nothing where every week has some."""
    weeks, without = len(weeks_with_hours), weeks_with_hours.count(False)
    if not without:
        return ""
    if without == weeks:
        return _("No hours are noted here. Nothing is assumed about that.")
    return ngettext(
        "{number} of the {weeks} weeks has none noted. Nothing is assumed about it.",
        "{number} of the {weeks} weeks have none noted. Nothing is assumed about them.",
        without,
    ).format(number=beginning(without) if without == 1 else without, weeks=weeks)


def short_length(minutes: int) -> str:
    """Return “62 h 15”, “14 h” or “45 min”."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _("{minutes} min").format(minutes=rest)
    if not rest:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {minutes:02}").format(hours=hours, minutes=rest)


class _Noted(NamedTuple):
    """Minutes that were noted, and where."""

    minutes: int
    places: tuple[int, ...]

    @classmethod
    def of(cls, noted: Iterable[tuple[int | None, int]]) -> _Noted:
        behind = [(minutes, place) for minutes, place in noted if minutes is not None]
        return cls(sum(minutes for minutes, _place in behind), tuple(place for _m, place in behind))

    def row(self, name: str, counted: str) -> HoursRow:
        if not self.places:
            return HoursRow(name, _("none noted"), _("none noted"), "", 0, ())
        line = counted.format(count=len(self.places))
        said = short_length(self.minutes), length(self.minutes)
        return HoursRow(name, *said, line, self.minutes, self.places)
