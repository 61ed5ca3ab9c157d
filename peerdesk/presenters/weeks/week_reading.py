# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the kept weeks of a span and puts each into a row. What is folded away is a mark on its day and no more."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from peerdesk.insights.phrasing import beside
from peerdesk.insights.written import Span
from peerdesk.journal.reading import Reading
from peerdesk.presenters import shown
from peerdesk.presenters.weeks import spans
from peerdesk.presenters.weeks.week_hours import hours_line, hours_rows
from peerdesk.presenters.weeks.week_rows import (
    DAYS,
    Bead,
    DayState,
    GutterMark,
    Said,
    Silent,
    WeekRow,
    WeeksShown,
)
from peerdesk.presenters.weeks.week_words import (
    StrandsSaid,
    day_in_words,
    gutter_kind,
    week_in_words,
    week_to_come,
)
from peerdesk.records.answers import Silence
from peerdesk.records.entry import Kind
from peerdesk.records.week import WeekMark, monday_of

_LOW_FROM = 27
"""From this many weeks on the rows are low, and the months stand at the left."""


def read_weeks(
    reading: Reading, span: Span, today: date, without: Container[int] = ()
) -> WeeksShown:
    """Return the almanac of `span` as it is read on the day `today`; nothing in it comes of the places `without`."""
    weeks = reading.weeks(span.first, span.last)
    read = [mark for week in weeks for mark in week.marks if mark.place not in without]
    marks = [mark for mark in read if mark.day <= today]
    look = _Look(span, today, reading.strands_said(span.first, span.last))
    rows = tuple(look.rows(marks))
    ahead = _ahead(reading, today, without) if span.last >= today else ()
    return WeeksShown(
        span=span,
        title=spans.title(span, today),
        is_year=look.is_year,
        rows=rows,
        hours=hours_rows(marks),
        hours_line=hours_line([row.has_hours for row in rows if row.start <= today]),
        folded="".join(beside.folded_away(sum(mark.folded for mark in read))),
        ahead="".join(beside.dated_ahead(len(ahead))),
        ahead_places=tuple(mark.place for mark in ahead),
    )


@dataclass(frozen=True)
class _Look:
    """One look at a span: which days, from which day, and what was said on the strands."""

    span: Span
    today: date
    strands: StrandsSaid

    @property
    def is_year(self) -> bool:
        return len(spans.mondays(self.span)) >= _LOW_FROM

    def rows(self, marks: Sequence[WeekMark]) -> Iterator[WeekRow]:
        by_week: dict[date, list[WeekMark]] = {}
        for mark in marks:
            by_week.setdefault(monday_of(mark.day), []).append(mark)
        before: date | None = None
        for monday in spans.mondays(self.span):
            begins_month = before is None or before.month != monday.month
            yield self._row(monday, by_week.get(monday, ()), begins_month=begins_month)
            before = monday

    def _row(self, monday: date, marks: Sequence[WeekMark], *, begins_month: bool) -> WeekRow:
        open_ = [mark for mark in marks if not mark.folded]
        check_ins = [mark for mark in open_ if mark.kind is Kind.CHECK_IN]
        days = [monday + timedelta(day) for day in range(DAYS)]
        by_day = [(day, [mark for mark in marks if mark.day == day]) for day in days]
        return WeekRow(
            start=monday,
            label=self._label(monday, begins_month=begins_month),
            took=tuple(Bead(m.took, m.day.weekday(), m.place) for m in check_ins if m.took),
            gave=tuple(Bead(m.gave, m.day.weekday(), m.place) for m in check_ins if m.gave),
            marks=tuple(_gutter(open_)),
            days=tuple(self._state(day, of_day) for day, of_day in by_day),
            today=self.today.weekday() if monday_of(self.today) == monday else None,
            seen=_noted(mark.seen for mark in open_),
            unseen=_noted(mark.unseen for mark in open_),
            supervision=_noted(mark.supervision for mark in open_),
            spoken=self._spoken(monday, check_ins),
            days_spoken=tuple(day_in_words(day, of_day, self.strands) for day, of_day in by_day),
            is_empty=not check_ins and monday <= self.today,
            begins_month=begins_month,
            check_ins=tuple(mark.place for mark in check_ins),
            silent=tuple(self._silent(check_ins)),
        )

    def _silent(self, check_ins: Sequence[WeekMark]) -> Iterator[Silent]:
        for mark in check_ins:
            for strand, said in zip(
                ("took", "gave"), self.strands.get(mark.place, ()), strict=False
            ):
                if isinstance(said, Silence):
                    yield Silent(strand, said, mark.day.weekday(), mark.place)

    def _label(self, monday: date, *, begins_month: bool) -> str:
        if not self.is_year:
            return shown.label_day(self._begins(monday))
        return shown.label_month(monday) if begins_month else ""

    def _spoken(self, monday: date, check_ins: Sequence[WeekMark]) -> tuple[Said, ...]:
        name = shown.plain_day(self._begins(monday), self.today)
        if monday > self.today:
            return week_to_come(name)
        return week_in_words(name, check_ins, self.strands)

    def _begins(self, monday: date) -> date:
        """The first day of the week that was looked at: a span may begin in the middle of one."""
        return max(monday, self.span.first)

    def _state(self, day: date, marks: Sequence[WeekMark]) -> DayState:
        if not self.span.first <= day <= min(self.span.last, self.today):
            return "future"
        if any(mark.kind is Kind.CHECK_IN and not mark.folded for mark in marks):
            return "check_ins"
        return "folded" if any(mark.folded for mark in marks) else "none"


def _gutter(marks: Sequence[WeekMark]) -> Iterator[GutterMark]:
    for mark in marks:
        if mark.kind not in {Kind.CHECK_IN, Kind.NOTE}:
            yield GutterMark(gutter_kind(mark), mark.day.weekday(), mark.place)


def _ahead(reading: Reading, today: date, without: Container[int]) -> tuple[WeekMark, ...]:
    """Return everything that is dated after today, however far, that is not folded away."""
    if today == date.max:
        return ()
    weeks = reading.weeks(today + timedelta(1), date.max)
    marks = (mark for week in weeks for mark in week.marks if mark.place not in without)
    return tuple(mark for mark in marks if not mark.folded)


def _noted(lengths: Iterable[int | None]) -> int | None:
    """Return the minutes that were noted together, or None where none were: a noted nought is another thing."""
    said = [each for each in lengths if each is not None]
    return sum(said) if said else None
