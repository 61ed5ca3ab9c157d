# SPDX-License-Identifier: GPL-3.0-or-later
"""The small view: two words, one line, and the day is done. Two taps are a whole entry, and nothing follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.settings.people import People
from peerdesk.presenters.writing.begun_word import BegunWord
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import Strand, Word, words_of
from peerdesk.records.entry import Entry, Kind, Moment
from peerdesk.records.questions import Question

Which = Literal["took", "gave"]

_KEY: dict[Which, str] = {"took": "toll", "gave": "reward"}
_LINE = "one_line"
_BODY = "body"


class SmallPresenter:
    """One check-in, as small as it can be. `begin` starts another."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.people = People(desk)
        self.begin()

    def begin(self) -> None:
        """Begin a check-in with nothing said."""
        self._writing = Writing.begin(self._desk, Kind.CHECK_IN)
        self._begun_word = BegunWord(self._writing, self._body)

    # What is said

    def words(self, which: Which) -> tuple[str, ...]:
        """Return the five words of a strand, least first; the first is key 1."""
        return tuple(word.label for word in self._desk.words.strand(which))

    def said(self, which: Which) -> int:
        """Return which word is chosen, 1 to 5; 0 is not said."""
        answer = self._writing.entry.answers.get(_KEY[which])
        return answer.order if isinstance(answer, Strand) else 0

    def say(self, which: Which, order: int) -> None:
        """Choose a word, 1 to 5; 0 takes it back."""
        chosen = Strand(order, self.words(which)[order - 1]) if order else None
        self._writing.answer(_KEY[which], chosen)

    @property
    def line(self) -> str:
        """The one line, if there is one."""
        answer = self._writing.entry.answers.get(_LINE)
        return answer if isinstance(answer, str) else ""

    def write_line(self, text: str) -> None:
        """Write the one line."""
        self._writing.answer(_LINE, text)

    # A word from the body

    def body_words(self) -> tuple[Word, ...]:
        """Return the words a body may have today."""
        return self._writing.words_for(self._body)

    def body(self) -> tuple[str, ...]:
        """Return the ids of those chosen."""
        return tuple(word.id for word in words_of(self._writing.answer_to(self._body)))

    def choose_body(self, ids: Sequence[str]) -> None:
        """Choose words from the body; none is a blank."""
        self._writing.choose(self._body, list(ids))

    def begin_body_word(self, label: str) -> None:
        """Let a word of the writer’s own stand as it is typed; nothing written takes it back."""
        self._begun_word.say(label)

    def add_body_word(self, label: str) -> Word:
        """Choose a word of the writer’s own, and keep it in the list."""
        return self._writing.add_own_word(self._body, label)

    # Keeping

    @property
    def is_blank(self) -> bool:
        """Say whether nothing was said."""
        return not self._writing.is_changed

    def keep_draft(self, kept: Callable[[Moment], None]) -> None:
        """Keep what is said so far, in case the window goes away."""
        self._writing.keep_draft(kept)

    def keep(self, done: Callable[[Entry], None]) -> bool:
        """Keep it as a whole entry; returns whether anything was said."""
        if self.is_blank:
            return False
        self._writing.rest(done)
        return True

    def leave(self) -> None:
        """Leave without keeping on purpose: what was said stays, unfinished."""
        self._writing.leave(_nobody)

    @property
    def _body(self) -> Question:
        return next(each for each in self._writing.form.questions() if each.key == _BODY)


def _nobody(_kept: Entry) -> None:
    """Take an answer nobody waits for."""
