# SPDX-License-Identifier: GPL-3.0-or-later
"""The writer’s own words and prompts: added, renamed, moved, put away, brought back; never lost."""

from __future__ import annotations

import pytest

from peerdesk.language.families import FAMILIES
from peerdesk.presenters.settings.prompt_settings import PromptSettings
from peerdesk.presenters.settings.word_settings import FAMILY_TITLES, WordSettings

LIST = "toll_sources"


@pytest.fixture
def words(desk):
    return WordSettings(desk)


@pytest.fixture
def prompts(desk):
    return PromptSettings(desk)


def labels(desk):
    return [word.label for word in desk.words.words(LIST)]


def rows(words, desk):
    return words.rows(desk.words.list(LIST))


def test_every_list_a_form_offers_stands_in_settings(words):
    """[domain.md §4] Nothing that is offered is out of the writer’s reach."""
    assert set(FAMILY_TITLES) == set(FAMILIES) - {"strands"}
    for family in FAMILY_TITLES:
        assert all(words.count_sentence(listed) for listed in words.lists(family))


def test_a_word_of_ones_own_is_offered_from_then_on(words, desk):
    assert words.add(LIST, "  sandbagged ") == ""
    assert "sandbagged" in labels(desk)
    row = next(each for each in rows(words, desk) if each.label == "sandbagged")
    assert row.is_own


def test_two_words_added_one_after_the_other_both_stay(words, desk):
    words.add(LIST, "sandbagged")
    words.add(LIST, "talked over")
    assert {"sandbagged", "talked over"} <= set(labels(desk))
    assert "2 of your own" in words.count_sentence(desk.words.list(LIST))


def test_a_word_that_is_there_already_is_not_added_twice(words, desk):
    first = labels(desk)[0]
    before = len(labels(desk))
    assert first in words.add(LIST, first.upper())
    assert len(labels(desk)) == before
    assert words.add(LIST, "   ") == ""
    assert len(labels(desk)) == before


def test_a_word_put_away_comes_back(words, desk):
    word = desk.words.words(LIST)[0]
    words.put_away(LIST, word.id)
    assert word.label not in labels(desk)
    assert rows(words, desk)[-1].is_away
    assert "1 put away" in words.count_sentence(desk.words.list(LIST))
    words.bring_back(LIST, word.id)
    assert word.label in labels(desk)


def test_a_word_put_away_and_added_again_is_the_same_word(words, desk):
    word = desk.words.words(LIST)[0]
    words.put_away(LIST, word.id)
    words.add(LIST, word.label)
    assert [each.id for each in desk.words.words(LIST)].count(word.id) == 1


def test_a_renamed_word_can_have_its_usual_name_back(words, desk):
    word = desk.words.words(LIST)[0]
    words.rename(LIST, word.id, "said over my head")
    assert labels(desk)[0] == "said over my head"
    assert rows(words, desk)[0].usual == word.label
    words.rename(LIST, word.id, "")
    assert labels(desk)[0] == word.label
    assert rows(words, desk)[0].usual == ""


def test_words_move_by_steps_and_stop_at_the_ends(words, desk):
    first, second, third = (word.id for word in desk.words.words(LIST)[:3])
    words.move(LIST, first, 1)
    assert [word.id for word in desk.words.words(LIST)[:3]] == [second, first, third]
    words.move(LIST, first, -5)
    assert desk.words.words(LIST)[0].id == first
    words.move(LIST, first, -1)
    assert desk.words.words(LIST)[0].id == first


def test_moving_passes_over_words_put_away(words, desk):
    first, second, third = (word.id for word in desk.words.words(LIST)[:3])
    words.put_away(LIST, second)
    words.move(LIST, first, 1)
    assert [word.id for word in desk.words.words(LIST)[:2]] == [third, first]


def test_the_words_of_a_strand_can_be_renamed_and_keep_their_order(words, desk):
    before = words.strand("took")
    words.rename("took_words", before[3].id, "lots")
    after = words.strand("took")
    assert [word.id for word in after] == [word.id for word in before]
    assert after[3].label == "lots"


def test_prompts_are_read_one_at_a_time_round_and_round(prompts):
    seen = []
    for _ in range(len(prompts.offered())):
        seen.append(prompts.in_hand().id)
        prompts.turn(1)
    assert len(set(seen)) == len(seen) >= 120
    assert prompts.in_hand().id == seen[0]
    prompts.turn(-1)
    assert prompts.in_hand().id == seen[-1]


def test_a_prompt_put_away_is_not_offered_and_comes_back(prompts, desk):
    first = prompts.in_hand()
    prompts.put_away(first.id)
    assert prompts.in_hand().id != first.id
    assert [each.id for each in prompts.away()] == [first.id]
    assert first.id not in [each.id for each in prompts.offered()]
    prompts.bring_back(first.id)
    assert not prompts.away()


def test_a_prompt_of_ones_own_is_offered_with_the_others(prompts, desk):
    prompts.write("  What did the kettle hear?\n")
    assert prompts.in_hand().text == "What did the kettle hear?"
    assert prompts.in_hand().own
    assert "1 of your own" in prompts.count_sentence()
    prompts.write("   ")
    assert "1 of your own" in prompts.count_sentence()
