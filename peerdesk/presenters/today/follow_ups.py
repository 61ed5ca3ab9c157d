# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions the writer asked to be asked again, as Today puts them. Nothing here is ever late.

One that has waited longer than a month is not put again: those are offered once, together, to be let go.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from peerdesk.clock import local
from peerdesk.errors import PeerDeskError
from peerdesk.journal.journal import Journal
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.entry_row import mark_of
from peerdesk.presenters.today import said_when
from peerdesk.presenters.writing import begun_look
from peerdesk.records.answers import One, Word
from peerdesk.records.around import FollowUp
from peerdesk.records.entry import Entry, Kind
from peerdesk.records.forms.disclosure import HOW
from peerdesk.wording import _, ngettext

Refused = Callable[[PeerDeskError], None]

AT_FIRST = 2
"""Questions shown before more are asked for."""

QUIET_AFTER = timedelta(days=30)
"""How long a question waits on Today before it is only offered to be let go."""

EVENING = 17
"""The hour from which a question is put that was asked for on its own day, “this evening”."""

ANSWERS = "follow_up_answer"
"""The list of words a question is answered with."""

_HOW_IT_SITS = _("How does it sit now?")
_STILL_WITH_YOU = _("Is it still with you?")
_TOLD = {
    "shared": (_("you shared something"), _HOW_IT_SITS),
    "reflecting": (_("you shared something in a reflecting conversation"), _HOW_IT_SITS),
    "being_there": (_("you said something by being there"), _HOW_IT_SITS),
    "held_back": (_("you held something back"), _STILL_WITH_YOU),
}
_WRITTEN = {
    Kind.MEETING: (_("you wrote about a meeting"), _HOW_IT_SITS),
    Kind.DISCLOSURE: (_("you wrote about something of yours"), _HOW_IT_SITS),
    Kind.CHECK_IN: (_("you wrote down what it took and gave"), _HOW_IT_SITS),
    Kind.NOTE: (_("you wrote something down"), _STILL_WITH_YOU),
    Kind.SUPERVISION: (_("you wrote about a conversation"), _HOW_IT_SITS),
}
_CLOSED = (_("you closed something and left it"), _STILL_WITH_YOU)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it is put. `begun` are lines written under it that are not yet kept beside the entry."""

    id: str
    entry: str
    mark: str
    question: str
    day: str
    begun: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is waiting, whenever the writer likes: questions to show, how many more, and those from long ago."""

    questions: tuple[Asked, ...] = ()
    more: int = 0
    old: tuple[str, ...] = ()

    @property
    def more_said(self) -> str:
        """“3 more, when you like”; empty where there are none."""
        if not self.more:
            return ""
        said = ngettext("{count} more, when you like", "{count} more, when you like", self.more)
        return said.format(count=self.more)


class FollowUps:
    """Asks again, and keeps what is answered. `is_open_wide` shows every question that waits, not two alone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.is_open_wide = False

    # What is asked

    def waiting(self) -> Waiting:
        """Return what may be asked today; nothing where the writer turned asking off."""
        if self._desk.settings.follow_ups_off:
            return Waiting()
        today = self._desk.today()
        due = self._desk.reading.follow_ups.due(today)
        fresh = [
            each
            for each in due
            if today - each.due <= QUIET_AFTER and not self._waits_for_evening(each, today)
        ]
        shown_now = fresh if self.is_open_wide else fresh[:AT_FIRST]
        names = self._desk.reading.network_names()
        return Waiting(
            questions=tuple(self._asked(each, today, names) for each in shown_now),
            more=len(fresh) - len(shown_now),
            old=self._old(due, today),
        )

    def words(self) -> tuple[Word, ...]:
        """Return the words a question may be answered with; the first is key 1."""
        return self._desk.words.words(ANSWERS)

    def old_were_shown(self) -> None:
        """Remember that the questions from long ago were offered today, so that they go quiet by themselves."""
        today = self._desk.today().isoformat()
        if self._desk.settings.old_asked_on != today:
            self._desk.remember(lambda settings: replace(settings, old_asked_on=today))

    # Answering

    def answer(self, follow_up: str, word: Word, done: Callable[[], None]) -> None:
        """Keep `word` beside the entry that was asked about."""
        self._desk.pen.write(
            lambda journal: journal.follow_ups.answer(follow_up, word), lambda _kept: done()
        )

    def put_off(self, follow_up: str, done: Callable[[bool], None]) -> None:
        """Not now. `done` hears whether it will come back; after the second time it does not."""
        self._desk.pen.write(
            lambda journal: journal.follow_ups.put_off(follow_up),
            lambda kept: done(kept.due > self._desk.today()),
        )

    def let_go(self, follow_ups: Sequence[str], done: Callable[[], None]) -> None:
        """Let these questions go; they are not asked again."""
        self._each(lambda journal, each: journal.follow_ups.let_go(each), follow_ups, done)

    def stop_asking(self, follow_up: str, done: Callable[[], None]) -> None:
        """Stop asking about that entry for good."""
        self._each(lambda journal, each: journal.follow_ups.stop_asking(each), (follow_up,), done)

    def wait_again(self, follow_ups: Sequence[str]) -> None:
        """Undo: these questions wait as before."""
        self._each(lambda journal, each: journal.follow_ups.wait_again(each), follow_ups, _nobody)

    def keep_old(self, follow_ups: Sequence[str]) -> None:
        """Keep the questions from long ago: they come back in a week, like any other."""
        self._each(lambda journal, each: journal.follow_ups.put_off(each), follow_ups, _nobody)

    # A few lines

    def begin_lines(self, asked: Asked, text: str, refused: Refused | None = None) -> None:
        """Keep lines that are still being written as a draft of a later look; none, and the draft is dropped."""
        begun_look.begin(self._desk, asked.entry, text, refused)

    def keep_lines(
        self,
        asked: Asked,
        text: str,
        done: Callable[[], None],
        refused: Refused | None = None,
    ) -> bool:
        """Keep the lines as a later look on the entry, which answers the question. Returns whether there were any."""
        if not text.strip():
            return False
        self._desk.pen.write(
            lambda journal: journal.follow_ups.answer_in_words(asked.id, text),
            lambda _kept: done(),
            refused,
        )
        return True

    def seconds_to_evening(self) -> int:
        """Return how long it is until “this evening” comes, in seconds; 0 where it has come or is of the day before."""
        now = local(self._desk.clock)
        if not self._desk.settings.day_begins <= now.hour < EVENING:
            return 0
        return (EVENING - now.hour) * 3600 - now.minute * 60 - now.second

    # Inside

    def _waits_for_evening(self, follow_up: FollowUp, today: date) -> bool:
        is_for_today = follow_up.made.local_date == follow_up.due == today
        return (
            is_for_today
            and self._desk.settings.day_begins <= local(self._desk.clock).hour < EVENING
        )

    def _asked(self, follow_up: FollowUp, today: date, names: Mapping[str, str]) -> Asked:
        entry = self._desk.reading.entry(follow_up.entry)
        return Asked(
            id=follow_up.id,
            entry=entry.id,
            mark="" if entry.folded else mark_of(entry),
            question=question_about(entry, today, names.get(entry.network or "", "")),
            day=shown.short_day(entry.when.moment.local_date, today),
            begun=begun_look.begun(self._desk, entry),
        )

    def _old(self, due: Sequence[FollowUp], today: date) -> tuple[str, ...]:
        offered_on = self._desk.settings.old_asked_on
        last = date.fromisoformat(offered_on) if offered_on else date.min
        return tuple(
            each.id
            for each in due
            if today - each.due > QUIET_AFTER and (last == today or each.due + QUIET_AFTER >= last)
        )

    def _each(
        self,
        verb: Callable[[Journal, str], FollowUp],
        follow_ups: Sequence[str],
        done: Callable[[], None],
    ) -> None:
        ids = tuple(follow_ups)
        self._desk.pen.write(
            lambda journal: [verb(journal, each) for each in ids], lambda _kept: done()
        )


def question_about(entry: Entry, today: date, network: str) -> str:
    """Return the question by how something was shared or held back. Of a folded entry it names nothing but when."""
    how = entry.answers.get(HOW)
    told, asked = _WRITTEN[entry.kind]
    if isinstance(how, One):
        told, asked = _TOLD.get(how.word.id, (told, asked))
    if entry.folded:
        (told, asked), network = _CLOSED, ""
    said = _("{ago} {told}").format(ago=said_when.ago(entry.when, today), told=told)
    if network:
        said = _("{said} in the {name} network").format(said=said, name=network)
    return f"{said}. {asked}"


def _nobody() -> None:
    """Take an answer nobody waits for."""
