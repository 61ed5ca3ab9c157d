# SPDX-License-Identifier: GPL-3.0-or-later
"""Conversations about the work, what was brought to them, and what of mine came up outside the networks."""

from __future__ import annotations

from peerdesk.demo.making import Making, with_more
from peerdesk.demo.weeks import EMPTY, WEEKS
from peerdesk.demo.written import Written, word
from peerdesk.language.asset_tables import table
from peerdesk.records.answers import Answer, Many, Minutes, One
from peerdesk.records.entry import Kind

_NOTHING_IS_BROUGHT_TO = ("line_management", "clinical", "informal")
_FRIDAY = 4
_WITH = {
    "peer_led": "peer_supervisor",
    "co_reflection": "co_reflection_partner",
    "intervision": "intervision_group",
    "group": "fellow_peers",
    "clinical": "clinician",
    "line_management": "manager",
    "informal": "co_worker",
}


def tell_sessions(making: Making) -> None:
    """Bring every conversation into the story, after the lines that wait for them."""
    for line in table("demo/around.toml")["agenda"]:
        at = making.weeks.at(making.weeks.day(line["week"], 3), 12, making.chance.among(0, 59))
        let_go = line.get("let_go", False)
        making.agenda.put_line(line["text"], at, line.get("hope", ""), let_go=let_go)
    sessions = table("demo/supervision.toml")["session"]
    for written in sorted(sessions, key=lambda each: int(each["week"])):
        _tell_session(making, written)


def tell_disclosures(making: Making) -> None:
    """Bring what was shared and held back elsewhere into the story, spread over the weeks."""
    disclosures = table("demo/disclosures.toml")["disclosure"]
    weeks = [week for week in range(2, WEEKS) if week not in EMPTY]
    for number, written in enumerate(disclosures):
        week = written.get("week", weeks[number * len(weeks) // len(disclosures)])
        day = making.weeks.day(week, making.chance.among(0, 4))
        moment = making.weeks.at(day, making.chance.among(12, 21), making.chance.among(0, 59))
        making.tell(making.entry(Kind.DISCLOSURE, written, moment), written)


def _tell_session(making: Making, written: Written) -> None:
    day = making.weeks.day(written["week"], _FRIDAY)
    when = making.weeks.at(day, making.chance.one((9, 13, 15)), making.chance.one((0, 30)))
    entry = making.entry(Kind.SUPERVISION, written, when, made=making.evening(when, earliest=16))
    more: dict[str, Answer] = {"minutes": Minutes(making.chance.one((60, 60, 75, 90)))}
    if written["kind"] not in _NOTHING_IS_BROUGHT_TO:
        brought = making.agenda.bring(when)
        more |= {"brought": brought} if brought else {}
        more["asked_for"] = One(word(making.words, "asking_for", "witness_then_questions"))
    if written["kind"] in _WITH:
        with_whom = word(making.words, "supervision_with", _WITH[written["kind"]])
        more["with_whom"] = Many((with_whom,))
    if written["kind"] == "intervision":
        more["round_role"] = One(word(making.words, "round_role", "presenter"))
    making.tell(with_more(entry, more), written)
