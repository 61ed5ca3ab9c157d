# SPDX-License-Identifier: GPL-3.0-or-later
"""S3. A supervisor with lived experience opens what somebody sealed for her, and answers it as one of two."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from peerdesk.clock import FixedClock
from peerdesk.errors import PeerDeskError
from peerdesk.journal.journal import Journal
from peerdesk.journal.pen import DirectPen
from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.letters.answered import letters_about
from peerdesk.presenters.letters.answering import Answering
from peerdesk.presenters.letters.composing import Composing
from peerdesk.presenters.letters.correspondents import Correspondents
from peerdesk.presenters.letters.letter_shown import FORMS
from peerdesk.presenters.letters.letter_view import view_of
from peerdesk.presenters.letters.letters_in import LettersIn, inside, look_at
from peerdesk.presenters.letters.opened import Opened
from peerdesk.records.entry import Entry, Kind
from peerdesk.records.letters import Direction, Person, Stage
from peerdesk.sharing.compose import Spot
from peerdesk.sharing.letter import Answer, Comment, Item, Letter, written
from peerdesk.sharing.sealing import OwnKeys, seal
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.builders import TODAY, ZONE, a_check_in, a_disclosure, a_meeting, a_note
from tests.stories.somebody import Somebody, words_of

READ = "A parent spoke first. "
KEPT_BACK = "Juniper was drunk again, and I hid it."
STILL = " Then the room went still."
UNCHOSEN = "I lay awake over it."
ELSEWHERE = "Nothing about anybody else"
TOUCHED = "That nobody hurried the stillness."
QUESTION = "What was it like to be the one who noticed?"


class Side(NamedTuple):
    """One of two people: their desk, their keys, and the other one among their people."""

    desk: Desk
    journal: Journal
    keys: OwnKeys
    other: Person


class Passed(NamedTuple):
    """What went from one to the other: the entry, its letter as composed, and the file."""

    meeting: Entry
    composing: Composing
    file: Path


@pytest.fixture
def two(desk: Desk, journal: Journal, tmp_path: Path) -> Iterator[tuple[Side, Side]]:
    """Wren, who writes, and Maren, who keeps a journal of her own; they have compared their number."""
    vault, _key = Vault.create(
        tmp_path / "Maren.peerdesk", "amber kettle", SCHEMA, profile=CHEAPEST
    )
    with closing(vault), closing(vault.writer()) as writer, closing(vault.reader()) as reader:
        hers = Journal(writer, FixedClock(TODAY, ZONE))
        other = Desk(
            Reading(reader), DirectPen(hers), FixedClock(TODAY, ZONE), lambda: hers.revision
        )
        wren, maren = Correspondents(desk), Correspondents(other)
        keys = made_keys(wren), made_keys(maren)
        known_here = added(wren, keys[1].card("Maren"), manages_me=False)
        known_there = added(maren, keys[0].card("Wren"), manages_me=None)
        assert wren.numbers(known_here) == maren.numbers(known_there), "read out to each other"
        wren.have_compared(known_here.id)
        maren.have_compared(known_there.id)
        yield (
            Side(desk, journal, keys[0], wren.person(known_here.id)),
            Side(other, hers, keys[1], maren.person(known_there.id)),
        )


@pytest.fixture
def wren(two: tuple[Side, Side]) -> Side:
    return two[0]


@pytest.fixture
def maren(two: tuple[Side, Side]) -> Side:
    return two[1]


@pytest.fixture
def passed(wren: Side, tmp_path: Path) -> Passed:
    """One answer of one flagged meeting, without one sentence of it, on its way in a file."""
    said = READ + KEPT_BACK + STILL
    meeting = a_meeting(3, said, what_i_carry=UNCHOSEN, title="Juniper’s people", flagged=True)
    wren.journal.rest(meeting)
    wren.journal.rest(a_note(ELSEWHERE, 2, title=ELSEWHERE))
    composing = chosen_from(wren, meeting)
    file = tmp_path / "letter.age"
    sealed_to(wren, composing, file)
    return Passed(meeting, composing, file)


@pytest.fixture
def read(maren: Side, passed: Passed) -> Opened:
    """The letter, opened by her key and not kept yet."""
    return opened(maren, passed.file)


# The steps


def test_she_sees_what_is_asked_and_that_some_parts_are_kept_private(maren, read):
    view = view_of(maren.desk.reading.letters, read, maren.desk.today())
    assert view.letter.asks == "asks: witness, then questions, then advice only if I ask"
    assert view.head[0] == "From Wren. Their key shows that it is."
    ((field,),) = [item.fields for item in view.letter.items]
    assert field.pieces == (READ, STILL), "between two pieces it says that something was left out"


def test_that_something_was_left_out_is_shown_only_if_the_sender_chose_so(wren, maren, tmp_path):
    meeting = a_meeting(3, READ + KEPT_BACK + STILL, flagged=True)
    wren.journal.rest(meeting)
    composing = chosen_from(wren, meeting)
    composing.show_left_out(shown=False)
    sealed_to(wren, composing, tmp_path / "silent.age")
    came = opened(maren, tmp_path / "silent.age")
    ((field,),) = [item.fields for item in came.letter.items]
    assert len(field.pieces) == 1
    assert KEPT_BACK not in field.pieces[0]


def test_she_answers_what_touched_her_and_asks_one_question(wren, maren, read, passed, tmp_path):
    came = answered(wren, maren, read, tmp_path)
    view = view_of(wren.desk.reading.letters, came, wren.desk.today())
    assert view.answers == (("What touched me", TOUCHED), ("A question", QUESTION))
    ((beside),) = view.comments
    assert (beside.comment.quote, beside.comment.text) == ("the room", "I was there with you.")


def test_her_own_reflection_stands_in_her_own_journal_and_nowhere_else(maren, read, passed):
    somebody = Somebody(maren.desk, FixedClock(TODAY, ZONE))
    page = somebody.begins(Kind.NOTE)
    page.types("text", "It was my own father I thought of.")
    kept = page.rests()
    assert "my own father" in words_of(somebody.reads(kept))
    answering = Answering(maren.desk, keep(maren, read))
    answering.say("touched", TOUCHED)
    sealed = answering.for_writer(answering.reader(), maren.keys, "Maren")
    assert b"my own father" not in written(sealed)


# Must


def test_nothing_beyond_what_was_chosen_is_in_the_file(maren, read):
    inside_it = written(read.letter).decode()
    assert READ.strip() in inside_it
    for never in ("Juniper", "drunk", UNCHOSEN, ELSEWHERE, "flagged", "revision", "2026-05-11"):
        assert never not in inside_it, never


def test_hidden_parts_leak_no_length_and_no_title(wren, maren, tmp_path):
    letters = []
    for hidden, title in (("No.", "A"), (KEPT_BACK * 20, "A very long title of its own")):
        meeting = a_meeting(3, READ + hidden + STILL, title=title, what_i_carry=hidden)
        wren.journal.rest(meeting)
        file = tmp_path / f"{len(hidden)}.age"
        composing = chosen_from(wren, meeting, hidden)
        sealed_to(wren, composing, file)
        sealed = file.read_bytes().partition(b"\n--- ")[2]  # the header before it varies by chance
        letters.append((opened(maren, file).letter.items, len(sealed)))
    assert letters[0] == letters[1]


def test_a_reply_has_no_rating_no_approval_and_no_flag(maren, read):
    assert [form for form, _label in FORMS] == ["heard", "touched", "question", "mine"]
    for kind in (Answer, Comment):
        fields = set(kind.__struct_fields__)
        assert not fields & {"rating", "score", "approved", "flag", "risk", "stars"}
    verbs = {each for each in dir(Answering) if not each.startswith("_")}
    assert not [each for each in verbs if each.startswith(("rate", "approve", "flag", "sign"))]


def test_her_line_reads_that_she_does_not_manage_the_writer(wren):
    row = Correspondents(wren.desk).row(wren.other)
    assert row.manages == "does not manage you"


def test_that_a_reader_also_manages_the_writer_is_seen_before_anything_is_sealed(wren):
    people = Correspondents(wren.desk)
    people.change(wren.other.id, None, manages_me=True)
    row = people.row(people.person(wren.other.id))
    assert (row.manages_me, row.manages) == (True, "also manages you")
    composing = Composing(wren.desk)
    composing.begin_with_nothing()
    assert composing.is_empty()


def test_the_writer_can_decline_the_reply_and_none_of_its_words_stay(
    wren, maren, read, passed, tmp_path
):
    came = answered(wren, maren, read, tmp_path)
    LettersIn(wren.desk).decline(came, lambda _kept: None)
    kept = wren.desk.reading.letters.letter(came.letter.letter)
    assert (kept.stage, kept.content) == (Stage.DECLINED, b"")
    lines = [each.said for each in letters_about(wren.desk, passed.meeting.id)]
    assert not [each for each in lines if "kept" in each]


def test_an_accepted_reply_stands_beside_the_entry_and_says_when_that_has_changed(
    wren, maren, read, passed, tmp_path
):
    came = answered(wren, maren, read, tmp_path)
    LettersIn(wren.desk).accept(came, lambda _kept: None)
    sealed_for, reply = letters_about(wren.desk, passed.meeting.id)
    assert sealed_for.said.startswith("Sealed for Maren on ")
    assert reply.said.startswith("Maren answered, kept ")
    page = Somebody(wren.desk, FixedClock(TODAY, ZONE)).opens(passed.meeting)
    page.types("what_happened", "Otherwise.")
    page.rests()
    said = [each.said for each in letters_about(wren.desk, passed.meeting.id)]
    assert "the entry has changed since" in said[0]
    assert (
        "The entry has changed since; these are the words that were read."
        in view_of(wren.desk.reading.letters, came, wren.desk.today()).head
    )


# Must not


def test_it_does_not_tell_how_often_the_writer_writes(wren, maren, tmp_path):
    """The same letter out of an empty journal and out of a full one is the same, byte for byte, but for its number."""
    meeting = a_meeting(3, READ + KEPT_BACK + STILL)
    wren.journal.rest(meeting)
    alone = chosen_from(wren, meeting).composed().letter
    for days in range(1, 30):
        wren.journal.rest(a_check_in(4, 2, days))
        wren.journal.rest(a_disclosure("held_back", days))
    among = chosen_from(wren, meeting).composed().letter
    assert alone.items == among.items
    assert set(Letter.__struct_fields__).isdisjoint({"count", "entries", "since", "written_at"})
    assert set(Item.__struct_fields__) == {"kind", "when", "title", "fields"}


def test_it_gives_no_standing_access(wren, maren, read, passed):
    """What is written later reaches nobody, and the file alone opens nothing for anybody else."""
    before = written(read.letter)
    wren.journal.rest(a_note("Written afterwards", title="Later"))
    again = opened(maren, passed.file)
    assert written(again.letter) == before
    with pytest.raises(PeerDeskError):
        inside(look_at(passed.file), wren.keys)
    assert len(wren.desk.reading.letters.letters(Direction.OUT)) == 1


def test_reading_puts_nothing_of_it_into_her_own_journal(maren, read):
    assert read.standing is None
    assert maren.desk.reading.newest(1) == ()
    assert maren.desk.reading.letters.letters(Direction.IN) == ()


# --- in the words of the story ---


def made_keys(people: Correspondents) -> OwnKeys:
    made: list[OwnKeys] = []
    people.make_keys(made.append)
    return made[0]


def added(people: Correspondents, card, *, manages_me) -> Person:
    found: list[Person] = []
    people.add(card, None, manages_me=manages_me, done=found.append)
    return found[0]


def chosen_from(side: Side, meeting: Entry, hidden: str = KEPT_BACK) -> Composing:
    """Choose what happened, leave one passage out, and ask for what is wanted."""
    composing = Composing(side.desk)
    composing.choose_field(meeting.id, "what_happened", chosen=True)
    assert composing.mark(Spot(0, 0), 0, len(READ), len(READ + hidden), None)
    for asking in ("witness", "questions", "advice_if_asked"):
        composing.ask_for(asking, asked=True)
    return composing


def sealed_to(side: Side, composing: Composing, file: Path) -> None:
    letter = composing.for_reader(side.other, side.keys, "Wren")
    file.write_bytes(seal(letter).content)
    row = composing.sealed_row(letter, side.other)
    side.desk.pen.write(lambda journal: journal.letters.register(None, (row,)), lambda _none: None)


def opened(side: Side, file: Path) -> Opened:
    return LettersIn(side.desk).opened(inside(look_at(file), side.keys), side.keys)


def keep(side: Side, read: Opened):
    kept = []
    LettersIn(side.desk).keep(read, None, kept.append)
    return kept[0]


def answered(wren: Side, maren: Side, read: Opened, folder: Path) -> Opened:
    """She writes beside two words and in two forms, and seals it back; the writer opens the file."""
    answering = Answering(maren.desk, keep(maren, read))
    at = STILL.index("the room")
    answering.comment(0, 0, 1, at, at + len("the room"), "I was there with you.")
    answering.say("touched", TOUCHED)
    answering.say("question", QUESTION)
    file = folder / "reply.age"
    file.write_bytes(seal(answering.for_writer(answering.reader(), maren.keys, "Maren")).content)
    return opened(wren, file)
