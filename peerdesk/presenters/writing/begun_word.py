# SPDX-License-Identifier: GPL-3.0-or-later
"""A word of the writer’s own while it is still being typed: it stands in the entry already, and in no list yet."""

from __future__ import annotations

from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import Answer, Many, One, Word, words_of
from peerdesk.records.entry import new_id
from peerdesk.records.questions import Ask, Question


class BegunWord:
    """Keeps in `writing` what is typed for `question`, and gives back what stood there when it is given up."""

    def __init__(self, writing: Writing, question: Question) -> None:
        self._writing, self._question = writing, question
        self._id = new_id()
        self._word: Word | None = None
        self._before: Answer | None = None

    def say(self, label: str) -> None:
        """Let the word read `label`; one of the list is that word, and nothing written takes it back."""
        self.take_back()
        label = " ".join(label.split())
        if label:
            self._before = self._writing.answer_to(self._question)
            self._word = self._called(label)
            self._writing.answer(self._question.key, self._with(self._word))

    def take_back(self) -> None:
        """Leave the answer as it was before, unless it was answered in another way since."""
        word, self._word = self._word, None
        if word is not None and word in words_of(self._writing.answer_to(self._question)):
            self._writing.answer(self._question.key, self._before)

    def _called(self, label: str) -> Word:
        offered = self._writing.words_for(self._question)
        same = (word for word in offered if word.label.casefold() == label.casefold())
        return next(same, Word(self._id, label))

    def _with(self, word: Word) -> Answer:
        if self._question.ask is Ask.ONE:
            return One(word)
        chosen = self._before.words if isinstance(self._before, Many) else ()
        return Many(chosen if word in chosen else (*chosen, word))
