# SPDX-License-Identifier: GPL-3.0-or-later
"""The weeks of a span: every check-in at its word, what happened beside it, and the hours that were noted.

It reads the kept weeks, never the whole journal. What is folded away is a mark on its day and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from peerdesk.insights.phrasing import beside
from peerdesk.insights.written import Span
from peerdesk.journal.reading import Reading
from peerdesk.presenters import shown, spans
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.entry_row import EntryRow, row_of
from peerdesk.presenters.week_hours import hours_line, hours_rows
from peerdesk.presenters.week_rows import (
    DAYS,
    Bead,
    DayState,
    GutterMark,
    WeekRow,
    WeeksShown,
    WeeksTable,
)
from peerdesk.presenters.week_table import read_table
from peerdesk.presenters.week_words import StrandWords, day_in_words, gutter_kind, week_in_words
from peerdesk.records.entry import Kind
from peerdesk.records.week import WeekMark, monday_of

_LOW_FROM = 27
"""From this many weeks on the rows are low, and the months stand at the left."""


class Weeks:
    """What the Weeks page shows. `ask` and `ask_table` answer in any thread; the rest is for the one it is made in."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # Which days

    def twelve_weeks(self) -> Span:
        """Return the running week and the eleven before it."""
        return spans.twelve_weeks(self._desk.today())

    def a_year(self) -> Span:
        """Return the running week and the fifty-one before it."""
        return spans.a_year(self._desk.today())

    def since_supervision(self) -> Span:
        """Return the days from the last supervision to today. Raises SpanRefused where none is noted."""
        today = self._desk.today()
        return spans.since_supervision(today, self._desk.reading.last_supervision(today))

    def own(self, first: str, last: str) -> Span:
        """Return the span somebody typed; an empty last day is today. Raises SpanRefused."""
        return spans.typed(first, last, self._desk.today())

    # The almanac

    def ask(self, span: Span) -> Callable[[Reading], WeeksShown]:
        """Return the question for the almanac of `span`, as things are now, to be asked in any thread."""
        today = self._desk.today()
        return lambda reading: read_weeks(reading, span, today)

    def show(self, span: Span) -> WeeksShown:
        """Return the almanac of `span`, read here and now."""
        return self.ask(span)(self._desk.reading)

    def ask_table(self, span: Span) -> Callable[[Reading], WeeksTable]:
        """Return the question for the same span as a table, to be asked in any thread."""
        today = self._desk.today()
        return lambda reading: read_table(reading, span, today)

    def table(self, span: Span) -> WeeksTable:
        """Return the table of `span`, read here and now."""
        return self.ask_table(span)(self._desk.reading)

    # What a mark opens

    def entry_at(self, place: int) -> str | None:
        """Return the id of the entry a bead or mark stands for; None where it is gone meanwhile."""
        return self._desk.reading.id_at(place)

    def day(self, day: date) -> tuple[EntryRow, ...]:
        """Return everything of one day, oldest first; a folded entry is its day and nothing else."""
        reading = self._desk.reading
        names, today = reading.network_names(), self._desk.today()
        return tuple(
            row_of(line, today, names, self._desk.words) for line in reading.between(day, day)
        )


def read_weeks(reading: Reading, span: Span, today: date) -> WeeksShown:
    """Return the almanac of `span` as it is read on the day `today`."""
    read = [mark for week in reading.weeks(span.first, span.last) for mark in week.marks]
    marks = [mark for mark in read if mark.day <= today]
    mondays = spans.mondays(span)
    is_year = len(mondays) >= _LOW_FROM
    words = reading.words_said(span.first, span.last)
    rows = tuple(_rows(mondays, marks, words, today, is_year=is_year))
    ahead = _ahead(reading, today) if span.last >= today else ()
    return WeeksShown(
        span=span,
        title=spans.title(span, today),
        is_year=is_year,
        rows=rows,
        hours=hours_rows(marks),
        hours_line=hours_line([row.seen + row.unseen + row.supervision for row in rows]),
        folded="".join(beside.folded_away(sum(mark.folded for mark in read))),
        ahead="".join(beside.dated_ahead(len(ahead))),
        ahead_places=tuple(mark.place for mark in ahead),
    )


def _rows(
    mondays: Sequence[date],
    marks: Sequence[WeekMark],
    words: StrandWords,
    today: date,
    *,
    is_year: bool,
) -> Iterator[WeekRow]:
    by_week: dict[date, list[WeekMark]] = {}
    for mark in marks:
        by_week.setdefault(monday_of(mark.day), []).append(mark)
    before: date | None = None
    for monday in mondays:
        begins = before is None or before.month != monday.month
        label = _label(monday, begins_month=begins, is_year=is_year)
        yield _row(monday, label, by_week.get(monday, ()), words, today, begins_month=begins)
        before = monday


def _label(monday: date, *, begins_month: bool, is_year: bool) -> str:
    if not is_year:
        return shown.label_day(monday)
    return shown.label_month(monday) if begins_month else ""


def _row(
    monday: date,
    label: str,
    marks: Sequence[WeekMark],
    words: StrandWords,
    today: date,
    *,
    begins_month: bool,
) -> WeekRow:
    open_ = [mark for mark in marks if not mark.folded]
    check_ins = [mark for mark in open_ if mark.kind is Kind.CHECK_IN]
    days = [monday + timedelta(day) for day in range(DAYS)]
    by_day = [[mark for mark in marks if mark.day == day] for day in days]
    return WeekRow(
        start=monday,
        label=label,
        took=tuple(Bead(m.took, m.day.weekday(), m.place) for m in check_ins if m.took),
        gave=tuple(Bead(m.gave, m.day.weekday(), m.place) for m in check_ins if m.gave),
        marks=tuple(
            GutterMark(gutter_kind(m), m.day.weekday(), m.place)
            for m in open_
            if m.kind not in {Kind.CHECK_IN, Kind.NOTE}
        ),
        days=tuple(_state(day, of, today) for day, of in zip(days, by_day, strict=True)),
        today=today.weekday() if monday_of(today) == monday else None,
        seen=sum(mark.seen for mark in open_),
        unseen=sum(mark.unseen for mark in open_),
        supervision=sum(mark.supervision for mark in open_),
        spoken=week_in_words(shown.plain_day(monday, today), open_, words),
        days_spoken=tuple(day_in_words(d, of, words) for d, of in zip(days, by_day, strict=True)),
        is_empty=not check_ins,
        begins_month=begins_month,
        check_ins=tuple(mark.place for mark in check_ins),
    )


def _state(day: date, marks: Sequence[WeekMark], today: date) -> DayState:
    if day > today:
        return "future"
    if any(mark.kind is Kind.CHECK_IN and not mark.folded for mark in marks):
        return "check_ins"
    return "folded" if any(mark.folded for mark in marks) else "none"


def _ahead(reading: Reading, today: date) -> tuple[WeekMark, ...]:
    """Return everything that is dated after today, however far, that is not folded away."""
    if today == date.max:
        return ()
    weeks = reading.weeks(today + timedelta(1), date.max)
    return tuple(mark for week in weeks for mark in week.marks if not mark.folded)
