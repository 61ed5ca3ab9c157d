# SPDX-License-Identifier: GPL-3.0-or-later
"""The list says no count it has not seen, marks what was found, and shows nothing of a folded entry but its day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import PAGE
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.day_spans import (
    a_month,
    last_months,
    months_back_to,
    own_days,
    this_month,
    typed_day,
)
from peerdesk.presenters.reading.timeline import Timeline, TimelineRow
from peerdesk.presenters.today.today import TodayPresenter
from peerdesk.records.answers import Answer, Many, One, Silence, Word
from peerdesk.records.entry import Kind
from tests.builders import (
    THE_WORDS,
    TODAY,
    a_check_in,
    a_disclosure,
    a_meeting,
    a_network,
    a_note,
    a_strand,
)

DAY = TODAY.date()


@pytest.fixture
def timeline(desk: Desk) -> Timeline:
    return Timeline(desk)


def rows(timeline: Timeline, desk: Desk) -> tuple[TimelineRow, ...]:
    return timeline.rows(timeline.ask()(desk.reading))


def test_rows_carry_what_the_picture_shows(
    journal: Journal, desk: Desk, timeline: Timeline
) -> None:
    network = journal.put_network(a_network("Drizzle"))
    keep(journal, desk, a_disclosure("held_back", 1, network=network.id))
    (row,) = rows(timeline, desk)
    assert (row.mark, row.title, row.day) == (
        "held_back",
        "Drizzle network, held back",
        "Wed 13 May",
    )
    assert row.text == "I had the words ready, and they would have been for me."
    assert row.spoken == f"Drizzle network, held back. Disclosure. Wednesday 13 May. {row.text}"


def keep(journal: Journal, desk: Desk, *entries: object) -> None:
    for entry in entries:
        desk.pen.write(lambda journal, entry=entry: journal.rest(entry))


def test_a_folded_row_is_its_day(journal: Journal, desk: Desk, timeline: Timeline) -> None:
    keep(journal, desk, a_note("velvet", 1, title="Velvet", folded=True, flagged=True))
    (row,) = rows(timeline, desk)
    assert (row.title, row.text, row.mark, row.flagged) == ("", "", "", False)
    assert row.spoken == "Folded. Wednesday 13 May"


def test_the_year_is_heard_where_it_is_seen(
    journal: Journal, desk: Desk, timeline: Timeline
) -> None:
    keep(journal, desk, a_note("Rain.", 400))
    (row,) = rows(timeline, desk)
    assert row.day == "Wed 9 Apr 2025"
    assert row.spoken == "Note without a title. Note. Wednesday 9 April 2025. Rain."


def test_a_check_in_says_its_strands_and_chosen_words_stand_in_for_text(
    journal: Journal, desk: Desk, timeline: Timeline
) -> None:
    keep(
        journal,
        desk,
        a_check_in(4, 3, 1),
        a_check_in(0, 0, 2, body=Many((Word("j", "a tight jaw"),))),
    )
    assert [row.text for row in rows(timeline, desk)] == ["Took a lot, gave some", "a tight jaw"]


@pytest.mark.parametrize(
    ("took", "gave", "said"),
    [
        (a_strand("took", 3), Silence.UNSURE, "Took some, gave: unsure"),
        (a_strand("took", 3), None, "Took some"),
        (Silence.NOT_NOW, a_strand("gave", 4), "Took: not now, gave a lot"),
        (Silence.UNSURE, None, "Took: unsure"),
        (None, Silence.NOT_NOW, "Gave: not now"),
        (None, a_strand("gave", 4), "Gave a lot"),
        (Silence.NOT_NOW, Silence.NOT_NOW, "Took: not now, gave: not now"),
        (None, None, ""),
    ],
)
def test_unsure_not_now_and_a_blank_are_three_things_in_a_list(
    journal: Journal, desk: Desk, timeline: Timeline, took: Answer, gave: Answer, said: str
) -> None:
    answers = {"toll": took, "reward": gave}
    keep(journal, desk, a_check_in(**{key: each for key, each in answers.items() if each}))
    (row,) = rows(timeline, desk)
    assert row.text == said
    (line,) = TodayPresenter(desk).lately()
    assert line.line == said


def test_what_was_found_is_marked_in_text_and_title(
    journal: Journal, desk: Desk, timeline: Timeline
) -> None:
    keep(journal, desk, a_note("A long silence. Then nothing.", 1, title="On silence"))
    timeline.seek("silen")
    (row,) = rows(timeline, desk)
    assert [row.text[start:end] for start, end in row.matches] == ["silence"]
    assert [row.title[start:end] for start, end in row.title_matches] == ["silence"]


def test_what_is_only_for_the_writer_is_found_and_said_to_be_but_never_quoted(
    journal: Journal, desk: Desk, timeline: Timeline
) -> None:
    keep(
        journal,
        desk,
        a_disclosure("held_back", 1, title="A door", only_for_me="that I once sat there"),
        a_check_in(4, 3, 2, one_line="A velvet coat.", private_lock=True),
    )
    assert [row.text for row in rows(timeline, desk)] == [THE_WORDS, "Only for me"]
    timeline.seek("once")
    (row,) = rows(timeline, desk)
    assert (row.text, row.matches) == ("Found in words that are only for you", ())
    assert row.spoken == f"A door. Disclosure. Wednesday 13 May. {row.text}"
    timeline.seek("velvet")
    (row,) = rows(timeline, desk)
    assert (row.text, row.matches) == ("Only for me", ())


def test_a_chosen_word_that_was_found_stands_under_its_question(
    journal: Journal, desk: Desk, timeline: Timeline
) -> None:
    keep(journal, desk, a_disclosure(how_met=Many((Word("s", "Silence"), Word("t", "Thanks")))))
    timeline.seek("sil")
    (row,) = rows(timeline, desk)
    assert row.text == "How was it met? Silence · Thanks"
    assert [row.text[start:end] for start, end in row.matches] == ["Silence"]


POEM = "The kettle\n  talks too much.\n\nThe chairs go back, the chairs\nare only chairs."


def test_a_poem_that_was_found_is_quoted_with_its_lines_and_marked_where_the_words_stand(
    journal: Journal, desk: Desk, timeline: Timeline
) -> None:
    keep(journal, desk, a_note(POEM, 1, note_form=One(Word("poem", "poem"))))
    timeline.seek("kettle chairs")
    (row,) = rows(timeline, desk)
    quoted = "The kettle / talks too much. / The chairs go back, the chairs / are only chairs."
    assert row.text == quoted
    assert [row.text[start:end] for start, end in row.matches] == ["kettle", *3 * ["chairs"]]


def test_a_phrase_is_marked_across_the_end_of_a_line(
    journal: Journal, desk: Desk, timeline: Timeline
) -> None:
    keep(journal, desk, a_note(POEM, 1))
    timeline.seek('"chairs are only"')
    (row,) = rows(timeline, desk)
    assert [row.text[start:end] for start, end in row.matches] == ["chairs / are only"]


def test_two_paragraphs_in_a_hit_are_no_verse(
    journal: Journal, desk: Desk, timeline: Timeline
) -> None:
    first = "It went on for long, and nobody said what everybody in the room had come to say. " * 3
    keep(journal, desk, a_note(f"{first}Then silence.\nA door, a long way off. {first}", 1))
    timeline.seek("silence")
    (row,) = rows(timeline, desk)
    assert "Then silence. A door" in row.text
    assert [row.text[start:end] for start, end in row.matches] == ["silence"]


def test_a_count_is_said_only_of_what_is_all_there(timeline: Timeline) -> None:
    assert timeline.line(50, complete=False) == "Newest first"
    assert timeline.line(3, complete=True) == "Newest first"
    timeline.of_kind(Kind.NOTE)
    assert timeline.line(3, complete=True) == "3 entries, newest first"
    assert timeline.line(50, complete=False) == "The newest 50"
    timeline.seek(' "silence ')
    assert timeline.line(4, complete=True) == "4 entries with “silence”, newest first"
    assert timeline.line(1, complete=True) == "1 entry with “silence”"
    assert timeline.line(PAGE, complete=False) == "The newest 50 with “silence”"
    timeline.closest_first = True
    assert timeline.line(4, complete=True) == "4 entries with “silence”, closest first"
    assert timeline.line(PAGE, complete=False) == "The closest 50 with “silence”"


@pytest.mark.parametrize("typed", ['"', "*", "%", "-", "🤗", " … "])
def test_where_no_word_is_typed_that_is_said_over_the_whole_list(
    journal: Journal, desk: Desk, timeline: Timeline, typed: str
) -> None:
    keep(journal, desk, a_note("velvet", 1))
    timeline.seek(typed)
    assert len(rows(timeline, desk)) == 1
    assert timeline.line(1, complete=True) == "There is no word in that to look for."


@pytest.mark.parametrize("typed", ["", "  ", "\n"])
def test_of_nothing_typed_nothing_is_said(timeline: Timeline, typed: str) -> None:
    timeline.seek(typed)
    assert timeline.line(1, complete=True) == "Newest first"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("silence", "2 entries with “silence”, newest first"),
        ('"silence"', "2 entries with “silence”, newest first"),
        ("Silence", "2 entries with “Silence”, newest first"),
        ("silenc", "2 entries with a word that begins with “silenc”"),
        ("sílence", "2 entries with a word that begins with “sílence”"),
        ("silence o", "2 entries with words that begin with “silence o”"),
        ("silence one", "1 entry with “silence one”"),
        ("silence on", "1 entry with words that begin with “silence on”"),
        ("ä", "2 entries with a word that begins with “ä”"),
    ],
)
def test_no_more_is_said_to_be_found_than_is_there(
    journal: Journal, desk: Desk, timeline: Timeline, typed: str, said: str
) -> None:
    """A word of which an entry shows only a longer one is said to be the beginning of one."""
    keep(journal, desk, a_note("One silence, and after it another.", 1))
    keep(journal, desk, a_note("A longer answer over there.", 2, title="Silence"))
    timeline.seek(typed)
    listed = rows(timeline, desk)
    line = timeline.line(len(listed), complete=True, only_begins=timeline.only_begins(listed))
    assert line == said


def test_of_the_other_end_that_is_said(timeline: Timeline) -> None:
    timeline.of_kind(Kind.NOTE)
    assert timeline.line(PAGE, complete=False, from_oldest=True) == "The oldest 50"
    timeline.seek("silence")
    said = timeline.line(PAGE, complete=False, from_oldest=True)
    assert said == "The oldest 50 with “silence”"


def test_of_a_page_no_more_is_said_either(timeline: Timeline) -> None:
    timeline.seek("silen")
    said = timeline.line(PAGE, complete=False, only_begins=True)
    assert said == "The newest 50 with a word that begins with “silen”"


def test_nothing_found_is_said_plainly_and_filters_are_named(timeline: Timeline) -> None:
    assert timeline.nothing().sentence == "Nothing is written here yet."
    timeline.seek("velvet")
    nothing = timeline.nothing()
    assert nothing.sentence == "No entry has a word that begins with “velvet”."
    assert nothing.line == "Search looks at every word of every entry, on this computer only."
    assert (nothing.clears_search, nothing.clears_filters) == (True, False)
    timeline.only_flagged(flagged=True)
    assert (
        timeline.nothing().sentence
        == "No entry within these filters has a word that begins with “velvet”."
    )
    assert timeline.nothing().clears_filters
    timeline.seek("")
    assert timeline.nothing().sentence == "Nothing within these filters."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("finch", "No entry has a word that begins with “finch”."),
        ("grey finch", "No entry has words that begin with each of these: “grey finch”."),
        ('"the grey finch"', "No entry has exactly “the grey finch” in it."),
        ('grey "a finch"', "No entry has all of this in it: “grey a finch”."),
    ],
)
def test_no_more_is_denied_than_was_looked_for(timeline: Timeline, typed: str, said: str) -> None:
    timeline.seek(typed)
    assert timeline.nothing().sentence == said


def test_what_was_typed_is_repeated_on_one_short_line(timeline: Timeline) -> None:
    timeline.seek("a\n very  long " + "word " * 40)
    assert len(timeline.said) == 32
    assert "\n" not in timeline.said


def test_filters_are_all_cleared_at_once_and_what_is_sought_stays(timeline: Timeline) -> None:
    timeline.seek("velvet")
    timeline.of_kind(Kind.MEETING)
    timeline.of_network("n")
    timeline.of_lens("l")
    timeline.only_flagged(flagged=True)
    timeline.within(this_month(DAY))
    assert timeline.is_narrowed
    timeline.clear_filters()
    assert not timeline.is_narrowed
    assert timeline.when is None
    assert timeline.typed == "velvet"


def test_a_page_goes_on_where_the_last_one_ended(
    journal: Journal, desk: Desk, timeline: Timeline
) -> None:
    keep(journal, desk, *(a_meeting(number) for number in range(7)))
    first = timeline.ask(4)(desk.reading)
    rest = timeline.ask(4, before=first[-1].place)(desk.reading)
    assert [line.day for line in (*first, *rest)] == [DAY - timedelta(days=n) for n in range(7)]


def test_a_question_is_asked_as_things_were_when_it_was_made(
    journal: Journal, desk: Desk, timeline: Timeline
) -> None:
    keep(journal, desk, a_note("velvet"), a_note("cotton"))
    timeline.seek("velvet")
    ask = timeline.ask()
    timeline.seek("cotton")
    assert len(ask(desk.reading)) == 1
    assert ask(desk.reading)[0].preview == "velvet"


# --- stretches of days ---


def test_stretches_of_days_say_what_they_are() -> None:
    assert (this_month(DAY).first, this_month(DAY).last) == (date(2026, 5, 1), date(2026, 5, 31))
    assert last_months(date(2026, 5, 31)).first == date(2026, 2, 28)
    assert last_months(date(2026, 2, 3)).first == date(2025, 11, 3)
    april = a_month(2026, 4)
    assert (april.first, april.last, april.said) == (
        date(2026, 4, 1),
        date(2026, 4, 30),
        "April 2026",
    )
    one, other = date(2026, 4, 3), date(2026, 5, 9)
    assert own_days(other, one, DAY).said == "Fri 3 Apr – Sat 9 May"
    assert own_days(one, one, DAY).said == "Fri 3 Apr"
    assert own_days(one, None, DAY).said == "From Fri 3 Apr"
    assert own_days(None, other, DAY).said == "Until Sat 9 May"
    assert own_days(None, None, DAY) is None


def test_months_are_offered_back_to_the_first_entry() -> None:
    assert list(months_back_to(date(2024, 11, 3), date(2026, 2, 1))) == [
        (2026, (2, 1)),
        (2025, tuple(range(12, 0, -1))),
        (2024, (12, 11)),
    ]


def test_an_entry_of_long_ago_does_not_fill_the_menu_with_its_centuries() -> None:
    years = [year for year, _months in months_back_to(date(1, 1, 1), date(2026, 2, 1))]
    assert years == list(range(2026, 1966, -1))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("14 May", date(2026, 5, 14)),
        ("15 may", date(2025, 5, 15)),
        ("may 3", date(2026, 5, 3)),
        ("3 apr 2024", date(2024, 4, 3)),
        ("2026-05-14", date(2026, 5, 14)),
        ("14.5.2026", date(2026, 5, 14)),
        ("14/5/26", date(2026, 5, 14)),
        ("14.5.", date(2026, 5, 14)),
        ("Yesterday", date(2026, 5, 13)),
        ("29 feb", date(2024, 2, 29)),
        ("", None),
        ("soon", None),
        ("31 feb", None),
        ("14 may 2026 at 3", None),
        ("99999999999999999999 may", None),
        ("ma 3", None),
    ],
)
def test_a_day_is_read_as_people_type_it(typed: str, day: date | None) -> None:
    assert typed_day(typed, DAY) == day


def test_a_day_ahead_is_the_next_one() -> None:
    assert typed_day("3 june", DAY, ahead=True) == date(2026, 6, 3)
    assert typed_day("3 may", DAY, ahead=True) == date(2027, 5, 3)


@given(typed=st.text(max_size=40))
def test_whatever_is_typed_as_a_day_is_a_day_or_none(typed: str) -> None:
    found = typed_day(typed, DAY)
    assert found is None or isinstance(found, date)
