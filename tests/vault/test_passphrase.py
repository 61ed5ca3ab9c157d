# SPDX-License-Identifier: GPL-3.0-or-later
"""What a passphrase is, and what is said about its length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk import assets
from peerdesk.errors import PassphraseRefused
from peerdesk.vault.passphrase import Length, advise, checked_new, normalised, six_words


def test_composed_and_decomposed_accents_are_the_same_passphrase():
    """T9: typed on another system, the same letters open the same journal."""
    assert normalised("caf\u00e9 au lait") == normalised("cafe\u0301 au lait")


def test_every_kind_of_space_is_the_same_space():
    assert normalised("one\u00a0two\u3000three") == b"one two three"


def test_nothing_is_trimmed_and_case_counts():
    assert len({normalised(each) for each in ("a b", " a b", "a b ", "A b")}) == 4


@given(st.text(st.characters()))
def test_any_text_has_bytes_and_normalising_twice_changes_nothing(text):
    once = normalised(text)
    assert normalised(once.decode("utf-8", "surrogatepass")) == once


@pytest.mark.parametrize(
    ("passphrase", "length", "words"),
    [
        ("", Length.TOO_SHORT, 0),
        ("short", Length.TOO_SHORT, 1),
        ("elevenchars", Length.TOO_SHORT, 1),
        ("twelve chars", Length.COULD_BE_LONGER, 2),
        ("lamp river coat", Length.COULD_BE_LONGER, 3),
        ("lamp river coat moss", Length.LONG_ENOUGH, 4),
        ("onelongwordwithoutanyspace", Length.LONG_ENOUGH, 1),
        ("x" * 1025, Length.TOO_LONG, 1),
    ],
)
def test_length_is_told_as_advice(passphrase, length, words):
    assert (advise(passphrase).length, advise(passphrase).words) == (length, words)


@pytest.mark.parametrize(
    "passphrase", ["", "short", "x" * 1025, "with a\ttab in it", "lone \ud800 half"]
)
def test_a_new_passphrase_that_would_lock_its_owner_out_is_refused(passphrase):
    with pytest.raises(PassphraseRefused):
        checked_new(passphrase)


def test_six_words_are_drawn_from_a_list_of_7776():
    """T1: 77 bits, by chance alone."""
    words = assets.read_text("wordlist.txt").split()
    assert len(set(words)) == len(words) == 7776
    drawn = six_words()
    assert len(drawn.split(" ")) == 6
    assert set(drawn.split(" ")) <= set(words)
    assert six_words() != drawn
    assert advise(drawn).length is Length.LONG_ENOUGH
