# SPDX-License-Identifier: GPL-3.0-or-later
"""How an observation is made of what is said and of the entries behind each number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from peerdesk.insights.observation import Observation
from peerdesk.insights.phrasing import beside
from peerdesk.insights.phrasing.said import Said
from peerdesk.insights.tally import Answered, Counted, ids
from peerdesk.records.entry import Entry

Groups = Mapping[str, Iterable[Entry]]


def counted(
    kind: int,
    key: str,
    said: Said,
    groups: Groups,
    answered: Answered,
    more: tuple[str, ...] = (),
) -> Observation:
    """Return a count in a whole, with `more`, a small whole and the blanks among those asked named beside it."""
    whole = sum(1 for _entry in groups["whole"])
    lines = beside.lines((*more, *beside.small(whole)), answered)
    return listing(kind, key, said, {**groups, **answered.silences()}, lines)


def listing(
    kind: int,
    key: str,
    said: Said,
    groups: Groups,
    lines: tuple[str, ...] = (),
) -> Observation:
    """Return what lists entries; it has no minimum."""
    behind = {name: ids(entries) for name, entries in groups.items()}
    return Observation(key, kind, said.text, lines, said.quoted, behind)


def word_groups(words: Iterable[Counted]) -> dict[str, tuple[Entry, ...]]:
    """Return the entries of each word by the word’s id."""
    return {f"word:{one.word.id}": one.entries for one in words}
