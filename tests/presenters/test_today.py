# SPDX-License-Identifier: GPL-3.0-or-later
"""What Today says and offers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerdesk.journal.journal import Journal
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.settings.settings import recovery_sentence
from peerdesk.presenters.today.today import TodayPresenter
from peerdesk.records.answers import Silence, Strand
from peerdesk.records.entry import Entry, Kind, State
from tests.builders import (
    TODAY,
    a_check_in,
    a_disclosure,
    a_meeting,
    a_network,
    a_note,
    a_strand,
    an_entry,
)

A_DAY = 24 * 3600


@pytest.fixture
def today(desk: Desk) -> TodayPresenter:
    return TodayPresenter(desk)


# The day


def test_the_date_stands_alone_in_words(today):
    assert today.date() == "Thursday 14 May"


def test_a_new_journal_asks_for_nothing(today):
    assert today.is_new()
    assert today.line() == "A new journal. There is nothing you have to do first."
    assert not today.offers_recovery()


def test_the_line_says_what_was_written_and_that_nothing_is_due(today, journal):
    journal.keep(a_meeting(days_ago=1))
    assert today.line() == "Nothing is due."
    journal.keep(a_note())
    assert today.line() == "Something written today. Nothing is due."
    journal.keep(a_meeting())
    assert today.line() == "One meeting written up today. Nothing is due."
    journal.keep(a_meeting())
    assert today.line() == "Two meetings written up today. Nothing is due."


def test_what_stands_under_unfinished_is_only_begun(today, journal):
    """M5: nothing is counted as written up and called unfinished at once."""
    left = journal.keep(replace(a_meeting(), state=State.UNFINISHED))
    assert [each.id for each in today.unfinished()] == [left.id]
    assert today.line() == "Something begun today. Nothing is due."
    rested = journal.keep(a_meeting())
    assert today.line() == "One meeting written up today. Nothing is due."
    journal.keep_draft(rested)
    assert {each.id for each in today.unfinished()} == {left.id, rested.id}
    assert today.line() == "Something begun today. Nothing is due."


@pytest.mark.parametrize("days", [31, 150, 800])
def test_after_a_break_there_is_a_welcome_and_no_count_of_absence(today, journal, days):
    """S5, M5: a gap is never counted, and never asked about."""
    journal.keep(a_check_in(5, 1, days_ago=days))
    assert today.line() == "Welcome. Nothing is waiting that can’t wait."


def test_a_day_that_begins_at_four_is_still_yesterday_at_three(
    journal, reading, desk, clock, today
):
    journal.change_settings(lambda settings: replace(settings, day_begins=4))
    clock.advance(13 * 3600)
    assert today.date() == "Thursday 14 May"
    clock.advance(3600)
    assert today.date() == "Friday 15 May"


# Two strands


def test_two_words_are_a_whole_check_in(today, reading):
    kept: list[Entry] = []
    today.check_in.say(a_strand("took", 4), a_strand("gave", 3))
    assert today.check_in.keep(kept.append)
    (line,) = reading.newest()
    assert (line.kind, line.toll, line.reward, line.state) == (Kind.CHECK_IN, 4, 3, State.RESTED)
    assert kept[0].answers["toll"] == Strand(4, "a lot")


def test_one_strand_alone_leaves_the_other_blank(today, reading):
    today.check_in.say(None, a_strand("gave", 2))
    today.check_in.keep(lambda _entry: None)
    assert set(reading.entry(reading.newest()[0].id).answers) == {"reward"}


def test_unsure_is_kept_apart_from_blank(today, reading):
    today.check_in.say(Silence.UNSURE, None)
    today.check_in.keep(lambda _entry: None)
    assert reading.entry(reading.newest()[0].id).answers == {"toll": Silence.UNSURE}


def test_nothing_said_keeps_nothing(today, reading):
    today.check_in.say(None, None)
    assert not today.check_in.keep(lambda _entry: None)
    assert reading.newest() == ()


def test_what_is_set_and_not_kept_is_a_draft_and_not_brought_up_as_unfinished(today, reading):
    """S9: nothing set is lost, and nothing is asked about it."""
    today.check_in.say(a_strand("took", 4), Silence.UNSURE)
    today.check_in.keep_draft()
    (draft,) = reading.drafts()
    assert draft.answers == {"toll": Strand(4, "a lot"), "reward": Silence.UNSURE}
    assert (today.unfinished(), today.is_new()) == ((), True)


def test_what_was_set_before_a_lock_is_there_again_and_enter_keeps_that_one(desk, journal, reading):
    """S9: a lock, a crash and closing the window leave it as it was."""
    before = TodayPresenter(desk)
    before.check_in.say(a_strand("took", 4), a_strand("gave", 2))
    before.check_in.keep_draft()
    journal.open_for_today()
    today = TodayPresenter(desk)
    assert today.go_on_with_check_in() == (Strand(4, "a lot"), Strand(2, "a little"))
    assert (today.unfinished(), today.lately()) == ((), ())
    assert today.check_in.keep(lambda _entry: None)
    assert [row.id for row in today.lately()] == [before.check_in.id]
    (line,) = reading.newest()
    assert (line.id, line.state) == (before.check_in.id, State.RESTED)
    assert TodayPresenter(desk).go_on_with_check_in() == (None, None)


@pytest.mark.parametrize(
    "entry",
    [
        a_check_in(2, 3, days_ago=1),
        replace(a_check_in(2, 3), folded=True),
        replace(a_check_in(2, 3), title="After the long one"),
        a_check_in(2, 3, one_line="Rain."),
        a_note("Rain."),
    ],
    ids=["of yesterday", "folded", "with a title", "with a line", "another kind"],
)
def test_only_todays_two_strands_alone_are_gone_on_with(today, journal, entry):
    """Whatever could not be seen in the strip is left where it can be."""
    journal.leave(entry)
    assert today.go_on_with_check_in() == (None, None)
    assert [each.id for each in today.unfinished()] == [entry.id] * (not entry.folded)


@pytest.mark.parametrize("was_locked", [False, True])
def test_what_is_said_no_more_is_not_kept(desk, journal, reading, was_locked):
    today = TodayPresenter(desk)
    today.check_in.say(a_strand("took", 4), None)
    today.check_in.keep_draft()
    if was_locked:
        journal.open_for_today()
        today = TodayPresenter(desk)
        today.go_on_with_check_in()
    today.check_in.say(None, None)
    assert not today.check_in.keep(lambda _entry: None)
    today.check_in.keep_draft()
    assert (reading.drafts(), reading.newest(), len(reading.in_drawer())) == ((), (), was_locked)
    today.check_in.say(None, a_strand("gave", 1))
    assert today.check_in.keep(lambda _entry: None)
    assert [line.reward for line in reading.newest()] == [1]


def test_a_check_in_kept_by_mistake_goes_into_the_drawer(today, reading):
    kept: list[Entry] = []
    today.check_in.say(a_strand("took", 4), None)
    today.check_in.keep(kept.append)
    today.take_away(kept[0].id)
    assert reading.newest() == ()
    assert [line.id for line in reading.in_drawer()] == [kept[0].id]


# Lately


def test_lately_shows_the_newest_five_with_their_first_words(today, journal):
    slate = journal.put_network(a_network("Slate"))
    for days in range(2, 9):
        journal.keep(a_note(days_ago=days))
    journal.keep(a_disclosure("held_back", days_ago=1, network=slate.id))
    journal.keep(a_check_in(3, 4))
    rows = today.lately()
    assert [row.day for row in rows] == ["Thu 14", "Wed 13", "Tue 12", "Mon 11", "Sun 10"]
    assert (rows[0].title, rows[0].line) == ("Check-in", "Took some, gave a lot")
    assert rows[1].title == "Slate network, held back"
    assert rows[1].mark == "held_back"
    assert rows[1].line == "I had the words ready, and they would have been for me."


def test_a_poem_is_quoted_as_poems_are_and_paragraphs_read_on(today, journal):
    journal.keep(a_note("The chairs go back.\n\n    One keeps the warmth\nof a coat.\n"))
    assert today.lately()[0].line == "The chairs go back. / One keeps the warmth / of a coat."
    walked = (
        "I walked home by the canal, and the heron stood where it had stood in the morning, too."
    )
    journal.keep(a_note(f"{walked}\nThen rain."))
    assert today.lately()[0].line == f"{walked} Then rain."


def test_a_check_in_names_only_what_was_said(today, journal):
    journal.keep(a_check_in(took=5))
    assert today.lately()[0].line == "Took more than I could hold"


def test_a_folded_entry_shows_its_day_and_nothing_else(today, journal):
    """S9, M20: what was closed and left is not brought up again unasked."""
    entry = a_meeting(title="Held down", flagged=True)
    journal.close_and_leave(entry)
    (row,) = today.lately()
    assert (row.day, row.title, row.line, row.mark) == ("Thu 14", "", "", "")
    assert today.unfinished() == ()
    assert today.agenda().lines == ("Thu 14 May",)


# Around it


def test_the_agenda_shows_three_lines_and_says_how_many_there_are(today, journal):
    assert today.agenda().count == ""
    journal.keep(a_meeting(title="Slate network, second meeting", flagged=True))
    for text in ("Hours at the bus stop", "Being asked to “tell your story”", "A fourth"):
        journal.agenda.add(text)
    agenda = today.agenda()
    assert agenda.lines == (
        "Slate network, second meeting",
        "Hours at the bus stop",
        "Being asked to “tell your story”",
    )
    assert agenda.count == "4 things"


def test_unfinished_lists_at_most_four_with_roughly_how_much_and_when(today, journal):
    for days in range(1, 7):
        words = " ".join(["word"] * (days * 13))
        journal.leave(a_note(words, days_ago=days))
    rows = today.unfinished()
    assert [row.title for row in rows] == ["Note without a title"] * 4
    assert [row.about for row in rows] == [
        "about 13 words, yesterday",
        "about 30 words, Tuesday",
        "about 40 words, Monday",
        "about 50 words, Sunday",
    ]


def test_what_stands_only_as_a_draft_is_unfinished_too(today, journal):
    journal.keep_draft(a_note("Not kept yet"))
    assert [row.about for row in today.unfinished()] == ["about 3 words, today"]


def test_something_without_words_is_listed_by_its_day_alone(today, journal):
    journal.leave(a_check_in(2, days_ago=6))
    assert today.unfinished()[0].about == "last Friday"


# Somewhere to start


def test_another_prompt_is_another_and_none_today_lasts_until_tomorrow(today, clock):
    first = today.prompt()
    second = today.another_prompt()
    assert first is not None
    assert second is not None
    assert first.id != second.id
    assert today.prompt() == second
    today.no_prompts_today()
    assert today.prompt() is None
    clock.advance(A_DAY)
    assert today.prompt() is not None


def test_none_today_can_be_undone(today):
    today.no_prompts_today()
    today.prompts_again()
    assert today.prompt() is not None


def test_prompts_can_be_off_altogether(today, journal):
    journal.change_settings(lambda settings: replace(settings, offer_prompts=False))
    assert today.prompt() is None


# The recovery key


def _without_recovery_key(journal: Journal) -> None:
    journal.keep(a_note(days_ago=1))


def test_the_recovery_key_is_offered_until_it_is_put_off_and_again_after_a_week(
    desk, journal, clock
):
    _without_recovery_key(journal)
    assert TodayPresenter(desk).offers_recovery()
    clock.advance(A_DAY)
    assert TodayPresenter(desk).offers_recovery()
    TodayPresenter(desk).not_now_recovery()
    clock.advance(6 * A_DAY)
    assert not TodayPresenter(desk).offers_recovery()
    clock.advance(A_DAY)
    assert TodayPresenter(desk).offers_recovery()


def test_the_recovery_key_is_offered_beside_what_is_unfinished(today, journal, desk):
    _without_recovery_key(journal)
    journal.keep(replace(a_meeting(), state=State.UNFINISHED))
    journal.keep_draft(replace(a_note(), state=State.OPEN))
    assert len(today.unfinished()) == 2
    assert today.offers_recovery()
    assert TodayPresenter(desk).offers_recovery(), "nor does it go once it was seen"


def test_the_recovery_key_is_not_offered_once_it_is_written_down(today, journal):
    _without_recovery_key(journal)
    journal.change_settings(lambda settings: replace(settings, recovery_written=True))
    assert not today.offers_recovery()


@pytest.mark.parametrize("what", ["more than I could hold", "closed and left"])
def test_the_recovery_key_is_never_offered_on_a_hard_day(today, journal, what):
    _without_recovery_key(journal)
    if what == "closed and left":
        journal.close_and_leave(a_meeting())
    else:
        journal.keep(a_check_in(took=5))
    assert not today.offers_recovery()


def test_what_is_said_of_the_recovery_key_is_what_settings_say(today, journal, desk):
    """T9: whether it was put off in the window or printed in a terminal, nobody knows whether it is on paper."""
    assert today.recovery_line() == ""
    _without_recovery_key(journal)
    known = shown.recovery_key_known(typed_back=False)
    assert today.recovery_line().startswith(known)
    assert recovery_sentence(desk.settings).startswith(known)


def test_putting_the_recovery_key_off_does_not_undo_another_setting(today, journal, reading):
    _without_recovery_key(journal)
    today.not_now_recovery()
    today.no_prompts_today()
    settings = reading.settings()
    assert settings.recovery_put_off_on == settings.prompts_quiet_on == TODAY.date().isoformat()


def test_a_journal_is_not_new_once_something_lies_in_the_drawer(today, journal):
    entry = journal.keep(a_note())
    journal.take_away(entry.id)
    assert not today.is_new()
    assert today.line() == "Nothing is due."


def test_an_entry_dated_ahead_is_no_break(today, journal):
    journal.keep(an_entry(Kind.NOTE, -40, text="For June"))
    assert today.line() == "Nothing is due."
