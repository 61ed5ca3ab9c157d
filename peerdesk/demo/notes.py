# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes and poems, each in the week it is written for, the others spread over those between."""

from __future__ import annotations

from dataclasses import replace

from peerdesk.demo.making import Making
from peerdesk.demo.weeks import EMPTY, WEEKS
from peerdesk.demo.written import Written
from peerdesk.language.asset_tables import table
from peerdesk.records.entry import Kind, Moment, Precision

_VAGUE = {11: Precision.SOME_TIME_AGO, 23: Precision.WEEK, 37: Precision.DAY, 61: Precision.DAY}
"""Which notes say only roughly when they were."""


def tell_notes(making: Making) -> None:
    """Bring every note into the story."""
    notes = table("demo/notes.toml")["note"]
    free = [week for week in range(1, WEEKS) if week not in EMPTY]
    between = iter(making.chance.mixed(free * 2))
    for number, written in enumerate(notes):
        week = written["week"] if "week" in written else next(between)
        _tell_note(making, written, _moment(making, week), number)


def _tell_note(making: Making, written: Written, at: Moment, number: int) -> None:
    named = {"form": "note_form", "shape": "note_shape"}
    told = {named.get(name, name): said for name, said in written.items()}
    if number in _VAGUE:
        told["when"] = _VAGUE[number].value
    entry = making.entry(Kind.NOTE, told, at)
    if "earlier" not in told:
        making.tell(entry, told)
        return
    first = making.entry(Kind.NOTE, told | {"text": told["earlier"]}, at)
    first = replace(first, id=entry.id)
    making.story.do(at.instant, lambda journal: journal.rest(first))
    again = making.weeks.later(at, 2, 21).instant
    making.story.do(again, lambda journal: journal.rest(entry))


def _moment(making: Making, week: int) -> Moment:
    chance = making.chance
    day = making.weeks.day(week, chance.weighted(range(7), (3, 3, 3, 3, 3, 4, 5)))
    hour = chance.weighted((7, 12, 13, 17, 20, 21, 22, 23), (2, 2, 2, 3, 4, 5, 4, 2))
    return making.weeks.at(day, hour, chance.among(0, 59))
