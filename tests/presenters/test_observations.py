# SPDX-License-Identifier: GPL-3.0-or-later
"""What the counts say is the writer’s to hide, to answer, to keep and to put away."""

from __future__ import annotations

import pytest

from peerdesk.journal.journal import Journal
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.weeks.observations import ObservationRow, Observations, ObservationsShown
from peerdesk.presenters.weeks.spans import a_year, twelve_weeks
from peerdesk.records.answers import Many, Word
from peerdesk.records.around import MyList
from tests.builders import TODAY, a_check_in, a_note

SPAN = twelve_weeks(TODAY.date())


def many(*labels: str) -> Many:
    return Many(tuple(Word(label.replace(" ", "_"), label) for label in labels))


@pytest.fixture
def counts(desk: Desk, journal: Journal) -> Observations:
    """A look at nine check-ins that say much the same."""
    journal.keep_all(
        [
            a_check_in(
                4 if days % 2 else 3,
                3,
                days,
                toll_sources=many("decisions elsewhere", "rushed"),
                reward_sources=many("solidarity"),
                feelings=many("weary", "glad"),
            )
            for days in range(1, 10)
        ]
    )
    return Observations(desk)


def done() -> None:
    """Nobody waits here: the pen of a test writes at once."""


def all_of(shown: ObservationsShown) -> tuple[ObservationRow, ...]:
    return (*shown.first, *shown.rest, *shown.answered)


def test_at_most_three_come_first_and_the_rest_when_they_are_wanted(counts):
    shown = counts.look(SPAN)
    assert len(shown.first) == 3
    assert shown.rest
    assert shown.more.startswith(f"{len(shown.rest)} more")
    assert shown.closing[-1] == "This is one way of looking. Does it fit, or is something missing?"


def test_every_sentence_opens_the_entries_it_counts(counts, reading):
    for row in all_of(counts.look(SPAN)):
        for ids in row.groups.values():
            for entry_id in ids:
                assert reading.entry(entry_id)
        assert row.opens == f"Open the {len(row.behind)}"


def test_what_waits_on_the_agenda_opens_the_agenda(counts, journal, reading):
    line = journal.agenda.add("Ask about the ward")
    (row,) = [row for row in all_of(counts.look(SPAN)) if row.opens_agenda]
    assert (row.opens, row.behind) == ("Open the agenda", (line.id,))


def test_counting_is_asked_apart_and_laid_out_after(counts, reading):
    looked = counts.ask(SPAN)(reading)
    assert counts.show(looked) == counts.look(SPAN)


def test_what_is_hidden_stays_away_from_every_span_until_it_is_brought_back(counts):
    before = counts.look(SPAN)
    counts.hide(before.first[0], done)
    counts.hide(before.first[1], done)
    shown = counts.look(SPAN)
    keys = {row.key for row in all_of(shown)}
    assert not keys & {before.first[0].key, before.first[1].key}
    assert shown.hidden == "2 are hidden."
    wider = counts.look(a_year(TODAY.date()))
    assert not {row.key for row in all_of(wider)} & set(shown.hidden_keys)
    counts.bring_back(shown, done)
    assert counts.look(SPAN) == before


def test_answered_it_stands_last_with_the_answer_beside_it(counts):
    row = counts.look(SPAN).first[0]
    counts.not_so(row, " It was the building. ", done)
    shown = counts.look(SPAN)
    (answered,) = shown.answered
    assert answered.key == row.key
    assert answered.answer == "You wrote: that isn’t how it was. It was the building."
    assert row.key not in {each.key for each in (*shown.first, *shown.rest)}
    counts.undo(row.key, done)
    assert counts.look(SPAN).first[0] == row


def test_kept_it_waits_on_the_agenda_and_undone_it_leaves_it(counts, reading):
    row = counts.look(SPAN).first[0]
    counts.keep(row, done)
    assert counts.look(SPAN).first[0].is_kept
    assert [line.text for line in reading.agenda.waiting()] == [row.sentence]
    counts.undo(row.key, done)
    assert reading.agenda.waiting() == ()
    assert not counts.look(SPAN).first[0].is_kept


def test_put_away_nothing_is_read_or_counted_until_they_are_taken_out(counts, reading):
    counts.put_away(done)
    looked = counts.ask(SPAN)(reading)
    assert (looked.observations, looked.closing) == ((), ())
    assert counts.look(SPAN) == ObservationsShown(is_off=True)
    counts.take_out(done)
    assert counts.look(SPAN).first


def test_on_a_day_that_was_more_than_could_be_held_they_stay_away(counts, journal):
    journal.keep(a_check_in(5, 0))
    shown = counts.look(SPAN)
    assert shown.is_quiet
    assert all_of(shown) == ()
    (sentence,) = shown.closing
    assert sentence.startswith("The counts stay away for today.")


def test_they_stay_away_too_where_the_days_looked_at_do_not_hold_today(counts, journal):
    journal.keep(a_check_in(5, 0))
    past = type(SPAN)(SPAN.first, TODAY.date().replace(day=10))
    assert counts.look(past).is_quiet


def test_what_is_left_out_is_named_and_never_counted(counts, journal):
    before = counts.look(SPAN)
    journal.keep_all([a_check_in(4, 3, 2, folded=True), a_note(days_ago=-900)])
    shown = counts.look(SPAN)
    assert all_of(shown) == all_of(before)
    assert shown.closing[:2] == (
        "One entry is folded away and is not counted.",
        "One entry is dated after today and is not counted.",
    )


def test_a_word_renamed_or_taken_off_later_is_still_what_was_written(counts, journal):
    before = counts.look(SPAN)
    journal.put_my_list(
        "toll_sources",
        MyList(
            renamed=(Word("decisions_elsewhere", "upstairs"),),
            off=frozenset(["decisions_elsewhere"]),
        ),
    )
    assert counts.look(SPAN) == before
    assert any("decisions elsewhere" in row.sentence for row in all_of(before))
