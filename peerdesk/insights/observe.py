# SPDX-License-Identifier: GPL-3.0-or-later
"""What the counts say about what was written. On a day that was more than could be held they say nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from peerdesk.insights.kinds import check_ins, listed, meetings, sharing, sources, strands
from peerdesk.insights.observation import Observation
from peerdesk.insights.order import in_order
from peerdesk.insights.phrasing import beside
from peerdesk.insights.written import Written

__all__ = ["Observation", "closing", "observe"]

_KINDS: tuple[Callable[[Written], Iterator[Observation]], ...] = (
    strands.a_lot,
    strands.said_and_blank,
    sources.took,
    sources.together,
    sources.gave,
    sources.held,
    check_ins.recognition,
    check_ins.unseen,
    check_ins.feelings,
    check_ins.performed,
    meetings.not_yet_spoken,
    meetings.only_peer,
    meetings.force,
    sharing.asked_again,
    sharing.kept,
    sharing.with_a_space,
    sharing.alongside,
    listed.small_cuts,
    listed.later_looks,
    listed.own_words,
    listed.networks,
    listed.agenda,
)


_COUNTING = frozenset(range(1, 24)) - {14, 15, 19, 20, 23}
"""The kinds that count something in this span."""


def observe(written: Written) -> tuple[Observation, ...]:
    """Return all that may be said, in the written-down order; nothing on a day that was more than could be held."""
    if written.more_than_could_be_held is not None:
        return ()
    found = [observation for kind in _KINDS for observation in kind(written)]
    if any(observation.kind in _COUNTING for observation in found):
        # Months without entries are named only to set a count straight, never by themselves.
        found += listed.months_without(written)
    return in_order(found)


def closing(written: Written, observations: Sequence[Observation]) -> tuple[str, ...]:
    """Return the lines that end the counts: what was left out, and a question or a place to stop (24, 25)."""
    if written.more_than_could_be_held is not None:
        return (beside.stays_quiet(),)
    left_out = beside.left_out(written)
    if observations:
        return (*left_out, beside.one_way_of_looking())
    if written.counted:
        return (*left_out, beside.nothing_repeats())
    return left_out or (beside.nothing_written(),)
