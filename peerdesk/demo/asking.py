# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions asked again, as they are written in `assets/demo`: after how many days, and what was answered.

"7 lighter"                   asked after a week, answered with a word
"7 put off, then the same"    not now; answered a week later
"3 words: Colder than …"      answered in words
"7 let go"  "1 stop"          let go; stopped for good
"waiting"                     its day is today
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from peerdesk.demo.story import Story, Verb
from peerdesk.demo.weeks import Weeks
from peerdesk.journal.follow_ups import PUT_OFF_DAYS
from peerdesk.journal.journal import Journal
from peerdesk.language.word_lists import WordLists
from peerdesk.records.entry import Entry

_WAITING = "waiting"
_WORDS = "words: "


@dataclass
class Asked:
    """One question about an entry. Its id is known once the journal has it."""

    entry: str
    words: WordLists
    ids: list[str] = field(default_factory=list)

    def answer(self, said: str) -> Verb:
        """Return the verb for an answer as it is written."""
        if said.startswith(_WORDS):
            return lambda journal: journal.follow_ups.answer_in_words(
                self._id(), said.removeprefix(_WORDS)
            )
        match said:
            case "put off":
                return lambda journal: journal.follow_ups.put_off(self._id())
            case "let go":
                return lambda journal: journal.follow_ups.let_go(self._id())
            case "stop":
                return lambda journal: journal.follow_ups.stop_asking(self._id())
        (word,) = (each for each in self.words.all("follow_up_answer") if each.label == said)
        return lambda journal: journal.follow_ups.answer(self._id(), word)

    def _id(self) -> str:
        return self.ids[0]


def ask_again(story: Story, weeks: Weeks, words: WordLists, entry: Entry, written: str) -> None:
    """Add the question about `entry`, and its answers so far, to the story."""
    asked = Asked(entry.id, words)
    days, _space, answers = written.partition(" ")
    due = weeks.today
    if days != _WAITING:
        due = entry.made.local_date + timedelta(days=int(days))

    def ask(journal: Journal) -> None:
        follow_up = journal.follow_ups.ask_again(asked.entry, due)
        asked.ids.extend([follow_up.id] if follow_up else [])

    story.do(min(entry.made.instant + timedelta(minutes=1), weeks.now), ask)
    answered = due
    for answer in answers.split(", then ") if answers else ():
        if answered >= weeks.today:
            return
        story.do(weeks.at(answered, 19, 5).instant, asked.answer(answer))
        answered += timedelta(days=PUT_OFF_DAYS)
