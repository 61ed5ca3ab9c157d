# SPDX-License-Identifier: GPL-3.0-or-later
"""Weeks somebody might have written: blanks, Unsure, Not now and answers in any mixture.

Hypothesis chooses how many entries and a seed, and the seed fills them: so that weeks are full enough for every kind.
"""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from peerdesk.insights.written import Written
from peerdesk.records.answers import Answer, Many, Minutes, One, Silence, Word
from peerdesk.records.around import AgendaLine, FollowUp, FollowUpState
from peerdesk.records.circle import Circle, Seat, VoiceMore
from peerdesk.records.entry import Entry, Kind, LaterLook
from peerdesk.records.network import Network
from tests.builders import a_moment, a_strand, an_entry
from tests.insights.looks import shipped, wrote

OWN = Word("own1", "sandbagged")
SLATE = Network("slate", "Slate", a_moment(60))
MOST_ENTRIES = 90
DAYS = 90


def _some(chance: Random, list_name: str, *ids: str) -> Many:
    words = [shipped(list_name)[id_] for id_ in ids]
    return Many(tuple(chance.choices([*words, OWN], k=chance.randint(1, 3))))


def _one(chance: Random, list_name: str, *ids: str) -> One:
    return One(shipped(list_name)[chance.choice(ids)])


def _meeting(chance: Random) -> dict[str, Answer]:
    more = chance.choice([frozenset[VoiceMore](), frozenset({VoiceMore.NOT_YET_SPOKEN})])
    return {
        "minutes": Minutes(chance.randint(0, 900)),
        "only_peer": _one(chance, "yes_no", "yes", "no"),
        "form": _one(chance, "meeting_form", "circle", "yarning"),
        "felt_alongside": _one(chance, "felt_alongside", "yes", "no"),
        "force": _some(chance, "restrictive_practice", "search", "police"),
        "small_cut": chance.choice(["You people", " "]),
        "circle": Circle((Seat("1", "mother", more=more),)),
    }


def _check_in(chance: Random) -> dict[str, Answer]:
    performed = ("could_be_myself", "performed_a_bit", "performed_a_lot")
    return {
        "toll": a_strand("took", chance.randint(1, 4)),
        "reward": a_strand("gave", chance.randint(1, 5)),
        "toll_sources": _some(chance, "toll_sources", "rushed", "racism", "life_outside", "mixed"),
        "reward_sources": _some(
            chance, "reward_sources", "craft", "voice_came_in", "nothing_today"
        ),
        "held_by": _some(chance, "held_by", "rest", "connection", "nothing_yet"),
        "took_feelings": _some(chance, "feelings", "weary", "glad"),
        "gave_feelings": _some(chance, "feelings", "glad"),
        "unseen_labour": _some(chance, "unseen_labour", "translating", "standing_by"),
        "unseen_minutes": Minutes(chance.randint(0, 900)),
        "recognition_from": _some(chance, "recognition_from", "none_came", "team"),
        "faking": _one(chance, "faking", *performed),
        "small_cut": "Sweetheart",
    }


def _disclosure(chance: Random) -> dict[str, Answer]:
    return {
        "disclosure_kind": _one(chance, "disclosure_kind", "shared", "held_back", "reflecting"),
        "toll": a_strand("took", chance.randint(1, 5)),
        "supportive_space": _some(chance, "supportive_space", "after", "none"),
        "kept_glad": _one(chance, "kept_glad", "yes", "mixed"),
        "safety_self": _one(chance, "safety", "felt_safe", "not_safe"),
    }


ANSWERED = {Kind.MEETING: _meeting, Kind.CHECK_IN: _check_in, Kind.DISCLOSURE: _disclosure}


def _entry(chance: Random, number: int, talkative: float) -> Entry:
    kind = chance.choice([*ANSWERED, Kind.CHECK_IN, Kind.DISCLOSURE])
    answers = {}
    for key, answer in ANSWERED[kind](chance).items():
        said = answer if chance.random() < talkative else chance.choice([None, *Silence])
        if said is not None:
            answers[key] = said
    meeting = f"entry{chance.randrange(8):03}"
    return an_entry(
        kind,
        chance.randint(-3, DAYS),
        id=f"entry{number:03}",
        network=chance.choice([None, "slate"]),
        folded=chance.random() < 0.1,
        belongs_to=None if kind is Kind.MEETING else meeting,
        later_looks=chance.choice([(), (), (LaterLook(a_moment(1), "Hands."),)]),
        **answers,
    )


def _asked_again(chance: Random, entry: Entry) -> FollowUp:
    answer = chance.choice(["", "lighter", "heavier"])
    given = shipped("follow_up_answer")[answer] if answer else None
    state = FollowUpState.ANSWERED if answer else FollowUpState.LET_GO
    moment = a_moment(0)
    return FollowUp(f"f{entry.id}", entry.id, moment, moment.local_date, state, 0, given)


def some_weeks(number: int, seed: int) -> Written:
    """Return `number` entries of twelve weeks and a little around them, the same for the same seed."""
    chance = Random(seed)
    talkative = chance.choice([0.3, 0.7, 0.95])
    entries = [_entry(chance, n, talkative) for n in range(number)]
    return wrote(
        *entries,
        follow_ups=tuple(_asked_again(chance, e) for e in entries if chance.random() < 0.8),
        agenda=tuple(AgendaLine(f"a{n}", a_moment(n)) for n in range(chance.randint(0, 3))),
        own_words=frozenset({("feelings", "own1"), ("toll_sources", "own1")}),
        networks={"slate": SLATE},
    )


NUMBERS = st.integers(0, MOST_ENTRIES)
SEEDS = st.integers(0, 2**32)
