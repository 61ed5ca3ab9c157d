# SPDX-License-Identifier: GPL-3.0-or-later
"""A rule the writer wrote counts what they wrote, and nothing they left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.records.early_signs import EarlySigns, Rule, first_day_of, rule_is_met
from peerdesk.records.week import WeekMark, week_mark
from tests.builders import TODAY, a_check_in

THREE_TIMES = Rule(took_at_least=4, times=3, days=14)


def marks(*said: tuple[int, int]) -> list[WeekMark]:
    """Check-ins as (what it took, days ago)."""
    return [week_mark(a_check_in(took, 0, ago), place) for place, (took, ago) in enumerate(said)]


def is_met(*said: tuple[int, int], rule: Rule = THREE_TIMES) -> bool:
    return rule_is_met(rule, marks(*said), TODAY.date())


def test_it_is_met_by_the_word_or_one_beyond_it_often_enough() -> None:
    assert is_met((4, 0), (5, 3), (4, 13))
    assert not is_met((4, 0), (5, 3), (3, 5))


def test_days_outside_it_do_not_count() -> None:
    """Fourteen days with today are thirteen days ago at most; what is dated tomorrow waits for tomorrow."""
    assert not is_met((4, 0), (4, 1), (4, 14))
    assert not is_met((4, 0), (4, 1), (4, -1))


def test_several_on_one_day_are_several_times() -> None:
    assert is_met((4, 2), (4, 2), (5, 2))


def test_a_folded_entry_is_not_counted() -> None:
    folded = week_mark(replace(a_check_in(5), folded=True), 9)
    assert not rule_is_met(THREE_TIMES, [*marks((4, 0), (4, 0)), folded], TODAY.date())


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 60))), st.integers(0, 60))
def test_a_blank_never_changes_whether_it_is_met(said: list[tuple[int, int]], ago: int) -> None:
    assert is_met(*said) == is_met(*said, (0, ago)) == is_met(*reversed(said))


def test_the_days_before_the_calendar_are_no_days() -> None:
    assert first_day_of(Rule(1, 1, 56), date.min) == date.min
    assert not rule_is_met(Rule(1, 1, 56), [], date.min)


@pytest.mark.parametrize(
    "values", [(0, 1, 1), (6, 1, 1), (1, 0, 1), (1, 15, 1), (1, 1, 0), (1, 1, 57)]
)
def test_a_rule_outside_its_ranges_is_refused(values: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="a rule"):
        Rule(*values)


def test_signs_are_empty_until_something_is_written() -> None:
    assert EarlySigns(rule=THREE_TIMES).is_empty
    assert EarlySigns(" \n").is_empty
    assert not EarlySigns(helps="Bread.").is_empty
