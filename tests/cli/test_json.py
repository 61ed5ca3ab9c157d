# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON is the whole truth of an entry, under names that are told by --help."""

from __future__ import annotations

import json
import re

import pytest

from peerdesk.journal.codec import answers_from_json
from peerdesk.records.answers import Many, Minutes, One, Rows, Silence, Word
from peerdesk.records.circle import Circle, Seat, Thread, VoiceMore, VoiceState
from peerdesk.records.entry import Kind
from tests.builders import a_check_in, a_meeting, a_strand
from tests.cli.conftest import TYPED, entries_in, writing

EVERY_SHAPE = {
    "minutes": Minutes(75),
    "place": One(Word("home", "at their home")),
    "lenses": Many((Word("validation", "Validation"), Word("own", "the hands"))),
    "toll": a_strand("took", 4),
    "reward": Silence.NOT_NOW,
    "crisis": Silence.UNSURE,
    "language_noticed": Rows(({"phrase": "non-engaging", "did": "made her smaller"},)),
    "circle": Circle(
        (
            Seat("you", "you", own=True, state=VoiceState.HEARD),
            Seat("m", "mother", state=VoiceState.QUIET, more=frozenset([VoiceMore.THROUGH_BODY])),
        ),
        (Thread("you", "m", "the kettle"),),
    ),
}


def parsed(done):
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)


@pytest.mark.parametrize("words", [("list",), ("search", "the")])
def test_a_list_is_pages_that_meet(wren, tell, words):
    whole = parsed(tell(words[0], wren, *words[1:], "--json", *TYPED))
    assert whole["before"] is None
    ids, before = [], ()
    for _entry in whole["entries"]:
        page = parsed(tell(words[0], wren, *words[1:], "--json", "--limit", "1", *before, *TYPED))
        ids += [entry["id"] for entry in page["entries"]]
        before = ("--before", page["before"])
    assert ids == [entry["id"] for entry in whole["entries"]]
    assert before == ("--before", None)


def test_a_folded_entry_is_its_day_in_json_too(wren, tell):
    """M20: what was folded away is not brought up unasked."""
    entries = parsed(tell("list", wren, "--json", *TYPED))["entries"]
    (folded,) = [entry for entry in entries if entry["folded"]]
    assert {name for name, said in folded.items() if said} == {"id", "date", "folded"}
    assert parsed(tell("show", wren, folded["id"], "--json", *TYPED)) == folded
    opened = parsed(tell("show", wren, folded["id"], "--folded", "--json", *TYPED))
    assert opened["answers"] == {"text": "What I saw on the ward."}


def test_every_shape_of_answer_comes_back_as_it_was(wren, tell):
    meeting = a_meeting(title="Every shape", **EVERY_SHAPE)
    with writing(wren) as pen:
        pen.write(lambda journal: journal.rest(meeting))
    told = parsed(tell("show", wren, meeting.id, "--json", *TYPED))
    answers = answers_from_json(told["answers"])
    strands = {"toll": answers.pop("took"), "reward": answers.pop("gave")}
    assert answers | strands == meeting.answers
    assert (told["id"], told["title"], told["state"]) == (meeting.id, "Every shape", "rested")
    assert told["when"]["date"] == meeting.when.moment.local_date.isoformat()


def test_the_words_of_a_list_are_what_a_check_in_takes(wren, tell):
    (entry,) = parsed(tell("list", wren, "--json", "--kind", "check-in", *TYPED))["entries"]
    words = ("--took", entry["took"], "--gave", entry["gave"])
    kept = parsed(tell("check-in", wren, *words, "--json", *TYPED))
    newest = entries_in(wren)[0]
    assert newest.id == kept["id"]
    assert newest.kind is Kind.CHECK_IN
    assert newest.answers == {"toll": a_strand("took", 4), "reward": a_strand("gave", 3)}


def test_nowhere_is_a_strand_called_as_it_is_inside_the_program(wren, tell):
    sources = Many((Word("own_word", "the stairs"),))
    said = a_check_in(4, 3, toll_sources=sources, reward_sources=sources)
    with writing(wren) as pen:
        pen.write(lambda journal: journal.rest(said))
    shown = parsed(tell("show", wren, said.id, "--json", *TYPED))
    assert set(shown["answers"]) == {"took", "gave", "took_sources", "gave_sources"}
    for more in (("show", said.id), ("list",), ("weeks",), ("observations",)):
        told = tell(more[0], wren, *more[1:], "--json", *TYPED).out
        assert "toll" not in told
        assert "reward" not in told


def test_a_list_tells_a_silence_from_a_blank(wren, tell):
    assert tell("check-in", wren, "--took", "not now", *TYPED).code == 0
    told = parsed(tell("list", wren, "--json", "--kind", "check-in", *TYPED))["entries"][0]
    assert (told["took"], told["gave"]) == ({"silence": "not_now"}, None)


@pytest.mark.parametrize(
    ("command", "more"),
    [
        ("list", ()),
        ("show", ("ID",)),
        ("info", ()),
        ("verify", ()),
        ("weeks", ()),
        ("observations", ()),
    ],
)
def test_help_tells_every_field(wren, tell, command, more):
    (entry, *_others) = parsed(tell("list", wren, "--json", *TYPED))["entries"]
    more = tuple(entry["id"] if word == "ID" else word for word in more)
    told = parsed(tell(command, wren, *more, "--json", *TYPED))
    names = set(told) | set(told.get("entries", [{}])[0])
    said = set(re.findall(r"\w+", tell(command, "--help").out))
    assert names <= said
