# SPDX-License-Identifier: GPL-3.0-or-later
"""What a conversation about the work begins with on the day it was settled for: only what the writer settled."""

from __future__ import annotations

from collections.abc import Mapping

from peerdesk.presenters.desk import Desk
from peerdesk.records.answers import Answer, Many, Minutes, One, Word


def as_settled(desk: Desk) -> Mapping[str, Answer]:
    """Return the answers that stand already; none where the next conversation is not today’s."""
    coming = desk.reading.agenda.next_conversation()
    if coming.day != desk.today():
        return {}
    answers: dict[str, Answer] = {}
    if coming.kind is not None:
        answers["supervision_kind"] = One(coming.kind)
    if coming.minutes is not None:
        answers["minutes"] = Minutes(coming.minutes)
    if coming.manages_me is not None:
        answers["also_manages_me"] = One(_yes_or_no(desk, yes=coming.manages_me))
    if coming.asks is not None:
        answers["asked_for"] = One(coming.asks)
    return {**answers, **_with(desk, coming.person)}


def _with(desk: Desk, person: str) -> Mapping[str, Answer]:
    """Return who it is with: a role of the list where it is one, else the writer’s own words."""
    if not person:
        return {}
    roles = desk.words.words("supervision_with")
    role = next((word for word in roles if word.label == person), None)
    return {"with_whom": Many((role,))} if role else {"with_roles": person}


def _yes_or_no(desk: Desk, *, yes: bool) -> Word:
    wanted = "yes" if yes else "no"
    return next(word for word in desk.words.words("yes_no") if word.id == wanted)
