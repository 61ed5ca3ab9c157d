# SPDX-License-Identifier: GPL-3.0-or-later
"""A network’s name is made up: what is suggested is nobody’s name, and what could be one is noticed."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.language.pet_names import could_be_a_name, pet_names, suggest

NAMES = pet_names()


def test_there_are_enough_and_no_two_alike():
    assert len(NAMES) >= 150
    assert len({name.casefold() for name in NAMES}) == len(NAMES)
    assert all(re.fullmatch(r"[A-Z][a-z]+", name) for name in NAMES)


def test_no_suggested_name_looks_like_a_name():
    assert not [name for name in NAMES if could_be_a_name(name)]


@given(st.sets(st.sampled_from(NAMES)), st.integers())
def test_a_suggestion_is_never_one_already_taken(taken, seed):
    name = suggest([each.upper() for each in taken], random.Random(seed).choice)
    assert name.casefold() not in {each.casefold() for each in taken}


def test_when_every_word_is_taken_two_are_put_together_and_still_look_like_nobody():
    name = suggest(NAMES, random.Random(4).choice)
    assert name not in NAMES
    assert set(name.split()) <= set(NAMES)
    assert not could_be_a_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "Anna",
        "anna",
        "Anna’s family",
        "Mary-Jane",
        "José",
        "jose",
        "Nguyen",
        "Иван",
        "محمد",
        "J",
        "J.K.",
        "JK",
        "J K",
        "the K. family",
        "Mrs K",
        "dr singh",
        "Blue Door",
        "Aldous Quillfeather",
        "Rowan",
        "Amber",
        "River",
    ],
)
def test_names_initials_and_titles_are_noticed(text):
    assert could_be_a_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "…",
        "42",
        "Slate",
        "slate",
        "the Tuesday one",
        "Drizzle again",
        "house by the weir",
    ],
)
def test_made_up_words_pass_without_a_question(text):
    assert not could_be_a_name(text)


@given(st.text())
def test_whatever_is_typed_gets_an_answer(text):
    assert could_be_a_name(text) in (True, False)
