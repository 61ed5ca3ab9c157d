# SPDX-License-Identifier: GPL-3.0-or-later
"""What every kind of made-up entry is built with, and how it comes into the story with what hangs on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from peerdesk.demo.agenda import Agenda
from peerdesk.demo.asking import ask_again
from peerdesk.demo.chance import Chance
from peerdesk.demo.story import Story
from peerdesk.demo.weeks import Weeks
from peerdesk.demo.written import Written, answers_of, is_asked
from peerdesk.language.word_lists import WordLists
from peerdesk.records.answers import Answer
from peerdesk.records.entry import Entry, Kind, Moment, Precision, State, When
from peerdesk.records.forms import FORMS

_ABOUT = {
    *("title", "state", "week", "when", "flag", "private", "folded", "take_back", "ask", "later"),
    *("circle", "threads", "mine", "earlier"),
}
"""What may be written of an entry besides its answers."""


@dataclass(frozen=True)
class Making:
    """The tools: words, weeks, chance, and the story everything goes into."""

    words: WordLists
    weeks: Weeks
    chance: Chance
    story: Story
    agenda: Agenda

    def entry(
        self, kind: Kind, written: Written, when: Moment, made: Moment | None = None
    ) -> Entry:
        """Return an entry as it is `written`. Raises KeyError for what no question of its kind asks."""
        form = FORMS[kind]
        unknown = {name for name in written if name not in _ABOUT and not is_asked(form, name)}
        if unknown:
            raise KeyError(*unknown)
        return Entry(
            id=self.chance.new_id(),
            kind=kind,
            made=made or when,
            when=When(when, Precision(written.get("when", Precision.EXACT.value))),
            state=State(written.get("state", State.RESTED.value)),
            title=written.get("title", ""),
            flagged=written.get("flag", False),
            private_lock=written.get("private", False),
            folded=written.get("folded", False),
            take_back=written.get("take_back", False),
            answers=answers_of(form, written, self.words),
        )

    def tell(self, entry: Entry, written: Written) -> None:
        """Bring an entry into the story, with its line for supervision, its later looks and its questions."""
        if entry.flagged:
            self.agenda.put_entry(entry)
        self.story.keep(entry)
        for days, text in written.get("later", ()):
            self._look(entry, days, text)
        if "ask" in written:
            ask_again(self.story, self.weeks, self.words, entry, written["ask"])

    def evening(self, day: Moment, earliest: int = 17) -> Moment:
        """Return a moment of the evening of that day, after it."""
        hour = max(earliest, day.instant.hour + 2)
        return self.weeks.at(
            day.local_date, min(hour + self.chance.among(0, 3), 22), self.chance.among(0, 59)
        )

    def _look(self, entry: Entry, days: int, text: str) -> None:
        at = self.weeks.later(entry.made, days, 20).instant if days else None
        instant = at or entry.made.instant + timedelta(minutes=50)
        if instant < self.weeks.now:
            self.story.do(instant, lambda journal: journal.look_again(entry.id, text))


def with_more(entry: Entry, more: Mapping[str, Answer]) -> Entry:
    """Return `entry` with answers where it has none yet; what was written first stays first."""
    return replace(entry, answers={**entry.answers, **more, **entry.answers})
