# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for whatever was written: order changes nothing, blanks count for nothing, every number can be found."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.calendar_words import MONTHS
from peerdesk.insights.ledger import ledger
from peerdesk.insights.observe import closing, observe
from peerdesk.number_words import NUMBERS as IN_WORDS
from peerdesk.records.entry import Kind
from tests.builders import an_entry
from tests.insights.recount import recount
from tests.insights.weeks import NUMBERS, SEEDS, some_weeks
from tests.rules.test_forbidden_words import NEVER_SAID, RULES

NAMES_BLANKS = {"blank", "whole", "silent", "elsewhere", "unsure", "not_now"}
MONTH = "|".join(MONTHS)
A_DATE = re.compile(rf"\b\d{{1,2}} ({MONTH})( \d{{4}})?|\b({MONTH})( \d{{4}})?")

FORBIDDEN = {
    "no parts of a hundred": r"%|per ?cent\b",
    "nothing is averaged": r"\baverage|\bmean\b|\bmedian|\btypical|\busual",
    "nothing is scored": r"\bscor|\brank|\bgrade|\brating|\blevel\b",
    "no streaks": r"\bstreak|\bin a row\b|\bconsecutive|\bevery day\b",
    "no cause": (
        r"\bbecause\b|\bcaus|\bdue to\b|\bleads? to\b|\bmakes? you\b|\bmaking you\b"
        r"|\bresult|\bthanks to\b|\btherefore\b|\bafter, so\b"
    ),
    "no better, no worse": (
        r"\b(better|worse|best|worst)\b|\bimprov|\btoo (much|little|many|few)\b|\bless well\b"
    ),
    "no advice": (
        r"\b(should|ought|try|must)\b|\bconsider\b|\brecommend|\bneed to\b|\badvi[cs]e|\bperhaps you\b"
    ),
    "no foretelling": r"\brisk|\bburn|\blikely\b|\bwill be\b|\bpredict|\bmay lead",
    "no lack in the person": r"\bresilien|\bcoping|\bself-care|\bwellbeing|\bonly just",
    "no guilt": r"\byou haven|\byou didn|\bmissed\b|\bmiss you|\bstill not\b|\bagain nothing",
    "no line through the weeks": (
        r"\b(declin|increas|decreas|trend)|\b(rose|fell|rising|falling)\b"
        r"|\bmore than (last|before)|\b(up|down) from|\b(up|down) \d"
    ),
    "no sorting of feelings": r"\bpositive|\bnegative|\bunhealthy|\bhealthy",
    "nobody is compared": r"\bother (people|peers|practitioners)\b|\bnormal",
    "nobody else is counted": r"\bthe (mother|father|voice|person)\b",
    "no great voice": r"!|\bgreat\b|\bwell done\b",
}
EVERY_RULE = {
    name: re.compile(form, re.IGNORECASE) for name, form in {**RULES, **FORBIDDEN}.items()
}
KINDS = set(range(1, 24))


def test_the_weeks_made_up_here_bring_about_every_kind():
    """Else what follows would hold for want of anything said."""
    met = {said.kind for seed in range(60) for said in observe(some_weeks(10 + seed, seed))}
    assert KINDS - met <= {23}


@settings(max_examples=60, deadline=None)
@given(NUMBERS, SEEDS, st.randoms(use_true_random=False))
def test_the_order_things_were_written_in_changes_nothing(number, seed, chance):
    written = some_weeks(number, seed)
    entries, asked = list(written.entries), list(written.follow_ups)
    chance.shuffle(entries)
    chance.shuffle(asked)
    shuffled = replace(written, entries=tuple(entries), follow_ups=tuple(asked))
    assert observe(shuffled) == observe(written)
    assert closing(shuffled, observe(shuffled)) == closing(written, observe(written))
    assert ledger(shuffled) == ledger(written)


@settings(max_examples=60, deadline=None)
@given(
    NUMBERS,
    SEEDS,
    st.sampled_from([Kind.CHECK_IN, Kind.MEETING, Kind.DISCLOSURE]),
    st.integers(0, 80),
)
def test_a_blank_entry_changes_no_count(number, seed, kind, days_ago):
    written = some_weeks(number, seed)
    blank = an_entry(kind, days_ago, id="blank")
    with_blank = replace(written, entries=(*written.entries, blank))
    before = {said.key: said for said in observe(written)}
    for said in observe(with_blank):
        if said.kind in {2, 23}:
            continue
        for name, ids in said.groups.items():
            assert "blank" not in ids or name in NAMES_BLANKS
            assert name in NAMES_BLANKS or ids == before[said.key].groups[name]
    hours, again = ledger(written), ledger(with_blank)
    for one, other in zip(
        (hours.seen, hours.unseen, hours.supervision),
        (again.seen, again.unseen, again.supervision),
        strict=True,
    ):
        assert (one.minutes, one.behind) == (other.minutes, other.behind)


@settings(max_examples=80, deadline=None)
@given(NUMBERS, SEEDS)
def test_every_number_is_found_again_by_another_way_of_counting(number, seed):
    written = some_weeks(number, seed)
    for said in observe(written):
        for name, ids in recount(written, said.key).items():
            if name in said.groups or not name.startswith("word:"):
                assert set(said.groups[name]) == ids, (said.key, name)
        assert all(len(set(ids)) == len(ids) for ids in said.groups.values())


@settings(max_examples=80, deadline=None)
@given(NUMBERS, SEEDS)
def test_every_number_that_is_said_belongs_to_ids_that_are_carried(number, seed):
    written = some_weeks(number, seed)
    for said in observe(written):
        known = set(said.numbers.values())
        for line in (_without_quoted(said), *said.beside):
            assert _numbers_in(line) <= known, (line, said.numbers)


@settings(max_examples=60, deadline=None)
@given(NUMBERS, SEEDS)
def test_folded_and_future_entries_are_behind_nothing(number, seed):
    written = some_weeks(number, seed)
    out = {entry.id for entry in (*written.folded, *written.ahead)}
    for said in observe(written):
        assert not out & {id_ for ids in said.groups.values() for id_ in ids}


@settings(max_examples=80, deadline=None)
@given(NUMBERS, SEEDS)
def test_nothing_that_is_said_has_a_forbidden_form(number, seed):
    written = some_weeks(number, seed)
    lines = [
        *closing(written, observe(written)),
        *ledger(written).sentences,
        *ledger(written).notes,
    ]
    for said in observe(written):
        lines += [_without_quoted(said), *map(_without_marks, said.beside)]
    any_number = re.sub(r"\d+", "7", "\n".join(lines))  # 112 hours are hours, not a number to ring
    assert not _forbidden_in(any_number)


@pytest.mark.parametrize("sentence", NEVER_SAID)
def test_the_forbidden_forms_are_recognised(sentence):
    assert _forbidden_in(sentence)


@settings(max_examples=40, deadline=None)
@given(NUMBERS, SEEDS)
def test_only_whole_words_are_quoted_and_no_key_comes_twice(number, seed):
    written = some_weeks(number, seed)
    said = observe(written)
    assert len({one.key for one in said}) == len(said)
    for one in said:
        for start, end in one.quoted:
            assert 0 <= start < end <= len(one.sentence)


def _forbidden_in(line):
    found = {name: form.search(line) for name, form in EVERY_RULE.items()}
    return {name: match.group() for name, match in found.items() if match}


def _without_quoted(said):
    """Return the sentence without the words that are the writer’s or a list’s."""
    text = said.sentence
    for start, end in sorted(said.quoted, reverse=True):
        text = text[:start] + text[end:]
    return text


def _without_marks(line):
    return re.sub("“[^”]*”", "“”", line)


def _numbers_in(line):
    plain = A_DATE.sub("", _without_marks(line))
    in_words = {
        IN_WORDS.index(word) for word in re.findall(r"\b[A-Z][a-z]+\b", plain) if word in IN_WORDS
    }
    return {int(found) for found in re.findall(r"\d+", plain)} | in_words
