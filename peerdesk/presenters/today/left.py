# SPDX-License-Identifier: GPL-3.0-or-later
"""After close and leave: the words are kept, and the writer stops. Nothing in it is counted or looked into."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.settings.people import People
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.entry import Entry, Kind, Moment

_LINE = "text"


class LeftPresenter:
    """What is offered after leaving: the writer’s own people, a quiet page, or nothing; and to be asked tomorrow."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.people = People(desk)
        self._left = ""
        self._quiet = Writing.begin(desk, Kind.NOTE)

    def left(self, entry_id: str) -> None:
        """Begin after the entry `entry_id` was closed and left; empty where nothing was written in it."""
        self._left = entry_id
        self._quiet = Writing.begin(self._desk, Kind.NOTE)

    # Ask me tomorrow

    @property
    def can_ask_tomorrow(self) -> bool:
        """Say whether there is an entry to ask about."""
        return bool(self._left)

    def ask_tomorrow(self, *, wanted: bool) -> None:
        """Ask about it once, tomorrow, on Today; or do not."""
        entry_id = self._left
        due = self._desk.today() + timedelta(days=1) if wanted else None
        self._desk.pen.write(lambda journal: journal.follow_ups.ask_again(entry_id, due))

    # The quiet page

    @property
    def quiet_line(self) -> str:
        """The line on the quiet page, if there is one."""
        answer = self._quiet.entry.answers.get(_LINE)
        return answer if isinstance(answer, str) else ""

    def write_quiet_line(self, text: str) -> None:
        """Write on the quiet page."""
        self._quiet.answer(_LINE, text)

    def keep_draft(self, kept: Callable[[Moment], None]) -> None:
        """Keep what is on the quiet page, in case the window goes away."""
        self._quiet.keep_draft(kept)

    def keep_quiet_line(self, done: Callable[[Entry], None]) -> bool:
        """Keep it as a note; returns whether there was anything."""
        if not self._quiet.is_changed:
            return False
        self._quiet.rest(done)
        return True

    def leave_quiet_line(self) -> None:
        """Leave it without deciding: what was written stays, unfinished."""
        self._quiet.leave(_nobody)

    def drop_quiet_line(self) -> None:
        """Let it go; where it stood in the journal already, it goes into the drawer."""
        self._quiet.discard()
        if not self._quiet.is_new:
            entry_id = self._quiet.entry.id
            self._desk.pen.write(lambda journal: journal.take_away(entry_id))
        self._quiet = Writing.begin(self._desk, Kind.NOTE)


def _nobody(_kept: Entry) -> None:
    """Take an answer nobody waits for."""
