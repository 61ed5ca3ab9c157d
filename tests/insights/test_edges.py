# SPDX-License-Identifier: GPL-3.0-or-later
"""Where counting begins and stops: too few, small numbers, hard days, folded entries, old words, strange days."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from peerdesk.insights.observe import closing, observe
from peerdesk.insights.order import PLACES, in_order
from peerdesk.insights.sources import BETWEEN, NO_SOURCE, OWN_LIFE, SYSTEM
from peerdesk.insights.written import Span
from peerdesk.records.answers import Many, One, Silence, Strand, Word
from peerdesk.records.entry import Moment, When
from tests.builders import a_check_in, a_disclosure, a_meeting, a_note
from tests.insights.looks import TODAY_DATE, all_lines, many, of_kind, one, shipped, the_one, wrote

REPEATING = {
    1: lambda n: [a_check_in(4, 4, n)],
    3: lambda n: [a_check_in(1, 1, n, toll_sources=many("toll_sources", "rushed"))],
    8: lambda n: [a_check_in(1, 1, n, held_by=many("held_by", "rest"))],
    10: lambda n: [a_meeting(n, only_peer=one("yes_no", "yes"))],
    11: lambda n: [a_check_in(1, 1, n, recognition_from=many("recognition_from", "team"))],
    12: lambda n: [a_check_in(1, 1, n, unseen_labour=many("unseen_labour", "translating"))],
    13: lambda n: [a_check_in(1, 1, n, took_feelings=many("feelings", "weary", "glad"))],
    6: lambda n: [a_disclosure("held_back", n, kept_glad=one("kept_glad", "yes"))],
    21: lambda n: [a_check_in(1, 1, n, reward_sources=many("reward_sources", "craft"))],
    22: lambda n: [a_check_in(1, 1, n, toll_sources=many("toll_sources", "rushed", "racism"))],
}


@pytest.mark.parametrize("kind", REPEATING)
@pytest.mark.parametrize(("number", "said", "small"), [(3, 0, 0), (4, 1, 1), (7, 1, 1), (8, 1, 0)])
def test_a_repetition_needs_four_and_is_small_below_eight(kind, number, said, small):
    entries = [entry for n in range(1, number + 1) for entry in REPEATING[kind](n)]
    found = of_kind(kind, wrote(*entries))
    assert bool(found) == bool(said)
    names = {4: "Four", 7: "Seven"}
    for observation in found:
        assert (f"{names.get(number)} is a small number." in " ".join(observation.beside)) == bool(
            small
        )


@pytest.mark.parametrize("kind", REPEATING)
def test_unsure_and_not_now_never_make_up_the_number(kind):
    entries = [entry for n in range(1, 4) for entry in REPEATING[kind](n)]
    for silence in Silence:
        quiet = {key: silence for entry in entries for key in entry.answers}
        how = entries[0].answers.get("disclosure_kind")
        quiet |= {"disclosure_kind": how} if how else {}
        entries.append(replace(entries[0], id=silence.value, answers=quiet))
    assert not of_kind(kind, wrote(*entries))


def test_on_a_day_that_was_more_than_could_be_held_nothing_is_counted():
    weeks = [a_check_in(4, 4, n) for n in range(1, 20)]
    hard = a_check_in(5, 0, 0)
    for today in (hard, replace(hard, folded=True)):
        written = wrote(*weeks, today)
        assert observe(written) == ()
        (line,) = closing(written, ())
        assert line.startswith("The counts stay away for today.")
    assert observe(wrote(*weeks, a_check_in(5, 0, 1)))


def test_a_hard_day_is_known_when_another_span_is_looked_at():
    before = Span(date(2026, 1, 1), date(2026, 4, 1))
    old = [a_check_in(4, 4, n) for n in range(50, 60)]
    assert observe(wrote(*old, a_check_in(1, 1, 0), span=before))
    assert observe(wrote(*old, a_check_in(5, 1, 0), span=before)) == ()


def test_what_it_gave_never_makes_the_counts_stay_away():
    assert observe(wrote(*(a_check_in(4, 5, n) for n in range(6))))


def test_folded_entries_are_not_counted_and_only_their_number_is_named():
    entries = [a_check_in(4, 4, n, title="Tuesday") for n in range(1, 9)]
    folded = [replace(entry, folded=True) for entry in entries[:2]]
    written = wrote(*folded, *entries[2:])
    said = observe(written)
    for observation in said:
        assert not {entry.id for entry in folded} & {
            id_ for ids in observation.groups.values() for id_ in ids
        }
    assert closing(written, said)[0] == "Two entries are folded away and are not counted."


def test_an_entry_dated_after_today_is_left_out_and_named():
    ahead = a_check_in(4, 4, -3)
    span = Span(TODAY_DATE - timedelta(days=30), TODAY_DATE + timedelta(days=30))
    written = wrote(*(a_check_in(4, 4, n) for n in range(1, 5)), ahead, span=span)
    said = observe(written)
    assert said[0].numbers["whole"] == 4
    assert closing(written, said)[0] == "One entry is dated after today and is not counted."


def test_with_nothing_written_nothing_is_assumed():
    written = wrote()
    assert observe(written) == ()
    assert closing(written, ()) == (
        "Nothing is written in these days. Nothing is assumed about them.",
    )


def test_a_return_after_a_break_is_not_spoken_of():
    written = wrote(a_note(), a_note(days_ago=150))
    assert not observe(written)
    assert not any(char.isdigit() for line in closing(written, ()) for char in line)


def test_a_word_renamed_or_removed_later_still_counts_under_its_newest_label():
    def chose(label, days_ago):
        return a_check_in(1, 1, days_ago, toll_sources=Many((Word("own7", label),)))

    entries = [chose("the new rota", 20), chose("the rota", 1), chose("the new rota", 10)]
    said = the_one(3, wrote(*entries, chose("rota", 5)))
    assert said.key == "source:own7"
    assert said.sentence.startswith("“the rota” appeared in 4 of the 4 ")


def test_a_word_chosen_twice_in_one_entry_counts_once():
    twice = Many((Word("rushed", "rushed"), Word("rushed", "rushed")))
    entries = [a_check_in(1, 1, n, toll_sources=twice) for n in range(4)]
    assert the_one(3, wrote(*entries)).numbers["count"] == 4


def test_only_the_local_day_is_looked_at_across_travel_and_clock_changes():
    """The same instant lies on two days in two zones; what counts is the day the writer lived."""
    instant = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    zones = (("Pacific/Auckland", 29), ("America/Los_Angeles", 28), ("Europe/London", 29))
    entries = []
    for zone, day in zones:
        moment = Moment(instant, zone, date(2026, 3, day))
        entries.append(replace(a_check_in(4, 4), when=When(moment), made=moment))
    only = Span(date(2026, 3, 29), date(2026, 3, 29))
    assert len(wrote(*entries, span=only).counted) == 2
    assert only.days == 1


def test_words_that_look_like_a_template_stay_as_they_were_written():
    odd = Many((Word("own1", "{number} of {whole} “%s”"),))
    said = the_one(3, wrote(*(a_check_in(1, 1, n, toll_sources=odd) for n in range(4))))
    start, end = said.quoted[0]
    assert said.sentence[start:end] == "{number} of {whole} “%s”"


def test_an_answer_of_an_unexpected_shape_is_counted_nowhere():
    entries = [
        a_check_in(
            1, 1, n, toll_sources="a text", held_by=Strand(2, "a little"), toll=One(Word("x", "x"))
        )
        for n in range(5)
    ]
    assert not of_kind(1, wrote(*entries))[1:]
    assert not of_kind(3, wrote(*entries))
    assert not of_kind(8, wrote(*entries))


def test_every_shipped_source_has_its_place_and_no_other_has():
    placed = [SYSTEM, BETWEEN, OWN_LIFE, NO_SOURCE & set(shipped("toll_sources"))]
    assert sorted(id_ for ids in placed for id_ in ids) == sorted(shipped("toll_sources"))
    every_list = {*shipped("toll_sources"), *shipped("reward_sources"), *shipped("held_by")}
    assert NO_SOURCE - {"none"} <= every_list


def test_the_system_comes_before_anybodys_sleep_however_often_each_was_chosen():
    often = [["sleep_or_food", "life_outside"]] * 9 + [
        ["poverty", "shamed_for_sharing", "own1"]
    ] * 2
    entries = []
    for n, words in enumerate(often):
        known = [shipped("toll_sources").get(word, Word(word, "my word")) for word in words]
        entries.append(a_check_in(1, 1, n, toll_sources=Many(tuple(known))))
    keys = [said.key for said in observe(wrote(*entries)) if said.kind == 3]
    assert keys == [
        "source:poverty",
        "source:shamed_for_sharing",
        "source:own1",
        "source:life_outside",
        "source:sleep_or_food",
    ]


def test_which_comes_first_does_not_depend_on_how_hard_it_was():
    """The order is the same for the lightest and the hardest weeks that answer the same questions."""
    keys = []
    for order in (4, 5):
        entries = [
            a_check_in(order, order, n, toll_sources=many("toll_sources", "rushed"))
            for n in range(1, 9)
        ]
        keys.append([said.key for said in observe(wrote(*entries))])
    assert keys[0] == keys[1]


def test_every_kind_has_one_place_in_the_order():
    assert len(set(PLACES)) == len(PLACES)
    assert {int(place.split()[0]) for place in PLACES} == set(range(1, 24))
    said = observe(
        wrote(*(entry for make in REPEATING.values() for n in range(5) for entry in make(n)))
    )
    assert in_order(reversed(said)) == said


def test_a_key_stays_the_same_from_span_to_span():
    def keys(first_day):
        entries = [e for make in REPEATING.values() for n in range(5) for e in make(first_day + n)]
        return {said.key for said in observe(wrote(*entries))}

    assert keys(1) == keys(40)


def test_every_line_of_a_full_look_is_one_a_person_can_read():
    entries = [e for make in REPEATING.values() for n in range(9) for e in make(n + 1)]
    for said in observe(wrote(*entries)):
        for line in all_lines(said):
            assert line[-1] in ".?"
            assert "{" not in line


@pytest.mark.parametrize("kind", [6, 7, 11, 12, 18])
def test_an_answer_of_an_odd_shape_makes_no_sentence_without_words(kind):
    """What came from elsewhere may be words where a choice is asked for: they are not counted as one."""
    odd = dict.fromkeys(("recognition_from", "unseen_labour", "kept_glad", "safety_self"), "typed")
    meeting = a_meeting(30, felt_alongside=one("yes_no", "yes"))
    entries = [
        entry
        for n in range(1, 9)
        for entry in (
            a_check_in(1, 1, n, **odd),
            a_disclosure("held_back", n, **odd),
            replace(
                a_disclosure(
                    "shared",
                    n,
                    **odd,
                    toll="typed",
                    supportive_space=many("supportive_space", "after"),
                ),
                belongs_to=meeting.id,
            ),
        )
    ]
    assert not of_kind(kind, wrote(meeting, *entries))
