# SPDX-License-Identifier: GPL-3.0-or-later
"""Today: the date, two strands, what may be asked again, and what was written lately. Nothing on it is due."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta

from peerdesk.journal.lines import Line
from peerdesk.language.prompts import Prompt
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.entry_row import EntryRow, mark_of, row_of, title_of
from peerdesk.presenters.supervision.agenda_words import agenda_on_screen
from peerdesk.presenters.today import said_when
from peerdesk.presenters.today.check_in import CheckIn, Strands
from peerdesk.presenters.today.follow_ups import FollowUps
from peerdesk.records.answers import MOST
from peerdesk.records.entry import Entry, Kind, State
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
        self.check_in = CheckIn(desk)
        self._prompt_before: str | None = None

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
        return not reading.newest(1) and not self._drafts() and not reading.in_drawer(1)

    def line(self) -> str:
        """Return the one plain line under the date."""
        if self.is_new():
            return _("A new journal. There is nothing you have to do first.")
        newest = self._desk.reading.newest(1)
        if newest and self.day() - newest[0].day > A_BREAK:
            return _("Welcome. Nothing is waiting that can’t wait.")
        return " ".join(each for each in (self._said_of_today(), _("Nothing is due.")) if each)

    # Two strands

    def go_on_with_check_in(self) -> Strands:
        """Return what it took and what it gave as far as they are said and not kept, here or before a lock today."""
        reading = self._desk.reading
        left = [line for line in reading.unfinished(UNFINISHED) if line.kind is Kind.CHECK_IN]
        return self.check_in.go_on((*reading.drafts(), *(reading.entry(line.id) for line in left)))

    def take_away(self, entry_id: str) -> None:
        """Undo a check-in kept by mistake: it goes into the drawer."""
        self._desk.pen.write(lambda journal: journal.take_away(entry_id))

    # Lately, and what is around

    def lately(self) -> tuple[EntryRow, ...]:
        """Return the newest entries but the one in the strip; a folded one shows its day alone."""
        names = self._desk.reading.network_names()
        newest = self._desk.reading.newest(LATELY + 1)
        lines = [line for line in newest if line.id != self.check_in.id][:LATELY]
        return tuple(row_of(line, self.day(), names, self._desk.words) for line in lines)

    def agenda(self) -> Agenda:
        """Return the first lines waiting for supervision."""
        waiting = self._desk.reading.agenda.waiting()
        said = ngettext("{count} thing", "{count} things", len(waiting)).format(count=len(waiting))
        lines = tuple(agenda_on_screen(self._desk, line) for line in waiting[:AGENDA])
        return Agenda(lines, said if waiting else "")

    def unfinished(self) -> tuple[Unfinished, ...]:
        """Return what was left unfinished, newest first; folded entries are not brought up."""
        return tuple(self._unfinished(each) for each in self._left_unfinished()[:UNFINISHED])

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
        """Say whether to offer writing down the recovery key: until it is put off, and never on a hard day."""
        settings = self._desk.settings
        if settings.recovery_written or not self._desk.can_write or self.is_new():
            return False
        put_off = settings.recovery_put_off_on
        if put_off and self.day() - date.fromisoformat(put_off) < _BETWEEN_OFFERS:
            return False
        return not self._is_hard_day()

    def recovery_line(self) -> str:
        """Return what is known of the recovery key, and what it is for; empty where it is not offered."""
        if not self.offers_recovery():
            return ""
        known = shown.recovery_key_known(typed_back=False)
        return _("{known} If you forget your passphrase, it is the only other way in.").format(
            known=known
        )

    def not_now_recovery(self) -> None:
        """Take the offer away until next week."""
        today = self.day().isoformat()
        self._desk.pen.write(
            lambda journal: journal.change_settings(
                lambda settings: replace(settings, recovery_put_off_on=today)
            )
        )

    # Inside

    def _said_of_today(self) -> str:
        """Return what was written today in one sentence. What stands under Unfinished is only begun."""
        drafted = {each.id for each in self._drafts()}
        lines = self._written_today()
        done = [each for each in lines if each.folded or _is_done(each, drafted)]
        meetings = sum(each.kind is Kind.MEETING and not each.folded for each in done)
        if 1 <= meetings <= len(_MEETINGS):
            return _MEETINGS[meetings - 1]
        if done:
            return _("Something written today.")
        return _("Something begun today.") if lines else ""

    def _written_today(self) -> tuple[Line, ...]:
        return self._desk.reading.between(self.day(), self.day())

    def _is_hard_day(self) -> bool:
        """Whether today was more than the writer could hold, or something was closed and left today."""
        return any(line.toll == MOST or line.folded for line in self._written_today())

    def _drafts(self) -> list[Entry]:
        return [each for each in self._desk.reading.drafts() if each.id != self.check_in.id]

    def _left_unfinished(self) -> list[Entry]:
        """What was left, but for what the strip shows and what a question stands for."""
        reading = self._desk.reading
        asked_about = {each.entry for each in self.follow_ups.waiting().questions}
        drafts = [each for each in self._drafts() if not each.folded and each.id not in asked_about]
        listed = {self.check_in.id, *(each.id for each in drafts)}
        left = reading.unfinished(UNFINISHED + 1)  # one of them may be in the strip
        return drafts + [reading.entry(line.id) for line in left if line.id not in listed]

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


def _is_done(line: Line, drafted: Collection[str]) -> bool:
    return line.state is State.RESTED and line.id not in drafted


def _about(words: int, when: str) -> str:
    if not words:
        return when
    roughly = words if words < 20 else round(words, -1)
    said = ngettext("about {count} word, {when}", "about {count} words, {when}", roughly)
    return said.format(count=roughly, when=when)
