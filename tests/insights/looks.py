# SPDX-License-Identifier: GPL-3.0-or-later
"""Short ways to say what somebody wrote, for tests that look at counts. Words come from the shipped lists."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from functools import cache

from peerdesk.insights.observe import Observation, observe
from peerdesk.insights.written import Span, Written
from peerdesk.language.word_lists import WordLists
from peerdesk.records.answers import Many, One, Word
from peerdesk.records.around import FollowUp, FollowUpState
from peerdesk.records.entry import Entry, new_id
from tests.builders import TODAY, a_moment

TODAY_DATE = TODAY.date()
WEEKS = 12


@cache
def shipped(list_name: str) -> dict[str, Word]:
    return {word.id: word for word in WordLists.load().all(list_name)}


def many(list_name: str, *ids: str) -> Many:
    return Many(tuple(shipped(list_name)[id_] for id_ in ids))


def one(list_name: str, id_: str) -> One:
    return One(shipped(list_name)[id_])


def wrote(*entries: Entry, **around: object) -> Written:
    """Return what was written in the twelve weeks up to today."""
    span = Span(TODAY_DATE - timedelta(days=7 * WEEKS - 1), TODAY_DATE)
    return Written(**{"span": span, "today": TODAY_DATE, "entries": entries, **around})  # type: ignore[arg-type]


def of_kind(kind: int, written: Written) -> list[Observation]:
    return [said for said in observe(written) if said.kind == kind]


def the_one(kind: int, written: Written) -> Observation:
    found = of_kind(kind, written)
    assert len(found) == 1, [said.sentence for said in found]
    return found[0]


def asked_again(entry: Entry, answer: str = "", state: str = "waiting") -> FollowUp:
    given = shipped("follow_up_answer")[answer] if answer else None
    how = FollowUpState.ANSWERED if answer else FollowUpState(state)
    when = a_moment() if answer else None
    return FollowUp(new_id(), entry.id, a_moment(1), TODAY_DATE, how, 0, given, when)


def all_lines(said: Observation) -> Iterable[str]:
    return (said.sentence, *said.beside)


def quoted_words(said: Observation) -> list[str]:
    return [said.sentence[start:end] for start, end in said.quoted]
