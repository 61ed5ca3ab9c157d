# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing one entry: what is answered, what is kept, and what a leaving does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import Many, Minutes, One, Silence, Strand, Word
from peerdesk.records.around import MyList, NextConversation
from peerdesk.records.circle import OWN_SEAT, Circle, Seat, VoiceState
from peerdesk.records.entry import Belongs, Kind, State
from peerdesk.records.forms import FORMS
from tests.builders import a_check_in, a_meeting, a_network
from tests.slow_pen import SlowPen


def question(writing, key):
    return next(each for each in writing.form.questions() if each.key == key)


@pytest.fixture
def kept():
    return []


def test_an_entry_nobody_wrote_in_leaves_nothing_behind(desk, reading):
    for kind in Kind:
        writing = Writing.begin(desk, kind)
        assert not writing.is_changed
        assert not writing.leave(lambda _entry: pytest.fail("nothing was to be kept"))
    assert reading.newest() == ()
    assert reading.drafts() == ()


def test_a_draft_is_in_the_vault_and_not_in_the_journal_yet(desk, reading, kept):
    writing = Writing.begin(desk, Kind.NOTE)
    writing.answer("text", "a first line")
    assert writing.keep_draft(kept.append)
    assert [each.answers["text"] for each in reading.drafts()] == ["a first line"]
    assert reading.newest() == ()
    assert len(kept) == 1


def test_the_same_words_are_not_kept_twice(desk, kept):
    writing = Writing.begin(desk, Kind.NOTE)
    writing.answer("text", "once")
    assert writing.keep_draft(kept.append)
    assert not writing.keep_draft(kept.append)


def test_leaving_keeps_it_unfinished_and_resting_rested(desk, reading, kept):
    for way, state in (("leave", State.UNFINISHED), ("rest", State.RESTED)):
        writing = Writing.begin(desk, Kind.NOTE)
        writing.answer("text", way)
        getattr(writing, way)(kept.append)
        assert reading.entry(writing.entry.id).state is state
    assert reading.drafts() == ()


def test_a_word_renamed_since_stays_chosen_as_it_was_called_then(desk, journal, reading, kept):
    writing = Writing.begin(desk, Kind.CHECK_IN)
    sources = question(writing, "toll_sources")
    first, second, third, *_rest = writing.words_for(sources)
    writing.choose(sources, [first.id, second.id])
    writing.rest(kept.append)
    renamed = (Word(first.id, "newer"), Word(third.id, "newest"))
    journal.put_my_list("toll_sources", MyList(renamed=renamed))

    again = Writing.open(desk, writing.entry.id)
    assert again.words_for(sources)[:3] == (first, second, renamed[1])
    again.choose(sources, [second.id])
    again.choose(sources, [second.id, first.id])  # taken off and put on again
    assert set(again.answer_to(sources).words) == {first, second}
    again.choose(sources, [first.id, second.id, third.id])
    again.rest(kept.append)
    said = reading.entry(writing.entry.id).answers["toll_sources"]
    assert said == Many((first, second, renamed[1]))


def test_a_strand_word_renamed_since_stays_as_it_was_said(desk, journal, reading, kept):
    entry = journal.rest(a_check_in(took=3))
    some = entry.answers["toll"].word
    stop = desk.words.strand("took")[2]
    journal.put_my_list("took_words", MyList(renamed=(Word(stop.id, "middling"),)))

    writing = Writing.open(desk, entry.id)
    assert [word.label for word in writing.words_for(question(writing, "toll"))][2] == some
    writing.answer("one_line", "a word more")
    writing.rest(kept.append)
    assert reading.entry(entry.id).answers["toll"] == Strand(3, some)
    new = Writing.begin(desk, Kind.CHECK_IN)
    assert [word.label for word in new.words_for(question(new, "toll"))][2] == "middling"


def test_reading_an_entry_and_leaving_does_not_unrest_it(desk, journal, reading):
    entry = journal.rest(a_meeting())
    writing = Writing.open(desk, entry.id)
    assert not writing.leave(lambda _entry: pytest.fail("nothing was changed"))
    assert reading.entry(entry.id).state is State.RESTED


def test_close_and_leave_folds_it_with_every_word(desk, reading, kept):
    writing = Writing.begin(desk, Kind.MEETING)
    writing.answer("what_happened", "he was held down")
    writing.close_and_leave(kept.append)
    entry = reading.entry(writing.entry.id)
    assert entry.folded
    assert entry.answers["what_happened"] == "he was held down"
    (line,) = reading.newest()
    assert (line.title, line.preview, line.toll) == ("", "", None)


def test_blank_unsure_and_not_now_stay_three_things(desk, reading, kept):
    writing = Writing.begin(desk, Kind.CHECK_IN)
    writing.answer("toll", Strand(4, "a lot"))
    writing.stay_silent("reward", Silence.UNSURE)
    writing.stay_silent("faking", Silence.NOT_NOW)
    writing.rest(kept.append)
    answers = reading.entry(writing.entry.id).answers
    assert answers["toll"] == Strand(4, "a lot")
    assert answers["reward"] is Silence.UNSURE
    assert answers["faking"] is Silence.NOT_NOW
    assert "held_by" not in answers


def test_white_space_alone_is_blank(desk):
    writing = Writing.begin(desk, Kind.NOTE)
    writing.answer("text", " \n\t ")
    assert "text" not in writing.entry.answers


def test_words_keep_the_label_they_were_chosen_with(desk, journal, kept):
    writing = Writing.begin(desk, Kind.CHECK_IN)
    asked = question(writing, "toll_sources")
    first = writing.words_for(asked)[0]
    writing.choose(asked, [first.id])
    writing.rest(kept.append)
    journal.put_my_list(
        asked.words,
        replace(
            desk.reading.my_lists().get(asked.words, _nothing_changed()), off=frozenset({first.id})
        ),
    )
    again = Writing.open(desk, writing.entry.id)
    assert again.answer_to(asked) == Many((first,))
    assert first in again.words_for(asked)


def test_an_own_word_is_chosen_and_offered_another_day(desk, kept):
    writing = Writing.begin(desk, Kind.CHECK_IN)
    asked = question(writing, "toll_sources")
    word = writing.add_own_word(asked, " sandbagged ")
    assert writing.answer_to(asked) == Many((word,))
    assert word in Writing.begin(desk, Kind.CHECK_IN).words_for(asked)
    assert word.label == "sandbagged"


def test_two_own_words_in_quick_succession_are_both_offered_another_day(journal, reading, clock):
    pen = SlowPen(journal)
    writing = Writing.begin(Desk(reading, pen, clock, lambda: journal.revision), Kind.CHECK_IN)
    asked = question(writing, "toll_sources")
    words = [writing.add_own_word(asked, label) for label in ("sandbagged", "outnumbered")]
    for _word in words:
        pen.carry_out_one()
    assert list(reading.my_lists()[asked.words].added) == words


def test_held_back_rewords_the_questions_and_asks_no_fewer(desk):
    writing = Writing.begin(desk, Kind.DISCLOSURE)
    asked = question(writing, "disclosure_kind")
    by_how = {}
    for word in writing.words_for(asked):
        writing.choose(asked, [word.id])
        by_how[word.id] = [
            each.label_beside(writing.entry.answers) for each in writing.form.questions()
        ]
    assert {len(labels) for labels in by_how.values()} == {len(list(writing.form.questions()))}
    assert "Who would it have been for?" in by_how["held_back"]
    assert "Keeping it takes" in by_how["held_back"]
    assert "It is taking" in by_how["shared"]


def test_a_meeting_in_a_known_network_starts_with_its_voices_and_a_title(desk, journal):
    network = journal.put_network(a_network("Slate", "mother", "brother"))
    writing = Writing.begin(desk, Kind.MEETING, network=network.id)
    circle = writing.entry.answers["circle"]
    assert [seat.role for seat in circle.seats[1:]] == ["mother", "brother"]
    assert circle.seats[0].own
    assert writing.title == "Slate network, first meeting"
    assert not writing.is_changed


def test_a_voice_that_sat_in_the_circle_belongs_to_the_network_from_then_on(desk, journal, kept):
    network = journal.put_network(a_network("Slate", "mother"))
    writing = Writing.begin(desk, Kind.MEETING, network=network.id)
    seats = writing.entry.answers["circle"].seats
    aunt = Seat("aunt-id", "aunt", state=VoiceState.QUIET)
    writing.answer("circle", Circle((*seats, aunt)))
    writing.rest(kept.append)
    assert "aunt" in [voice.role for voice in desk.reading.network(network.id).voices]
    assert OWN_SEAT not in [voice.id for voice in desk.reading.network(network.id).voices]


def test_a_check_in_may_belong_to_a_meeting_before_or_after_it(desk, journal, reading, kept):
    meeting = journal.rest(a_meeting())
    writing = Writing.begin(desk, Kind.CHECK_IN, belongs_to=meeting.id, belongs=Belongs.AFTER)
    writing.answer("toll", Strand(2, "a little"))
    writing.rest(kept.append)
    assert [line.id for line in reading.beside(meeting.id)] == [writing.entry.id]


def test_what_is_refused_stays_in_the_writing(desk, kept, monkeypatch):
    from peerdesk.errors import DiskFull
    from peerdesk.vault import connection

    writing = Writing.begin(desk, Kind.NOTE)
    writing.answer("text", "not lost")

    def full(_connection):
        raise DiskFull

    monkeypatch.setattr(connection.Connection, "check_place", full)
    refused = []
    writing.keep_draft(kept.append, refused.append)
    assert kept == []
    assert isinstance(refused[0], DiskFull)
    assert writing.entry.answers["text"] == "not lost"
    assert writing.is_changed


def test_choosing_one_word_of_a_single_choice_replaces_the_other(desk):
    writing = Writing.begin(desk, Kind.MEETING)
    asked = question(writing, "pace")
    first, second, *_rest = writing.words_for(asked)
    writing.choose(asked, [first.id])
    writing.choose(asked, [second.id])
    assert writing.answer_to(asked) == One(second)


def test_every_list_a_form_names_is_there(desk):
    for form in FORMS.values():
        for asked in form.questions():
            for name in {asked.words, *asked.other_words.values()} - {"", "agenda"}:
                assert desk.words.words(name)


def _nothing_changed():
    from peerdesk.records.around import MyList

    return MyList()


# A conversation that was settled


def settled_for(journal, day: date) -> None:
    kind = Word("intervision", "intervision")
    coming = NextConversation(day, "14:00", kind, 60, "Maren", manages_me=False)
    journal.agenda.change_next_conversation(lambda _standing: coming)


def test_on_its_day_a_conversation_begins_as_it_was_settled(desk, journal):
    settled_for(journal, desk.today())
    writing = Writing.begin(desk, Kind.SUPERVISION)
    assert writing.entry.answers["supervision_kind"] == One(Word("intervision", "intervision"))
    assert writing.entry.answers["minutes"] == Minutes(60)
    assert writing.entry.answers["with_roles"] == "Maren"
    assert writing.entry.answers["also_manages_me"].word.id == "no"
    assert not writing.is_changed, "nobody has written anything yet"
    writing.answer("minutes", Minutes(45))
    assert writing.is_changed


def test_on_another_day_and_for_another_kind_nothing_is_filled_in(desk, journal):
    settled_for(journal, desk.today() + timedelta(days=1))
    assert Writing.begin(desk, Kind.SUPERVISION).entry.answers == {}
    settled_for(journal, desk.today())
    assert Writing.begin(desk, Kind.MEETING).entry.answers == {}


def test_a_role_of_the_list_is_chosen_there(desk, journal):
    role = desk.words.words("supervision_with")[0]
    coming = NextConversation(day=desk.today(), person=role.label)
    journal.agenda.change_next_conversation(lambda _standing: coming)
    answers = Writing.begin(desk, Kind.SUPERVISION).entry.answers
    assert answers == {"with_whom": Many((role,))}
