# SPDX-License-Identifier: GPL-3.0-or-later
"""The facts of an entry being written, as quiet links under its title. All of them may be missing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, time

from peerdesk.clock import instant_at, zone_of
from peerdesk.errors import PeerDeskError
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import Answer, Minutes, words_of
from peerdesk.records.entry import Kind, Precision, When
from peerdesk.records.questions import Place
from peerdesk.wording import _

_DATE = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})|(\d{4})-(\d{1,2})-(\d{1,2})")
_WITH = ("with_whom", "with_roles")
_ASKABLE = {Kind.MEETING: _("How long, where"), Kind.SUPERVISION: _("How long, with whom")}
_TIME = re.compile(r"(\d{1,2})[:.h](\d{2})")


@dataclass(frozen=True, slots=True)
class FactLink:
    """One fact as a link: the key of its question, or of what could still be said, and its words."""

    key: str
    text: str


def fact_links(desk: Desk, writing: Writing) -> tuple[FactLink, ...]:
    """Return the facts of the entry: when it was, then those of its form, then its network or meeting."""
    today = desk.today()
    entry = writing.entry
    links = [FactLink("when", shown.when(entry.when, today))]
    askable = ""
    for part in writing.form.parts:
        if part.place is Place.FACTS:
            askable = _ASKABLE.get(entry.kind, part.questions[0].label)
            for question in part.questions:
                answer = entry.answers.get(question.key)
                if isinstance(answer, Minutes):
                    links.append(FactLink(question.key, shown.minutes(answer.count)))
                elif question.key in _WITH and answer is not None:
                    links.append(FactLink(question.key, _with(answer)))
                elif words := words_of(answer):
                    links.append(FactLink(question.key, _said(question.label, words[0].label)))
    if len(links) == 1 and askable:
        links.append(FactLink("more", askable))
    links.extend(_belonging(desk, writing))
    return tuple(links)


def _with(answer: Answer) -> str:
    said = answer if isinstance(answer, str) else _(", ").join(w.label for w in words_of(answer))
    return _("with {name}").format(name=said) if said else _("with whom")


def _said(label: str, word: str) -> str:
    return f"{label}: {word}" if word in {_("yes"), _("no")} else word


def _belonging(desk: Desk, writing: Writing) -> list[FactLink]:
    entry = writing.entry
    if entry.belongs_to:
        try:
            meeting = desk.reading.entry(entry.belongs_to)
        except PeerDeskError:
            return []
        title = shown.title(meeting.kind, meeting.title)
        return [FactLink("meeting", _("in {title}").format(title=title))]
    if entry.kind is Kind.MEETING:
        name = desk.reading.network_names().get(entry.network or "")
        if name:
            return [FactLink("network", _("with {name}").format(name=name))]
        return [FactLink("network", _("Which network"))]
    if entry.kind in (Kind.DISCLOSURE, Kind.CHECK_IN):
        return [FactLink("meeting", _("In which meeting"))]
    return []


def read_day(typed: str) -> date | None:
    """Return the day that was typed as 14.5.2026, 14/5/2026 or 2026-05-14; None if it is none of these."""
    found = _DATE.fullmatch(typed.strip())
    if found is None:
        return None
    day, month, year, year_first, month_after, day_last = found.groups()
    try:
        if year_first:
            return date(int(year_first), int(month_after), int(day_last))
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def read_time(typed: str) -> time | None:
    """Return the time of day that was typed as 14:30 or 14.30; None if it is neither."""
    found = _TIME.fullmatch(typed.strip())
    if found is None:
        return None
    try:
        return time(int(found.group(1)), int(found.group(2)))
    except ValueError:
        return None


def moved(when: When, day: date, at: time | None, precision: Precision) -> When:
    """Return `when` moved to another day, and time of day if one is given, said as exactly as `precision`."""
    zone = when.moment.zone
    clock = at or when.moment.instant.astimezone(zone_of(zone)).time()
    instant = instant_at(day, clock, zone)
    return When(replace(when.moment, instant=instant, local_date=day), precision)
