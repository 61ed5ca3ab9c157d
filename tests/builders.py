# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries as somebody might have written them. Nobody in them is anybody."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from peerdesk.language.word_lists import WordLists
from peerdesk.records.answers import Answer, One, Strand, Word
from peerdesk.records.entry import Entry, Kind, Moment, State, When, new_id
from peerdesk.records.forms.disclosure import HOW
from peerdesk.records.network import Network, Voice

ZONE = "Europe/London"
TODAY = datetime(2026, 5, 14, 14, 32, tzinfo=ZoneInfo(ZONE))
"""A Thursday afternoon, on which every test of a page takes place."""

HER_BROTHER = "Her brother said, “I don’t know what I’m allowed to want,” and nobody hurried him."
THE_WORDS = "I had the words ready, and they would have been for me."


def a_moment(days_ago: int = 0, hour: int = 14, minute: int = 32) -> Moment:
    """Return a moment `days_ago` days before today, at `hour`:`minute` local time."""
    day = (TODAY - timedelta(days=days_ago)).date()
    instant = datetime.combine(day, time(hour, minute), tzinfo=ZoneInfo(ZONE))
    return Moment(instant.astimezone(UTC), ZONE, day)


def an_entry(kind: Kind, days_ago: int = 0, **said: object) -> Entry:
    """Return an entry; a field of Entry is set by its name, anything else is an answer by its key."""
    fields = {name: said.pop(name) for name in list(said) if name in Entry.__dataclass_fields__}
    moment = a_moment(days_ago)
    standing = {"id": new_id(), "made": moment, "when": When(moment), "state": State.RESTED}
    return Entry(kind=kind, **{**standing, **fields, "answers": said})  # type: ignore[arg-type]


def a_network(pet_name: str = "Slate", *roles: str) -> Network:
    """Return a network with voices of these roles."""
    voices = tuple(Voice(new_id(), role) for role in roles)
    return Network(new_id(), pet_name, a_moment(60), voices)


def a_meeting(days_ago: int = 0, text: str = HER_BROTHER, **said: object) -> Entry:
    """Return a meeting."""
    return an_entry(Kind.MEETING, days_ago, what_happened=text, **said)


def a_disclosure(how: str = "shared", days_ago: int = 7, **said: object) -> Entry:
    """Return something shared, or held back: "shared", "reflecting", "being_there" or "held_back"."""
    label = {word.id: word.label for word in WordLists.load().words(HOW)}[how]
    answers: dict[str, object] = {HOW: One(Word(how, label)), "discernment": THE_WORDS}
    return an_entry(Kind.DISCLOSURE, days_ago, **{**answers, **said})


def a_check_in(took: int = 0, gave: int = 0, days_ago: int = 0, **said: object) -> Entry:
    """Return a check-in; 0 is not said."""
    answers: dict[str, Answer] = {}
    if took:
        answers["toll"] = a_strand("took", took)
    if gave:
        answers["reward"] = a_strand("gave", gave)
    return an_entry(Kind.CHECK_IN, days_ago, **{**answers, **said})


def a_note(text: str = "Crooked, in pieces.", days_ago: int = 0, **said: object) -> Entry:
    """Return a note."""
    return an_entry(Kind.NOTE, days_ago, text=text, **said)


def a_strand(which: str, order: int) -> Strand:
    """Return a word of a strand, "took" or "gave", with the word that stands there."""
    return Strand(order, WordLists.load().words(f"{which}_words")[order - 1].label)
