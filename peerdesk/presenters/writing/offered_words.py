# SPDX-License-Identifier: GPL-3.0-or-later
"""The words offered under a question, with those chosen here earlier as they were called then."""

from __future__ import annotations

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.supervision.agenda_words import agenda_said
from peerdesk.records.answers import Answer, Strand, Word, words_of
from peerdesk.records.entry import Entry
from peerdesk.records.questions import Question


def offered_words(
    desk: Desk, question: Question, entry: Entry, kept: Entry | None
) -> tuple[Word, ...]:
    """Return the words offered under `question` while `entry` is written, as it was `kept` last; None for never.

    Those chosen and gone from the list since stand at the end.
    """
    answer = entry.answers.get(question.key)
    if question.words == "agenda":
        offered, called = _waiting_lines(desk), {}
    else:
        offered = desk.words.words(question.words_beside(entry.answers))
        before = kept.answers.get(question.key) if kept else None
        called = {**_called(offered, before), **_called(offered, answer)}
    known = {word.id for word in offered}
    gone = (word for word in words_of(answer) if word.id not in known)
    return (*(called.get(word.id, word) for word in offered), *gone)


def _waiting_lines(desk: Desk) -> tuple[Word, ...]:
    reading, today = desk.reading, desk.today()
    lines = reading.agenda.waiting()
    return tuple(Word(line.id, agenda_said(reading, line, today)) for line in lines)


def _called(offered: tuple[Word, ...], answer: Answer | None) -> dict[str, Word]:
    """Return the words of `answer` by id, as it calls them."""
    if isinstance(answer, Strand):
        stops = enumerate(offered, 1)
        return {stop.id: Word(stop.id, answer.word) for at, stop in stops if at == answer.order}
    return {word.id: word for word in words_of(answer)}
