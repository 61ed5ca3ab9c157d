# SPDX-License-Identifier: GPL-3.0-or-later
"""An answer stands beside the words it speaks of, in four forms and no more, and is kept as it is written."""

from __future__ import annotations

import pytest

from peerdesk.presenters.letters.answering import Answering, EnoughComments, beside
from peerdesk.presenters.letters.leaving import request
from peerdesk.presenters.letters.letters_in import LettersIn
from peerdesk.records.letters import Direction, Stage
from peerdesk.sharing.letter import Comment, changed, parse, written
from peerdesk.sharing.sealing import Proof, proof_of
from tests.keys import fresh_keys
from tests.presenters.corresponding import from_, known, own_keys

WREN = fresh_keys()


@pytest.fixture
def kept(desk, journal, reading):
    """A letter from Wren, kept at Maren’s desk."""
    known(journal, WREN, "Wren", "wren")
    letters_in = LettersIn(desk)
    letters_in.keep(letters_in.opened(from_(WREN, journal, name="Wren"), own_keys(journal)), None)
    return reading.letters.letters(Direction.IN)[0]


@pytest.fixture
def answering(desk, kept):
    return Answering(desk, kept)


def test_a_comment_quotes_its_passage_and_comments_are_numbered_as_they_stand(answering):
    answering.comment(0, 1, 0, 0, 11, "It can stay there.")
    answering.comment(0, 0, 1, 1, 25, "Where were you sitting?")
    first, second = answering.comments()
    assert (first.number, first.comment.quote) == (1, "Then the room went still")
    assert (first.piece, first.start, first.end) == (1, 1, 25)
    assert (second.number, second.comment.quote) == (2, "That pause.")


def test_the_quote_wins_where_it_stands_elsewhere_now(answering):
    answering.comment(0, 0, 1, 29, 34, "Again.")
    (comment,) = answering.reply.comments
    assert comment.quote == "Still"
    (moved,) = beside(
        answering.letter, changed(answering.reply, comments=(changed(comment, at=3),))
    )
    assert (
        answering.letter.items[0].fields[0].pieces[moved.piece][moved.start :].startswith("Still")
    )
    lost = changed(comment, quote="not there")
    (nowhere,) = beside(answering.letter, changed(answering.reply, comments=(lost,)))
    assert nowhere.piece is None


@pytest.mark.parametrize(("item", "field"), [(5, 1), (1, 90), (200, 200)])
def test_a_comment_on_what_is_not_there_stands_nowhere(answering, item, field):
    """T6: a reply that points outside the letter is shown, and breaks nothing."""
    strange = Comment(item, field, 0, "That pause.", "x")
    (placed,) = beside(answering.letter, changed(answering.reply, comments=(strange,)))
    assert placed.piece is None


def test_a_comment_is_reworded_and_taken_away(answering):
    added = answering.comment(0, 1, 0, 0, 4, "One")
    assert answering.comment(0, 1, 0, 3, 3, "beside nothing") is None
    reworded = answering.reword(added, "Two")
    assert [each.text for each in answering.reply.comments] == ["Two"]
    assert answering.reword(reworded, " ") is None
    assert answering.is_empty


def test_there_are_four_forms_and_each_is_said_once(answering):
    answering.say("mine", "I know such a pause.")
    answering.say("touched", "The four words.")
    answering.heard(heard=True)
    answering.say("touched", "The stillness.")
    assert [each.form for each in answering.reply.answers] == ["heard", "touched", "mine"]
    answering.say("mine", " ")
    answering.heard(heard=False)
    assert [each.text for each in answering.reply.answers] == ["The stillness."]


def test_what_is_kept_unsent_is_there_again_and_reads_back(answering, desk, kept, reading):
    answering.keep()
    assert reading.letters.unsent() == ()
    answering.comment(0, 1, 0, 0, 4, "x" * 10)
    answering.comments()
    answering.keep()
    again = Answering(desk, kept)
    assert again.reply == answering.reply
    again.reword(again.reply.comments[0], "")
    again.keep()
    assert Answering(desk, kept).is_empty


def test_the_longest_passage_and_the_most_comments_still_make_a_letter(desk, journal, reading):
    """T6: whatever is written beside a letter can be read back."""
    from peerdesk.sharing.letter import Field, Item
    from tests.presenters.corresponding import SENT

    known(journal, WREN, "Wren", "wren")
    long = changed(SENT, items=(Item("note", "", "", (Field("", ("x" * 9000,)),)),))
    letters_in = LettersIn(desk)
    letters_in.keep(letters_in.opened(from_(WREN, journal, long), own_keys(journal)), None)
    answering = Answering(desk, reading.letters.letters(Direction.IN)[0])
    for _each in range(500):
        answering.comment(0, 0, 0, 0, 9000, "y")
    with pytest.raises(EnoughComments):
        answering.comment(0, 0, 0, 0, 9000, "y")
    assert parse(written(answering.reply)) == answering.reply


def test_what_is_sealed_is_for_the_key_in_the_letter_and_is_proven_to_it(
    answering, desk, journal, kept, reading
):
    answering.heard(heard=True)
    answering.comment(0, 1, 0, 0, 4, "")
    answering.keep()
    own = own_keys(journal)
    sealed = answering.for_writer(answering.reader(), own, "Maren")
    assert sealed.comments == ()
    assert (sealed.to, proof_of(sealed, WREN)) == ((WREN.card("").age_key,), Proof.PROVEN)
    leaving = answering.leaving(sealed)
    leaving.begin(journal)
    (begun,) = reading.letters.letters(Direction.OUT)
    assert begun.stage is Stage.SEALING
    assert Answering(desk, kept).reply == answering.reply, (
        "what is written stays until it is sealed"
    )
    leaving.end(journal)
    (row,) = reading.letters.letters(Direction.OUT)
    assert (row.stage, row.content, row.reply_to) == (Stage.SEALED, written(sealed), kept.id)
    assert reading.letters.unsent() == ()
    assert Answering(desk, kept).is_empty


def test_a_request_asks_and_carries_no_word(kept):
    asks = request(kept.id, "delete")
    assert (asks.kind, asks.reply_to, asks.asked, asks.items) == ("request", kept.id, "delete", ())
