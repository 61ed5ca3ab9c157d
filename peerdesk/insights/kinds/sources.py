# SPDX-License-Identifier: GPL-3.0-or-later
"""Where it came from and what held (3, 8, 21, 22). Sources in the system and between people are named first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from peerdesk.insights.kinds.telling import counted, word_groups
from peerdesk.insights.observation import Observation
from peerdesk.insights.phrasing import check_ins
from peerdesk.insights.sources import NO_SOURCE, lies
from peerdesk.insights.tally import MOST_PAIRS, Counted, asked, by_word, pairs
from peerdesk.insights.written import Written
from peerdesk.records.entry import Kind

NAMED = 2
"""How many words are named as chosen most often."""
NAMED_AT_MOST = 4
"""How many are named where several were chosen equally often; were there more, none stands out."""


def took(written: Written) -> Iterator[Observation]:
    """Each source of what it took that stands in more than one check-in (3)."""
    answered = asked(written.of(Kind.CHECK_IN), "toll_sources")
    if not answered.enough:
        return
    words = _naming(by_word(answered.said, "toll_sources"))
    alone = len(words) == 1 or (len(words) > 1 and len(words[0]) > len(words[1]))
    for one in words:
        said = check_ins.source(one, len(answered.said), most_often=alone and one is words[0])
        groups = {"count": one.entries, "whole": answered.said}
        yield counted(3, f"source:{one.word.id}", said, groups, answered)


def together(written: Written) -> Iterator[Observation]:
    """Sources that stand in one check-in (22): at most three pairs, those in the system first."""
    answered = asked(written.of(Kind.CHECK_IN), "toll_sources")
    if not answered.enough:
        return
    found = pairs(answered.said, "toll_sources", leave_out=NO_SOURCE)
    first = sorted(found, key=lambda pair: sorted(lies(one.word.id) for one in pair[:2]))
    for pair in first[:MOST_PAIRS]:
        one, other = sorted(pair[:2], key=lambda word: (lies(word.word.id), word.word.id))
        said = check_ins.sources_together(one.word, other.word, len(pair[2]), len(answered.said))
        groups = {"count": pair[2], "whole": answered.said}
        key = f"sources_together:{one.word.id}+{other.word.id}"
        yield counted(22, key, said, groups, answered)


def gave(written: Written) -> Iterator[Observation]:
    """The sources of what it gave that were chosen most often (21)."""
    answered = asked(written.of(Kind.CHECK_IN), "reward_sources")
    words = _most_often(by_word(answered.said, "reward_sources"))
    if answered.enough and words:
        said = check_ins.gave_sources(words, len(answered.said))
        groups = {**word_groups(words), "whole": answered.said}
        yield counted(21, "gave_sources", said, groups, answered)


def held(written: Written) -> Iterator[Observation]:
    """What was most often said to have held the writer (8)."""
    answered = asked(written.of(Kind.CHECK_IN), "held_by")
    words = _most_often(by_word(answered.said, "held_by"))
    if answered.enough and words:
        said = check_ins.held_by(words, len(answered.said))
        groups = {**word_groups(words), "whole": answered.said}
        yield counted(8, "held_by", said, groups, answered)


def _naming(words: Sequence[Counted]) -> list[Counted]:
    """Return the words that name something and repeat."""
    return [one for one in words if len(one) > 1 and one.word.id not in NO_SOURCE]


def _most_often(words: Sequence[Counted]) -> list[Counted]:
    """Return the two words chosen most often and any chosen as often; none where too many are alike."""
    named = _naming(words)
    for place in (NAMED, 1):
        found = [one for one in named if len(one) >= len(named[:place][-1])]
        if len(found) <= NAMED_AT_MOST:
            return found
    return []
