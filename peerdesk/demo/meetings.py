# SPDX-License-Identifier: GPL-3.0-or-later
"""The made-up networks: meeting after meeting, who sat there, and what of mine was shared or held back in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from peerdesk.demo.making import Making, with_more
from peerdesk.demo.weeks import written_in
from peerdesk.demo.written import Written, answers_of, circle_of, word
from peerdesk.language.asset_tables import table
from peerdesk.records.answers import Answer, Minutes, One, Silence
from peerdesk.records.entry import Belongs, Entry, Kind, Moment
from peerdesk.records.forms import FORMS, NETWORK
from peerdesk.records.network import Network, Voice

NETWORKS: Final = ("slate", "ochre", "estuary", "lantern", "bracken", "hearth", "drizzle")
_NTH = (
    *(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ),
)
_ASKED = ("1 lighter", "1 the same", "1 heavier", "3 different", "3 gone", "7 lighter", "7 let go")
"""When it was asked about again, and what was answered."""

_QUICK = ("shared", "shared", "shared", "reflecting", "reflecting", "being_there")
"""How something of mine was in the room, where no more than that was noted."""


@dataclass(frozen=True)
class Series:
    """One network as it is written, and the record it becomes."""

    written: Written
    network: Network
    voices: Mapping[str, Voice]


def tell_networks(making: Making) -> list[Entry]:
    """Bring every network with its meetings into the story; return the meetings, oldest first."""
    meetings = [entry for name in NETWORKS for entry in _tell_network(making, name)]
    return sorted(meetings, key=lambda entry: entry.when.moment.instant)


def _tell_network(making: Making, name: str) -> Iterator[Entry]:
    written = table(f"demo/{name}.toml")
    days = list(_moments(making, written))
    series = _series(making, written, making.evening(days[0]))
    network = series.network
    making.story.do(network.made.instant, lambda journal: journal.put_network(network))
    for number, (told, when) in enumerate(zip(written["meeting"], days, strict=True)):
        meeting = _meeting(making, series, told, number, when)
        making.tell(meeting, told)
        yield meeting
        for mine in told.get("mine", ()):
            _tell_mine(making, mine, meeting)
        if "mine" not in told and making.chance.happens(0.2):
            _tell_quickly(making, meeting)


def _series(making: Making, written: Written, made: Moment) -> Series:
    voices = {key: Voice(making.chance.new_id(), role) for key, role in written["voices"].items()}
    network = Network(
        making.chance.new_id(),
        written["pet_name"],
        made,
        tuple(voices.values()),
        answers_of(NETWORK, written, making.words),
    )
    return Series(written, network, voices)


def _moments(making: Making, written: Written) -> Iterator[Moment]:
    """Yield when each meeting was: no two in one week, also where a week that stays empty pushed one on."""
    last = -1
    for number, told in enumerate(written["meeting"]):
        usual = written["from_week"] + number * written["every"]
        last = written_in(max(told.get("week", usual), last + 1))
        day = making.weeks.day(last, written["weekday"])
        yield making.weeks.at(day, written["hour"], making.chance.among(0, 30, 15))


def _meeting(making: Making, series: Series, told: Written, number: int, when: Moment) -> Entry:
    entry = making.entry(Kind.MEETING, told, when, made=making.evening(when))
    nth = _NTH[number] if number < len(_NTH) else ""
    name = series.network.pet_name
    title = f"{name} network, {nth} meeting" if nth else f"{name} network, meeting {number + 1}"
    entry = replace(entry, title=entry.title or title, network=series.network.id)
    return with_more(
        entry, {"circle": circle_of(told, series.voices), **_facts(making, series.written)}
    )


def _facts(making: Making, written: Written) -> dict[str, Answer]:
    """Return the facts of a meeting, and now and then how it was to be there."""
    chance, words = making.chance, making.words
    usual = {"place": written["place"], "form": written["form"]}
    usual["modality"] = written.get("modality", "in_person")
    facts = answers_of(FORMS[Kind.MEETING], usual, words)
    facts["minutes"] = Minutes(written["minutes"] + chance.among(-10, 15, 5))
    if chance.happens(0.35):
        facts["peer_role"] = One(word(words, "peer_role", written["my_place"]))
        facts["co_practitioners"] = written["beside"]
        facts["pace"] = One(word(words, "pace", chance.one(("hurried", "roomy", "roomy", "both"))))
    if chance.happens(0.3):
        only: Answer = One(word(words, "yes_no", "yes"))
        facts["only_peer"] = Silence.UNSURE if chance.happens(0.15) else only
        near: Answer = One(chance.one(words.all("felt_alongside")))
        facts["felt_alongside"] = Silence.NOT_NOW if chance.happens(0.1) else near
    return facts


def _tell_mine(making: Making, mine: Written, meeting: Entry) -> None:
    entry = making.entry(Kind.DISCLOSURE, mine, making.evening(meeting.made, earliest=19))
    entry = replace(entry, network=meeting.network, belongs_to=meeting.id, belongs=Belongs.AFTER)
    making.tell(entry, mine)


def _tell_quickly(making: Making, meeting: Entry) -> None:
    """Something of mine in three taps: how it was, and a word on each strand."""
    how = word(making.words, "disclosure_kind", making.chance.one(_QUICK))
    chance = making.chance
    mine: dict[str, object] = {"how": how.id, "took": chance.among(1, 4)}
    if chance.happens(0.7):
        mine["gave"] = chance.among(1, 5)
    if chance.happens(0.8):
        mine["ask"] = chance.one(_ASKED)
    _tell_mine(making, mine, meeting)
