# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of agenda lines when a conversation is rested: those ticked were brought, all others wait on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from peerdesk.journal import around
from peerdesk.journal.reading import Reading
from peerdesk.records.answers import Answer, Many
from peerdesk.records.around import AgendaLine, AgendaState
from peerdesk.vault.connection import Connection

BROUGHT = "brought"
"""The question of a conversation under which the ids of agenda lines stand."""


def ticked(answers: Mapping[str, Answer]) -> frozenset[str]:
    """Return the ids of the lines ticked in a conversation."""
    answer = answers.get(BROUGHT)
    return frozenset(word.id for word in answer.words) if isinstance(answer, Many) else frozenset()


def settle_brought(
    connection: Connection,
    reading: Reading,
    before: Mapping[str, Answer],
    now: Mapping[str, Answer],
) -> tuple[AgendaLine, ...]:
    """Let the lines ticked `now` be brought, and those ticked `before` and not any more wait again; return them."""
    brought = ticked(now)
    carried = ticked(before) - brought
    changed = (
        *_from_to(reading, brought, AgendaState.WAITING, AgendaState.BROUGHT),
        *_from_to(reading, carried, AgendaState.BROUGHT, AgendaState.WAITING),
    )
    for line in changed:
        around.write_agenda_line(connection, line)
    return changed


def _from_to(
    reading: Reading, ids: Iterable[str], standing: AgendaState, state: AgendaState
) -> list[AgendaLine]:
    lines = (reading.agenda_line(line_id) for line_id in sorted(ids))
    return [replace(line, state=state) for line in lines if line and line.state is standing]
