# SPDX-License-Identifier: GPL-3.0-or-later
"""What was answered when the writer was asked again, counted by entry. What was left alone is left alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from peerdesk.insights.tally import Counted
from peerdesk.insights.written import Written
from peerdesk.records.answers import Word
from peerdesk.records.around import FollowUp, FollowUpState
from peerdesk.records.entry import Entry

ORDER = ("lighter", "same", "heavier", "different", "gone")
"""The order the five answers are offered in; any other word comes after them."""


def answers_about(written: Written, entries: Iterable[Entry]) -> tuple[Counted, ...]:
    """Return the answers given about `entries`, in the order they are offered, each with the entries it was given to.

    An entry asked about several times stands under each answer it was given.
    """
    asked = _by_entry(written)
    standing: dict[str, dict[str, Entry]] = {}
    newest: dict[str, tuple[float, str]] = {}
    for entry in entries:
        for again in asked.get(entry.id, ()):
            if again.answer is not None:
                standing.setdefault(again.answer.id, {})[entry.id] = entry
                label = (_when(again), again.answer.label)
                newest[again.answer.id] = max(newest.get(again.answer.id, label), label)
    found = [Counted(Word(i, newest[i][1]), tuple(e.values())) for i, e in standing.items()]
    return tuple(sorted(found, key=lambda one: (_place(one.word.id), one.word.id)))


def with_an_answer(written: Written, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return those of `entries` about which something was answered when asked again."""
    answered = {a.entry for a in written.follow_ups if a.answer is not None}
    return tuple(entry for entry in entries if entry.id in answered)


def left_alone(written: Written, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return those of `entries` whose follow-ups were all let go or stopped without an answer."""
    asked = _by_entry(written)
    ended = (FollowUpState.LET_GO, FollowUpState.STOPPED)
    return tuple(
        entry
        for entry in entries
        if (of := asked.get(entry.id)) and all(a.state in ended and a.answer is None for a in of)
    )


def _by_entry(written: Written) -> Mapping[str, list[FollowUp]]:
    asked: dict[str, list[FollowUp]] = {}
    for follow_up in written.follow_ups:
        asked.setdefault(follow_up.entry, []).append(follow_up)
    return asked


def _when(again: FollowUp) -> float:
    return (again.answered or again.made).instant.timestamp()


def _place(answer: str) -> int:
    return ORDER.index(answer) if answer in ORDER else len(ORDER)
