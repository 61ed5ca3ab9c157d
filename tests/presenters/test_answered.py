# SPDX-License-Identifier: GPL-3.0-or-later
"""Under an entry stand the letters it is in and the answers to them, and whether it has changed since."""

from __future__ import annotations

from dataclasses import replace

from peerdesk.presenters.letters.answered import letters_about
from peerdesk.presenters.letters.letters_in import LettersIn
from peerdesk.sharing.letter import Answer, Letter
from tests.builders import a_note
from tests.keys import fresh_keys
from tests.presenters.corresponding import SENT, from_, known, own_keys, sealed

MAREN = fresh_keys()
REPLY = Letter(1, "replyreplyreplyr", "reply", reply_to=SENT.letter, answers=(Answer("heard", ""),))


def test_an_entry_in_no_letter_says_nothing(desk, journal):
    assert letters_about(desk, journal.keep(a_note()).id) == ()


def test_an_accepted_answer_stands_under_the_letter_it_answers(desk, journal):
    known(journal, MAREN)
    entry = journal.keep(a_note())
    sealed(journal, SENT, "maren", entry.id)
    assert [each.said for each in letters_about(desk, entry.id)] == [
        "Sealed for Maren on Thu 14 May"
    ]
    letters_in = LettersIn(desk)
    opened = letters_in.opened(from_(MAREN, journal, REPLY), own_keys(journal))
    letters_in.accept(opened, lambda _kept: None)
    assert letters_about(desk, entry.id)[1].said == "Maren answered, kept Thu 14 May"
    assert letters_about(desk, entry.id)[1].answer == REPLY.letter


def test_an_entry_that_was_changed_says_so(desk, journal):
    known(journal, MAREN)
    entry = journal.keep(a_note("One."))
    sealed(journal, SENT, "maren", entry.id)
    journal.keep(replace(entry, answers={"text": "Another."}))
    (line,) = letters_about(desk, entry.id)
    assert line.said.endswith("the entry has changed since")


def test_a_reply_to_an_entry_that_was_erased_since_can_still_be_accepted(desk, journal):
    entry = journal.keep(a_note("One."))
    sealed(journal, SENT, "maren", entry.id)
    journal.take_away(entry.id)
    journal.erase(entry.id)
    letters_in = LettersIn(desk)
    kept = []
    letters_in.accept(
        letters_in.opened(from_(MAREN, journal, REPLY), own_keys(journal)), kept.append
    )
    assert kept[0].reply_to == SENT.letter
