# SPDX-License-Identifier: GPL-3.0-or-later
"""The weeks of a span: every check-in as itself, gaps as gaps, two strands that never meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from peerdesk.clock import FixedClock
from peerdesk.insights.ledger import ledger
from peerdesk.insights.written import Span
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.weeks import spans
from peerdesk.presenters.weeks.looking_back import read_written
from peerdesk.presenters.weeks.spans import SpanRefused
from peerdesk.presenters.weeks.week_rows import WeekRow
from peerdesk.presenters.weeks.weeks import Weeks
from peerdesk.records.answers import Minutes, Silence, Strand, Word
from peerdesk.records.around import MyList
from peerdesk.records.entry import Belongs, Kind, Moment, When
from tests.builders import ZONE, a_check_in, a_disclosure, a_meeting, a_note, an_entry

MAY = Span(date(2026, 5, 1), date(2026, 5, 31))


@pytest.fixture
def weeks(desk: Desk) -> Weeks:
    return Weeks(desk)


def this_week(weeks: Weeks) -> WeekRow:
    return weeks.show(weeks.twelve_weeks()).rows[-1]


# Which days


def test_twelve_weeks_are_the_running_one_and_the_eleven_before(weeks):
    span = weeks.twelve_weeks()
    assert (span.first, span.last) == (date(2026, 2, 23), date(2026, 5, 14))
    shown = weeks.show(span)
    assert len(shown.rows) == 12
    assert shown.title == "23 February to today"
    assert not shown.is_year


def test_a_year_is_fifty_two_weeks_with_months_at_the_left(weeks):
    shown = weeks.show(weeks.a_year())
    assert len(shown.rows) == 52
    assert shown.title == "19 May 2025 to today"
    assert shown.is_year
    labels = [row.label for row in shown.rows if row.begins_month]
    assert labels[:3] == ["May", "Jun", "Jul"]
    assert "Jan 26" in labels
    assert all(not row.label for row in shown.rows if not row.begins_month)


def test_since_supervision_begins_on_its_day(weeks, journal):
    with pytest.raises(SpanRefused, match="No supervision is noted"):
        weeks.since_supervision()
    journal.keep(an_entry(Kind.SUPERVISION, 20))
    assert weeks.since_supervision() == Span(date(2026, 4, 24), date(2026, 5, 14))


def test_own_days_may_go_on_into_days_to_come_which_stay_empty(weeks, journal):
    journal.keep(a_check_in(3, 3, -4))
    shown = weeks.show(MAY)
    row = shown.rows[-2]
    assert row.days == ("future",) * 7
    assert (row.took, row.is_empty, row.sentence) == ((), False, "18 May, still to come")
    assert shown.ahead == "One entry is dated after today and is not counted."
    assert weeks.table(MAY).rows[-1].week == "11 May"


def test_a_span_that_begins_within_a_week_says_nothing_of_the_days_before_it(weeks, journal):
    journal.keep_all([a_check_in(4, 4, 3), a_check_in(2, 2, 1)])
    (row,) = weeks.show(weeks.own("12 May 2026", "")).rows
    assert row.days == ("future", "none", "check_ins", "none", "future", "future", "future")
    assert (row.label, row.sentence) == (
        "12 May",
        "12 May, 1 check-in: took a little · gave a little",
    )


def test_weeks_to_come_are_not_among_those_without_hours(weeks, journal):
    journal.keep(a_meeting(minutes=Minutes(60)))
    shown = weeks.show(MAY)
    assert shown.hours_line == "2 of the 3 weeks have none noted. Nothing is assumed about them."


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("14 May 2026", "1 May 2026", "The last day comes before the first"),
        ("30 February 2026", "", "“30 February 2026” is not a day"),
        ("1 May 2026", "soon", "“soon” is not a day"),
        ("15 May 2026", "20 May 2026", "still to come"),
        ("1 January 1990", "", "more than 520 weeks"),
    ],
)
def test_days_that_are_no_span_are_refused_in_one_sentence(weeks, first, last, said):
    with pytest.raises(SpanRefused, match=said):
        weeks.own(first, last)


# A week


def test_a_week_is_read_out_as_it_is_drawn(weeks, journal):
    journal.keep_all([a_check_in(4, 3, 3), a_check_in(4, 2, 2), a_check_in(5, 0, 1)])
    row = this_week(weeks)
    assert row.sentence == (
        "11 May, 3 check-ins: took a lot twice, more than I could hold once"
        " · gave some, a little, once not said"
    )
    assert [(bead.stop, bead.day) for bead in row.took] == [(4, 0), (4, 1), (5, 2)]
    assert [(bead.stop, bead.day) for bead in row.gave] == [(3, 0), (2, 1)]
    assert next(said.text for said in row.spoken if said.stress == "word") == "a lot"


def test_unsure_and_not_now_are_read_out_beside_what_was_not_said(weeks, journal):
    journal.keep_all(
        [
            a_check_in(4, 0, 3, reward=Silence.UNSURE),
            a_check_in(4, 0, 2, reward=Silence.UNSURE),
            a_check_in(0, 0, 1, toll=Silence.NOT_NOW, reward=Silence.NOT_NOW),
            a_check_in(0, 2, 0),
        ]
    )
    row = this_week(weeks)
    assert row.sentence == (
        "11 May, 4 check-ins: took a lot twice, once not now, once not said"
        " · gave a little, twice unsure, once not now"
    )
    assert row.days_spoken[0] == "Monday 11 May. Took a lot, gave: unsure."
    assert row.days_spoken[2] == "Wednesday 13 May. Took: not now, gave: not now."
    cells = [(row.took, row.gave) for row in weeks.table(weeks.twelve_weeks()).rows if row.id]
    assert cells == [
        ("a lot", "unsure"),
        ("a lot", "unsure"),
        ("not now", "not now"),
        ("not said", "a little"),
    ]


def test_a_week_without_check_ins_is_there_and_says_so(weeks, journal):
    journal.keep(a_check_in(2, 2, 30))
    shown = weeks.show(weeks.twelve_weeks())
    assert [row.is_empty for row in shown.rows].count(True) == 11
    assert shown.rows[-1].sentence == "11 May, no check-ins"
    assert shown.rows[-1].days == ("none",) * 4 + ("future",) * 3


def test_several_check_ins_of_a_day_are_all_there(weeks, journal):
    meeting = a_meeting(1, title="Slate network, first meeting")
    before = a_check_in(2, 0, 1, belongs_to=meeting.id, belongs=Belongs.BEFORE)
    after = a_check_in(4, 3, 1, belongs_to=meeting.id, belongs=Belongs.AFTER)
    journal.keep_all([meeting, before, after, a_check_in(0, 0, 1)])
    row = this_week(weeks)
    assert row.days_spoken[2] == (
        "Wednesday 13 May. Took a little. Took a lot, gave some."
        " A check-in without its two words. One meeting."
    )
    assert len(row.check_ins) == 3
    assert {each.id for each in weeks.day(date(2026, 5, 13))} >= {meeting.id, before.id, after.id}


def test_what_happened_stands_in_the_order_of_the_days(weeks, journal):
    hows = ("shared", "reflecting", "being_there", "held_back")
    journal.keep_all([a_disclosure(how, 3 - n) for n, how in enumerate(hows)])
    journal.keep_all([a_meeting(3), an_entry(Kind.SUPERVISION), a_note()])
    marks = this_week(weeks).marks
    assert [mark.day for mark in marks] == sorted(mark.day for mark in marks)
    assert {mark.kind for mark in marks} == {*hows, "meeting", "supervision"}


def test_every_mark_opens_its_entry(weeks, journal):
    check_in, meeting = a_check_in(4, 2), a_meeting(1)
    journal.keep_all([check_in, meeting])
    row = this_week(weeks)
    (took,), (gave,), (mark,) = row.took, row.gave, row.marks
    assert weeks.entry_at(took.key) == weeks.entry_at(gave.key) == check_in.id
    assert weeks.entry_at(mark.key) == meeting.id
    journal.erase(meeting.id)
    assert weeks.entry_at(mark.key) is None


def test_a_renamed_word_leaves_old_answers_theirs(weeks, journal):
    journal.keep(a_check_in(4, 0, 1))
    journal.put_my_list(
        "took_words", MyList(renamed=(Word("a_lot", "plenty"), Word("4", "plenty")))
    )
    journal.keep(an_entry(Kind.CHECK_IN, toll=Strand(4, "plenty")))
    assert "took a lot, plenty" in this_week(weeks).sentence
    assert [row.took for row in weeks.table(MAY).rows][-2:] == ["a lot", "plenty"]


# Folded away, and dated ahead


def test_what_is_folded_away_is_a_mark_on_its_day_and_no_word(weeks, journal):
    """M20: nothing of a folded entry comes back unasked."""
    journal.keep_all(
        [
            a_check_in(5, 1, 1, folded=True),
            a_meeting(1, minutes=Minutes(90), folded=True),
            a_disclosure("held_back", 2, folded=True),
        ]
    )
    shown = weeks.show(weeks.twelve_weeks())
    row = shown.rows[-1]
    assert (row.took, row.gave, row.marks, row.seen) == ((), (), (), None)
    assert row.days[1:3] == ("folded", "folded")
    assert row.days_spoken[2] == "Wednesday 13 May. Two entries folded away."
    assert row.sentence == "11 May, no check-ins"
    assert shown.folded == "Three entries are folded away and are not counted."
    folded = [each for each in weeks.table(MAY).rows if each.belongs == "Folded away"]
    assert {(each.took, each.gave) for each in folded} == {("", "")}


def test_what_is_dated_after_today_is_named_however_far_it_lies(weeks, journal):
    soon, far = a_check_in(5, 5, -1), a_meeting(-20_000, minutes=Minutes(60))
    journal.keep_all([soon, far])
    shown = weeks.show(weeks.twelve_weeks())
    assert shown.ahead == "Two entries are dated after today and are not counted."
    assert [weeks.entry_at(place) for place in shown.ahead_places] == [soon.id, far.id]
    assert all(row.is_empty and not row.seen for row in shown.rows)


def test_a_clock_set_back_loses_nothing(weeks, journal, clock):
    journal.keep(a_check_in(4, 4))
    clock.advance(-2 * 24 * 3600)
    shown = weeks.show(weeks.twelve_weeks())
    assert shown.ahead == "One entry is dated after today and is not counted."
    clock.advance(2 * 24 * 3600)
    assert len(this_week(weeks).check_ins) == 1


def test_a_day_that_begins_at_four_holds_its_night(journal: Journal, desk: Desk, clock: FixedClock):
    journal.change_settings(lambda settings: replace(settings, day_begins=4))
    clock.advance(12 * 3600)
    shown = Weeks(desk).show(Weeks(desk).twelve_weeks())
    assert shown.rows[-1].today == 3, "at half past two it is still Thursday"


def test_a_day_of_twenty_five_hours_keeps_both_of_its_one_o_clocks(weeks, journal):
    day = date(2025, 10, 26)
    for hour in (0, 1):
        moment = Moment(datetime(2025, 10, 26, hour, 30, tzinfo=UTC), ZONE, day)
        journal.keep(replace(a_check_in(2 + hour, 3), made=moment, when=When(moment)))
    (row,) = weeks.show(Span(day, day)).rows
    assert [(bead.stop, bead.day) for bead in row.took] == [(2, 6), (3, 6)]


# Hours


def test_hours_are_added_and_what_was_not_noted_is_not_nought(weeks, journal):
    journal.keep_all(
        [
            a_meeting(1, minutes=Minutes(75)),
            a_meeting(8, minutes=Minutes(60)),
            a_meeting(9),
            a_check_in(2, 2, 1, unseen_minutes=Minutes(30)),
            an_entry(Kind.SUPERVISION, 2, minutes=Minutes(60)),
        ]
    )
    shown = weeks.show(weeks.twelve_weeks())
    assert [(row.name, row.short, row.line) for row in shown.hours] == [
        ("Seen", "2 h 15", "2 meetings"),
        ("Unseen", "30 min", "in 1 entry"),
        ("Supervision received", "1 h", "1 conversation"),
    ]
    assert shown.hours_line == "10 of the 12 weeks have none noted. Nothing is assumed about them."
    assert len(shown.hours[0].places) == 2


def test_the_page_and_the_ledger_count_the_same_hours(weeks, journal, desk):
    journal.keep_all([a_meeting(n, minutes=Minutes(40 + n), folded=n % 2 == 0) for n in range(9)])
    journal.keep_all([a_check_in(2, 2, n, unseen_minutes=Minutes(20)) for n in range(4)])
    journal.keep(a_meeting(-3, minutes=Minutes(500)))
    span = weeks.twelve_weeks()
    written = ledger(read_written(desk.reading, span, desk.today()))
    seen, unseen, supervision = weeks.show(span).hours
    assert seen.minutes == written.seen.minutes > 0
    assert unseen.minutes == written.unseen.minutes > 0
    assert supervision.minutes == written.supervision.minutes == 0


def test_a_noted_nought_is_noted_and_the_rest_is_not(weeks, journal):
    journal.keep_all([a_meeting(1, minutes=Minutes(0)), a_meeting(9)])
    shown = weeks.show(weeks.twelve_weeks())
    assert (shown.hours[0].short, shown.hours[0].line) == ("0 min", "1 meeting")
    assert [row.seen for row in shown.rows[-2:]] == [None, 0]
    assert shown.hours_line.startswith("11 of the 12 weeks have none noted.")


def test_paper_names_its_days_with_the_year(weeks):
    """What is printed is read on another day: it never says “today”."""
    assert spans.title_on_paper(weeks.twelve_weeks()) == "23 February to 14 May 2026"
    over_new_year = Span(date(2025, 12, 1), date(2026, 1, 4))
    assert spans.title_on_paper(over_new_year) == "1 December 2025 to 4 January 2026"


# The table


def test_the_table_says_what_each_check_in_belongs_to(weeks, journal):
    meeting = a_meeting(1, title="Slate network, first meeting")
    said = [
        a_check_in(2, 2, 2, belongs_to=meeting.id, belongs=how)
        for how in (Belongs.BEFORE, Belongs.AFTER, Belongs.LATER)
    ]
    journal.keep_all([meeting, *said, a_check_in(3, 0, 1)])
    table = weeks.table(weeks.twelve_weeks())
    rows = [row for row in table.rows if row.id]
    assert [row.belongs for row in rows] == [
        "Before Slate network, first meeting",
        "After Slate network, first meeting",
        "Later, about Slate network, first meeting",
        "The day",
    ]
    assert rows[-1].gave == "not said"
    assert {row.week for row in rows} == {"11 May"}
    assert [row.day for row in table.rows if not row.id] == ["no check-ins"] * 11


def test_the_almanac_is_asked_in_any_thread_and_shown_in_its_own(weeks, journal, reading: Reading):
    journal.keep(a_check_in(4, 2))
    span = weeks.twelve_weeks()
    assert weeks.ask(span)(reading) == weeks.show(span)
    assert weeks.ask_table(span)(reading) == weeks.table(span)
