# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards and letters made to mislead: keys nobody holds alone, half of somebody’s keys, words about another’s letter."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from peerdesk.presenters.letters.answering import Answering, beside
from peerdesk.presenters.letters.correspondents import Correspondents, KeysMixed, Met
from peerdesk.presenters.letters.letter_refusals import NotTheirs
from peerdesk.presenters.letters.letter_view import view_of
from peerdesk.presenters.letters.letters_in import LettersIn
from peerdesk.records.letters import Stage
from peerdesk.sharing.card import Card, NotACard, to_text
from peerdesk.sharing.letter import Answer, Comment, Field, Item, Letter, changed
from tests.keys import fresh_keys
from tests.presenters.corresponding import SENT, from_, known, own_keys, sealed

MAREN, EVE = fresh_keys(), fresh_keys()
END = Letter(1, "requestrequestre", "request", reply_to=SENT.letter, asked="end")
REPLY = Letter(1, "replyreplyreplyr", "reply", reply_to=SENT.letter, answers=(Answer("heard", ""),))


def opened(desk, journal, letter):
    return LettersIn(desk).opened(letter, own_keys(journal))


def nothing(_kept):
    """Wait for nothing."""


@pytest.mark.parametrize("point", ["00" * 32, "01" + "00" * 31])
def test_a_card_whose_proofs_anybody_could_make_is_no_card(point):
    """T6: a point of low order makes the same secret with everybody."""
    card = f"peerdesk-card-1 {MAREN.card('Maren').age_key} {to_text(bytes.fromhex(point))} Maren"
    with pytest.raises(NotACard):
        Card.parse(card)


def test_half_of_somebody_s_keys_beside_another_half_is_refused(desk, journal):
    """T7: what is sealed for Maren’s key is never proven with another’s."""
    known(journal, MAREN)
    mixed = replace(MAREN.card("Eve"), box_key=EVE.card("Eve").box_key)
    with pytest.raises(KeysMixed):
        Correspondents(desk).add(mixed, None, manages_me=None)


@pytest.mark.parametrize(
    ("name", "typed"),
    [("José", "Jose\u0301"), ("Maren", "Ma\u200bren"), ("Maren", "\uff2dARE\uff2e")],
)
def test_a_name_that_reads_alike_with_another_key_is_said_loudly(desk, journal, name, typed):
    """T7: a changed key is loud, however the name was typed."""
    known(journal, MAREN, name)
    assert Correspondents(desk).meet(EVE.card(typed))[0] is Met.CHANGED
    found = opened(desk, journal, from_(EVE, journal, name=typed))
    assert found.from_whom.startswith(f"This says it is from {name}, with another key")


def test_a_letter_that_names_a_key_nothing_can_be_sealed_for_is_not_answered(desk, journal):
    """T6: no panic of the library, and no reply that everybody could open."""
    letter = from_(EVE, journal)
    letter = changed(letter, sender=changed(letter.sender, key="age1" + "q" * 58))
    LettersIn(desk).keep(opened(desk, journal, letter), None)
    assert Answering(desk, desk.reading.letters.letter(letter.letter)).reader() is None


def test_nobody_ends_what_is_between_two_others(desk, journal):
    """T7: a request changes only what is between the writer and whoever asks."""
    known(journal, MAREN)
    known(journal, EVE, "Eve", "eve")
    sealed(journal)
    forged = changed(from_(MAREN, journal, END), line="Forged.")
    for letter in (from_(EVE, journal, END, "Eve"), forged):
        with pytest.raises(NotTheirs):
            LettersIn(desk).heed(opened(desk, journal, letter), nothing)
    assert desk.reading.letters.letter(SENT.letter).stage is Stage.SEALED
    LettersIn(desk).heed(opened(desk, journal, from_(MAREN, journal, END)), nothing)
    assert desk.reading.letters.letter(SENT.letter).stage is Stage.ENDED


def test_whoever_wrote_a_letter_asks_about_it_though_they_are_not_known(desk, journal):
    letter = from_(EVE, journal, name="Eve")
    LettersIn(desk).keep(opened(desk, journal, letter), None)
    asked = changed(END, asked="delete")
    with pytest.raises(NotTheirs):
        LettersIn(desk).heed(opened(desk, journal, from_(MAREN, journal, asked)), nothing)
    LettersIn(desk).heed(opened(desk, journal, from_(EVE, journal, asked, "Eve")), nothing)
    assert desk.reading.letters.letter(letter.letter).asked_to_delete


def test_an_answer_from_another_than_the_reader_says_so(desk, journal):
    """T7: a letter passed on does not make whoever answers it the one it was sealed for."""
    known(journal, MAREN)
    known(journal, EVE, "Eve", "eve")
    sealed(journal)
    line = "Nothing shows that it comes from whoever you sealed that letter for."
    eves, marens = from_(EVE, journal, REPLY, "Eve"), from_(MAREN, journal, REPLY)
    assert line in head(desk, opened(desk, journal, eves))
    assert line not in head(desk, opened(desk, journal, marens))


def test_five_hundred_comments_on_one_sign_of_a_long_letter_are_placed_at_once():
    """T6: a comment costs what it quotes, not how often its words stand in the letter."""
    item = Item("note", "", "", (Field("Writing", ("a" * 200_000,) * 20),))
    comments = tuple(Comment(1, 1, 8000 * number, "a", "here") for number in range(500))
    letter = changed(SENT, items=(item,), comments=comments)
    begun = time.monotonic()
    placed = beside(letter, letter)
    assert time.monotonic() - begun < 1
    assert [each.piece * 200_000 + each.start for each in placed] == [c.at for c in comments]


def head(desk, found):
    return view_of(desk.reading.letters, found, desk.today()).head
