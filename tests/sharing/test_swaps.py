# SPDX-License-Identifier: GPL-3.0-or-later
"""A name that was replaced is replaced however it was typed, and what can still be read is counted as it is read."""

from __future__ import annotations

import unicodedata

import pytest

from peerdesk.records.letters import Swap
from peerdesk.sharing.swaps import Swaps, places_in, still_there


def swapped(said, text):
    return "".join(each for each, *_rest in Swaps([Swap(said, "a friend")]).in_text(text))


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("José", unicodedata.normalize("NFD", "Then José’s turn.")),
        (unicodedata.normalize("NFD", "José"), "Then José’s turn."),
        ("Asli", "Then Asl\u0131’s turn."),
        ("Weiß", "Then WEISS’s turn."),
        ("Anna Marie", "Then ANNA\nMarie’s turn."),
        ("Γιώργος", "Then ΓΙΏΡΓΟΣ’s turn."),
    ],
)
def test_a_name_is_replaced_however_it_was_typed(said, text):
    """T8: an accent that is a sign of its own, a line break or a capital lets no name through."""
    assert swapped(said, text) == "Then a friend’s turn."


def test_what_can_still_be_read_is_counted_with_its_accents_apart():
    """T8: “still appears” is true of what is read, not of how it is stored."""
    text = unicodedata.normalize("NFD", "José, Josélito")
    assert still_there("José", [text]) == 2
    assert [text[start:end] for start, end in places_in(text, "José")] == [text[:5]] * 2


def test_the_longer_name_goes_first_and_each_is_replaced_by_its_own():
    swaps = Swaps([Swap("Anna", "a friend"), Swap("Anna Marie", "a cousin")])
    said = "".join(text for text, *_rest in swaps.in_text("So Anna Marie met Anna."))
    assert said == "So a cousin met a friend."


@pytest.mark.parametrize("text", ["An\u00adna", "A\u200bnna", "An\u200d\u2060na", "Anna"])
@pytest.mark.parametrize("said", ["Anna", "An\u00adna"])
def test_a_sign_that_is_not_seen_hides_no_name(said, text):
    """T8: a soft hyphen or a sign without width, typed or pasted, lets no name through and none go uncounted."""
    assert swapped(said, f"Then {text}’s turn.") == "Then a friend’s turn."
    assert still_there(said, [f"Then {text}’s turn."]) == 1


def test_what_is_hyphenated_out_of_sight_is_one_word_still():
    """T8: a piece of a longer word is no name, and signs that are not seen alone are nothing to look for."""
    assert swapped("An", "An\u00adnabel and Jo\u00adAn") == "An\u00adnabel and Jo\u00adAn"
    assert swapped("\u200b", "Anna") == "Anna"
    assert still_there("\u200b", ["Anna"]) == 0
    assert still_there("Anna Marie", ["Anna\u200b\u00a0\u200bMarie"]) == 1
