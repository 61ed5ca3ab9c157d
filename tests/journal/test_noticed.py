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
    assert reading.noticed.observed() == {}
    answers = [
        said(Said.HIDDEN, "a", sentence=""),
        said(Said.NOT_SO, "b", "Four of those were one long day."),
        journal.noticed.say(said(Said.KEPT, "c")),
    ]
    for each in answers[:2]:
        assert journal.noticed.say(each) == each
    assert reading.noticed.observed() == {each.key: each for each in answers}
    again = journal.noticed.say(said(Said.NOT_SO, "a", "Not so."))
    assert reading.noticed.observed()["a"] == again


def test_what_is_kept_for_supervision_waits_on_the_agenda_once(
    journal: Journal, reading: Reading
) -> None:
    journal.noticed.say(said(Said.KEPT))
    journal.noticed.say(said(Said.KEPT))
    assert [line.text for line in reading.agenda.waiting()] == [SENTENCE]
    journal.noticed.say(said(Said.KEPT, sentence="In 10 check-ins …"))
    assert [line.text for line in reading.agenda.waiting()] == [SENTENCE, "In 10 check-ins …"]


def test_only_keeping_puts_anything_on_the_agenda(journal: Journal, reading: Reading) -> None:
    journal.noticed.say(said(Said.HIDDEN))
    journal.noticed.say(said(Said.NOT_SO))
    assert reading.agenda.waiting() == ()


def test_hidden_after_it_was_kept_its_line_stays_and_undone_it_is_kept_again(
    journal: Journal, reading: Reading
) -> None:
    kept = journal.noticed.say(said(Said.KEPT))
    hidden = journal.noticed.say(said(Said.HIDDEN))
    assert (hidden.said, hidden.line) == (Said.HIDDEN, kept.line)
    assert [line.id for line in reading.agenda.waiting()] == [kept.line]
    journal.noticed.forget(KEY)
    assert reading.noticed.observed()[KEY] == kept
    assert [line.id for line in reading.agenda.waiting()] == [kept.line]
    journal.noticed.forget(KEY)
    assert (reading.noticed.observed(), reading.agenda.waiting()) == ({}, ())


def test_undoing_takes_back_the_answer_and_its_line(journal: Journal, reading: Reading) -> None:
    journal.agenda.add(SENTENCE)
    journal.noticed.say(said(Said.KEPT))
    journal.noticed.forget(KEY)
    journal.noticed.forget("never said")
    assert reading.noticed.observed() == {}
    assert len(reading.agenda.waiting()) == 1


def test_undoing_leaves_a_line_the_writer_has_reworded_or_brought(
    journal: Journal, reading: Reading
) -> None:
    journal.noticed.say(said(Said.KEPT))
    (line,) = reading.agenda.waiting()
    journal.agenda.put(replace(line, text="What takes so much?"))
    journal.noticed.forget(KEY)
    assert [each.text for each in reading.agenda.waiting()] == ["What takes so much?"]
    journal.noticed.say(said(Said.KEPT))
    newest = reading.agenda.waiting()[-1]
    journal.agenda.put(replace(newest, state=AgendaState.BROUGHT))
    journal.noticed.forget(KEY)
    assert [each.text for each in reading.agenda.waiting()] == ["What takes so much?"]


def test_early_signs_stay_as_written_with_when_they_were_written(
    journal: Journal, reading: Reading
) -> None:
    assert reading.noticed.early_signs() == EarlySigns()
    assert reading.noticed.early_signs().is_empty
    written = EarlySigns("I stop\nanswering my sister.", "Bread. The canal.", None, Rule(4, 3, 14))
    kept = journal.noticed.put_early_signs(written)
    assert kept == replace(written, written=journal.moment())
    assert reading.noticed.early_signs() == kept
    journal.noticed.put_early_signs(replace(kept, rule=None))
    assert reading.noticed.early_signs().rule is None


def test_early_signs_and_answers_are_not_found_by_search(
    journal: Journal, reading: Reading
) -> None:
    """They are for the writer when they ask for them, and turn up nowhere else."""
    journal.noticed.put_early_signs(EarlySigns("marmalade", "marmalade"))
    journal.noticed.say(said(Said.NOT_SO, words="marmalade"))
    journal.settle_index()
    assert reading.search(sought("marmalade")) == ()


def test_observations_can_be_switched_off_whole(journal: Journal, reading: Reading) -> None:
    assert not reading.settings().observations_off
    journal.change_settings(lambda standing: replace(standing, observations_off=True))
    assert reading.settings().observations_off
