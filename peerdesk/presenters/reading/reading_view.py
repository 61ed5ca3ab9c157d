# SPDX-License-Identifier: GPL-3.0-or-later
"""An entry as it is read: what was said, in the order of its form, and what has come to stand beside it since.

What was left blank is left out, and never named as missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from peerdesk.journal.lines import Line
from peerdesk.language.word_lists import WordLists
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.entry_row import mark_of, mark_of_line, strands_said, title_of
from peerdesk.presenters.writing.facts import Fact, day_of, facts_of
from peerdesk.presenters.writing.sections import Section, sections_of
from peerdesk.records.answers import Strand
from peerdesk.records.around import FollowUp, FollowUpState
from peerdesk.records.entry import Belongs, Entry, Kind, Moment
from peerdesk.wording import _

_BELONGS = {
    Belongs.BEFORE: _("{title}, before it"),
    Belongs.AFTER: _("{title}, after it"),
    Belongs.LATER: _("{title}, some time later"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """A later look: a dated addition."""

    day: str
    text: str


@dataclass(frozen=True, slots=True)
class Beside:
    """Something that belongs to this entry, to go to. A folded one has its day alone."""

    id: str
    mark: str
    title: str
    day: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier version: how many changes ago, and “As it was on Thu 14 May, until 14:32”."""

    back: int
    said: str


@dataclass(frozen=True, slots=True)
class EntryRead:
    """Everything there is to read about one entry. A folded one has its day and nothing else until it is opened.

    `version` is empty for the entry as it stands, and says which one it is for an earlier version. `answered` are
    the answers to questions that were asked again; `asked_for` is the day the next one is due.
    """

    id: str
    kind: Kind
    mark: str
    title: str
    day: str
    facts: tuple[Fact, ...] = ()
    sections: tuple[Section, ...] = ()
    looks: tuple[Look, ...] = ()
    beside: tuple[Beside, ...] = ()
    answered: tuple[str, ...] = ()
    asked_for: date | None = None
    asked_for_said: str = ""
    earlier: tuple[Earlier, ...] = ()
    flagged: bool = False
    private_lock: bool = False
    take_back: bool = False
    folded: bool = False
    version: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was written or chosen in it."""
        return not (self.folded or self.sections or self.looks)


def read_entry(desk: Desk, entry_id: str, *, unfolded: bool = False) -> EntryRead:
    """Return the entry with this id, or the only one whose id begins so, as it is read. Raises NotFoundError.

    `unfolded` reads a folded one all the same: for somebody who asked for exactly that.
    """
    entry = desk.reading.entry(entry_id)
    if entry.folded and not unfolded:
        return _only_its_day(desk, entry)
    follow_ups = desk.reading.follow_ups.about(entry.id)
    waiting = [each.due for each in follow_ups if each.state is FollowUpState.WAITING]
    return replace(
        _said(desk, entry),
        beside=_beside(desk, entry),
        answered=tuple(_answered(desk, entry, follow_ups)),
        asked_for=waiting[0] if waiting else None,
        asked_for_said=_will_be_asked(desk, waiting[0]) if waiting else "",
        earlier=_earlier(desk, entry),
        flagged=entry.flagged,
        private_lock=entry.private_lock,
        take_back=entry.take_back,
    )


def read_earlier(desk: Desk, entry_id: str, back: int, *, unfolded: bool = False) -> EntryRead:
    """Return the entry as it was `back` changes ago, counting from 1. Raises IndexError, NotFoundError.

    `unfolded` is as for `read_entry`.
    """
    current = desk.reading.entry(entry_id)
    if current.folded and not unfolded:
        return _only_its_day(desk, current)
    _at, entry = desk.reading.revisions(entry_id)[back - 1]
    return replace(_said(desk, entry), version=_earlier(desk, current)[back - 1].said)


def _only_its_day(desk: Desk, entry: Entry) -> EntryRead:
    day = day_of(entry.when, desk.today())
    return EntryRead(entry.id, entry.kind, "", day, day, folded=True)


def _said(desk: Desk, entry: Entry) -> EntryRead:
    mark = mark_of(entry)
    today = desk.today()
    looks = (
        Look(shown.short_day(look.moment.local_date, today), look.text)
        for look in entry.later_looks
    )
    return EntryRead(
        id=entry.id,
        kind=entry.kind,
        mark=mark,
        title=title_of(entry.kind, entry.title, mark, desk.reading.pet_name(entry.network)),
        day=day_of(entry.when, today),
        facts=tuple(facts_of(desk, entry)),
        sections=tuple(sections_of(entry)),
        looks=tuple(looks),
    )


def _beside(desk: Desk, entry: Entry) -> tuple[Beside, ...]:
    today = desk.today()
    return tuple(
        Beside(
            line.id,
            mark_of_line(line),
            "" if line.folded else _title_beside(line, desk.words),
            shown.short_day(line.day, today),
        )
        for line in desk.reading.beside(entry.id)
    )


def _title_beside(line: Line, words: WordLists) -> str:
    """Return “Check-in, before it. Took a little, gave some”: a check-in says when it was, and its two words."""
    title = shown.title(line.kind, line.title)
    if line.kind is not Kind.CHECK_IN:
        return title
    if line.belongs:
        title = _BELONGS[line.belongs].format(title=title)
    strands = strands_said(line, words)
    return f"{title}. {strands}" if strands else title


def _answered(desk: Desk, entry: Entry, follow_ups: tuple[FollowUp, ...]) -> Iterator[str]:
    """Yield what it took when it was written, and beside it each answer since."""
    today = desk.today()
    took = entry.answers.get("toll")
    if isinstance(took, Strand) and any(each.answer for each in follow_ups):
        day = shown.short_day(entry.made.local_date, today)
        yield _("{day}, at first: took {word}").format(day=day, word=took.word)
    for each in follow_ups:
        if each.state is FollowUpState.ANSWERED and each.answer and each.answered:
            day = shown.short_day(each.answered.local_date, today)
            yield _("{day}: {answer}").format(day=day, answer=each.answer.label)


def _will_be_asked(desk: Desk, due: date) -> str:
    return _("Will be asked again from {day}").format(day=shown.short_day(due, desk.today()))


def _earlier(desk: Desk, entry: Entry) -> tuple[Earlier, ...]:
    moments = desk.reading.revision_moments(entry.id)
    minutes = Counter((at.local_date, shown.clock_time(at)) for at in moments)
    return tuple(
        Earlier(back, _as_it_was(desk, at, alone=minutes[at.local_date, shown.clock_time(at)] == 1))
        for back, at in enumerate(moments, 1)
    )


def _as_it_was(desk: Desk, at: Moment, *, alone: bool) -> str:
    """Return until when it was so: to the minute where it stands `alone` in that minute, else to the second."""
    day = shown.short_day(at.local_date, desk.today())
    time = shown.clock_time(at) if alone else shown.clock_seconds(at)
    return _("As it was on {day}, until {time}").format(day=day, time=time)
