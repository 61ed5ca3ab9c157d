# SPDX-License-Identifier: GPL-3.0-or-later
"""What it took and what it gave (1, 2): the same counts for both, side by side, never one number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from peerdesk.insights.kinds.telling import listing
from peerdesk.insights.observation import Observation
from peerdesk.insights.phrasing import beside, check_ins
from peerdesk.insights.phrasing.said import Said
from peerdesk.insights.tally import A_LOT, ENOUGH, asked, at_least, by_place
from peerdesk.insights.written import Written
from peerdesk.records.answers import Word
from peerdesk.records.entry import Entry, Kind

Words = Sequence[Word]


@dataclass(frozen=True, slots=True)
class _Side:
    """One strand, the other beside it, and the sentences that begin with the one."""

    name: str
    key: str
    other: str
    a_lot: Callable[[int, int, int, Words, Said | None], Said]
    also: Callable[[int, Words], Said]
    other_not_said: Callable[[int], str]
    said_in: Callable[[int, int], Said]


_SIDES = (
    _Side(
        "took",
        "toll",
        "reward",
        check_ins.took_a_lot,
        check_ins.also_gave,
        check_ins.gave_not_said,
        check_ins.took_said,
    ),
    _Side(
        "gave",
        "reward",
        "toll",
        check_ins.gave_a_lot,
        check_ins.also_took,
        check_ins.took_not_said,
        check_ins.gave_said,
    ),
)


def a_lot(written: Written) -> Iterator[Observation]:
    """How often it took, and how often it gave, a lot or more; and how often both are in one check-in (1)."""
    for side in _SIDES:
        answered = asked(written.of(Kind.CHECK_IN), side.key)
        much = at_least(answered.said, side.key, A_LOT)
        if not answered.enough or not much:
            continue
        both = _both(side, answered.said, much)
        silent = asked(much, side.other).blank
        not_said = (side.other_not_said(len(silent)),) if silent else ()
        lines = beside.lines((*not_said, *beside.small(len(answered.said))), answered)
        also = side.also(len(both), _labels(both, side.other)) if both else None
        weeks = written.span.weeks
        said = side.a_lot(len(much), len(answered.said), weeks, _labels(much, side.key), also)
        groups = {"count": much, "whole": answered.said, "both": both, "other_not_said": silent}
        made = listing(1, f"a_lot:{side.name}", said, {**groups, **answered.silences()}, lines)
        yield replace(made, amounts={"weeks": weeks})


def said_and_blank(written: Written) -> Iterator[Observation]:
    """In how many check-ins each strand was said, where it was left blank in some (2)."""
    for side in _SIDES:
        answered = asked(written.of(Kind.CHECK_IN), side.key)
        if not answered.said or not answered.blank:
            continue
        lines = beside.lines((), replace(answered, blank=()))
        said = side.said_in(len(answered.said), len(answered.blank))
        groups = {
            "count": answered.said,
            "whole": written.of(Kind.CHECK_IN),
            **answered.silences(),
        }
        yield listing(2, f"said:{side.name}", said, groups, lines)


def _both(side: _Side, said: Sequence[Entry], much: Sequence[Entry]) -> tuple[Entry, ...]:
    if len(asked(said, side.other).said) < ENOUGH:
        return ()
    return at_least(much, side.other, A_LOT)


def _labels(entries: Sequence[Entry], strand: str) -> tuple[Word, ...]:
    return tuple(place.word for place in by_place(entries, strand))
