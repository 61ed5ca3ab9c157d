# SPDX-License-Identifier: GPL-3.0-or-later
"""Today: the date, two strands, what may be asked again, and what was written lately. Nothing on it is due."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from peerdesk.journal.lines import Line
from peerdesk.language.prompts import Prompt
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.entry_row import EntryRow, mark_of, row_of, title_of
from peerdesk.presenters.supervision.agenda_words import agenda_on_screen
from peerdesk.presenters.today import said_when
from peerdesk.presenters.today.follow_ups import FollowUps
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import MOST, Answer
from peerdesk.records.entry import Entry, Kind
from peerdesk.wording import _, ngettext

LATELY = 5
"""Entries listed under Lately."""

UNFINISHED = 4
"""Unfinished entries listed at most."""

AGENDA = 3
"""Lines for supervision listed at most."""

A_BREAK = timedelta(days=30)
"""After this long without an entry, coming back is met with a welcome. The gap itself is never mentioned."""

_BETWEEN_OFFERS = timedelta(days=7)
_MEETINGS = (
    _("One meeting written up today."),
    _("Two meetings written up today."),
    _("Three meetings written up today."),
)


@dataclass(frozen=True, slots=True)
class Agenda:
    """The first lines waiting for supervision, and how many there are, in words; none of it is a debt."""

    lines: tuple[str, ...]
    count: str


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An entry left unfinished: its title, and roughly how much and when."""

    id: str
    title: str
    about: str


class TodayPresenter:
    """What Today shows, read anew each time it is asked."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.follow_ups = FollowUps(desk)
        self._prompt_before: str | None = None
        self._offers_recovery = False

    # The day

    def day(self) -> date:
        """Return the writer’s local day."""
        return self._desk.today()

    def date(self) -> str:
        """Return “Thursday 14 May”."""
        return shown.long_day(self.day())

    def is_new(self) -> bool:
        """Say whether nothing was ever written here."""
        reading = self._desk.reading
        return not reading.newest(1) and not reading.drafts() and not reading.in_drawer(1)

    def line(self) -> str:
        """Return the one plain line under the date."""
        if self.is_new():
            return _("A new journal. There is nothing you have to do first.")
        newest = self._desk.reading.newest(1)
        if newest and self.day() - newest[0].day > A_BREAK:
            return _("Welcome. Nothing is waiting that can’t wait.")
        written = self._written_today()
        meetings = sum(line.kind is Kind.MEETING and not line.folded for line in written)
        nothing_due = _("Nothing is due.")
        if 1 <= meetings <= len(_MEETINGS):
            return f"{_MEETINGS[meetings - 1]} {nothing_due}"
        if written:
            return f"{_('Something written today.')} {nothing_due}"
        return nothing_due

    # Two strands

    def keep_check_in(
        self, took: Answer | None, gave: Answer | None, done: Callable[[Entry], None]
    ) -> bool:
        """Keep a check-in of the two strands as they are set; returns whether either was."""
        if took is None and gave is None:
            return False
        writing = Writing.begin(self._desk, Kind.CHECK_IN)
        writing.answer("toll", took)
        writing.answer("reward", gave)
        writing.rest(done)
        return True

    def take_away(self, entry_id: str) -> None:
        """Undo a check-in kept by mistake: it goes into the drawer."""
        self._desk.pen.write(lambda journal: journal.take_away(entry_id))

    # Lately, and what is around

    def lately(self) -> tuple[EntryRow, ...]:
        """Return the newest entries; a folded one shows its day alone."""
        names = self._desk.reading.network_names()
        lines = self._desk.reading.newest(LATELY)
        return tuple(row_of(line, self.day(), names, self._desk.words) for line in lines)

    def agenda(self) -> Agenda:
        """Return the first lines waiting for supervision."""
        waiting = self._desk.reading.agenda.waiting()
        said = ngettext("{count} thing", "{count} things", len(waiting)).format(count=len(waiting))
        lines = tuple(agenda_on_screen(self._desk, line) for line in waiting[:AGENDA])
        return Agenda(lines, said if waiting else "")

    def unfinished(self) -> tuple[Unfinished, ...]:
        """Return what was left unfinished, newest first; folded entries are not brought up."""
        reading = self._desk.reading
        asked_about = {each.entry for each in self.follow_ups.waiting().questions}
        drafts = [
            each for each in reading.drafts() if not each.folded and each.id not in asked_about
        ]
        drafted = {each.id for each in drafts}
        left = [
            reading.entry(line.id)
            for line in reading.unfinished(UNFINISHED)
            if line.id not in drafted
        ]
        return tuple(self._unfinished(each) for each in (*drafts, *left)[:UNFINISHED])

    # Somewhere to start

    def prompt(self) -> Prompt | None:
        """Return the prompt of the day, or the one after it; None where none is wanted today."""
        settings = self._desk.settings
        if not settings.offer_prompts or settings.prompts_quiet_on == self.day().isoformat():
            return None
        return self._desk.prompts.offer(None, self._prompt_before, (), self.day())

    def another_prompt(self) -> Prompt | None:
        """Return the next prompt; None where there is no other."""
        standing = self.prompt()
        if standing is not None:
            self._prompt_before = standing.id
        return self.prompt()

    def no_prompts_today(self) -> None:
        """Offer no prompt until tomorrow."""
        self._stay_quiet_on(self.day().isoformat())

    def prompts_again(self) -> None:
        """Undo: offer prompts today after all."""
        self._stay_quiet_on("")

    # The recovery key

    def offers_recovery(self) -> bool:
        """Say whether to offer writing down the recovery key: once a week at most, and never on a hard day."""
        settings = self._desk.settings
        if settings.recovery_written or self.is_new() or self._is_hard_day():
            return False
        if not self._offers_recovery:
            asked = settings.recovery_asked_on
            last = date.fromisoformat(asked) if asked else date.min
            self._offers_recovery = self.day() - last >= _BETWEEN_OFFERS
        return self._offers_recovery

    def recovery_was_offered(self) -> None:
        """Remember that it was offered today."""
        today = self.day().isoformat()
        if self._desk.settings.recovery_asked_on != today:
            self._desk.remember(lambda settings: replace(settings, recovery_asked_on=today))

    def not_now_recovery(self) -> None:
        """Take the offer away until next week."""
        self._offers_recovery = False

    # Inside

    def _written_today(self) -> tuple[Line, ...]:
        return self._desk.reading.between(self.day(), self.day())

    def _is_hard_day(self) -> bool:
        """Whether today was more than the writer could hold, or something was closed and left today."""
        return any(line.toll == MOST or line.folded for line in self._written_today())

    def _title(self, entry: Entry) -> str:
        name = self._desk.reading.pet_name(entry.network)
        return title_of(entry.kind, entry.title, mark_of(entry), name)

    def _unfinished(self, entry: Entry) -> Unfinished:
        when = said_when.lately(entry.when.moment.local_date, self.day())
        count = sum(len(each.split()) for each in entry.answers.values() if isinstance(each, str))
        return Unfinished(entry.id, self._title(entry), _about(count, when))

    def _stay_quiet_on(self, day: str) -> None:
        self._desk.pen.write(
            lambda journal: journal.change_settings(
                lambda settings: replace(settings, prompts_quiet_on=day)
            )
        )


def _about(words: int, when: str) -> str:
    if not words:
        return when
    roughly = words if words < 20 else round(words, -1)
    said = ngettext("about {count} word, {when}", "about {count} words, {when}", roughly)
    return said.format(count=roughly, when=when)
