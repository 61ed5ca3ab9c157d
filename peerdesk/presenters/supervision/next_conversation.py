# SPDX-License-Identifier: GPL-3.0-or-later
"""The next conversation about the work: when, what kind, how long, with whom. All of it may stay unsaid."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing.fact_links import read_day, read_time
from peerdesk.records.answers import Word
from peerdesk.records.around import NextConversation
from peerdesk.wording import _

LENGTHS = (30, 45, 60, 75, 90)
"""Minutes offered for a conversation."""

_LENGTHS_SAID = {30: _("half an hour"), 60: _("an hour"), 90: _("an hour and a half")}
_MANAGES = {
    True: _("with {person}, who also manages you"),
    False: _("with {person}, who does not manage you"),
    None: _("with {person}"),
}


@dataclass(frozen=True, slots=True)
class Coming:
    """The next conversation in words: a heading, and its facts; empty ones were not said."""

    heading: str
    kind: str
    length: str
    person: str


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody it may be with: a name or a role, and whether they also manage the writer, if that was said."""

    name: str
    manages_me: bool | None = None


class ComingPresenter:
    """What is settled of the next conversation, and settling it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def standing(self) -> NextConversation:
        """Return it as it is kept. A day that has passed is not kept up: it says nothing about anyone."""
        coming = self._desk.reading.agenda.next_conversation()
        if coming.day is not None and coming.day < self._desk.today():
            return replace(coming, day=None, time="")
        return coming

    def said(self) -> Coming:
        """Return it in words."""
        coming = self.standing()
        return Coming(
            heading=self._heading(coming),
            kind=_capital(coming.kind.label) if coming.kind else "",
            length=length_said(coming.minutes) if coming.minutes else "",
            person=_MANAGES[coming.manages_me].format(person=coming.person)
            if coming.person
            else "",
        )

    def kinds(self) -> tuple[Word, ...]:
        """Return the kinds of conversation, led by peers first."""
        return self._desk.words.words("supervision_kind")

    def known(self) -> tuple[Known, ...]:
        """Return everyone letters go to, then the roles somebody may have."""
        people = [Known(each.name, each.manages_me) for each in self._desk.reading.letters.people()]
        roles = [Known(word.label) for word in self._desk.words.words("supervision_with")]
        named = {each.name for each in people}
        return (*people, *(role for role in roles if role.name not in named))

    def read_day(self, typed: str) -> date | None:
        """Return the day that was typed, today or later; None if it is none."""
        day = read_day(typed)
        return day if day is not None and day >= self._desk.today() else None

    def settle(self, coming: NextConversation) -> None:
        """Keep this as the next conversation. What is asked of the hour stays as it is."""
        self._desk.pen.write(
            lambda journal: journal.agenda.change_next_conversation(
                lambda standing: replace(coming, asks=standing.asks)
            )
        )

    def forget(self) -> NextConversation:
        """Settle nothing any more; return what was settled, for taking it back."""
        standing = self._desk.reading.agenda.next_conversation()
        self.settle(NextConversation())
        return standing

    def _heading(self, coming: NextConversation) -> str:
        if coming.day is None:
            return _("The next conversation")
        day = shown.long_day(coming.day)
        if coming.day.year != self._desk.today().year:
            day = f"{day} {coming.day.year}"
        return f"{day}, {coming.time}" if coming.time else day


def typed_time(typed: str) -> str:
    """Return the time that was typed as "14:30"; empty if it is none."""
    at = read_time(typed)
    return at.strftime("%H:%M") if at else ""


def length_said(minutes: int) -> str:
    """Return “an hour”, or the minutes."""
    return _LENGTHS_SAID.get(minutes, shown.minutes(minutes))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
