# SPDX-License-Identifier: GPL-3.0-or-later
"""An entry is read as it was said: in the order of its form, blanks left out, silences said as what they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from peerdesk.clock import FixedClock
from peerdesk.errors import NotFoundError
from peerdesk.journal.journal import Journal
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.pieces import CircleRead, Groups, Prose, Strands, Words
from peerdesk.presenters.reading.reading_view import EntryRead, read_earlier, read_entry
from peerdesk.records.answers import Many, Minutes, One, Rows, Silence, Strand, Word
from peerdesk.records.circle import Circle, Seat, Thread, VoiceMore, VoiceState
from peerdesk.records.entry import Belongs, Entry, Kind, Precision, State, When
from peerdesk.records.forms import FORMS
from peerdesk.records.questions import Ask
from tests.builders import (
    THE_WORDS,
    TODAY,
    a_check_in,
    a_disclosure,
    a_meeting,
    a_moment,
    a_network,
    a_note,
    a_strand,
    an_entry,
)

A_DAY = 86_400.0


def kept(journal: Journal, entry: Entry) -> str:
    return journal.rest(entry).id


def facts(read: EntryRead) -> list[str]:
    return [fact.said for fact in read.facts]


def labels(read: EntryRead) -> list[tuple[str, list[str]]]:
    return [
        (section.title, [getattr(piece, "label", "strands") for piece in section.pieces])
        for section in read.sections
    ]


def test_something_held_back_reads_as_the_picture_has_it(journal: Journal, desk: Desk) -> None:
    network = journal.put_network(a_network("Drizzle"))
    meeting = journal.rest(a_meeting(1, title="Drizzle network, third meeting", network=network.id))
    entry = kept(
        journal,
        a_disclosure(
            "held_back",
            1,
            network=network.id,
            belongs_to=meeting.id,
            how_met=Many((Word("a", "I stayed with the silence"),)),
            toll=a_strand("took", 2),
            reward=a_strand("gave", 3),
        ),
    )
    read = read_entry(desk, entry)
    assert (read.title, read.mark) == ("Drizzle network, held back", "held_back")
    assert facts(read) == [
        "Held back",
        "Wednesday 13 May, 14:32",
        "in Drizzle network, third meeting",
    ]
    assert read.facts[-1].entry == meeting.id
    discernment, now = read.sections
    assert discernment.title == "Discernment"
    assert discernment.pieces == (
        Prose("", THE_WORDS),
        Words("What happened instead?", ("I stayed with the silence",)),
    )
    (strands,) = now.pieces
    assert isinstance(strands, Strands)
    assert (strands.took.label, strands.took.order, strands.took.word) == (
        "Keeping it takes",
        2,
        "a little",
    )
    assert (strands.gave.label, strands.gave.word) == ("Keeping it gives", "some")


def test_what_is_blank_is_not_there_and_a_silence_is_said(journal: Journal, desk: Desk) -> None:
    entry = kept(
        journal,
        a_meeting(0, "", power=Silence.NOT_NOW, crisis=Silence.UNSURE, decisions=Silence.UNSURE),
    )
    journal.rest(
        replace(
            desk.reading.entry(entry),
            answers={
                key: answer
                for key, answer in desk.reading.entry(entry).answers.items()
                if answer != ""
            },
        )
    )
    read = read_entry(desk, entry)
    assert "In a crisis: Unsure" in facts(read)
    assert labels(read) == [("Power in the room", [""]), ("Decisions", ["They were made"])]
    assert read.sections[0].pieces == (Words("", ("Not now",)),)
    assert read.sections[1].pieces == (Words("They were made", ("Unsure",)),)


def test_both_strands_of_a_check_in_are_read_side_by_side_first(
    journal: Journal, desk: Desk
) -> None:
    felt = Many((Word("t", "tired"), Word("m", "moved")))
    entry = kept(journal, a_check_in(4, 0, took_feelings=felt, gave_feelings=felt))
    read = read_entry(desk, entry)
    assert labels(read) == [
        ("", ["strands"]),
        ("What it took", ["It felt"]),
        ("What it gave", ["It felt"]),
    ]
    (strands,) = read.sections[0].pieces
    assert isinstance(strands, Strands)
    assert (strands.took.word, strands.gave.order, strands.gave.word) == ("a lot", 0, "")
    felt_piece = read.sections[1].pieces[0]
    assert isinstance(felt_piece, Words)
    assert felt_piece.text == "tired · moved"


def test_a_silence_on_a_strand_is_not_a_word_of_it(journal: Journal, desk: Desk) -> None:
    read = read_entry(desk, kept(journal, an_entry(Kind.CHECK_IN, toll=Silence.UNSURE)))
    (strands,) = read.sections[0].pieces
    assert isinstance(strands, Strands)
    assert (strands.took.order, strands.took.word) == (0, "Unsure")


def test_parts_come_in_the_order_of_the_form(journal: Journal, desk: Desk) -> None:
    texts = {
        question.key: f"about {question.key}"
        for question in FORMS[Kind.MEETING].questions()
        if question.ask in {Ask.TEXT, Ask.LINE}
    }
    shuffled = dict(sorted(texts.items(), key=lambda pair: pair[1][::-1]))
    read = read_entry(desk, kept(journal, an_entry(Kind.MEETING, 0, **shuffled)))
    said = [
        piece.text
        for section in read.sections
        for piece in section.pieces
        if isinstance(piece, Prose)
    ]
    assert said == list(texts.values())


def test_a_meeting_says_how_long_and_where_and_leads_to_its_network(
    journal: Journal, desk: Desk
) -> None:
    network = journal.put_network(a_network("Slate"))
    home = One(Word("home", "at their home"))
    entry = a_meeting(
        0,
        minutes=Minutes(75),
        place=home,
        first_meeting=One(Word("yes", "yes")),
        network=network.id,
    )
    read = read_entry(desk, kept(journal, entry))
    assert facts(read) == [
        "Meeting",
        "Thursday 14 May, 14:32",
        "75 minutes",
        "at their home",
        "A first meeting: yes",
        "Slate network",
    ]
    assert read.facts[-1].network == network.id


@pytest.mark.parametrize(
    ("precision", "said"),
    [
        (Precision.EXACT, "Wednesday 14 May 2025, 14:32"),
        (Precision.DAY, "Wednesday 14 May 2025"),
        (Precision.WEEK, "The week of Wed 14 May 2025"),
        (Precision.SOME_TIME_AGO, "Some time ago"),
    ],
)
def test_when_is_said_no_nearer_than_the_writer_said_it(
    journal: Journal, desk: Desk, precision: Precision, said: str
) -> None:
    entry = kept(journal, a_note("x", 365, when=When(a_moment(365), precision)))
    assert read_entry(desk, entry).day == said


def test_unfinished_is_said_without_more(journal: Journal, desk: Desk) -> None:
    entry = journal.leave(replace(a_note("half"), state=State.OPEN))
    assert facts(read_entry(desk, entry.id))[-1] == "unfinished"


def test_a_poem_keeps_its_lines_and_needs_no_label(journal: Journal, desk: Desk) -> None:
    text = "The chairs\n\n\tgo back\n  to the wall.  "
    entry = kept(journal, a_note(text, title="After", note_form=One(Word("poem", "poem"))))
    read = read_entry(desk, entry)
    assert facts(read)[0] == "Poem"
    assert read.sections[0].pieces == (Prose("", text, keeps_lines=True),)
    assert read.sections[0].title == ""


def test_the_circle_is_read_seat_by_seat_in_roles(journal: Journal, desk: Desk) -> None:
    circle = Circle(
        (
            Seat("you", "you", own=True, state=VoiceState.HEARD),
            Seat("m", "mother", "Kite", state=VoiceState.HEARD),
            Seat(
                "c",
                "the person at the centre",
                state=VoiceState.SPOKEN_FOR,
                spoken_for_by="m",
                more=frozenset({VoiceMore.NOT_YET_MET}),
            ),
            Seat("f", "friend"),
        ),
        (Thread("m", "you"),),
    )
    read = read_entry(desk, kept(journal, a_meeting(0, circle=circle)))
    piece = next(p for s in read.sections for p in s.pieces if isinstance(p, CircleRead))
    assert piece.circle == circle
    assert piece.seats == (
        "You · heard · thread to mother",
        "Mother, called Kite · heard · thread to you",
        "The person at the centre · spoken for by mother · spoke, not yet met",
        "Friend",
    )


def test_groups_are_read_one_to_a_line(journal: Journal, desk: Desk) -> None:
    rows = Rows(({"phrase": "non-compliant", "said_by": "a nurse"}, {"phrase": "brave"}))
    read = read_entry(desk, kept(journal, a_meeting(0, "", language_noticed=rows)))
    piece = next(p for s in read.sections for p in s.pieces if isinstance(p, Groups))
    assert piece.text == "non-compliant · Said by: a nurse\nbrave"


def test_a_folded_entry_has_its_day_and_nothing_else(journal: Journal, desk: Desk) -> None:
    """S9: until the writer opens it, nothing of it is shown."""
    entry = kept(journal, a_note("too much", 1, title="A title", network="n"))
    journal.look_again(entry, "more")
    journal.follow_ups.ask_again(entry, TODAY.date())
    journal.fold_away(entry)
    read = read_entry(desk, entry)
    assert read == EntryRead(
        entry, Kind.NOTE, "", "Wednesday 13 May, 14:32", "Wednesday 13 May, 14:32", folded=True
    )
    assert read_earlier(desk, entry, 1) == read
    assert not read.is_empty


def test_later_looks_are_dated_and_the_first_writing_stays(
    journal: Journal, desk: Desk, clock: FixedClock
) -> None:
    entry = kept(journal, a_note("first", 2))
    journal.look_again(entry, "It reads kinder.")
    read = read_entry(desk, entry)
    assert [(look.day, look.text) for look in read.looks] == [("Thu 14 May", "It reads kinder.")]
    assert read.sections[0].pieces == (Prose("", "first"),)


def test_what_belongs_to_an_entry_stands_beside_it(journal: Journal, desk: Desk) -> None:
    meeting = kept(journal, a_meeting(2))
    shared = kept(journal, a_disclosure("shared", 1, belongs_to=meeting))
    folded = kept(
        journal, a_check_in(3, 3, 0, belongs_to=meeting, belongs=Belongs.AFTER, folded=True)
    )
    before = kept(journal, a_check_in(2, 3, 2, belongs_to=meeting, belongs=Belongs.BEFORE))
    later = kept(journal, a_check_in(0, 0, 0, belongs_to=meeting, belongs=Belongs.LATER))
    read = read_entry(desk, meeting)
    assert [(each.id, each.mark, each.title, each.day) for each in read.beside] == [
        (before, "check_in", "Check-in, before it. Took a little, gave some", "Tue 12 May"),
        (shared, "shared", "Something of mine", "Wed 13 May"),
        (folded, "", "", "Thu 14 May"),
        (later, "check_in", "Check-in, some time later", "Thu 14 May"),
    ]


def test_answers_to_questions_asked_again_stand_beside_it(
    journal: Journal, desk: Desk, clock: FixedClock
) -> None:
    entry = kept(journal, a_note("x"))
    asked = journal.follow_ups.ask_again(entry, TODAY.date())
    assert read_entry(desk, entry).asked_for == TODAY.date()
    clock.advance(7 * A_DAY)
    journal.follow_ups.answer(asked.id, Word("lighter", "lighter"))
    due = TODAY.date() + timedelta(days=30)
    journal.follow_ups.ask_again(entry, due)
    read = read_entry(desk, entry)
    assert read.answered == ("Thu 21 May: lighter",)
    assert read.asked_for == due


def test_an_answer_stands_beside_what_it_took_at_first(
    journal: Journal, desk: Desk, clock: FixedClock
) -> None:
    entry = kept(journal, a_disclosure("shared", 0, toll=Strand(4, "a lot")))
    asked = journal.follow_ups.ask_again(entry, TODAY.date())
    assert asked is not None
    assert read_entry(desk, entry).answered == ()
    clock.advance(A_DAY)
    journal.follow_ups.answer(asked.id, Word("heavier", "heavier"))
    assert read_entry(desk, entry).answered == (
        "Thu 14 May, at first: took a lot",
        "Fri 15 May: heavier",
    )


def test_earlier_versions_can_be_read_as_they_were(
    journal: Journal, desk: Desk, clock: FixedClock
) -> None:
    first = journal.rest(a_note("first"))
    clock.advance(3600)
    journal.rest(replace(first, answers={"text": "second"}, title="Named"))
    read = read_entry(desk, first.id)
    assert [each.said for each in read.earlier] == ["As it was on Thu 14 May, until 15:32"]
    earlier = read_earlier(desk, first.id, 1)
    assert earlier.version == "As it was on Thu 14 May, until 15:32"
    assert earlier.title == "Note without a title"
    assert earlier.sections[0].pieces == (Prose("", "first"),)
    with pytest.raises(IndexError):
        read_earlier(desk, first.id, 2)


def test_earlier_versions_of_one_minute_are_told_apart_by_the_second(
    journal: Journal, desk: Desk, clock: FixedClock
) -> None:
    entry = journal.rest(a_note("first"))
    for text in ("second", "third"):
        clock.advance(7)
        journal.rest(replace(entry, answers={"text": text}))
    clock.advance(3600)
    journal.rest(replace(entry, answers={"text": "fourth"}))
    said = [each.said for each in read_entry(desk, entry.id).earlier]
    assert said == [
        "As it was on Thu 14 May, until 15:32",
        "As it was on Thu 14 May, until 14:32:14",
        "As it was on Thu 14 May, until 14:32:07",
    ]
    assert [read_earlier(desk, entry.id, back).version for back in (1, 2, 3)] == said


def test_what_is_not_there_cannot_be_read(desk: Desk) -> None:
    with pytest.raises(NotFoundError):
        read_entry(desk, "nothing")


def test_an_entry_with_nothing_in_it_says_so(journal: Journal, desk: Desk) -> None:
    assert read_entry(desk, kept(journal, an_entry(Kind.MEETING))).is_empty
