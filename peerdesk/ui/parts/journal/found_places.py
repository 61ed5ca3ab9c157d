# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the words of a search stand in what is being read, one after the other over all its parts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

from peerdesk.journal.search import Sought, matches
from peerdesk.ui.parts.journal.listing import Span, in_text
from peerdesk.ui.widgets.text.marked_title import MarkedTitle
from peerdesk.ui.widgets.text.reading_text import ReadingText


@dataclass(frozen=True, slots=True)
class Place:
    """One match: the part it stands in, and where there."""

    part: ReadingText | MarkedTitle
    number: int
    span: Span

    def where(self) -> QRect:
        """Return where it is in its part, to scroll to."""
        return self.part.place_of(self.span)


class FoundPlaces:
    """Marks every match and keeps one of them current."""

    def __init__(self) -> None:
        self._parts: list[ReadingText | MarkedTitle] = []
        self._places: list[Place] = []
        self._current = -1

    def add(self, part: ReadingText | MarkedTitle) -> None:
        """Look in this part as well, from the next `seek` on. Parts are added in the order they are read."""
        self._parts.append(part)

    def seek(self, search: Sought) -> None:
        """Mark every match of `search`; none of them is current yet."""
        self._places, self._current = [], -1
        for part in self._parts:
            text = part.text()
            spans = in_text(text, matches(text, search))
            part.set_highlights(spans)
            self._places += [Place(part, number, span) for number, span in enumerate(spans)]

    def count(self) -> int:
        """Return how many matches there are."""
        return len(self._places)

    def current(self) -> int:
        """Return which match is current, counting from 0; -1 for none."""
        return self._current

    def step(self, step: int) -> Place | None:
        """Make the next match current, or the one before; None, and no change, past the last or the first."""
        wanted = (
            self._current + step if self._current >= 0 else (0 if step > 0 else self.count() - 1)
        )
        return self.go(wanted)

    def go(self, wanted: int) -> Place | None:
        """Make this match current. None where there is no such match."""
        if not 0 <= wanted < self.count():
            return None
        chosen = self._places[wanted]
        before = self._places[self._current] if self._current >= 0 else chosen
        if before.part is not chosen.part:
            before.part.set_current(-1)
        chosen.part.set_current(chosen.number)
        self._current = wanted
        return chosen
