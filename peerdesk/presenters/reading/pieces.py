# SPDX-License-Identifier: GPL-3.0-or-later
"""What an answer looks like when it is read: one frozen value for each shape. Nothing here is counted or summed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from peerdesk.presenters import shown
from peerdesk.records.answers import (
    Answer,
    Answers,
    Many,
    Minutes,
    One,
    Rows,
    Silence,
    Strand,
)
from peerdesk.records.circle import Circle, Seat, VoiceMore, VoiceState
from peerdesk.records.questions import Ask, Question
from peerdesk.wording import _

_SILENT = {Silence.UNSURE: _("Unsure"), Silence.NOT_NOW: _("Not now")}
_VOICES = {
    VoiceState.HEARD: _("heard"),
    VoiceState.QUIET: _("quiet"),
    VoiceState.SPOKEN_FOR: _("spoken for"),
    VoiceState.NOT_IN_THE_ROOM: _("not in the room"),
}
_VOICES_TOO = {
    VoiceMore.NOT_YET_SPOKEN: _("not yet spoken"),
    VoiceMore.THROUGH_BODY: _("spoke through body or action"),
    VoiceMore.NOT_YET_MET: _("spoke, not yet met"),
}


@dataclass(frozen=True, slots=True)
class Prose:
    """Something written. `keeps_lines` is a poem: every space and line as typed."""

    label: str
    text: str
    keeps_lines: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Words chosen from a list, a length of time, or a silence said out loud."""

    label: str
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words in one line."""
        return " · ".join(self.words)


@dataclass(frozen=True, slots=True)
class StrandRead:
    """One strand as it was said: its place from 1 to 5 and its word; 0 and “Unsure”, “Not now” or nothing."""

    label: str
    order: int = 0
    word: str = ""


@dataclass(frozen=True, slots=True)
class Strands:
    """Both strands, side by side. At least one of them was answered."""

    took: StrandRead
    gave: StrandRead


@dataclass(frozen=True, slots=True)
class CircleRead:
    """Who sat in the circle, to be drawn, and each seat in words."""

    label: str
    circle: Circle
    seats: tuple[str, ...]

    @property
    def text(self) -> str:
        """Every seat on a line of its own."""
        return "\n".join(self.seats)


@dataclass(frozen=True, slots=True)
class Groups:
    """Several small groups of answers under one question; each group is (label, text) pairs."""

    label: str
    groups: tuple[tuple[tuple[str, str], ...], ...]

    @property
    def text(self) -> str:
        """Every group on a line of its own."""
        return "\n".join(
            " · ".join(f"{label}: {said}" if label else said for label, said in group)
            for group in self.groups
        )


Piece: TypeAlias = Prose | Words | Strands | CircleRead | Groups


def piece_of(question: Question, answers: Answers) -> Piece | None:
    """Return how the answer to `question` is read; None where it was left blank. Strands are read in pairs."""
    answer = answers.get(question.key)
    label = question.label_beside(answers)
    match answer:
        case str():
            return Prose(label, answer)
        case Circle():
            return CircleRead(label, answer, tuple(_seats(answer)))
        case Rows(rows):
            return Groups(label, tuple(tuple(_group(question, row)) for row in rows))
        case None | Strand():
            return None
        case _:
            return Words(label, words_said(answer))


def strands_of(took: Question, gave: Question, answers: Answers) -> Strands | None:
    """Return both strands as they were said; None where neither was."""
    pair = Strands(_strand(took, answers), _strand(gave, answers))
    return pair if pair.took.word or pair.gave.word else None


def words_said(answer: Answer) -> tuple[str, ...]:
    """Return an answer in words: what was chosen, how long it was, or a silence said out loud."""
    match answer:
        case One(word):
            return (word.label,)
        case Many(words):
            return tuple(word.label for word in words)
        case Minutes(count):
            return (shown.minutes(count),)
        case Silence():
            return (_SILENT[answer],)
        case Strand(_order, word):
            return (word,)
        case str():
            return (answer,)
        case _:
            return ()


def _strand(question: Question, answers: Answers) -> StrandRead:
    label = question.label_beside(answers)
    match answers.get(question.key):
        case Strand(order, word):
            return StrandRead(label, order, word)
        case Silence() as silence:
            return StrandRead(label, 0, _SILENT[silence])
        case _:
            return StrandRead(label)


def _group(question: Question, row: Answers) -> Iterator[tuple[str, str]]:
    for each in question.rows:
        answer = row.get(each.key)
        if answer is None:
            continue
        said = " · ".join(words_said(answer))
        # The first column is what the row is about, and needs no label.
        yield ("" if each is question.rows[0] and each.ask is Ask.LINE else each.label), said


def _seats(circle: Circle) -> Iterator[str]:
    for seat in circle.seats:
        called = _("{role}, called {name}") if seat.made_up_name else "{role}"
        said = [called.format(role=seat.role, name=seat.made_up_name), _voice(circle, seat)]
        said += [_VOICES_TOO[each] for each in VoiceMore if each in seat.more]
        said += [_threads(circle, seat), seat.note]
        line = " · ".join(each for each in said if each)
        yield line[:1].upper() + line[1:]


def _voice(circle: Circle, seat: Seat) -> str:
    if seat.state is None:
        return ""
    by = next((each.role for each in circle.seats if each.voice == seat.spoken_for_by), "")
    if seat.state is VoiceState.SPOKEN_FOR and by:
        return _("spoken for by {role}").format(role=by)
    return _VOICES[seat.state]


def _threads(circle: Circle, seat: Seat) -> str:
    joined = {thread.other for thread in circle.threads if thread.one == seat.voice}
    joined |= {thread.one for thread in circle.threads if thread.other == seat.voice}
    roles = [each.role for each in circle.seats if each.voice in joined]
    return _("thread to {roles}").format(roles=", ".join(roles)) if roles else ""
