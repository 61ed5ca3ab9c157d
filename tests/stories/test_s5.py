# SPDX-License-Identifier: GPL-3.0-or-later
"""S5. Back after five months, partly unwell, partly tired of the role. Nothing counts the absence."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from peerdesk.presenters.today.today import TodayPresenter
from peerdesk.presenters.weeks.ledger import LoveLabour
from peerdesk.presenters.weeks.observations import Observations
from peerdesk.presenters.weeks.spans import a_year, twelve_weeks
from peerdesk.presenters.weeks.weeks import Weeks
from peerdesk.records.entry import Entry, Kind
from tests.stories.somebody import Somebody, words_of

FIVE_MONTHS = 152
A_POEM = "Low sun\n    on the kettle.\n\nNobody asks."


@dataclass
class Before:
    """What was written before the break."""

    poem: Entry
    hardest: Entry


@pytest.fixture
def before(somebody: Somebody) -> Before:
    somebody.waits(days=-FIVE_MONTHS - 40)
    for took, gave in (
        ("some", "a lot"),
        ("a lot", "some"),
        ("a lot", "a little"),
        ("some", "some"),
    ):
        page = somebody.begins(Kind.CHECK_IN)
        page.taps("toll", took)
        page.taps("reward", gave)
        page.rests()
        somebody.waits(days=7)
    page = somebody.begins(Kind.NOTE)
    page.types("text", A_POEM)
    poem = page.rests()
    hard = somebody.begins(Kind.CHECK_IN)
    hard.taps("toll", "more than I could hold")
    hardest = hard.rests()
    due = somebody.desk.today().fromordinal(somebody.desk.today().toordinal() + 1)
    somebody.desk.pen.write(lambda journal: journal.follow_ups.ask_again(hardest.id, due))
    somebody.waits(days=12 + FIVE_MONTHS)
    return Before(poem, hardest)


def weeks_said(somebody: Somebody) -> str:
    """Everything the Weeks page says, of twelve weeks and of a year."""
    desk, said = somebody.desk, []
    for span in (twelve_weeks(desk.today()), a_year(desk.today())):
        weeks = Weeks(desk).show(span)
        counts = Observations(desk).look(span)
        ledger = LoveLabour(desk).show(span)
        said += [weeks.title, weeks.hours_line, *(row.sentence for row in weeks.rows)]
        said += [day for row in weeks.rows for day in row.days_spoken]
        for row in (*counts.first, *counts.rest):
            said += [row.sentence, *row.beside]
        said += [*counts.closing, ledger.nothing, *ledger.notes]
    return "\n".join(said)


# Must


def test_they_are_welcomed_and_nothing_waits(somebody, before):
    assert somebody.sees_today().line() == "Welcome. Nothing is waiting that can’t wait."


def test_old_questions_have_gone_quiet_and_are_offered_once_to_be_let_go(somebody, before):
    today = somebody.sees_today()
    assert somebody.is_asked() == ()
    assert len(today.follow_ups.waiting().old) == 1
    today.follow_ups.old_were_shown()
    somebody.waits(days=1)
    assert somebody.sees_today().follow_ups.waiting().old == ()


def test_a_blank_note_opens_and_asks_nothing_first(somebody, before):
    page = somebody.begins(Kind.NOTE)
    assert page.entry.is_empty
    page.types("text", "Back at the window.")
    assert words_of(somebody.reads(page.rests())).endswith("Back at the window.")


def test_the_next_day_an_earlier_poem_reads_as_it_did(somebody, before):
    somebody.waits(days=1)
    assert A_POEM in words_of(somebody.reads(before.poem))


def test_the_weeks_are_rows_as_they_always_were_and_each_word_is_still_there(somebody, before):
    year = Weeks(somebody.desk).show(a_year(somebody.desk.today()))
    assert len(year.rows) == 52
    assert sum(len(row.took) for row in year.rows) == 5
    quarter = Weeks(somebody.desk).show(twelve_weeks(somebody.desk.today()))
    assert all(row.is_empty for row in quarter.rows)
    assert {row.sentence.partition(", ")[2] for row in quarter.rows} == {"no check-ins"}


def test_a_time_without_entries_is_said_to_mean_nothing(somebody, before):
    shown = Observations(somebody.desk).look(twelve_weeks(somebody.desk.today()))
    assert (*shown.first, *shown.rest) == ()
    assert shown.closing == ("Nothing is written in these days. Nothing is assumed about them.",)


# Must not


def test_the_absence_is_neither_counted_nor_asked_about(somebody, before):
    """M5: no count of days or months away, no lapse, and no why."""
    said = f"{weeks_said(somebody)}\n{TodayPresenter(somebody.desk).line()}"
    assert not re.search(
        r"away for|absen|break\b|missed|since you|how long|months ago|\bwhy\b", said
    )
    assert not re.search(rf"\b({FIVE_MONTHS}|five|5) (days|weeks|months)", said, re.IGNORECASE)


def test_no_drop_is_shown(somebody, before):
    """M2, M3: rows stand each for themselves."""
    assert not re.search(r"less than|fewer|drop|fell|down from|declin|trend", weeks_said(somebody))


def test_the_hardest_entry_is_not_brought_up(somebody, before):
    """M20."""
    today = somebody.sees_today()
    assert before.hardest.id not in {asked.entry for asked in today.follow_ups.waiting().questions}
    assert before.hardest.id not in {each.id for each in today.unfinished()}
    assert "more than I could hold" not in " ".join(
        row.sentence for row in Weeks(somebody.desk).show(twelve_weeks(somebody.desk.today())).rows
    )
