# SPDX-License-Identifier: GPL-3.0-or-later
"""A later look that was begun and an edit of the same entry share one draft: neither loses the other’s words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerdesk.presenters.reading.entry_verbs import EntryVerbs
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.entry import Kind
from tests.builders import an_entry


@pytest.fixture
def entry(journal):
    return journal.rest(an_entry(Kind.NOTE, text="as it was"))


def nobody(_answer):
    """Take an answer nobody waits for."""


def edit(desk, entry, text):
    writing = Writing.open(desk, entry.id)
    writing.answer("text", text)
    writing.keep_draft(nobody)
    return writing


def test_an_edit_keeps_a_look_that_was_begun(desk, journal, entry):
    """T12: also where the power fails in between."""
    EntryVerbs(desk).begin_look(entry.id, "half a look")
    edit(desk, entry, "edited")
    (draft,) = desk.reading.drafts()
    assert draft.answers["text"] == "edited"
    assert [look.text for look in draft.later_looks] == ["half a look"]
    journal.open_for_today()
    assert desk.reading.entry(entry.id) == replace(draft, state=desk.reading.entry(entry.id).state)


def test_letting_an_edit_go_leaves_the_look_that_was_begun(desk, entry):
    """T12: discarding one is not discarding the other."""
    verbs = EntryVerbs(desk)
    verbs.begin_look(entry.id, "half a look")
    edit(desk, entry, "edited").discard()
    assert desk.reading.standing(entry.id).answers["text"] == "as it was"
    assert verbs.begun_look(entry.id) == "half a look"


def test_a_look_that_is_begun_keeps_an_edit(desk, entry):
    """T12: a draft of the entry goes on beside it, however often the look is written on."""
    edit(desk, entry, "edited")
    verbs = EntryVerbs(desk)
    verbs.begin_look(entry.id, "half")
    verbs.begin_look(entry.id, "half a look")
    (draft,) = desk.reading.drafts()
    assert draft.answers["text"] == "edited"
    assert verbs.begun_look(entry.id) == "half a look"


def test_letting_a_look_go_leaves_the_edit(desk, entry):
    edit(desk, entry, "edited")
    verbs = EntryVerbs(desk)
    verbs.begin_look(entry.id, "half a look")
    verbs.begin_look(entry.id, "")
    assert desk.reading.standing(entry.id).answers["text"] == "edited"
    assert verbs.begun_look(entry.id) == ""


def test_keeping_a_look_leaves_the_edit_with_the_look_in_it(desk, entry):
    """T12: resting the edit afterwards does not take the look away again."""
    edit(desk, entry, "edited")
    verbs = EntryVerbs(desk)
    verbs.begin_look(entry.id, "a look")
    verbs.keep_look(entry.id, "a look", lambda: None)
    assert desk.reading.entry(entry.id).answers["text"] == "as it was"
    writing = Writing.open(desk, entry.id)
    assert writing.entry.answers["text"] == "edited"
    writing.rest(nobody)
    kept = desk.reading.entry(entry.id)
    assert [look.text for look in kept.later_looks] == ["a look"]


def test_a_look_alone_leaves_no_draft_behind(desk, entry):
    verbs = EntryVerbs(desk)
    verbs.begin_look(entry.id, "a look")
    verbs.keep_look(entry.id, "a look", lambda: None)
    assert desk.reading.drafts() == ()


def test_what_lies_in_the_drawer_is_on_no_agenda(desk, journal):
    """T2: what was taken away is not named on Today, nor offered for the next conversation."""
    entry = journal.rest(replace(an_entry(Kind.NOTE, text="x"), flagged=True))
    assert [line.entry for line in desk.reading.agenda.waiting()] == [entry.id]
    journal.take_away(entry.id)
    assert desk.reading.agenda.waiting() == ()
    journal.bring_back(entry.id)
    assert [line.entry for line in desk.reading.agenda.waiting()] == [entry.id]
