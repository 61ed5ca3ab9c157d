# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters, people and the journal’s own keys are kept whole, in the vault and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from peerdesk.errors import NotFoundError
from peerdesk.records.answers import Word
from peerdesk.records.letters import (
    Choice,
    Chosen,
    Dates,
    Direction,
    KeptLetter,
    Passage,
    Person,
    Shared,
    Stage,
    Swap,
)

CHOICE = Choice(
    entries=(
        Chosen(
            "entry2entry2entr",
            frozenset({"title", "what_happened"}),
            (
                Passage("what_happened", 4, "a pause"),
                Passage("what_happened", 30, "Kite", "a friend"),
            ),
        ),
    ),
    agenda=("line2line2line22",),
    swaps=(Swap("Slate", "this network"),),
    dates=Dates.MONTH,
    asks_for=("witness", "advice_if_asked"),
    line="Mostly the pause.",
    shows_left_out=False,
    people=("maren",),
)


def person(journal, **put):
    made = Person(
        "maren", "Maren", "age1maren", b"\1" * 32, journal.moment(), Word("peer", "peer supervisor")
    )
    return replace(made, **put)


def letter(journal, letter_id="a" * 16, **put):
    made = KeptLetter(letter_id, Direction.OUT, Stage.SEALED, journal.moment(), "maren")
    return replace(made, **put)


def test_the_journal_makes_its_keys_once(journal, reading):
    assert reading.letters.own_keys() is None
    made = journal.letters.make_keys()
    assert journal.letters.make_keys() == made == reading.letters.own_keys()
    assert made[0].startswith("AGE-SECRET-KEY-1")
    assert len(made[1]) == 32


def test_a_person_reads_back_and_may_change_in_all_but_their_keys(journal, reading):
    kept = journal.letters.put_person(person(journal))
    assert reading.letters.people() == (kept,)
    assert reading.letters.person_with_key("age1maren") == kept
    journal.letters.change_person(
        "maren", lambda each: replace(each, manages_me=True, checked=journal.moment(), name="M")
    )
    changed = reading.letters.person("maren")
    assert (changed.manages_me, changed.name, changed.box_key) == (True, "M", kept.box_key)
    with pytest.raises(NotFoundError):
        journal.letters.change_person("nobody", lambda each: each)


def test_everything_about_a_letter_reads_back(journal, reading):
    kept = letter(
        journal,
        choice=CHOICE,
        content=b'{"v":1}',
        shared=(Shared("one", 0), Shared("two", 3)),
        left_out=2,
        reply_to="b" * 16,
        proven=True,
        until=date(2026, 5, 30),
        asked_to_delete=journal.moment(),
        answered=journal.moment(),
    )
    journal.letters.put_letter(kept)
    assert reading.letters.letter(kept.id) == kept
    assert reading.letters.about_entry("two") == (kept,)
    assert reading.letters.answers_to("b" * 16) == (kept,)


def test_sealing_puts_one_letter_for_each_reader_in_place_of_the_unsent_one(journal, reading):
    journal.letters.put_letter(letter(journal, stage=Stage.UNSENT, choice=CHOICE))
    assert [each.id for each in reading.letters.unsent()] == ["a" * 16]
    assert reading.letters.letters(Direction.OUT) == ()
    sealed = (letter(journal, "b" * 16), letter(journal, "c" * 16, person="idris"))
    journal.letters.register("a" * 16, sealed)
    assert reading.letters.unsent() == ()
    assert set(reading.letters.letters(Direction.OUT)) == set(sealed)


def test_the_register_comes_in_pages(journal, reading, clock):
    for number in range(5):
        clock.advance(60)
        journal.letters.put_letter(letter(journal, f"{number}" * 16))
    first = reading.letters.letters(Direction.OUT, 2)
    rest = reading.letters.letters(Direction.OUT, 10, before=first[-1])
    assert [each.id[0] for each in (*first, *rest)] == ["4", "3", "2", "1", "0"]


def test_a_letter_is_let_go_after_the_day_it_was_kept_until(journal, reading):
    day = date(2026, 5, 14)
    received = letter(
        journal, direction=Direction.IN, stage=Stage.KEPT, until=day, content=b"words"
    )
    journal.letters.put_letter(received)
    assert journal.letters.let_go_of_old(day) == 0
    assert journal.letters.let_go_of_old(day + timedelta(days=1)) == 1
    assert reading.letters.letter(received.id) is None


def test_the_words_of_a_letter_can_be_forgotten_and_the_fact_stays(journal, reading):
    kept = letter(journal, content=b"words", left_out=1, shared=(Shared("one", 0),))
    journal.letters.put_letter(kept)
    journal.letters.forget_words(kept.id)
    assert reading.letters.letter(kept.id) == replace(kept, content=b"")
