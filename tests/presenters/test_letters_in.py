# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter that came says whom it is from and whether that is shown; nothing is kept of it until that is wanted."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from peerdesk.errors import NotFoundError
from peerdesk.presenters.letters.kept_letters import kept_rows
from peerdesk.presenters.letters.letter_refusals import (
    AnotherLetterHere,
    AnswersNothing,
    SealedHere,
)
from peerdesk.presenters.letters.letter_view import view_of
from peerdesk.presenters.letters.letters_in import LettersIn
from peerdesk.presenters.letters.opened import reopened
from peerdesk.records.letters import Direction, Stage
from peerdesk.sharing.letter import Answer, Letter, changed, written
from tests.keys import fresh_keys
from tests.presenters.corresponding import SENT, from_, known, own_keys, sealed

MAREN, EVE = fresh_keys(), fresh_keys()
REPLY = Letter(1, "replyreplyreplyr", "reply", reply_to=SENT.letter, answers=(Answer("heard", ""),))


def opened(desk, journal, letter):
    return LettersIn(desk).opened(letter, own_keys(journal))


def nothing(_kept):
    """Wait for nothing."""


def test_a_known_sender_whose_key_shows_it_is_named_plainly(desk, journal):
    maren = known(journal, MAREN)
    found = opened(desk, journal, from_(MAREN, journal))
    assert (found.person, found.name) == (maren, "Maren")
    assert found.from_whom == "From Maren. Their key shows that it is."


def test_a_sender_nobody_knows_is_not_taken_for_somebody(desk, journal):
    found = opened(desk, journal, from_(MAREN, journal))
    assert found.person is None
    assert "with a key you don’t know" in found.from_whom


def test_a_letter_without_a_sender_says_so(desk, journal):
    assert opened(desk, journal, SENT).from_whom == "It doesn’t say who wrote it."


def test_a_known_name_with_another_key_is_said_loudly_and_is_nobody_known(desk, journal):
    """T7: a changed key is another person."""
    known(journal, fresh_keys())
    found = opened(desk, journal, from_(MAREN, journal, name=" maren "))
    assert found.person is None
    assert found.from_whom.startswith("This says it is from Maren, with another key")


def test_a_letter_that_was_changed_after_it_was_vouched_for_is_not_proven(desk, journal):
    """T7: what was edited is shown as not proven."""
    known(journal, MAREN)
    found = opened(desk, journal, changed(from_(MAREN, journal), line="Something else."))
    assert found.from_whom == "It says it is from Maren. Nothing shows that it is."


def test_a_name_that_turns_the_writing_direction_is_shown_with_marks(desk, journal):
    """T6: a name cannot dress up as another."""
    found = opened(desk, journal, from_(MAREN, journal, name="W\u202eneraM\x00\nx"))
    assert found.name == "W⟨U+202E⟩neraM x"


def test_opening_leaves_no_trace_and_keeping_keeps_every_byte(desk, journal, reading):
    letter = from_(MAREN, journal, line="a\x00\u202eb")
    found = opened(desk, journal, letter)
    assert reading.letters.letters(Direction.IN) == ()
    LettersIn(desk).keep(found, date(2026, 6, 1))
    (kept,) = reading.letters.letters(Direction.IN)
    assert (kept.content, kept.until, kept.proven) == (written(letter), date(2026, 6, 1), True)
    again = reopened(reading.letters, kept.id)
    assert (again.letter, again.from_whom) == (letter, found.from_whom)


def test_the_same_letter_twice_changes_nothing(desk, journal, reading):
    """T7: a replayed letter is named and changes no row."""
    letter = from_(MAREN, journal)
    LettersIn(desk).keep(opened(desk, journal, letter), None)
    (kept,) = reading.letters.letters(Direction.IN)
    again = opened(desk, journal, letter)
    assert again.standing == kept
    LettersIn(desk).keep(again, date(2026, 6, 1))
    LettersIn(desk).decline(again, nothing)
    assert reading.letters.letters(Direction.IN) == (kept,)


def test_a_letter_with_the_number_of_one_sealed_here_cannot_touch_the_register(
    desk, journal, reading
):
    """T7: a letter that came never changes a row that is there."""
    mine = sealed(journal)
    found = opened(desk, journal, from_(MAREN, journal, line="Not what you sealed."))
    assert found.was_sealed_here
    with pytest.raises(SealedHere):
        LettersIn(desk).keep(found, None)
    assert reading.letters.letter(SENT.letter) == mine


def test_an_accepted_reply_stands_beside_the_letter_it_answers(desk, journal, reading):
    known(journal, MAREN)
    sealed(journal)
    found = opened(desk, journal, from_(MAREN, journal, REPLY))
    assert found.is_reply
    LettersIn(desk).accept(found, nothing)
    (answer,) = reading.letters.answers_to(SENT.letter)
    assert (answer.stage, answer.content) == (Stage.ACCEPTED, written(found.letter))
    assert reading.letters.letter(SENT.letter).answered == journal.moment()


@pytest.mark.parametrize("before", ["keep", "decline"])
def test_a_reply_that_was_kept_or_let_be_before_can_still_be_accepted(
    before, desk, journal, reading
):
    known(journal, MAREN)
    sealed(journal)
    letters_in, letter, told = LettersIn(desk), from_(MAREN, journal, REPLY), []
    take = {"keep": letters_in.keep, "decline": letters_in.decline}[before]
    take(opened(desk, journal, letter), *([None] if before == "keep" else []), nothing)
    again = opened(desk, journal, letter)
    assert (again.is_new, again.may_be_accepted) == (False, True)
    letters_in.accept(again, told.append)
    (answer,) = reading.letters.answers_to(SENT.letter)
    assert (answer.stage, answer.content) == (Stage.ACCEPTED, written(letter))
    assert told == [answer]
    assert reading.letters.letter(SENT.letter).answered == journal.moment()
    letters_in.decline(again, nothing)
    assert reading.letters.answers_to(SENT.letter) == (answer,)
    assert not opened(desk, journal, letter).may_be_accepted


def test_only_a_proven_reply_of_the_reader_says_that_their_reply_was_opened(desk, journal, reading):
    """T7: a letter passed on, or a name borrowed, changes no row of whoever it was sealed for."""
    known(journal, MAREN)
    known(journal, EVE, "Eve", "eve")
    sealed(journal)
    letters_in, eves = LettersIn(desk), changed(REPLY, letter="evesevesevesevee")
    letters_in.accept(opened(desk, journal, from_(EVE, journal, eves, "Eve")), nothing)
    borrowed = changed(from_(MAREN, journal, REPLY), answers=(Answer("mine", "Not hers."),))
    letters_in.decline(opened(desk, journal, borrowed), nothing)
    assert reading.letters.letter(SENT.letter).answered is None
    stages = {each.stage for each in reading.letters.answers_to(SENT.letter)}
    assert stages == {Stage.ACCEPTED, Stage.DECLINED}


def test_a_reply_to_six_spoken_words_is_a_reply(desk, journal, reading):
    sealed(journal, person=None)
    LettersIn(desk).accept(opened(desk, journal, from_(EVE, journal, REPLY, "Eve")), nothing)
    assert reading.letters.letter(SENT.letter).answered


@pytest.mark.parametrize("stage", [Stage.KEPT, Stage.ACCEPTED, Stage.DECLINED])
def test_another_letter_with_the_number_of_one_that_is_here_is_not_called_kept(
    stage, desk, journal, reading
):
    """T7: neither words nor sender can take the place of a letter that is here."""
    known(journal, MAREN)
    known(journal, EVE, "Eve", "eve")
    sealed(journal)
    letters_in, first = LettersIn(desk), opened(desk, journal, from_(MAREN, journal, REPLY))
    {
        Stage.KEPT: lambda: letters_in.keep(first, None),
        Stage.ACCEPTED: lambda: letters_in.accept(first, nothing),
        Stage.DECLINED: lambda: letters_in.decline(first, nothing),
    }[stage]()
    before = reading.letters.letters(Direction.IN)
    other = opened(desk, journal, from_(EVE, journal, REPLY, "Eve"))
    assert (other.standing, other.is_another, other.may_be_accepted) == (None, True, False)
    assert any(
        "different letter carries the same number" in each
        for each in view_of(reading.letters, other, desk.today()).head
    )
    for verb in (letters_in.accept, letters_in.decline):
        with pytest.raises(AnotherLetterHere):
            verb(other, nothing)
    with pytest.raises(AnotherLetterHere):
        letters_in.keep(other, None)
    assert reading.letters.letters(Direction.IN) == before


def test_of_a_declined_reply_no_word_is_kept(desk, journal, reading):
    sealed(journal)
    LettersIn(desk).decline(opened(desk, journal, from_(MAREN, journal, REPLY)), nothing)
    (answer,) = reading.letters.answers_to(SENT.letter)
    assert (answer.stage, answer.content) == (Stage.DECLINED, b"")
    assert kept_rows(reading.letters, desk.today()) == ()
    with pytest.raises(NotFoundError):
        reopened(reading.letters, answer.id)


def test_a_reply_to_nothing_here_can_be_read_and_not_accepted(desk, journal, reading):
    found = opened(desk, journal, from_(MAREN, journal, REPLY))
    assert not found.is_reply
    with pytest.raises(AnswersNothing):
        LettersIn(desk).accept(found, nothing)
    assert reading.letters.letters(Direction.IN) == ()


@pytest.mark.parametrize("asked", ["delete", "end"])
def test_a_request_is_remembered_and_deletes_nothing(asked, desk, journal, reading):
    letters_in = LettersIn(desk)
    letters_in.keep(opened(desk, journal, from_(MAREN, journal)), None)
    ask = Letter(1, "askaskaskaskaska", "request", reply_to=SENT.letter, asked=asked)
    letters_in.heed(opened(desk, journal, from_(MAREN, journal, ask)), nothing)
    kept = reading.letters.letter(SENT.letter)
    assert kept.content
    assert (kept.asked_to_delete is not None, kept.stage is Stage.ENDED) == (
        asked == "delete",
        asked == "end",
    )


def test_the_list_says_from_whom_and_how_long_it_is_kept(desk, journal, reading):
    known(journal, MAREN)
    letters_in = LettersIn(desk)
    until = desk.today() + timedelta(days=3)
    letters_in.keep(opened(desk, journal, from_(MAREN, journal)), until)
    (row,) = kept_rows(reading.letters, desk.today())
    assert (row.name, row.first) == ("Maren", SENT.line)
    assert row.said == "kept Thu 14 May · until Sun 17 May"
    letters_in.let_go(row.id)
    assert kept_rows(reading.letters, desk.today()) == ()


def test_a_letter_goes_on_the_first_opening_after_its_day(desk, journal, reading, clock):
    letters_in = LettersIn(desk)
    letters_in.keep(opened(desk, journal, from_(MAREN, journal)), desk.today())
    journal.open_for_today()
    assert len(kept_rows(reading.letters, desk.today())) == 1
    clock.advance(86_400)
    journal.open_for_today()
    assert kept_rows(reading.letters, desk.today()) == ()
