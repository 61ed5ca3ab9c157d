# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writer said to an observation, and what they notice first themselves, is kept as they said it."""

from __future__ import annotations

from dataclasses import replace

from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.journal.search import sought
from peerdesk.records.around import AgendaState
from peerdesk.records.early_signs import EarlySigns, Rule
from peerdesk.records.observed import Observed, Said
from tests.builders import a_moment

SENTENCE = "In 9 check-ins you wrote “a lot” for what it took 4 times."
KEY = "took:lot"


def said(how: Said, key: str = KEY, words: str = "", sentence: str = SENTENCE) -> Observed:
    return Observed(key, how, a_moment(), words, sentence)


def test_every_answer_to_an_observation_comes_back_as_it_was(
    journal: Journal, reading: Reading
) -> None:
    assert reading.observed() == {}
    answers = [
        said(Said.HIDDEN, "a", sentence=""),
        said(Said.NOT_SO, "b", "Four of those were one long day."),
        journal.say_of_observation(said(Said.KEPT, "c")),
    ]
    for each in answers[:2]:
        assert journal.say_of_observation(each) == each
    assert reading.observed() == {each.key: each for each in answers}
    again = journal.say_of_observation(said(Said.NOT_SO, "a", "Not so."))
    assert reading.observed()["a"] == again


def test_what_is_kept_for_supervision_waits_on_the_agenda_once(
    journal: Journal, reading: Reading
) -> None:
    journal.say_of_observation(said(Said.KEPT))
    journal.say_of_observation(said(Said.KEPT))
    assert [line.text for line in reading.agenda()] == [SENTENCE]
    journal.say_of_observation(said(Said.KEPT, sentence="In 10 check-ins …"))
    assert [line.text for line in reading.agenda()] == [SENTENCE, "In 10 check-ins …"]


def test_only_keeping_puts_anything_on_the_agenda(journal: Journal, reading: Reading) -> None:
    journal.say_of_observation(said(Said.HIDDEN))
    journal.say_of_observation(said(Said.NOT_SO))
    assert reading.agenda() == ()


def test_hidden_after_it_was_kept_its_line_stays_and_undone_it_is_kept_again(
    journal: Journal, reading: Reading
) -> None:
    kept = journal.say_of_observation(said(Said.KEPT))
    hidden = journal.say_of_observation(said(Said.HIDDEN))
    assert (hidden.said, hidden.line) == (Said.HIDDEN, kept.line)
    assert [line.id for line in reading.agenda()] == [kept.line]
    journal.forget_observation(KEY)
    assert reading.observed()[KEY] == kept
    assert [line.id for line in reading.agenda()] == [kept.line]
    journal.forget_observation(KEY)
    assert (reading.observed(), reading.agenda()) == ({}, ())


def test_undoing_takes_back_the_answer_and_its_line(journal: Journal, reading: Reading) -> None:
    journal.add_to_agenda(SENTENCE)
    journal.say_of_observation(said(Said.KEPT))
    journal.forget_observation(KEY)
    journal.forget_observation("never said")
    assert reading.observed() == {}
    assert len(reading.agenda()) == 1


def test_undoing_leaves_a_line_the_writer_has_reworded_or_brought(
    journal: Journal, reading: Reading
) -> None:
    journal.say_of_observation(said(Said.KEPT))
    (line,) = reading.agenda()
    journal.put_agenda_line(replace(line, text="What takes so much?"))
    journal.forget_observation(KEY)
    assert [each.text for each in reading.agenda()] == ["What takes so much?"]
    journal.say_of_observation(said(Said.KEPT))
    newest = reading.agenda()[-1]
    journal.put_agenda_line(replace(newest, state=AgendaState.BROUGHT))
    journal.forget_observation(KEY)
    assert [each.text for each in reading.agenda()] == ["What takes so much?"]


def test_early_signs_stay_as_written_with_when_they_were_written(
    journal: Journal, reading: Reading
) -> None:
    assert reading.early_signs() == EarlySigns()
    assert reading.early_signs().is_empty
    written = EarlySigns("I stop\nanswering my sister.", "Bread. The canal.", None, Rule(4, 3, 14))
    kept = journal.put_early_signs(written)
    assert kept == replace(written, written=journal.moment())
    assert reading.early_signs() == kept
    journal.put_early_signs(replace(kept, rule=None))
    assert reading.early_signs().rule is None


def test_early_signs_and_answers_are_not_found_by_search(
    journal: Journal, reading: Reading
) -> None:
    """They are for the writer when they ask for them, and turn up nowhere else."""
    journal.put_early_signs(EarlySigns("marmalade", "marmalade"))
    journal.say_of_observation(said(Said.NOT_SO, words="marmalade"))
    journal.settle_index()
    assert reading.search(sought("marmalade")) == ()


def test_observations_can_be_switched_off_whole(journal: Journal, reading: Reading) -> None:
    assert not reading.settings().observations_off
    journal.change_settings(lambda standing: replace(standing, observations_off=True))
    assert reading.settings().observations_off
