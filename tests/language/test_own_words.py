# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever the writer did to a list, in whatever order, it stays a list that can be answered from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.language.word_lists import WordLists
from peerdesk.records.answers import Word
from peerdesk.records.around import MyList

SHIPPED = WordLists.load()
OPEN = [name for name in SHIPPED.names() if SHIPPED.list(name).own]
CLOSED = [name for name in SHIPPED.names() if not SHIPPED.list(name).own]

IDS = st.sampled_from([word.id for word in SHIPPED.all("held_by")]) | st.text(
    "abcxyz_", min_size=1, max_size=4
)
WORDS = st.builds(Word, IDS, st.text(max_size=12))
MY_LISTS = st.builds(
    MyList,
    order=st.lists(IDS).map(tuple),
    renamed=st.lists(WORDS).map(tuple),
    off=st.frozensets(IDS),
    added=st.lists(WORDS).map(tuple),
)


@given(MY_LISTS)
def test_every_shipped_word_and_every_own_word_is_there_exactly_once(mine):
    ids = [word.id for word in WordLists.load({"held_by": mine}).all("held_by")]
    own = {word.id for word in mine.added if word.label.strip()}
    assert len(ids) == len(set(ids))
    assert set(ids) == {word.id for word in SHIPPED.all("held_by")} | own


@given(MY_LISTS)
def test_no_word_is_ever_without_a_label(mine):
    words = WordLists.load({"held_by": mine}).all("held_by")
    assert all(word.label.strip() for word in words)


@given(MY_LISTS)
def test_what_was_put_away_is_not_offered_and_all_else_is(mine):
    lists = WordLists.load({"held_by": mine})
    offered = [word.id for word in lists.words("held_by")]
    assert offered == [word.id for word in lists.all("held_by") if word.id not in mine.off]


@given(MY_LISTS)
def test_the_writers_order_comes_first_and_the_rest_keeps_its_own(mine):
    shipped_and_own = WordLists.load({"held_by": MyList(added=mine.added)}).all("held_by")
    ids = [word.id for word in WordLists.load({"held_by": mine}).all("held_by")]
    moved = [id_ for id_ in dict.fromkeys(mine.order) if id_ in ids]
    assert ids[: len(moved)] == moved
    assert ids[len(moved) :] == [word.id for word in shipped_and_own if word.id not in moved]


@given(MY_LISTS)
def test_changing_one_list_leaves_the_others_alone(mine):
    lists = WordLists.load({"held_by": mine})
    assert lists.all("feelings") == SHIPPED.all("feelings")


@pytest.mark.parametrize("name", CLOSED)
@given(mine=MY_LISTS)
def test_a_list_with_a_fixed_meaning_keeps_its_words_and_their_order(name, mine):
    """The five words of a strand keep their order whatever they are called; so do the four tiles."""
    words = WordLists.load({name: mine}).words(name)
    assert [word.id for word in words] == [word.id for word in SHIPPED.words(name)]


@pytest.mark.parametrize("name", SHIPPED.names())
def test_every_word_can_be_reworded(name):
    first = SHIPPED.all(name)[0]
    mine = MyList(renamed=(Word(first.id, "salt"),))
    assert Word(first.id, "salt") in WordLists.load({name: mine}).words(name)


def test_the_lists_that_stay_closed_are_few_and_known():
    assert set(CLOSED) == {
        "took_words",
        "gave_words",
        "yes_no",
        "length_counts",
        "voice_states",
        "disclosure_kind",
        "network_start",
        "follow_up_when",
    }
    assert OPEN
