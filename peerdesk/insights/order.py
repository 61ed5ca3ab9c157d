# SPDX-License-Identifier: GPL-3.0-or-later
"""Which observation is shown first. The order is fixed here, so that nothing is put first for being dramatic.

    1. By what it is about, in the order of `PLACES`: what it took and gave together; what lies in the system, then
       between people; recognition and unseen work; what gave and what held; sharing and holding back; the writer’s
       own added and own-life sources; and at the end what is only listed.
    2. Within one place, by how many entries answered: more first.
    3. Then by key.

How much it took, how often, or what a word means never moves anything up or down. A number above decides only
between counts of the same sort.
"""

from __future__ import annotations

from collections.abc import Iterable

from peerdesk.insights.observation import Observation
from peerdesk.insights.sources import Lies, lies

PLACES = (
    "1",
    "3 system",
    "22 system",
    "10",
    "17",
    "3 between",
    "22 between",
    "11",
    "12",
    "21",
    "8",
    "18",
    "7",
    "5",
    "6",
    "13",
    "3 own_word",
    "22 own_word",
    "3 own_life",
    "22 own_life",
    "4",
    "16",
    "9",
    "14",
    "15",
    "19",
    "20",
    "2",
    "23",
)


def in_order(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    """Return `observations` in the written-down order."""
    return tuple(sorted(observations, key=_standing))


def _standing(observation: Observation) -> tuple[int, int, str]:
    return PLACES.index(_place(observation)), -len(observation.whole), observation.key


def _place(observation: Observation) -> str:
    if observation.kind not in {3, 22}:
        return str(observation.kind)
    sources = observation.key.partition(":")[2].split("+")
    furthest: Lies = max(lies(source) for source in sources)
    return f"{observation.kind} {furthest.name.lower()}"
