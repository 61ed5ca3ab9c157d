# SPDX-License-Identifier: GPL-3.0-or-later
"""A list never quotes what is only for the writer, whoever looks over a shoulder; and it says under which question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerdesk.journal.journal import Journal
from peerdesk.journal.lines import PREVIEW, Line
from peerdesk.journal.reading import Reading
from peerdesk.journal.search import sought
from peerdesk.records.answers import Answer, Many, One, Rows, Strand, Word
from peerdesk.records.circle import Circle, Seat
from peerdesk.records.entry import Entry
from tests.builders import THE_WORDS, a_check_in, a_disclosure, a_meeting, a_note

ALMOST = "that I once sat where she sits"
FORCE = Many((Word("hold", "held by the wrists"),))


@pytest.fixture
def kept(journal: Journal):
    def keep(entry: Entry) -> None:
        journal.keep(entry)
        while journal.settle_index():
            pass

    return keep


def found(reading: Reading, typed: str) -> Line:
    (line,) = reading.search(sought(typed))
    assert [line] == list(reading.search(sought(typed), closest_first=True))
    return line


def marked(line: Line) -> list[str]:
    return [line.preview[start:end] for start, end in line.matches]


# --- what is only for the writer ---


@pytest.mark.parametrize("length", [1, 4 * PREVIEW], ids=["short", "long"])
def test_a_list_shows_the_other_words_of_an_entry_with_something_only_for_the_writer(
    kept, reading: Reading, length: int
) -> None:
    kept(a_disclosure("held_back", only_for_me=ALMOST * length, what_i_kept="The kettle."))
    (line,) = reading.newest()
    assert line.preview == f"{THE_WORDS}\n\nThe kettle."


def test_with_nothing_else_written_a_list_shows_what_was_chosen_but_nothing_of_force(
    kept, reading: Reading
) -> None:
    kept(a_meeting(text="", force_text=ALMOST, force=FORCE, body=Many((Word("a", "a tight jaw"),))))
    (line,) = reading.newest()
    assert line.preview == ""
    assert "wrists" not in line.chosen


def test_chosen_words_about_force_are_not_listed_either(kept, reading: Reading) -> None:
    words = Many((Word("a", "quiet"),))
    entry = a_meeting(force=FORCE, decisions=words)
    kept(replace(entry, answers={"force": FORCE, "decisions": words}))
    assert reading.newest()[0].chosen == "quiet"


@pytest.mark.parametrize("typed", ["once", '"she sits"', "words"])
def test_of_an_entry_only_for_the_writer_nothing_is_quoted(
    kept, reading: Reading, typed: str
) -> None:
    kept(a_disclosure(only_for_me=ALMOST, private_lock=True))
    assert (reading.newest()[0].preview, reading.newest()[0].chosen) == ("", "")
    line = found(reading, typed)
    assert (line.preview, line.chosen, line.matches) == ("", "", ())


@pytest.mark.parametrize(
    ("entry", "typed"),
    [
        (a_disclosure(only_for_me=ALMOST), "once"),
        (a_meeting(force_text=ALMOST), '"she sits"'),
        (a_meeting(force=FORCE), "wrists"),
    ],
    ids=["only for me", "force", "a word chosen about force"],
)
def test_search_finds_what_is_only_for_the_writer_and_does_not_quote_it(
    kept, reading: Reading, entry: Entry, typed: str
) -> None:
    kept(entry)
    line = found(reading, typed)
    assert (line.found_unquoted, line.preview, line.matches) == (True, "", ())


def test_what_is_found_beside_it_is_quoted_without_it(kept, reading: Reading) -> None:
    """Here the snippet of the index would run on into the next answer."""
    kept(a_disclosure(only_for_me=ALMOST))
    line = found(reading, "ready once")
    assert (line.preview, marked(line)) == (THE_WORDS, ["ready"])
    assert not line.found_unquoted


def test_a_long_text_beside_it_is_quoted_where_it_was_found(kept, reading: Reading) -> None:
    text = f"{'a word and another ' * 40}a plover there {'and then some more ' * 40}"
    kept(a_disclosure(discernment=text, only_for_me=ALMOST))
    line = found(reading, "plover")
    assert marked(line) == ["plover"]
    assert (line.preview[0], line.preview[-1]) == ("…", "…")
    assert len(line.preview) < PREVIEW


def test_a_long_text_without_spaces_is_quoted_where_it_was_found_too(
    kept, reading: Reading
) -> None:
    kept(
        a_disclosure(discernment=f"{'。あの人。' * 40}한국。{'あの人。' * 90}", only_for_me=ALMOST)
    )
    line = found(reading, "한국")
    assert marked(line) == ["한국"]
    assert len(line.preview) < PREVIEW


def test_a_title_that_was_found_shows_the_beginning_of_what_may_be_quoted(
    kept, reading: Reading
) -> None:
    kept(a_disclosure(only_for_me=ALMOST, title="Lantern"))
    line = found(reading, "lantern")
    assert (line.preview, line.found_unquoted) == (THE_WORDS, False)


# --- the answer that was found, under its own question ---

MET = Many((Word("silence", "Silence"), Word("received", "Received")))
WHO = Many((Word("me", "Me"), Word("room", "The whole room")))


@pytest.mark.parametrize(
    ("how", "typed", "quoted"),
    [
        ("shared", "silence", "How was it met? Silence · Received"),
        ("held_back", "silence", "What happened instead? Silence · Received"),
        ("shared", '"me the whole"', "Who was it for? Me · The whole room"),
        ("shared", "lot", "It is giving: a lot"),
        ("held_back", "lot", "Keeping it gives: a lot"),
    ],
)
def test_a_chosen_word_is_quoted_under_its_own_question(
    kept, reading: Reading, how: str, typed: str, quoted: str
) -> None:
    strand = Strand(4, "a lot")
    kept(a_disclosure(how, for_whom=WHO, how_met=MET, toll=Strand(3, "some"), reward=strand))
    line = found(reading, typed)
    assert line.preview == quoted
    assert " ".join(marked(line)).casefold().replace(" · ", " ").startswith(typed.strip('"'))


def test_words_of_the_question_are_not_marked(kept, reading: Reading) -> None:
    kept(a_disclosure(how_met=Many((Word("m", "Met with a nod"),))))
    line = found(reading, "met")
    assert marked(line) == ["Met"]
    assert line.matches[0][0] == len("How was it met? ")


def test_words_in_two_answers_are_still_quoted_from_one(kept, reading: Reading) -> None:
    body, held = Many((Word("a", "a tight jaw"),)), Many((Word("b", "a walk"),))
    kept(a_check_in(4, 2, body=body, held_by=held))
    line = found(reading, "jaw walk")
    assert (line.preview, marked(line)) == ("What held me: a walk", ["walk"])


@pytest.mark.parametrize(
    ("key", "answer", "typed", "quoted"),
    [
        (
            "circle",
            Circle((Seat("a", "mother"), Seat("b", "aunt", note="by the window"))),
            "window",
            "aunt · by the window",
        ),
        (
            "language_noticed",
            Rows(({"phrase": "as his mother says"}, {"phrase": "It was decided"})),
            "decided",
            "Phrases: It was decided",
        ),
    ],
)
def test_of_seats_and_small_groups_only_the_one_that_was_found_is_quoted(
    kept, reading: Reading, key: str, answer: Answer, typed: str, quoted: str
) -> None:
    kept(a_meeting(**{key: answer}))
    assert found(reading, typed).preview.endswith(quoted)
    assert "mother" not in found(reading, typed).preview


def test_prose_goes_before_a_chosen_word(kept, reading: Reading) -> None:
    kept(a_note("A silence.", note_form=One(Word("x", "silence"))))
    assert found(reading, "silence").preview == "A silence."
