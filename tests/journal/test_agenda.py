# SPDX-License-Identifier: GPL-3.0-or-later
"""What waits for supervision: links that follow the flags of entries, and lines in the writer’s own words."""

from __future__ import annotations

from dataclasses import replace

from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.records.around import AgendaState
from tests.builders import a_note


def test_a_flag_puts_a_link_on_the_agenda_and_never_a_copy(
    journal: Journal, reading: Reading
) -> None:
    entry = journal.rest(a_note("only a link", flagged=True))
    (line,) = reading.agenda.waiting()
    assert (line.entry, line.text) == (entry.id, "")
    journal.flag(entry.id, flagged=True)
    assert reading.agenda.waiting() == (line,)
    journal.flag(entry.id, flagged=False)
    assert reading.agenda.waiting() == ()


def test_a_line_brought_to_supervision_takes_its_flag_off(
    journal: Journal, reading: Reading
) -> None:
    entry = journal.rest(a_note("x", flagged=True))
    (line,) = reading.agenda.waiting()
    journal.agenda.put(replace(line, state=AgendaState.BROUGHT))
    assert reading.agenda.waiting() == ()
    assert not reading.entry(entry.id).flagged


def test_lines_with_words_of_their_own_keep_their_order(journal: Journal, reading: Reading) -> None:
    for text in ("first", "second", "third"):
        journal.agenda.add(text)
    assert [line.text for line in reading.agenda.waiting()] == ["first", "second", "third"]
    journal.agenda.put(replace(reading.agenda.waiting()[1], text="second, reworded"))
    assert [line.text for line in reading.agenda.waiting()] == [
        "first",
        "second, reworded",
        "third",
    ]
