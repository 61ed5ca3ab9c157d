# SPDX-License-Identifier: GPL-3.0-or-later
"""The love-labour ledger of a span: the work, who noticed, small cuts, support, supervision. Only what was written.

Hours are real amounts and are added; nothing else is. Every line opens the entries it comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from peerdesk.insights.ledger import Hours, Ledger, Line, ledger
from peerdesk.insights.phrasing.ledger import length
from peerdesk.insights.tally import Counted
from peerdesk.insights.written import Span
from peerdesk.journal.reading import Reading
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.supervision.agenda_words import agenda_said
from peerdesk.presenters.weeks import spans
from peerdesk.presenters.weeks.looking_back import read_written
from peerdesk.records.around import AgendaLine
from peerdesk.wording import _, ngettext


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line of a part: what it says, on which day if it is of one, and the ids of the entries it opens."""

    said: str
    day: str = ""
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerPart:
    """One part of the ledger. A part in which nothing was written is not there."""

    name: str
    lines: tuple[LedgerLine, ...]


@dataclass(frozen=True, slots=True)
class LedgerShown:
    """The ledger of a span. `nothing` stands where there is no part; `notes` say what is not counted."""

    title: str
    parts: tuple[LedgerPart, ...]
    notes: tuple[str, ...]
    nothing: str = ""


class LoveLabour:
    """The ledger. `ask` answers in any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ask(self, span: Span) -> Callable[[Reading], LedgerShown]:
        """Return the question for the ledger of `span`, as things are now."""
        today = self._desk.today()
        return lambda reading: read_ledger(reading, span, today)

    def show(self, span: Span) -> LedgerShown:
        """Return the ledger of `span`, read here and now."""
        return self.ask(span)(self._desk.reading)


def read_ledger(reading: Reading, span: Span, today: date) -> LedgerShown:
    """Return the ledger of `span` as it is read on the day `today`."""
    kept = ledger(read_written(reading, span, today))
    waiting = tuple(_waiting(reading, line, today) for line in reading.agenda.waiting())
    named = (*_parts(kept, today), (_("Waiting on the agenda"), waiting))
    parts = tuple(LedgerPart(name, lines) for name, lines in named if lines)
    return LedgerShown(
        title=spans.title(span, today),
        parts=parts,
        notes=kept.notes,
        nothing=""
        if parts
        else _("Nothing of this is written in these days. Nothing is assumed about them."),
    )


def _parts(kept: Ledger, today: date) -> Iterator[tuple[str, tuple[LedgerLine, ...]]]:
    yield _("Seen work"), tuple(_hours(kept.seen))
    yield (
        _("Unseen work"),
        (
            *_hours(kept.unseen),
            *_kinds(kept.unseen_kinds),
            *_lines((*kept.in_words, *kept.time_in_words), today),
        ),
    )
    yield _("Who noticed"), (*_lines(kept.recognition, today), *_none_came(kept.none_came))
    yield _("Small cuts"), tuple(_lines(kept.small_cuts, today))
    yield _("Support there was"), tuple(_lines(kept.support, today))
    yield _("Supervision"), (*_hours(kept.supervision), *_last(kept, today))


def _hours(hours: Hours) -> Iterator[LedgerLine]:
    if hours.behind:
        yield LedgerLine(length(hours.minutes), ids=hours.behind)
    if hours.not_said and hours.behind:
        count = len(hours.not_said)
        said = ngettext(
            "{count} more without a length", "{count} more without a length", count
        ).format(count=count)
        yield LedgerLine(said, ids=hours.not_said)


def _kinds(kinds: Iterable[Counted]) -> Iterator[LedgerLine]:
    for kind in kinds:
        said = _("{word} ({count})").format(word=kind.word.label, count=len(kind))
        yield LedgerLine(said, ids=tuple(entry.id for entry in kind.entries))


def _lines(lines: Iterable[Line], today: date) -> Iterator[LedgerLine]:
    for line in lines:
        words = _(", ").join(word.label for word in line.words)
        said = " · ".join(each for each in (words, line.text) if each)
        yield LedgerLine(said, shown.short_day(line.day, today), (line.entry,))


def _none_came(ids: tuple[str, ...]) -> Iterator[LedgerLine]:
    if ids:
        said = ngettext(
            "None came, in {count} check-in", "None came, in {count} check-ins", len(ids)
        )
        yield LedgerLine(said.format(count=len(ids)), ids=ids)


def _last(kept: Ledger, today: date) -> Iterator[LedgerLine]:
    last = kept.conversations.last
    if last is not None:
        day = shown.plain_day(last.when.moment.local_date, today)
        yield LedgerLine(_("The last one was on {day}").format(day=day), ids=(last.id,))


def _waiting(reading: Reading, line: AgendaLine, today: date) -> LedgerLine:
    return LedgerLine(agenda_said(reading, line, today), ids=(line.entry,) if line.entry else ())
