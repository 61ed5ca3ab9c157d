# SPDX-License-Identifier: GPL-3.0-or-later
"""Weeks to draw: twelve of one spring, a year, and ten years, the same on every run."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from peerdesk.ui.widgets.almanac.rows import DAYS, Bead, DayState, GutterMark, Said, Week

SPRING = date(2026, 2, 23)
TODAY = date(2026, 5, 14)
WORDS = ("hardly anything", "a little", "some", "a lot", "more than I could hold")

# stops of what it took, of what it gave; gutter; days with a check-in; minutes seen, unseen, supervision
_TWELVE = (
    ("322", "233", "mbm", "024", 330, 30, 0),
    ("4332", "234", "msm", "1236", 360, 80, 0),
    ("322", "233", "mhv", "024", 300, 48, 90),
    ("4433", "244", "msm", "1345", 390, 93, 0),
    ("43", "233", "mmr", "023", 360, 108, 0),
    ("", "", "", "", 0, 0, 0),
    ("3221", "2334", "mr", "0236", 270, 31, 0),
    ("544", "23", "smm", "124", 420, 150, 0),
    ("4322", "2234", "mhv", "0123", 330, 93, 90),
    ("322", "344", "mbm", "135", 297, 62, 0),
    ("4432", "3334", "msm", "0234", 390, 108, 0),
    ("432", "333", "hmm", "023", 285, 60, 0),
)
_KINDS = {
    "m": "meeting",
    "s": "shared",
    "r": "reflecting",
    "b": "being_there",
    "h": "held_back",
    "v": "supervision",
}


def beads(stops: str, days: str, first_key: int = 0) -> tuple[Bead, ...]:
    """Return one bead a stop, on the days in turn."""
    return tuple(
        Bead(int(stop), int(days[place % len(days)]), first_key + place)
        for place, stop in enumerate(stops)
    )


def states(days: str, start: date) -> tuple[DayState, ...]:
    """Return the seven days; those after today are yet to come."""
    found: list[DayState] = []
    for place in range(DAYS):
        if start + timedelta(place) > TODAY:
            found.append("future")
        else:
            found.append("check_ins" if str(place) in days else "none")
    return tuple(found)


def spring() -> tuple[Week, ...]:
    """Return the twelve weeks of the pictures."""
    return tuple(_spring_week(place) for place in range(len(_TWELVE)))


def _spring_week(place: int) -> Week:
    took, gave, gutter, days, seen, unseen, supervision = _TWELVE[place]
    start = SPRING + timedelta(weeks=place)
    return Week(
        start,
        f"{start.day} {start:%b}",
        beads(took, days, 100 * place),
        beads(gave, days, 100 * place),
        tuple(
            GutterMark(_KINDS[kind], each, 100 * place + 50 + each)
            for each, kind in enumerate(gutter)
        ),
        states(days, start),
        (TODAY - start).days if 0 <= (TODAY - start).days < DAYS else None,
        seen,
        unseen,
        supervision,
        _said(start, took, gave),
        tuple(
            f"{start + timedelta(day):%A} {(start + timedelta(day)).day}." for day in range(DAYS)
        ),
        is_empty=not days,
    )


def _said(start: date, took: str, gave: str) -> tuple[Said, ...]:
    name = Said(f"{start.day} {start:%B}, {max(len(took), len(gave))} check-ins", "week")
    if not took:
        return (Said(f"{start.day} {start:%B}", "week"), Said("   no check-ins"))
    said = [name, Said("   took ")]
    for place, stop in enumerate(sorted(set(took))):
        said += [Said(", ")] * bool(place) + [Said(WORDS[int(stop) - 1], "word")]
    said.append(Said(" · gave "))
    for place, stop in enumerate(sorted(set(gave))):
        said += [Said(", ")] * bool(place) + [Said(WORDS[int(stop) - 1], "word")]
    return tuple(said)


def many(weeks: int, a_week: int = 3, seed: int = 7) -> tuple[Week, ...]:
    """Return that many weeks up to today, now and then an empty one, with up to `a_week` check-ins."""
    chance = Random(seed)
    start = TODAY - timedelta(TODAY.weekday()) - timedelta(weeks=weeks - 1)
    found: list[Week] = []
    for place in range(weeks):
        monday = start + timedelta(weeks=place)
        new_month = place == 0 or monday.month != found[-1].start.month
        found.append(_chance_week(chance, monday, a_week, new_month=new_month))
    return tuple(found)


def _chance_week(chance: Random, start: date, a_week: int, *, new_month: bool) -> Week:
    label = f"{start:%b}" + (f" {start:%y}" if start.month == 1 else "") if new_month else ""
    if chance.random() < 0.09:
        return Week(start, label, days=states("", start), is_empty=True, begins_month=new_month)
    count = a_week if a_week > 4 else chance.randint(1, a_week + 1)
    days = "".join(str(day) for day in sorted(chance.sample(range(DAYS), min(count, 6))))
    took = "".join(str(min(max(round(chance.gauss(2.9, 0.9)), 1), 5)) for _each in range(count))
    gave = "".join(str(min(max(round(chance.gauss(3.1, 0.8)), 1), 5)) for _each in range(count))
    gutter = chance.choice(["s", "h", "r", "b", "v", "hv", "", "msm", "mmh"])
    return Week(
        start,
        label,
        beads(took, days),
        beads(gave, days),
        tuple(GutterMark(_KINDS[kind], each, each) for each, kind in enumerate(gutter)),
        states(days, start),
        (TODAY - start).days if 0 <= (TODAY - start).days < DAYS else None,
        chance.randint(180, 440),
        chance.randint(15, 90),
        90 if "v" in gutter else 0,
        _said(start, took, gave),
        begins_month=new_month,
    )
