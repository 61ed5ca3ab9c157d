# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines for supervision: put there with an entry or by themselves, brought to the next conversation that suits."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

from peerdesk.demo.chance import Chance
from peerdesk.demo.story import Story
from peerdesk.demo.written import word
from peerdesk.language.word_lists import WordLists
from peerdesk.records.answers import Many, Word
from peerdesk.records.around import AgendaLine, AgendaState
from peerdesk.records.entry import Entry, Moment

MOST_BROUGHT = 3
"""Lines one conversation has room for."""


_UNTITLED = "Something of mine"


@dataclass
class Agenda:
    """The lines there are so far, oldest first, with what each is called."""

    story: Story
    chance: Chance
    words: WordLists
    _waiting: list[tuple[AgendaLine, str]] = field(default_factory=list)

    def put_entry(self, entry: Entry) -> None:
        """Put a flagged entry on it, just before the entry itself is kept."""
        line = AgendaLine(self.chance.new_id(), entry.made, entry=entry.id)
        self._put(line, entry.title or _UNTITLED)

    def put_line(self, text: str, at: Moment, hope: str = "", *, let_go: bool = False) -> None:
        """Put a few words on it, or put them there and let them go again."""
        chosen = word(self.words, "agenda_hope", hope) if hope else None
        line = AgendaLine(self.chance.new_id(), at, text, hope=chosen)
        self._put(line, text)
        if let_go:
            self._waiting.pop()
            self._settle(line, at, AgendaState.LET_GO)

    def bring(self, at: Moment) -> Many | None:
        """Bring the oldest waiting lines to a conversation; return them as it names them, or None for none."""
        before = [each for each in self._waiting if each[0].made.instant < at.instant]
        brought = before[:MOST_BROUGHT]
        for each in brought:
            self._waiting.remove(each)
            self._settle(each[0], at, AgendaState.BROUGHT)
        return Many(tuple(Word(line.id, called) for line, called in brought)) if brought else None

    def _put(self, line: AgendaLine, called: str) -> None:
        self._waiting.append((line, called))
        self.story.do(
            line.made.instant - timedelta(seconds=1), lambda journal: journal.agenda.put(line)
        )

    def _settle(self, line: AgendaLine, at: Moment, state: AgendaState) -> None:
        settled = replace(line, state=state)
        self.story.do(
            at.instant + timedelta(minutes=2), lambda journal: journal.agenda.put(settled)
        )
