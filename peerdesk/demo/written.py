# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in `assets/demo`, turned into answers.

A text is a text. A word of a list is its id, several are a list of ids; “unsure” and “not_now” are the two silences.
took and gave are 1 to 5. A circle is a list of “voice state …” lines, its threads “one other: a few words”.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from peerdesk.language.word_lists import WordLists
from peerdesk.records.answers import (
    Answer,
    Answers,
    Many,
    Minutes,
    One,
    Rows,
    Silence,
    Strand,
    Word,
)
from peerdesk.records.circle import OWN_SEAT, Circle, Seat, Thread, VoiceMore, VoiceState
from peerdesk.records.network import Voice
from peerdesk.records.questions import Ask, Form, Question

Written = Mapping[str, Any]

_SHORT = {
    "took": "toll",
    "gave": "reward",
    "how": "disclosure_kind",
    "kind": "supervision_kind",
    "with": "with_roles",
    "safe": "safe_enough",
    "manages": "also_manages_me",
    "values": "peer_values",
}
_STATES = {
    "h": VoiceState.HEARD,
    "q": VoiceState.QUIET,
    "s": VoiceState.SPOKEN_FOR,
    "n": VoiceState.NOT_IN_THE_ROOM,
}
_MORE = {
    "b": VoiceMore.THROUGH_BODY,
    "y": VoiceMore.NOT_YET_SPOKEN,
    "m": VoiceMore.NOT_YET_MET,
}


def answers_of(form: Form, written: Written, words: WordLists) -> dict[str, Answer]:
    """Return the answers to the questions of `form` among what is `written`. Raises KeyError for an unknown word."""
    by_key = {_SHORT.get(name, name): said for name, said in written.items()}
    answers: dict[str, Answer] = {}
    # Short lines come last, so that a list of entries begins with what was written at length.
    for question in sorted(form.questions(), key=lambda each: each.ask is Ask.LINE):
        if question.key in by_key and question.ask is not Ask.CIRCLE:
            answers[question.key] = _answer(question, by_key[question.key], answers, words)
    return answers


def is_asked(form: Form, name: str) -> bool:
    """Say whether `name` stands for a question of `form`."""
    return any(question.key == _SHORT.get(name, name) for question in form.questions())


def word(words: WordLists, name: str, called: str) -> Word:
    """Return the word of the list `name` with this id or, if it is the writer’s own, this label. Raises KeyError."""
    offered = words.all(name)
    return ({each.label: each for each in offered} | {each.id: each for each in offered})[called]


def strand(words: WordLists, key: str, order: int) -> Strand:
    """Return the word at `order` of the strand “toll” or “reward”."""
    return Strand(order, words.strand("took" if key == "toll" else "gave")[order - 1].label)


def circle_of(written: Written, voices: Mapping[str, Voice]) -> Circle:
    """Return the circle of a meeting; the writer’s own seat comes first. `voices` are those of the network by key."""
    seats = [Seat(OWN_SEAT, "you", own=True, state=VoiceState.HEARD)]
    seats += [_seat(line, voices) for line in written["circle"]]
    threads = [_thread(line, voices) for line in written.get("threads", ())]
    return Circle(tuple(seats), tuple(threads))


def _answer(question: Question, said: Any, answers: Answers, words: WordLists) -> Answer:  # noqa: ANN401  TOML
    if said in ("unsure", "not_now"):
        return Silence(said)
    offered = question.words_beside(answers)
    match question.ask:
        case Ask.ONE:
            return One(word(words, offered, said))
        case Ask.MANY:
            return Many(tuple(word(words, offered, each) for each in said))
        case Ask.STRAND:
            return strand(words, question.key, said)
        case Ask.MINUTES:
            return Minutes(said)
        case Ask.ROWS:
            return Rows(tuple(_row(each) for each in said))
        case _:
            return str(said).strip("\n")


def _row(said: Mapping[str, str]) -> dict[str, Answer]:
    return {key: text for key, text in said.items() if text}


def _seat(line: str, voices: Mapping[str, Voice]) -> Seat:
    key, state, *rest = line.split()
    voice = voices[key]
    by = next((voices[each].id for each in rest if each in voices), None)
    return Seat(
        voice.id,
        voice.role,
        state=_STATES[state],
        more=frozenset(_MORE[each] for each in rest if each in _MORE),
        spoken_for_by=by,
    )


def _thread(line: str, voices: Mapping[str, Voice]) -> Thread:
    ends, _colon, note = line.partition(": ")
    one, other = (OWN_SEAT if key == "me" else voices[key].id for key in ends.split())
    return Thread(one, other, note)
