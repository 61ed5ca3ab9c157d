# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is written comes back as it was written, and what was not said is never filled in."""

from __future__ import annotations

from hypothesis import given

from peerdesk.journal.codec import (
    answer_from_json,
    answer_to_json,
    columns_of,
    dumps,
    entry_from_columns,
    labels_of,
    loads,
    moment_from_json,
    moment_to_json,
)
from peerdesk.records.answers import Answer, Silence
from peerdesk.records.entry import Entry, Kind, Moment
from tests.builders import a_note, an_entry
from tests.journal.entries import answers, entries, moments


@given(answer=answers)
def test_every_answer_comes_back(answer: Answer) -> None:
    assert answer_from_json(loads(dumps(answer_to_json(answer)))) == answer


@given(moment=moments)
def test_a_moment_keeps_its_microsecond_its_zone_and_its_local_day(moment: Moment) -> None:
    assert moment_from_json(loads(dumps(moment_to_json(moment)))) == moment


@given(entry=entries)
def test_every_entry_comes_back_from_its_columns(entry: Entry) -> None:
    assert entry_from_columns(loads(dumps(columns_of(entry)))) == entry


def test_unsure_not_now_and_blank_are_three_things() -> None:
    kept = {
        name: columns_of(a_note("", mood=silence) if silence else a_note(""))["record"]
        for name, silence in (
            ("unsure", Silence.UNSURE),
            ("not_now", Silence.NOT_NOW),
            ("blank", None),
        )
    }
    assert loads(kept["unsure"])["answers"] == {"mood": {"silence": "unsure"}}
    assert loads(kept["not_now"])["answers"] == {"mood": {"silence": "not_now"}}
    assert loads(kept["blank"])["answers"] == {}


def test_half_a_character_becomes_a_mark_and_takes_nothing_with_it() -> None:
    """T12: what no file can hold is shown as U+FFFD; the words around it stay where they were."""
    entry = a_note("left \ud83d right", title="\udfff", after="and on")
    read = entry_from_columns(loads(dumps(columns_of(entry))))
    assert read.answers == {"text": "left \ufffd right", "after": "and on"}
    assert read.title == "\ufffd"


def test_a_silence_is_not_a_word_to_search_for() -> None:
    assert labels_of({"mood": Silence.UNSURE}) == ""


def test_texts_are_kept_in_the_order_they_are_read_whatever_was_answered_first() -> None:
    """The first line of a list shows how the meeting began, even if it was changed last."""
    entry = an_entry(Kind.MEETING, what_i_carry="Her hands.", what_happened="We sat at the table.")
    assert columns_of(entry)["words"] == "We sat at the table.\n\nHer hands."
