# SPDX-License-Identifier: GPL-3.0-or-later
"""S2. The work is costing more, and somebody does not know why. Eight weeks of two taps, then a look back."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from peerdesk.insights.written import Span
from peerdesk.presenters.weeks.ledger import LoveLabour
from peerdesk.presenters.weeks.observations import ObservationRow, Observations
from peerdesk.presenters.weeks.spans import weeks_up_to
from peerdesk.presenters.weeks.week_rows import WeeksShown
from peerdesk.presenters.weeks.weeks import Weeks
from peerdesk.records.entry import Entry, Kind
from tests.stories.somebody import Somebody

DAYS = (52, 51, 50, 46, 45, 44, 31, 30, 29, 27, 13, 9, 6, 2)
"""How many days ago each of the fourteen check-ins is: no two on one day, and two weeks without any."""
ELSEWHERE, SLEEP = "decisions made elsewhere", "too little sleep or food"
TOOK = ("a lot", "some", "a lot", "more than I could hold", "a lot", "some", "a little")
GAVE = ("some", "a lot", "", "a little", "a lot", "some", "some")
CUTS = 5


@dataclass
class LookingBack:
    """Somebody with eight weeks behind them, and the look they take."""

    somebody: Somebody
    check_ins: list[Entry]
    disclosures: list[Entry]

    @property
    def span(self) -> Span:
        return weeks_up_to(self.somebody.desk.today(), 8)

    @property
    def counts(self) -> Observations:
        return Observations(self.somebody.desk)

    def sees(self) -> WeeksShown:
        return Weeks(self.somebody.desk).show(self.span)

    def hears(self) -> tuple[ObservationRow, ...]:
        shown = self.counts.look(self.span)
        return (*shown.first, *shown.rest, *shown.answered)


@pytest.fixture
def back(somebody: Somebody) -> LookingBack:
    somebody.waits(days=-60)
    passed, check_ins, disclosures = 60, [], []
    for number, days in enumerate(DAYS):
        somebody.waits(days=passed - days)
        passed = days
        check_ins.append(checks_in(somebody, number))
        if number % 3 == 1:
            disclosures.append(tells_or_keeps(somebody, number))
    somebody.waits(days=passed)
    return LookingBack(somebody, check_ins, disclosures)


def checks_in(somebody: Somebody, number: int) -> Entry:
    page = somebody.begins(Kind.CHECK_IN)
    page.taps("toll", TOOK[number % 7])
    if gave := GAVE[number % 7]:
        page.taps("reward", gave)
    page.taps("toll_sources", *(sources_of(number)))
    if number < CUTS:
        page.types("small_cut", f"They said it again, {number}.")
    return page.rests()


def sources_of(number: int) -> tuple[str, ...]:
    """Six of the fourteen name the one, and twice as many too little sleep: that does not put it first."""
    return (*((ELSEWHERE,) if number < 6 else ()), *((SLEEP,) if number != 13 else ("rushed",)))


def tells_or_keeps(somebody: Somebody, number: int) -> Entry:
    """Share something directly twice, hold back three times; each time ask to be asked tomorrow."""
    page = somebody.begins(Kind.DISCLOSURE)
    directly = number in {1, 7}
    page.taps("disclosure_kind", "Shared directly" if directly else "Held back")
    entry = page.rests()
    tomorrow = somebody.desk.today().fromordinal(somebody.desk.today().toordinal() + 1)
    somebody.desk.pen.write(lambda journal: journal.follow_ups.ask_again(entry.id, tomorrow))
    return entry


# Must


def test_every_count_has_its_whole_and_names_its_blanks(back):
    took, gave = [row for row in back.hears() if row.kind == 1]
    assert took.sentence == (
        "In 14 check-ins over 8 weeks you wrote that it took a lot or more than I could hold 8 times."
        " In 2 of those it also gave a lot."
    )
    assert took.beside == ("What it gave was not said in 2 of them.",)
    assert len(took.whole) == 14
    assert gave.beside == ("Left blank in 2 others. Blank is not “none”.",)


def test_what_lies_in_the_system_comes_before_what_lies_with_oneself(back):
    heard = [row.sentence for row in back.hears()]
    elsewhere, sleep = (
        next(n for n, said in enumerate(heard) if said.startswith(f"“{word}” appeared in"))
        for word in (ELSEWHERE, SLEEP)
    )
    assert heard[elsewhere].startswith(f"“{ELSEWHERE}” appeared in 6 of the 14 check-ins")
    assert heard[sleep].startswith(f"“{SLEEP}” appeared in 13 of the 14 check-ins")
    assert elsewhere < sleep


def test_what_it_took_and_what_it_gave_stand_in_rows_of_their_own(back):
    rows = back.sees().rows
    assert len(rows) == 8
    assert sum(len(row.took) for row in rows) == 14
    assert sum(len(row.gave) for row in rows) == 12
    assert all("took" in row.sentence for row in rows if not row.is_empty)


def test_every_count_opens_its_entries(back):
    ids = {entry.id for entry in (*back.check_ins, *back.disclosures)}
    for row in back.hears():
        assert row.behind
        assert set(row.behind) <= ids
    weeks = Weeks(back.somebody.desk)
    for week in back.sees().rows:
        for mark in (*week.took, *week.gave, *week.marks):
            assert weeks.entry_at(mark.key) in ids


def test_the_five_small_cuts_are_listed_as_they_were_written(back):
    (part,) = [
        p for p in LoveLabour(back.somebody.desk).show(back.span).parts if p.name == "Small cuts"
    ]
    assert len(part.lines) == CUTS
    assert part.lines[0].said == "They said it again, 0."


def test_sharing_and_holding_back_stand_in_the_almanac_alike(back):
    kinds = [mark.kind for row in back.sees().rows for mark in row.marks]
    assert (kinds.count("shared"), kinds.count("held_back")) == (2, 3)


def test_they_hide_one_answer_another_and_take_one_to_supervision(back):
    hide, deny, keep = back.hears()[:3]
    back.counts.hide(hide, lambda: None)
    back.counts.not_so(deny, "It was never the hours.", lambda: None)
    back.counts.keep(keep, lambda: None)
    shown = back.counts.look(back.span)
    heard = {row.key: row for row in back.hears()}
    assert hide.key not in heard
    assert shown.hidden == "1 is hidden."
    assert shown.answered[-1].answer.endswith("It was never the hours.")
    assert heard[keep.key].is_kept
    assert [line.text for line in back.somebody.desk.reading.agenda.waiting()] == [keep.sentence]


# Must not


def everything_said(back: LookingBack) -> str:
    shown, sees = back.counts.look(back.span), back.sees()
    rows = (*shown.first, *shown.rest)
    said = [text for row in rows for text in (row.sentence, *row.beside)]
    said += [*shown.closing, sees.hours_line, sees.title, *(row.sentence for row in sees.rows)]
    ledger = LoveLabour(back.somebody.desk).show(back.span)
    said += [line.said for part in ledger.parts for line in part.lines]
    return "\n".join(said)


def test_there_is_no_average_no_decline_no_cause_and_no_score(back):
    """M2, M3, M8: counts and their whole, never a verdict."""
    said = everything_said(back)
    assert not re.search(
        r"average|mean\b|median|trend|declin|worse|better|because|caus|score|risk|burn|%",
        said,
        re.IGNORECASE,
    )


def test_nobody_is_told_to_share_less(back):
    """M9."""
    assert not re.search(
        r"\b(should|try|less|avoid|consider)\b", everything_said(back), re.IGNORECASE
    )


def test_the_empty_weeks_are_rows_and_no_lapse(back):
    """M5."""
    empty = [row for row in back.sees().rows if row.is_empty]
    assert empty
    assert all(row.sentence.endswith(", no check-ins") for row in empty)
    assert not re.search(
        r"\bmissed|\bgap|streak|lapse|forgot|only \d", everything_said(back), re.IGNORECASE
    )
