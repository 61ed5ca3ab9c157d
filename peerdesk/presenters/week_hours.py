# SPDX-License-Identifier: GPL-3.0-or-later
"""The hours that were noted, sort by sort. They are real amounts and may be added; what was not noted is not nought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from peerdesk.insights.phrasing.ledger import length
from peerdesk.insights.phrasing.said import beginning
from peerdesk.presenters.week_rows import HoursRow
from peerdesk.records.week import WeekMark
from peerdesk.wording import _, ngettext


def hours_rows(marks: Iterable[WeekMark]) -> tuple[HoursRow, ...]:
    """Return seen, unseen and supervision, each with where it is noted. What is folded away counts in none."""
    open_ = [mark for mark in marks if not mark.folded]
    return (
        _row(_("Seen"), [(m.seen, m.place) for m in open_], "{count} meeting", "{count} meetings"),
        _row(
            _("Unseen"),
            [(m.unseen, m.place) for m in open_],
            "in {count} entry",
            "in {count} entries",
        ),
        _row(
            _("Supervision received"),
            [(m.supervision, m.place) for m in open_],
            "{count} conversation",
            "{count} conversations",
        ),
    )


def hours_line(minutes_by_week: Sequence[int]) -> str:
    """Return “5 of the 52 weeks have none noted. Nothing is assumed about them.”; nothing where every week has some."""
    weeks, without = len(minutes_by_week), sum(not minutes for minutes in minutes_by_week)
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


def _row(name: str, noted: Iterable[tuple[int, int]], one: str, many: str) -> HoursRow:
    behind = [(minutes, place) for minutes, place in noted if minutes]
    total = sum(minutes for minutes, _place in behind)
    return HoursRow(
        name=name,
        short=short_length(total) if behind else _("none noted"),
        spoken=length(total) if behind else _("none noted"),
        line=ngettext(one, many, len(behind)).format(count=len(behind)) if behind else "",
        minutes=total,
        places=tuple(place for _minutes, place in behind),
    )
