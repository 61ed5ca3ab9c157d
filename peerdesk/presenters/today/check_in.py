# SPDX-License-Identifier: GPL-3.0-or-later
"""The check-in in the strip on Today: begun by its first word, in the vault as a draft, whole once it is kept.

One that was left today with its strands alone is gone on with, wherever it was begun.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import Answer
from peerdesk.records.entry import Entry, Kind

_TOOK, _GAVE = "toll", "reward"

Strands = tuple[Answer | None, Answer | None]
"""What it took and what it gave; None is not said."""


class CheckIn:
    """What is set and not kept yet. There may be nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._writing: Writing | None = None

    @property
    def id(self) -> str:
        """The id of the entry in hand; empty where nothing is said."""
        return self._writing.entry.id if self._writing is not None else ""

    def go_on(self, left: Iterable[Entry]) -> Strands:
        """Take up what was left today, if nothing is in hand, and return what it says."""
        if self._writing is None:
            begun = next((each for each in left if self._is_two_strands(each)), None)
            self._writing = Writing.open(self._desk, begun.id) if begun is not None else None
        return self._said()

    def say(self, took: Answer | None, gave: Answer | None) -> None:
        """Let it say this; None is not said."""
        if self._writing is None and (took, gave) != (None, None):
            self._writing = Writing.begin(self._desk, Kind.CHECK_IN)
        if self._writing is not None:
            self._writing.answer(_TOOK, took)
            self._writing.answer(_GAVE, gave)

    def keep_draft(self) -> None:
        """Put what is said into the vault, in case the window goes away; what is said no more is taken from there."""
        if self._writing is None:
            return
        if self._writing.is_ending:  # a draft that came after it would be brought up as unfinished
            self._writing.leave(_nobody)
        elif self._said() != (None, None):
            self._writing.keep_draft(_nobody)
        else:
            self._take_back(self._writing)
            self._writing = None

    def keep(self, done: Callable[[Entry], None]) -> bool:
        """Keep it as a whole entry; returns whether anything was said."""
        if self._writing is None or self._said() == (None, None):
            return False

        def kept(entry: Entry) -> None:
            self._writing = None
            done(entry)

        self._writing.rest(kept)
        return True

    def _said(self) -> Strands:
        answers = self._writing.entry.answers if self._writing is not None else {}
        return answers.get(_TOOK), answers.get(_GAVE)

    def _is_two_strands(self, entry: Entry) -> bool:
        """Whether all that was written in `entry` can be seen in the strip."""
        is_bare = not (entry.title or entry.belongs_to or entry.later_looks or entry.folded)
        is_of_today = entry.when.moment.local_date == self._desk.today()
        of_strands = bool(entry.answers) and not entry.answers.keys() - {_TOOK, _GAVE}
        return entry.kind is Kind.CHECK_IN and is_bare and is_of_today and of_strands

    def _take_back(self, writing: Writing) -> None:
        entry_id = writing.entry.id
        if self._desk.reading.line_of(entry_id) is not None:  # it was kept when it was left
            self._desk.pen.write(lambda journal: journal.take_away(entry_id))
        writing.discard()


def _nobody(_moment: object) -> None:
    """Take an answer nobody waits for."""
