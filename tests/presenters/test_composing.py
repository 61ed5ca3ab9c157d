# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter as it is put together: only what is chosen, one for each reader, and changes can be gone back on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerdesk.presenters.letters.choosable import Choosable
from peerdesk.presenters.letters.composing import Composing
from peerdesk.presenters.letters.letter_names import places_of
from peerdesk.presenters.letters.lost_marks import MarksLost, lost_sentences
from peerdesk.records.letters import Choice, Dates, Direction, Stage
from peerdesk.sharing.compose import TITLE, TITLE_AT, WHEN_AT, Spot
from peerdesk.sharing.letter import written
from tests.builders import a_meeting, a_network, a_note
from tests.keys import fresh_keys
from tests.presenters.corresponding import known, own_keys

CANARY = "kestrel-quartz"


@pytest.fixture
def meeting(journal):
    return journal.keep(
        replace(
            a_meeting(0, "Her mother spoke. Slate was quiet.", title="Slate, second"), flagged=True
        )
    )


@pytest.fixture
def composing(desk, meeting):
    made = Composing(desk)
    made.choose_field(meeting.id, "what_happened", chosen=True)
    return made


def test_a_new_letter_ticks_what_is_flagged_and_none_of_its_answers(desk, journal, meeting):
    """T8: nothing is in a letter that was not chosen."""
    journal.agenda.add(CANARY)
    composing = Composing(desk)
    composing.begin_with_flagged()
    assert [each.entry for each in composing.choice.entries] == [meeting.id]
    assert composing.is_empty()


def test_an_entry_that_began_ticked_is_in_the_letter_once_something_of_it_is_chosen(desk, meeting):
    composing = Composing(desk)
    composing.begin_with_flagged()
    composing.choose_field(meeting.id, "what_happened", chosen=True)
    assert len(composing.composed().letter.items) == 1


def test_a_letter_to_somebody_who_manages_begins_with_nothing(composing):
    composing.begin_with_nothing()
    assert not composing.choice.entries
    assert composing.is_empty()


def test_what_is_private_is_never_offered(desk, journal, meeting):
    """T8: a private entry cannot be chosen, nor named."""
    private = journal.keep(replace(a_note(CANARY), private_lock=True, flagged=True))
    composing = Composing(desk)
    composing.choose_entry(private.id, chosen=True)
    rows, _more = composing.choosable.entry_rows(composing.choice, flagged_only=False)
    assert [row.id for row in rows] == [meeting.id]
    assert not composing.choice.entries
    assert composing.choosable.title_row(composing.choice, private.id) is None


def test_flagged_entries_are_offered_first(desk, journal, meeting):
    journal.keep(a_note("Walking home.", 0))
    rows, more = Choosable(desk).entry_rows(Choice(), flagged_only=False)
    assert rows[0].id == meeting.id
    assert len(rows) == 2
    assert not more


def test_an_entry_that_is_chosen_is_listed_though_it_is_not_flagged(desk, journal, meeting):
    note = journal.keep(a_note("Walking home.", 0))
    composing = Composing(desk)
    composing.choose_field(note.id, "text", chosen=True)
    rows, _more = composing.choosable.entry_rows(composing.choice, flagged_only=True)
    assert [row.id for row in rows] == [meeting.id, note.id]


def test_the_title_is_chosen_like_an_answer(composing, meeting):
    assert not composing.choosable.title_row(composing.choice, meeting.id).is_chosen
    composing.choose_field(meeting.id, TITLE, chosen=True)
    assert composing.choosable.title_row(composing.choice, meeting.id).is_chosen
    assert composing.composed().letter.items[0].title == "Slate, second"


def test_a_name_keeps_its_place_in_the_table_while_what_stands_for_it_is_written(composing):
    composing.swap("Slate", "t")
    composing.swap("her mother", "a parent")
    composing.swap("Slate", "this network")
    assert [each.said for each in composing.choice.swaps] == ["Slate", "her mother"]


def test_places_of_words_are_where_they_can_still_be_read(composing):
    (place,) = places_of(composing.composed().letter, "slate")
    text = composing.composed().letter.items[place.item].fields[place.field].pieces[place.piece]
    assert text[place.start : place.end] == "Slate"
    composing.swap("Slate", "this network")
    assert not places_of(composing.composed().letter, "slate")


def test_a_network_s_name_is_put_forward_until_something_stands_for_it(desk, journal, composing):
    journal.put_network(a_network("Slate"))
    assert put_forward(composing) == [("Slate", 1, "this network"), ("her mother", 1, "a parent")]
    composing.swap("Slate", "this network")
    assert put_forward(composing) == [("her mother", 1, "a parent")]


def test_a_line_of_the_agenda_goes_along_only_once_it_is_chosen(desk, journal, composing):
    """T8: the agenda is in no letter by itself; a line that only names an entry has no words to choose."""
    line = journal.agenda.add(CANARY)
    journal.agenda.add("", journal.keep(a_note("Walking home.", 1)).id)
    composing = Composing(desk)
    assert [
        (row.key, row.label, row.is_chosen)
        for row in composing.choosable.line_rows(composing.choice)
    ] == [(line.id, CANARY, False)]
    composing.choose_line(line.id, chosen=True)
    assert composing.choosable.line_rows(composing.choice)[0].is_chosen
    assert composing.composed().letter.items[0].fields[0].pieces == (CANARY,)
    composing.choose_line(line.id, chosen=False)
    assert composing.is_empty()


def test_what_was_changed_in_a_title_and_a_day_is_known(composing, meeting):
    composing.choose_field(meeting.id, TITLE, chosen=True)
    composing.swap("Slate", "this network")
    changes = composing.composed().changes
    item = composing.composed().letter.items[0]
    (title,) = [each for each in changes if each.spot == Spot(0, TITLE_AT)]
    assert item.title[title.start : title.end] == "This network"
    (when,) = [each for each in changes if each.spot == Spot(0, WHEN_AT)]
    assert item.when[when.start : when.end] == item.when
    composing.coarsen(Dates.DAY)
    assert not [each for each in composing.composed().changes if each.spot == Spot(0, WHEN_AT)]


def test_an_answer_whose_mark_was_lost_is_named_and_cleared_by_hand(desk, journal, meeting):
    """T8: what was left out does not come back because its entry was changed."""
    composing = Composing(desk)
    composing.choose_field(meeting.id, "what_happened", chosen=True)
    assert composing.mark(Spot(0, 0), 0, 0, 17, None)
    journal.keep(
        replace(meeting, answers={**meeting.answers, "what_happened": "Her mother, again."})
    )
    again = Composing(desk)
    again.choose_again(composing.choice)
    (sentence,) = lost_sentences(again.composed(), again.choosable)
    assert "“Her mother spoke.” in What happened of Slate, second" in sentence
    with pytest.raises(MarksLost):
        again.want_every_mark()
    again.let_lost_go()
    again.want_every_mark()
    assert again.is_empty()
    assert not again.choosable.answer_rows(again.choice, meeting.id)[0].left_out


def test_a_mark_can_be_gone_back_on(composing):
    before = composing.choice
    text = composing.composed().letter.items[0].fields[0].pieces[0]
    assert composing.mark(Spot(0, 0), 0, 0, 17, None)
    assert composing.composed().left_out == 1
    composing.choose_again(before)
    assert composing.composed().letter.items[0].fields[0].pieces == (text,)


def test_each_reader_gets_a_letter_with_an_id_of_its_own(composing, journal):
    own = own_keys(journal)
    people = [known(journal, fresh_keys(), name, name.lower()) for name in ("Maren", "Idris")]
    letters = [composing.for_reader(person, own, "Wren") for person in people]
    assert len({composing.letter_id, *(each.letter for each in letters)}) == 3
    assert [each.to for each in letters] == [(each.age_key,) for each in people]


def test_the_register_notes_where_something_else_stands_and_never_what_it_stands_for(composing):
    """T8: no list of who is who outlives the unsent letter."""
    composing.swap("Slate", "this network")
    letter = composing.for_reader(None, fresh_keys(), "Wren")
    row = composing.sealed_row(letter, None)
    (at,) = (each for each in row.altered if each.field >= 0)
    text = letter.items[at.item].fields[at.field].pieces[at.piece]
    assert text[at.start : at.end] == "This network"
    assert "Slate" not in str(row)


def test_an_unsent_letter_is_gone_on_with(composing, desk):
    composing.coarsen(Dates.MONTH)
    composing.say("The pause.")
    composing.keep()
    (unsent,) = desk.reading.letters.unsent()
    again = Composing(desk, unsent)
    assert again.choice == composing.choice
    assert again.composed().letter == composing.composed().letter


def test_what_was_sealed_takes_the_place_of_the_unsent_letter(composing, desk, journal):
    composing.keep()
    person = known(journal, fresh_keys())
    letter = composing.for_reader(person, own_keys(journal), "Wren")
    journal.letters.register(composing.letter_id, (composing.sealed_row(letter, person),))
    assert not desk.reading.letters.unsent()
    (row,) = desk.reading.letters.letters(Direction.OUT)
    assert (row.id, row.stage, row.content) == (letter.letter, Stage.SEALED, written(letter))


def put_forward(composing):
    rows = composing.names.put_forward(composing.composed().letter, composing.choice.swaps)
    return [(row.said, row.still, row.plainer) for row in rows]
