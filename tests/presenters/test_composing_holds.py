# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter left unsent while its entries change: what was left out, locked, taken away or erased stays out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerdesk.presenters.letters.bringing_letter import BringingLetter
from peerdesk.presenters.letters.composing import Composing
from peerdesk.presenters.letters.lost_marks import MarksLost
from peerdesk.records.around import AgendaLine
from peerdesk.sharing.compose import TITLE, Spot
from peerdesk.sharing.sealing import LetterTooLong, seal
from tests.builders import a_note
from tests.keys import fresh_keys

SAID = "One. Her secret. Two."


@pytest.fixture
def note(journal):
    return journal.keep(a_note(SAID))


@pytest.fixture
def composing(desk, note):
    made = Composing(desk)
    made.choose_field(note.id, "text", chosen=True)
    made.mark(Spot(0, 0), 0, 5, 16, None)
    made.keep()
    return made


@pytest.fixture
def again(desk, composing):
    """Open the letter again, as it was left unsent."""
    return lambda: Composing(desk, desk.reading.letters.unsent()[0])


def test_nothing_is_sealed_while_what_was_left_out_is_not_found(journal, note, again):
    """T8: words that were left out stay out when the entry is changed afterwards."""
    journal.keep(replace(note, answers={"text": "One. Her  secret. Two."}))
    assert "secret" not in str(again().composed().letter)
    with pytest.raises(MarksLost):
        again().for_reader(None, fresh_keys(), "Wren")


def test_nothing_that_was_left_out_is_read_in_a_round_either(desk, journal, note, composing):
    """T8: a round hears no more than the letter says."""
    journal.keep(replace(note, answers={"text": "One. Her  secret. Two."}))
    assert "secret" not in BringingLetter(desk).text(composing.letter_id)


def test_an_answer_is_looked_through_again_once_its_entry_was_let_go(journal, note, again):
    journal.keep(replace(note, answers={"text": "One. Her  secret. Two."}))
    composing = again()
    composing.choose_entry(note.id, chosen=False)
    composing.choose_field(note.id, "text", chosen=True)
    assert not composing.composed().lost


def test_another_mark_lets_go_of_none_that_has_moved(journal, note, again):
    """T8: a passage is left out where it stands now, not where it once stood."""
    journal.keep(replace(note, answers={"text": "Before it all. " + SAID}))
    composing = again()
    composing.mark(Spot(0, 0), 0, 0, 10, None)
    assert "secret" not in str(composing.composed().letter)
    assert composing.composed().left_out == 2


@pytest.mark.parametrize("verb", ["take_away", "erase", "fold_away"])
def test_what_is_put_out_of_sight_is_in_no_letter(desk, journal, note, again, verb):
    """T8: an entry in the drawer, erased or folded away is gone from a letter still unsent."""
    getattr(journal, verb)(note.id)
    assert again().composed().letter.items == ()
    assert BringingLetter(desk).offered() == ()


def test_an_entry_locked_since_is_in_no_letter(journal, note, again):
    """T8: only for me holds for letters begun before."""
    journal.lock_to_me(note.id, locked=True)
    assert again().composed().letter.items == ()


def test_erasing_takes_the_marked_words_out_of_an_unsent_letter(desk, journal, note, composing):
    """T16: no copy of an erased entry stays behind in what was chosen of it."""
    journal.erase(note.id)
    assert desk.reading.letters.unsent()[0].choice.entries == ()


def test_the_register_keeps_no_words_that_were_left_out(composing):
    """T8, T16: of what was left out only the count is kept."""
    letter = composing.for_reader(None, fresh_keys(), "Wren")
    row = composing.sealed_row(letter, None)
    assert (row.left_out, row.choice) == (1, None)
    assert "secret" not in repr(row)


def test_a_line_about_an_entry_locked_to_oneself_is_not_offered(desk, journal, note):
    """T8: what is only for the writer is not spoken of by way of the agenda."""
    journal.agenda.put(AgendaLine("line", journal.moment(), "Her secret", note.id))
    journal.lock_to_me(note.id, locked=True)
    composing = Composing(desk)
    composing.choose_line("line", chosen=True)
    assert composing.composed().letter.items == ()


def test_what_no_reader_could_read_is_not_sealed(desk, journal):
    note = journal.keep(replace(a_note(), title="t" * 201))
    composing = Composing(desk)
    composing.choose_field(note.id, TITLE, chosen=True)
    with pytest.raises(LetterTooLong):
        seal(composing.for_reader(None, fresh_keys(), "Wren"))
