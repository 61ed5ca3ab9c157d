# SPDX-License-Identifier: GPL-3.0-or-later
"""Records as JSON for other programs. The names of the fields are a promise: --help tells them, and none ever goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from peerdesk.cli.kinds import word_of
from peerdesk.journal import codec
from peerdesk.journal.lines import Line
from peerdesk.language.word_lists import WordLists
from peerdesk.records.answers import Silence, Word
from peerdesk.records.around import FollowUp
from peerdesk.records.entry import Entry, Moment

Json = dict[str, Any]

_OPEN_LINE = ("kind", "state", "title", "network", "flagged", "private", "took", "gave", "preview")
"""The fields that are null in a line that is folded."""

_AS_PEOPLE_SAY = {
    "toll": "took",
    "reward": "gave",
    "toll_sources": "took_sources",
    "reward_sources": "gave_sources",
}
"""The answers that are called otherwise inside the program."""


def name_of(answer: str) -> str:
    """Return the name by which the terminal knows the answer with this key."""
    return _AS_PEOPLE_SAY.get(answer, answer)


def line_json(line: Line, network: str | None, words: WordLists) -> Json:
    """Return one entry as a list shows it; of a folded one only its id and its day."""
    always = {"id": line.id, "date": line.day.isoformat(), "folded": line.folded}
    if line.folded:
        return {**always, **dict.fromkeys(_OPEN_LINE)}
    return {
        **always,
        "kind": word_of(line.kind),
        "state": line.state.value,
        "title": line.title,
        "network": network,
        "flagged": line.flagged,
        "private": line.private_lock,
        "took": _strand_json(words.strand("took"), line.toll, line.toll_silence),
        "gave": _strand_json(words.strand("gave"), line.reward, line.reward_silence),
        "preview": line.preview,
    }


def _strand_json(
    words: Sequence[Word], order: int | None, silence: Silence | None
) -> str | Json | None:
    """Return the word; a silence in the shape it has in a whole entry; None for a blank."""
    if order:
        return words[order - 1].label
    return {"silence": silence.value} if silence else None


def entry_json(entry: Entry, network: str | None, follow_ups: tuple[FollowUp, ...]) -> Json:
    """Return a whole entry. Each answer has the shape drawn at the top of `journal/codec.py`."""
    answers = codec.answers_to_json(entry.answers)
    return {
        "id": entry.id,
        "kind": word_of(entry.kind),
        "state": entry.state.value,
        "title": entry.title,
        "made": _moment_json(entry.made),
        "when": {**_moment_json(entry.when.moment), "precision": entry.when.precision.value},
        "network": network,
        "belongs_to": entry.belongs_to,
        "belongs": entry.belongs.value if entry.belongs else None,
        "flagged": entry.flagged,
        "private": entry.private_lock,
        "folded": entry.folded,
        "take_back": entry.take_back,
        "answers": {name_of(key): said for key, said in answers.items()},
        "later_looks": [
            {**_moment_json(look.moment), "text": look.text} for look in entry.later_looks
        ],
        "follow_ups": [_follow_up_json(each) for each in follow_ups],
    }


def _follow_up_json(follow_up: FollowUp) -> Json:
    return {
        "due": follow_up.due.isoformat(),
        "state": follow_up.state.value,
        "answer": follow_up.answer.label if follow_up.answer else None,
        "answered": _moment_json(follow_up.answered) if follow_up.answered else None,
    }


def _moment_json(moment: Moment) -> Json:
    return {
        "at": moment.instant.isoformat(),
        "zone": moment.zone,
        "date": moment.local_date.isoformat(),
    }
