# SPDX-License-Identifier: GPL-3.0-or-later
"""The weeks as a table: one row a check-in, with the words as they stood then. An empty week has a row that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from peerdesk.insights.written import Span
from peerdesk.journal.lines import Line
from peerdesk.journal.reading import Reading
from peerdesk.presenters import shown
from peerdesk.presenters.reading.entry_row import title_of
from peerdesk.presenters.weeks import spans
from peerdesk.presenters.weeks.week_rows import TableRow, WeeksTable
from peerdesk.presenters.weeks.week_words import StrandsSaid
from peerdesk.records.answers import Silence, StrandSaid
from peerdesk.records.entry import Belongs, Kind
from peerdesk.records.week import monday_of
from peerdesk.wording import _

_NOT_SAID = _("not said")
_STANDS = {
    Belongs.BEFORE: _("Before {meeting}"),
    Belongs.AFTER: _("After {meeting}"),
    Belongs.LATER: _("Later, about {meeting}"),
}


def read_table(reading: Reading, span: Span, today: date) -> WeeksTable:
    """Return the table of `span` as it is read on the day `today`."""
    last = min(span.last, today)
    check_ins = [line for line in reading.between(span.first, last) if _is_shown(line)]
    strands = reading.strands_said(span.first, last)
    titles = dict(_titles(reading, check_ins))
    by_week: dict[date, list[Line]] = {}
    for line in check_ins:
        by_week.setdefault(monday_of(line.day), []).append(line)
    return WeeksTable(
        span=span,
        title=spans.title(span, today),
        columns=(_("Week"), _("Day"), _("What it took"), _("What it gave"), _("Belongs to")),
        rows=tuple(
            row
            for monday in spans.mondays(Span(span.first, last))
            for row in _week(
                max(monday, span.first), by_week.get(monday, ()), strands, titles, today
            )
        ),
    )


def _is_shown(line: Line) -> bool:
    return line.folded or line.kind is Kind.CHECK_IN


def _week(
    begins: date,
    lines: Sequence[Line],
    strands: StrandsSaid,
    titles: Mapping[str, str],
    today: date,
) -> Iterator[TableRow]:
    name = shown.plain_day(begins, today)
    if not any(not line.folded for line in lines):
        yield TableRow("", name, _("no check-ins"), "", "", "")
    for line in lines:
        day = shown.short_day(line.day, today)
        if line.folded:
            yield TableRow(line.id, name, day, "", "", _("Folded away"))
            continue
        took, gave = strands.get(line.place, ("", ""))
        yield TableRow(line.id, name, day, _cell(took), _cell(gave), _belongs(line, titles))


def _cell(said: StrandSaid) -> str:
    return shown.SILENCES[said] if isinstance(said, Silence) else said or _NOT_SAID


def _belongs(line: Line, titles: Mapping[str, str]) -> str:
    meeting = titles.get(line.belongs_to or "")
    if meeting is None:
        return _("The day")
    return _STANDS[line.belongs or Belongs.AFTER].format(meeting=meeting)


def _titles(reading: Reading, check_ins: Iterable[Line]) -> Iterator[tuple[str, str]]:
    """Yield the meetings they belong to with their titles; one that is folded or in the drawer is not named."""
    names = reading.network_names()
    for meeting in dict.fromkeys(line.belongs_to for line in check_ins if line.belongs_to):
        line = reading.line_of(meeting)
        if line is not None and not line.folded:
            yield meeting, title_of(line.kind, line.title, "", names.get(line.network or "", ""))
