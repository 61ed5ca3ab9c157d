# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole made-up journal as a story, before any of it is written. The same seed and day give the same one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from peerdesk.clock import Clock
from peerdesk.demo.agenda import Agenda
from peerdesk.demo.chance import Chance
from peerdesk.demo.check_ins import CheckIns
from peerdesk.demo.letters import card_name, tell_letters
from peerdesk.demo.making import Making
from peerdesk.demo.meetings import tell_networks
from peerdesk.demo.notes import tell_notes
from peerdesk.demo.sessions import tell_disclosures, tell_sessions
from peerdesk.demo.story import Story, Verb
from peerdesk.demo.weeks import Weeks
from peerdesk.journal.journal import Journal
from peerdesk.language.asset_tables import table
from peerdesk.language.word_lists import WordLists
from peerdesk.records.answers import Word
from peerdesk.records.around import MyList, Supporter
from peerdesk.records.settings import Settings

_DAYS_OPENED = 311
_LATELY = 14
"""The last days are opened one by one, each counted, so that what lies in the drawer came there on a late one."""


@dataclass(frozen=True)
class Plan:
    """The story, and the settings the journal has when it begins."""

    story: Story
    weeks: Weeks
    settings: Settings


def plan(clock: Clock, seed: int) -> Plan:
    """Return what is to be written, up to the day of `clock`."""
    chance, weeks, story = Chance(seed), Weeks(clock), Story()
    lists = _own_words(chance)
    words = WordLists.load(lists)
    making = Making(words, weeks, chance, story, Agenda(story, chance, words))
    _tell_own(making, lists)
    meetings = tell_networks(making)
    tell_disclosures(making)
    tell_sessions(making)
    tell_notes(making)
    CheckIns.with_lines(making).tell(meetings)
    tell_letters(making)
    _open_lately(making)
    first = weeks.day(0, 0)
    settings = Settings(
        name="A made-up journal",
        made_on=first.isoformat(),
        recovery_written=True,
        card_name=card_name(),
        days_opened=_DAYS_OPENED - _LATELY,
    )
    return Plan(story, weeks, settings)


def _open_lately(making: Making) -> None:
    weeks = making.weeks
    for days_ago in range(1, _LATELY):
        opened = weeks.at(weeks.today - timedelta(days=days_ago), 6).instant
        making.story.do(opened, Journal.open_for_today)
    making.story.do(weeks.now, Journal.open_for_today)


def _own_words(chance: Chance) -> dict[str, MyList]:
    own = table("demo/around.toml")["own_words"]
    return {
        name: MyList(added=tuple(Word(chance.new_id(), label) for label in labels))
        for name, labels in own.items()
    }


def _tell_own(making: Making, lists: dict[str, MyList]) -> None:
    people = tuple(
        Supporter(making.chance.new_id(), **person)
        for person in table("demo/around.toml")["people"]
    )
    first = making.weeks.at(making.weeks.day(0, 0), 12).instant
    making.story.do(first, lambda journal: journal.put_supporters(people))
    for name, mine in lists.items():
        making.story.do(first, _putting(name, mine))


def _putting(name: str, mine: MyList) -> Verb:
    return lambda journal: journal.put_my_list(name, mine)
