# SPDX-License-Identifier: GPL-3.0-or-later
"""Prompts come one at a time, each asks one thing, and none comes back before all were offered."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.language.asset_tables import table
from peerdesk.language.prompts import SECTIONS, Prompts
from peerdesk.records.answers import Word
from peerdesk.records.around import MyList

PROMPTS = Prompts.load()
DAY = date(2026, 5, 14)
SECTION = st.sampled_from([None, *SECTIONS])
DAYS = st.dates(date(2020, 1, 1), date(2060, 1, 1))


def test_there_are_at_least_a_hundred_and_twenty_each_with_an_id_a_place_and_a_source():
    shipped = PROMPTS.all()
    sources = table("words/prompts.toml")["sources"]
    assert len(shipped) >= 120
    assert len({prompt.text for prompt in shipped}) == len(shipped)
    for prompt in shipped:
        assert re.fullmatch(r"p\d{3}", prompt.id)
        assert prompt.sections
        assert prompt.sections <= set(SECTIONS)
        assert prompt.source.partition(":")[0] in sources


@pytest.mark.parametrize("prompt", PROMPTS.all(), ids=lambda prompt: prompt.id)
def test_a_prompt_asks_one_thing_and_does_not_command(prompt):
    assert prompt.text.count("?") <= 1
    assert len(prompt.text) <= 110
    assert not re.match(r"(Describe|List|Explain|Think|Try|Write|Remember|Tell)\b", prompt.text)


@given(SECTION, DAYS)
def test_the_prompt_of_a_day_stays_that_day(section, day):
    assert PROMPTS.offer(section, None, (), day) == PROMPTS.offer(section, None, (), day)


@given(SECTION, DAYS)
def test_one_a_day_none_repeats_until_all_were_shown(section, first):
    count = len(_fitting(section))
    shown = [PROMPTS.offer(section, None, (), first + timedelta(days=n)) for n in range(count)]
    assert {prompt.id for prompt in shown} == _fitting(section)


@given(SECTION, DAYS, st.sets(st.sampled_from([prompt.id for prompt in PROMPTS.all()])))
def test_another_goes_through_all_of_them_before_any_comes_back(section, day, put_away):
    wanted = _fitting(section) - put_away
    seen, after = [], None
    for _each in wanted:
        prompt = PROMPTS.offer(section, after, put_away, day)
        after = prompt.id
        seen.append(after)
    assert set(seen) == wanted


@given(SECTION, DAYS)
def test_one_just_put_away_gives_way_to_the_next_and_not_to_itself(section, day):
    first = PROMPTS.offer(section, None, (), day)
    following = PROMPTS.offer(section, first.id, {first.id}, day)
    assert following == PROMPTS.offer(section, first.id, (), day)
    assert following.id != first.id


def test_where_all_are_put_away_there_is_none():
    everything = [prompt.id for prompt in PROMPTS.all()]
    assert PROMPTS.offer("note", None, everything, DAY) is None


def test_the_writers_own_are_offered_everywhere_and_listed_first():
    prompts = Prompts.load(MyList(added=(Word("own1", "Where is the salt?"), Word("own2", " "))))
    assert [prompt.text for prompt in prompts.all() if prompt.own] == ["Where is the salt?"]
    assert prompts.all()[0].own
    for section in (None, *SECTIONS):
        everything_else = {prompt.id for prompt in PROMPTS.all()}
        assert prompts.offer(section, None, everything_else, DAY).id == "own1"


def test_a_prompt_can_be_reworded_or_put_away_for_good_and_stays_in_settings():
    mine = MyList(renamed=(Word("p124", "What was odd?"),), off=frozenset({"p001"}))
    prompts = Prompts.load(mine)
    by_id = {prompt.id: prompt for prompt in prompts.all()}
    assert by_id["p124"].text == "What was odd?"
    assert "p001" in by_id
    allowed_only = {prompt.id for prompt in prompts.all()} - {"p001"}
    assert prompts.offer("meeting", None, allowed_only, DAY) is None


def _fitting(section):
    return {prompt.id for prompt in PROMPTS.all() if (section or "today") in prompt.sections}
