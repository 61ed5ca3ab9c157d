# SPDX-License-Identifier: GPL-3.0-or-later
"""One page to print and bring: the weeks since the last supervision, what is flagged, what waits, and the hours.

It is the writer’s own paper, and it may be handed on: what is only for them is left out, marks and hours too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from peerdesk.insights.written import Span
from peerdesk.journal.lines import Line, Narrowing
from peerdesk.journal.reading import Reading
from peerdesk.number_words import beginning
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.supervision.agenda_words import agenda_said, entry_said
from peerdesk.presenters.weeks import spans
from peerdesk.presenters.weeks.week_reading import read_weeks
from peerdesk.presenters.weeks.week_rows import WeeksShown
from peerdesk.records.around import AgendaLine
from peerdesk.wording import _, ngettext

MOST_FLAGGED = 200
"""So many flagged entries fit on paper that somebody still reads."""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A line on the page: the day it is of, if any, what it says, what is hoped for beside it, and the id it opens."""

    said: str
    day: str = ""
    hope: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class SupervisionPaper:
    """The page. `left_out` says how many entries are only for the writer and not on it; empty where none are."""

    heading: str
    weeks: WeeksShown
    flagged: tuple[PaperLine, ...]
    left_out: str
    agenda: tuple[PaperLine, ...]


class SinceSupervision:
    """The page since the last supervision. `ask` answers in any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ask(self) -> Callable[[Reading], SupervisionPaper]:
        """Return the question for the page, as things are now. Asked, it raises SpanRefused where none is noted."""
        today = self._desk.today()
        return lambda reading: read_paper(reading, today)

    def show(self) -> SupervisionPaper:
        """Return the page, read here and now. Raises SpanRefused where no supervision is noted."""
        return self.ask()(self._desk.reading)


def read_paper(reading: Reading, today: date) -> SupervisionPaper:
    """Return the page as it is read on the day `today`. Raises SpanRefused where no supervision is noted."""
    span = spans.since_supervision(today, reading.last_supervision(today))
    flagged, waiting = _flagged(reading, span), reading.agenda.waiting()
    mine = reading.only_mine(span.first)
    private = frozenset(mine.values()) | _linked_and_mine(reading, waiting)
    open_ = [line for line in flagged if line.id not in private]
    listed = {line.id for line in open_}
    return SupervisionPaper(
        heading=_("Since supervision, {span}").format(span=spans.title_on_paper(span)),
        weeks=read_weeks(reading, span, today, without=mine),
        flagged=tuple(_flagged_line(reading, line, today) for line in open_),
        left_out=_left_out(len(private)),
        agenda=tuple(
            _agenda_line(reading, line, today)
            for line in waiting
            if line.entry not in private and (line.text or line.entry not in listed)
        ),
    )


def _flagged(reading: Reading, span: Span) -> Sequence[Line]:
    narrowed = Narrowing(flagged=True, first_day=span.first, last_day=span.last)
    return reading.newest(MOST_FLAGGED, None, narrowed)[::-1]


def _linked_and_mine(reading: Reading, waiting: Iterable[AgendaLine]) -> frozenset[str]:
    """Return the entries that are only for the writer among those that wait on the agenda, of whatever day."""
    linked = (reading.line_of(line.entry) for line in waiting if line.entry)
    return frozenset(line.id for line in linked if line and line.private_lock)


def _flagged_line(reading: Reading, line: Line, today: date) -> PaperLine:
    said = "" if line.folded else entry_said(reading, line, today)
    return PaperLine(said, shown.short_day(line.day, today), id=line.id)


def _agenda_line(reading: Reading, line: AgendaLine, today: date) -> PaperLine:
    hope = line.hope.label if line.hope else ""
    return PaperLine(agenda_said(reading, line, today), hope=hope, id=line.entry or "")


def _left_out(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "{number} entry is only for you and is not on this page.",
        "{number} entries are only for you and are not on this page.",
        count,
    ).format(number=beginning(count))
