# SPDX-License-Identifier: GPL-3.0-or-later
"""The writer’s own early signs come only when asked for, or on the rule they wrote."""

from __future__ import annotations

import pytest

from peerdesk.journal.journal import Journal
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.weeks.early_signs import EarlySignsPresenter, RuleRefused
from peerdesk.records.early_signs import Rule
from tests.builders import a_check_in

ON_THREE = Rule(took_at_least=4, times=3, days=14)


@pytest.fixture
def signs(desk: Desk) -> EarlySignsPresenter:
    return EarlySignsPresenter(desk)


def keep(signs: EarlySignsPresenter, rule: Rule | None = ON_THREE) -> None:
    done: list[bool] = []
    signs.keep(" I answer at night ", "The canal.", rule, lambda: done.append(True))
    assert done == [True]


def three_hard_days(journal: Journal) -> None:
    journal.keep_all([a_check_in(4, 0, 1), a_check_in(5, 0, 5), a_check_in(4, 0, 13)])


def test_without_a_rule_it_never_comes_by_itself(signs, journal):
    keep(signs, None)
    three_hard_days(journal)
    assert not signs.is_wanted_today()
    assert signs.rule_in_words() == "Shown only when you ask for it."


def test_a_rule_with_no_words_behind_it_brings_nothing_up(signs, journal):
    signs.keep(" ", "", ON_THREE, lambda: None)
    three_hard_days(journal)
    assert not signs.is_wanted_today()
    assert signs.written_on() == ""


def test_their_own_rule_brings_it_up_on_the_day_it_is_met(signs, journal, reading):
    keep(signs)
    journal.keep_all([a_check_in(4, 0, 1), a_check_in(5, 0, 5), a_check_in(4, 0, 14)])
    assert not signs.is_wanted_today(), "the third lies a day too far back"
    journal.keep(a_check_in(4, 0, 13))
    assert signs.is_wanted_today()
    assert signs.ask_wanted()(reading), "and so it is answered in another thread"


def test_what_is_folded_away_or_dated_ahead_meets_no_rule(signs, journal):
    keep(signs)
    journal.keep_all([a_check_in(5, 0, -1), a_check_in(5, 0, 1, folded=True), a_check_in(5, 0, 2)])
    assert not signs.is_wanted_today()


def test_the_words_are_given_back_as_they_were_written_with_their_day(signs):
    keep(signs)
    assert (signs.signs().notice, signs.signs().helps) == ("I answer at night", "The canal.")
    assert signs.written_on() == "Your own words, written on 14 May."
    assert signs.rule_in_words() == (
        "Shown when you wrote “a lot” or more 3 times in 14 days, and when you ask."
    )


@pytest.mark.parametrize("numbers", [(0, 3, 14), (6, 3, 14), (4, 0, 14), (4, 15, 14), (4, 3, 57)])
def test_a_rule_that_cannot_be_is_refused_in_one_sentence(signs, numbers):
    with pytest.raises(RuleRefused) as refused:
        signs.rule(*numbers)
    assert refused.value.sentence == "A rule counts 1 to 14 times, in 1 to 56 days."
