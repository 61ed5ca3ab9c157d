# SPDX-License-Identifier: GPL-3.0-or-later
"""weeks and observations: the numbers and the sentences of the Weeks page, with the ids behind them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from datetime import date

from peerdesk.cli.as_json import Json
from peerdesk.cli.opened import OpenJournal, opened
from peerdesk.cli.terminal import say, say_csv, say_json
from peerdesk.insights.written import Span
from peerdesk.journal.reading import Reading
from peerdesk.presenters.weeks import spans
from peerdesk.presenters.weeks.observations import ObservationRow, Observations, ObservationsShown
from peerdesk.presenters.weeks.week_rows import Bead, WeekRow, WeeksShown
from peerdesk.presenters.weeks.weeks import Weeks
from peerdesk.records.answers import Silence
from peerdesk.wording import _

_EVENTS = (
    "meeting",
    "shared",
    "reflecting",
    "being_there",
    "held_back",
    "disclosure",
    "supervision",
)
_COLUMNS = (
    "week",
    "check_ins",
    *(f"took_{stop}" for stop in range(1, 6)),
    "took_not_said",
    "took_unsure",
    "took_not_now",
    *(f"gave_{stop}" for stop in range(1, 6)),
    "gave_not_said",
    "gave_unsure",
    "gave_not_now",
    *_EVENTS,
    "seen_minutes",
    "unseen_minutes",
    "supervision_minutes",
)


def weeks(asked: Namespace) -> None:
    """Print the weeks of a span, oldest first."""
    with opened(asked) as journal:
        shown = Weeks(journal.desk).show(_span(asked, journal))
        if asked.csv:
            say_csv([_COLUMNS, *(tuple(_csv_row(row)) for row in shown.rows)])
        elif asked.json:
            say_json(_weeks_json(shown, _ids(journal.reading, shown)))
        else:
            for line in _weeks_said(shown):
                say(line)


def observations(asked: Namespace) -> None:
    """Print what the counts say of a span; nothing on a day that was more than could be held."""
    with opened(asked) as journal:
        span = _span(asked, journal)
        title = spans.title(span, journal.desk.today())
        shown = Observations(journal.desk).look(span)
    if asked.json:
        say_json(_observations_json(span, title, shown))
        return
    say(_("What the counts say, {span}").format(span=title))
    for line in _observations_said(shown):
        say(line)


def _span(asked: Namespace, journal: OpenJournal) -> Span:
    today = journal.desk.today()
    if asked.first_day:
        return spans.own(asked.first_day, asked.last_day or today, today)
    return spans.weeks_up_to(today, asked.weeks or spans.TWELVE)


def _weeks_said(shown: WeeksShown) -> Iterator[str]:
    yield _("Weeks, {span}").format(span=shown.title)
    for row in shown.rows:
        yield row.sentence
    yield ""
    for hours in shown.hours:
        said = _("{name}: {hours}").format(name=hours.name, hours=hours.spoken)
        yield f"{said}, {hours.line}" if hours.line else said
    yield from (line for line in (shown.hours_line, shown.folded, shown.ahead) if line)


def _csv_row(row: WeekRow) -> Iterator[str | int]:
    """Only days and numbers, so that no spreadsheet finds anything in it to carry out."""
    yield row.start.isoformat()
    yield len(row.check_ins)
    for strand, beads in (("took", row.took), ("gave", row.gave)):
        stops = [bead.stop for bead in beads]
        silences = [each.silence for each in row.silent if each.strand == strand]
        yield from (stops.count(stop) for stop in range(1, 6))
        yield len(row.check_ins) - len(stops) - len(silences)
        yield from (silences.count(silence) for silence in Silence)
    kinds = [mark.kind for mark in row.marks]
    yield from (kinds.count(kind) for kind in _EVENTS)
    lengths = (row.seen, row.unseen, row.supervision)
    yield from ("" if each is None else each for each in lengths)  # not noted is not nought


def _ids(reading: Reading, shown: WeeksShown) -> Mapping[int, str]:
    lines = reading.between(shown.span.first, shown.span.last)
    ahead = {place: reading.id_at(place) or "" for place in shown.ahead_places}
    return {line.place: line.id for line in lines} | ahead


def _weeks_json(shown: WeeksShown, ids: Mapping[int, str]) -> Json:
    return {
        **_span_json(shown.span, shown.title),
        "weeks": [_week_json(row, ids) for row in shown.rows],
        "hours": [
            {
                "name": hours.name,
                "said": hours.spoken,
                "minutes": hours.minutes,
                "ids": [ids[place] for place in hours.places],
            }
            for hours in shown.hours
        ],
        "notes": [line for line in (shown.hours_line, shown.folded, shown.ahead) if line],
        "ahead": [ids[place] for place in shown.ahead_places],
    }


def _week_json(row: WeekRow, ids: Mapping[int, str]) -> Json:
    return {
        "begins": row.start.isoformat(),
        "said": row.sentence,
        "check_ins": [ids[place] for place in row.check_ins],
        "took": [_bead_json(bead, row, ids) for bead in row.took],
        "gave": [_bead_json(bead, row, ids) for bead in row.gave],
        "silences": [
            {
                "strand": each.strand,
                "silence": each.silence.value,
                "date": _day(row, each.day),
                "id": ids[each.key],
            }
            for each in row.silent
        ],
        "events": [
            {"kind": mark.kind, "date": _day(row, mark.day), "id": ids[mark.key]}
            for mark in row.marks
        ],
        "folded_days": [_day(row, day) for day, state in enumerate(row.days) if state == "folded"],
        "minutes": {"seen": row.seen, "unseen": row.unseen, "supervision": row.supervision},
    }


def _bead_json(bead: Bead, row: WeekRow, ids: Mapping[int, str]) -> Json:
    return {"stop": bead.stop, "date": _day(row, bead.day), "id": ids[bead.key]}


def _day(row: WeekRow, day: int) -> str:
    return date.fromordinal(row.start.toordinal() + day).isoformat()


def _span_json(span: Span, title: str) -> Json:
    return {"first": span.first.isoformat(), "last": span.last.isoformat(), "title": title}


def _observations_said(shown: ObservationsShown) -> Iterator[str]:
    if shown.is_off:
        yield _("You have put the counts away. On the Weeks page they can be taken out again.")
    for row in (*shown.first, *shown.rest, *shown.answered):
        yield ""
        yield row.sentence
        yield from (f"    {line}" for line in (*row.beside, row.answer) if line)
        if row.is_kept:
            yield _("    Kept for supervision.")
        yield f"    {' '.join(row.behind)}"
    if shown.closing or shown.hidden:
        yield ""
    yield from (line for line in (shown.hidden, *shown.closing) if line)


def _observations_json(span: Span, title: str, shown: ObservationsShown) -> Json:
    rows = (*shown.first, *shown.rest, *shown.answered)
    return {
        **_span_json(span, title),
        "quiet": shown.is_quiet,
        "put_away": shown.is_off,
        "observations": [_observation_json(row) for row in rows],
        "hidden": len(shown.hidden_keys),
        "closing": list(shown.closing),
    }


def _observation_json(row: ObservationRow) -> Json:
    return {
        "key": row.key,
        "kind": row.kind,
        "sentence": row.sentence,
        "beside": list(row.beside),
        "answer": row.answer,
        "kept": row.is_kept,
        "groups": {name: list(ids) for name, ids in row.groups.items()},
    }


VERBS = {"weeks": weeks, "observations": observations}
