# SPDX-License-Identifier: GPL-3.0-or-later
"""Something of the writer’s own, shared or held back (5, 6, 7, 18). Neither is counted towards the other."""

from __future__ import annotations

from collections.abc import Iterator

from peerdesk.insights.kinds.follow_ups import answers_about, with_an_answer
from peerdesk.insights.kinds.telling import counted, listing, word_groups
from peerdesk.insights.observation import Observation
from peerdesk.insights.phrasing import beside, sharing
from peerdesk.insights.tally import ENOUGH, asked, by_place, by_word, ids, with_word
from peerdesk.insights.written import Written
from peerdesk.records.entry import Entry, Kind

HOW = "disclosure_kind"
SHARED = ("shared", "reflecting")
HELD_BACK = "held_back"


def asked_again(written: Written) -> Iterator[Observation]:
    """What was answered when a sharing was asked about again, beside what it took at first (5)."""
    shared = with_word(written.of(Kind.DISCLOSURE), HOW, *SHARED)
    whole = with_an_answer(written, shared)
    if len(whole) < ENOUGH:
        return
    words = answers_about(written, whole)
    answered = set(ids(whole))
    silent = tuple(entry for entry in shared if entry.id not in answered)
    places = by_place(whole, "toll")
    at_first = (sharing.at_first(places),) if places else ()
    never = (sharing.never_answered(len(silent)),) if silent else ()
    lines = (*at_first, " ".join((*never, *beside.small(len(whole)))))
    groups = {
        **word_groups(words),
        "whole": whole,
        "silent": silent,
        **{f"place:{one.word.id}": one.entries for one in places},
    }
    yield listing(5, "asked_again", sharing.asked_again(words, len(whole)), groups, lines)


def kept(written: Written) -> Iterator[Observation]:
    """Whether the writer is glad of what they held back (6)."""
    answered = asked(with_word(written.of(Kind.DISCLOSURE), HOW, HELD_BACK), "kept_glad")
    words = by_word(answered.said, "kept_glad")
    if answered.enough and words:
        said = sharing.kept(words, len(answered.said))
        groups = {**word_groups(words), "whole": answered.said}
        yield counted(6, "kept_glad", said, groups, answered)


def with_a_space(written: Written) -> Iterator[Observation]:
    """What it took where a supportive space after sharing is marked (7)."""
    shared = with_word(written.of(Kind.DISCLOSURE), HOW, *SHARED)
    answered = asked(with_word(shared, "supportive_space", "after"), "toll")
    places = by_place(answered.said, "toll")
    if not answered.enough or not places:
        return
    later = answers_about(written, answered.said)
    groups = {
        **{f"place:{one.word.id}": one.entries for one in places},
        "whole": answered.said,
        **word_groups(later),
    }
    more = (sharing.later_with_a_space(later),) if later else ()
    said = sharing.with_a_space(places, len(answered.said))
    yield counted(7, "space_after_sharing", said, groups, answered, more)


def alongside(written: Written) -> Iterator[Observation]:
    """How safe it felt in entries that belong to a meeting with someone alongside (18)."""
    there = tuple(e for e in written.of(Kind.DISCLOSURE) if _someone_alongside(written, e))
    answered = asked(there, "safety_self")
    words = by_word(answered.said, "safety_self")
    if answered.enough and words:
        said = sharing.alongside(words, len(answered.said))
        groups = {**word_groups(words), "whole": answered.said}
        yield counted(18, "alongside_and_safe", said, groups, answered)


def _someone_alongside(written: Written, entry: Entry) -> bool:
    meeting = written.by_id.get(entry.belongs_to or "")
    return meeting is not None and bool(with_word([meeting], "felt_alongside", "yes"))
