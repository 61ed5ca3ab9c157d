# SPDX-License-Identifier: GPL-3.0-or-later
"""What meetings say: voices not yet spoken, being the only peer, force or its threat (9, 10, 16).

Nothing is counted about a person or a voice: only in how many meetings something was marked.
"""

from __future__ import annotations

from collections.abc import Iterator

from peerdesk.insights.kinds.follow_ups import answers_about, left_alone
from peerdesk.insights.kinds.telling import counted, listing, word_groups
from peerdesk.insights.observation import Observation
from peerdesk.insights.phrasing import beside, listings
from peerdesk.insights.tally import asked, is_said, with_word
from peerdesk.insights.written import Written
from peerdesk.records.circle import Circle, VoiceMore
from peerdesk.records.entry import Entry, Kind

FORCE = ("force", "force_position", "force_text")


def not_yet_spoken(written: Written) -> Iterator[Observation]:
    """The meetings where “not yet spoken” is marked (9)."""
    drawn = tuple(entry for entry in written.of(Kind.MEETING) if _seats(entry))
    found = tuple(entry for entry in drawn if VoiceMore.NOT_YET_SPOKEN in _marks(entry))
    if found:
        said = listings.not_yet_spoken(len(found), len(drawn))
        groups = {"count": found, "whole": drawn}
        yield listing(9, "not_yet_spoken", said, groups, (beside.nothing_assumed(),))


def only_peer(written: Written) -> Iterator[Observation]:
    """In how many meetings the writer was the only peer (10)."""
    answered = asked(written.of(Kind.MEETING), "only_peer")
    alone = with_word(answered.said, "only_peer", "yes")
    if answered.enough and alone:
        said = listings.only_peer(len(alone), len(answered.said))
        yield counted(10, "only_peer", said, {"count": alone, "whole": answered.said}, answered)


def force(written: Written) -> Iterator[Observation]:
    """How many entries write about force or its threat, and what was answered when asked again (16)."""
    looked_at = written.of(Kind.MEETING, Kind.CHECK_IN)
    found = tuple(entry for entry in looked_at if _is_about_force(entry))
    if not found:
        return
    words = answers_about(written, found)
    alone = left_alone(written, found)
    groups = {
        "count": found,
        "whole": looked_at,
        **word_groups(words),
        "left_alone": alone,
    }
    said = listings.force(len(found), len(looked_at), words, len(alone))
    yield listing(16, "force", said, groups, (beside.nothing_assumed(),))


def _is_about_force(entry: Entry) -> bool:
    if entry.kind is Kind.CHECK_IN:
        return bool(with_word([entry], "toll_sources", "witnessed_force"))
    return any(is_said(entry.answers.get(key)) for key in FORCE)


def _seats(entry: Entry) -> bool:
    circle = entry.answers.get("circle")
    return isinstance(circle, Circle) and bool(circle.seats)


def _marks(entry: Entry) -> set[VoiceMore]:
    circle = entry.answers.get("circle")
    return (
        {mark for seat in circle.seats for mark in seat.more}
        if isinstance(circle, Circle)
        else set()
    )
