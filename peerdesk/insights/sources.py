# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a source of what it took lies: in the system, between people, or in one’s own life. In this order, always.

The onus is not put on the person: what a service or a society does is named before anybody’s sleep.
"""

from __future__ import annotations

from enum import IntEnum


class Lies(IntEnum):
    """Where a source lies; the first is named first. OWN_WORD: a word the writer added, which only they can place."""

    SYSTEM = 0
    BETWEEN = 1
    OWN_WORD = 2
    OWN_LIFE = 3


SYSTEM = frozenset(
    {
        "decisions_elsewhere",
        "rushed",
        "had_to_perform",
        "only_peer",
        "no_supervision",
        "witnessed_force",
        "role_drift",
        "language_in_room",
        "view_read_as_illness",
        "treated_like_a_patient",
        "too_much_work",
        "low_pay",
        "no_way_forward",
        "travel_or_admin",
        "racism",
        "sexism",
        "poverty",
        "homophobia_transphobia",
        "ableism_sanism",
        "colonisation",
        "immigration_rules",
    }
)
BETWEEN = frozenset(
    {
        "small_cut",
        "not_believed",
        "conflict_of_values",
        "conflict_in_team",
        "expected_to_share",
        "shamed_for_sharing",
        "colleague_discomfort",
        "latched_on_to",
        "pain_that_echoed",
        "shared_my_story",
        "held_back",
    }
)
OWN_LIFE = frozenset({"life_outside", "sleep_or_food"})
NO_SOURCE = frozenset(
    {"nothing_in_particular", "nothing_today", "nothing_yet", "none", "mixed", "no_words"}
)
"""Answers that name no source: they belong to the whole and are never named as one."""

_PLACES = {
    **dict.fromkeys(SYSTEM, Lies.SYSTEM),
    **dict.fromkeys(BETWEEN, Lies.BETWEEN),
    **dict.fromkeys(OWN_LIFE, Lies.OWN_LIFE),
}


def lies(source: str) -> Lies:
    """Return where the source with this word id lies."""
    return _PLACES.get(source, Lies.OWN_WORD)
