# SPDX-License-Identifier: GPL-3.0-or-later
"""Records to rows and back. The long texts of an entry are stored once, in `words`; `record` keeps their lengths.

    words   text of each TEXT or LINE answer, title and later look, joined by a blank line: what search reads
    labels  the words chosen from lists, and the title a list makes up (see labels.py): searched too
    record  JSON: {"at": [...], "answers": {...}, "texts": [[key, length], ...], "looks": [[moment, length], ...]}

In `record` an answer is {"one": [id, label]}, {"many": [[id, label], ...]}, {"strand": [order, word]}, {"minutes": n},
{"rows": [{...}, ...]}, {"circle": {...}}, {"silence": "unsure" | "not_now"}. Blank is nowhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import islice
from typing import Any

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
    words_of,
)
from peerdesk.records.circle import Circle, Seat, Thread, VoiceMore, VoiceState
from peerdesk.records.entry import (
    Belongs,
    Entry,
    Kind,
    LaterLook,
    Moment,
    Precision,
    State,
    When,
)
from peerdesk.records.forms import FORMS

BETWEEN = "\n\n"
"""What stands between two texts in `words`."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_ENCODER = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False
)

Json = Any
"""A value of the json module; what has which shape is drawn at the top of this file."""


_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def storable(text: str) -> str:
    """Return `text` with every lone surrogate, which no file can hold, as U+FFFD. Its length stays."""
    return _HALF_CHARACTER.sub("\ufffd", text)


def dumps(value: Json) -> str:
    """Return `value` as compact JSON with sorted keys."""
    return storable(_ENCODER.encode(value))


def loads(text: str) -> Json:
    """Return the value written in the JSON `text`."""
    return json.loads(text)


def moment_to_json(moment: Moment) -> Json:
    """Return [microseconds since 1970 in UTC, zone, local date]."""
    return [microseconds(moment.instant), moment.zone, moment.local_date.isoformat()]


def moment_from_json(value: Json) -> Moment:
    """Read what `moment_to_json` wrote."""
    instant, zone, local_date = value
    return Moment(_EPOCH + instant * _MICROSECOND, zone, date.fromisoformat(local_date))


def microseconds(instant: datetime) -> int:
    """Return whole microseconds since 1970 in UTC."""
    return (instant - _EPOCH) // _MICROSECOND


def word_to_json(word: Word) -> Json:
    """Return [id, label]."""
    return [word.id, word.label]


def word_from_json(value: Json) -> Word:
    """Read what `word_to_json` wrote."""
    return Word(value[0], value[1])


def answer_to_json(answer: Answer) -> Json:
    """Return the shape drawn at the top of this file; a bare string for text."""
    match answer:
        case str():
            return answer
        case One(word):
            return {"one": word_to_json(word)}
        case Many(words):
            return {"many": [word_to_json(word) for word in words]}
        case Strand(order, word):
            return {"strand": [order, word]}
        case Minutes(count):
            return {"minutes": count}
        case Rows(rows):
            return {"rows": [answers_to_json(row) for row in rows]}
        case Circle():
            return {"circle": _circle_to_json(answer)}
        case Silence():
            return {"silence": answer.value}


def answer_from_json(value: Json) -> Answer:
    """Read what `answer_to_json` wrote. Raises ValueError for any other shape."""
    if isinstance(value, str):
        return value
    ((shape, inner),) = value.items()
    match shape:
        case "one":
            return One(word_from_json(inner))
        case "many":
            return Many(tuple(word_from_json(each) for each in inner))
        case "strand":
            return Strand(inner[0], inner[1])
        case "minutes":
            return Minutes(inner)
        case "rows":
            return Rows(tuple(answers_from_json(row) for row in inner))
        case "circle":
            return _circle_from_json(inner)
        case "silence":
            return Silence(inner)
    raise ValueError(shape)


def answers_to_json(answers: Answers) -> Json:
    """Return every answer by its key."""
    return {key: answer_to_json(answer) for key, answer in answers.items()}


def answers_from_json(value: Json) -> dict[str, Answer]:
    """Read what `answers_to_json` wrote."""
    return {key: answer_from_json(each) for key, each in value.items()}


def _circle_to_json(circle: Circle) -> Json:
    return {
        "seats": [
            {
                "voice": seat.voice,
                "role": seat.role,
                "name": seat.made_up_name,
                "own": seat.own,
                "state": seat.state.value if seat.state else None,
                "more": sorted(each.value for each in seat.more),
                "by": seat.spoken_for_by,
                "note": seat.note,
            }
            for seat in circle.seats
        ],
        "threads": [[thread.one, thread.other, thread.note] for thread in circle.threads],
    }


def _circle_from_json(value: Json) -> Circle:
    seats = tuple(
        Seat(
            voice=seat["voice"],
            role=seat["role"],
            made_up_name=seat["name"],
            own=seat["own"],
            state=VoiceState(seat["state"]) if seat["state"] else None,
            more=frozenset(VoiceMore(each) for each in seat["more"]),
            spoken_for_by=seat["by"],
            note=seat["note"],
        )
        for seat in value["seats"]
    )
    return Circle(seats, tuple(Thread(*each) for each in value["threads"]))


def words_and_record(entry: Entry) -> tuple[str, str]:
    """Return the columns `words` and `record` of `entry`; its texts stand in the order in which they are read."""
    places = _reading_order(entry.kind)
    keys = sorted(entry.answers, key=lambda key: places.get(key, len(places)))
    texts = {key: text for key in keys if isinstance(text := entry.answers[key], str)}
    others = {key: answer for key, answer in entry.answers.items() if not isinstance(answer, str)}
    pieces = [*texts.values(), *(look.text for look in entry.later_looks)]
    record = {
        "made": moment_to_json(entry.made),
        "when": [entry.when.precision.value, moment_to_json(entry.when.moment)],
        "texts": [[key, len(text)] for key, text in texts.items()],
        "looks": [[moment_to_json(look.moment), len(look.text)] for look in entry.later_looks],
        "answers": answers_to_json(others),
    }
    return storable(BETWEEN.join(pieces)), dumps(record)


@cache
def _reading_order(kind: Kind) -> dict[str, int]:
    return {question.key: place for place, question in enumerate(FORMS[kind].questions())}


def labels_of(answers: Answers) -> str:
    """Return every label chosen from a list, and every word of small groups and seats, for search to read."""
    found: list[str] = []
    for answer in answers.values():
        found.extend(word.label for word in words_of(answer))
        if isinstance(answer, Strand):
            found.append(answer.word)
        elif isinstance(answer, Rows):
            found.extend(_row_words(row) for row in answer.rows)
        elif isinstance(answer, Circle):
            for seat in answer.seats:
                found.extend(part for part in (seat.role, seat.made_up_name, seat.note) if part)
            found.extend(thread.note for thread in answer.threads if thread.note)
    return storable(" · ".join(found))


def _row_words(row: Mapping[str, Answer]) -> str:
    texts = [answer for answer in row.values() if isinstance(answer, str)]
    return " ".join([*texts, labels_of(row)]).strip()


def texts_in(words: str, record: Json) -> Iterator[tuple[str, str]]:
    """Yield each text with the key of its question, and each later look with none, as `words_and_record` wrote them.

    Of `words` that are only a beginning the texts are cut, and later ones empty.
    """
    start = 0
    for key, length in (*record["texts"], *(("", length) for _at, length in record["looks"])):
        yield key, words[start : start + length]
        start += length + len(BETWEEN)


def entry_from_columns(columns: Mapping[str, Any]) -> Entry:
    """Build an entry from a row of the table `entry`, or from the JSON of a draft or revision laid out the same way."""
    record = loads(columns["record"])
    texts = texts_in(columns["words"], record)
    answers: dict[str, Answer] = dict(islice(texts, len(record["texts"])))
    looks = tuple(
        LaterLook(moment_from_json(at), text)
        for (at, _length), (_key, text) in zip(record["looks"], texts, strict=True)
    )
    answers.update(answers_from_json(record["answers"]))
    precision, moment = record["when"]
    return Entry(
        id=columns["id"],
        kind=Kind(columns["kind"]),
        made=moment_from_json(record["made"]),
        when=When(moment_from_json(moment), Precision(precision)),
        state=State(columns["state"]),
        title=columns["title"],
        network=columns["network"],
        belongs_to=columns["belongs_to"],
        belongs=Belongs(columns["belongs"]) if columns["belongs"] else None,
        flagged=bool(columns["flagged"]),
        private_lock=bool(columns["private_lock"]),
        folded=bool(columns["folded"]),
        take_back=bool(columns["take_back"]),
        answers=answers,
        later_looks=looks,
    )


def columns_of(entry: Entry) -> dict[str, Any]:
    """Return the columns every stored form of an entry shares: the table, a draft and a revision."""
    words, record = words_and_record(entry)
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "state": entry.state.value,
        "title": storable(entry.title),
        "network": entry.network,
        "belongs_to": entry.belongs_to,
        "belongs": entry.belongs.value if entry.belongs else None,
        "flagged": int(entry.flagged),
        "private_lock": int(entry.private_lock),
        "folded": int(entry.folded),
        "take_back": int(entry.take_back),
        "record": record,
        "words": words,
    }
