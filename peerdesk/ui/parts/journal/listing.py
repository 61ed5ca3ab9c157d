# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the journal’s list: asked for in the searching lane, shown here, and never counted further than seen.

The rows are one stretch of it without a gap; End leaves the newest for the oldest, and Home goes back.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from peerdesk.journal.lines import Line
from peerdesk.journal.reading import PAGE
from peerdesk.presenters.reading.timeline import Timeline, TimelineRow
from peerdesk.ui.forms.marks import mark_painter
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.rows.entry_list import EntryList
from peerdesk.ui.widgets.rows.entry_row import Shown

Span = tuple[int, int]

_FAR = 500
"""Rows that are still shown in one go without anybody waiting."""


class Listing(QObject):
    """Fills an `EntryList` from a `Timeline`: from its newest entry on, or after End from its oldest one back."""

    loaded = Signal()
    """The rows, or more of them, are there."""

    def __init__(self, session: Session, timeline: Timeline, view: EntryList) -> None:
        super().__init__(view)
        self._session, self._timeline, self._view = session, timeline, view
        self._rows: tuple[TimelineRow, ...] = ()
        self._waits_for_more = False
        self._limit = PAGE
        self._more_above = self._more_below = False
        self.has_loaded = False
        view.near_end.connect(self.load_more)
        view.near_start.connect(self._load_above)
        view.first_wanted.connect(self._load_first)
        view.last_wanted.connect(self._load_last)

    def load(self) -> None:
        """Ask for the first page of what the timeline is now."""
        self._ask(PAGE, self._show_first)

    def load_far(self) -> None:
        """Ask for so many at once that what was read before a search is mostly among them."""
        self._ask(_FAR, self._show_first)

    @property
    def is_complete(self) -> bool:
        """Say whether the first row is really the first, and the last one the last."""
        return not (self._more_above or self._more_below)

    @property
    def from_oldest(self) -> bool:
        """Say whether the rows end with the oldest entry, and newer ones are not here."""
        return self._more_above

    @property
    def may_go_further(self) -> bool:
        """Say whether `load_far` would bring more rows."""
        return not self.is_complete and len(self._rows) < _FAR

    def load_again(self) -> None:
        """Ask once more for as much as is shown, because the journal has changed; what is looked at stays in sight."""
        self._ask(max(PAGE, len(self._rows)), self._show_again, from_oldest=self.from_oldest)

    def load_more(self) -> None:
        """Ask for the next page, where there is one."""
        if self._more_below and not self._waits_for_more and not self._timeline.has_one_page:
            self._waits_for_more = True
            ask = self._timeline.ask(PAGE, before=self._rows[-1].place)
            self._session.searching.search(ask, self._show_more)

    def only_begins(self) -> bool:
        """Say whether some of the rows do not show the very words that were typed."""
        return self._timeline.only_begins(self._rows)

    def count(self) -> int:
        """Return how many rows are shown."""
        return len(self._rows)

    def has(self, entry_id: str) -> bool:
        """Say whether this entry is among the rows."""
        return any(row.id == entry_id for row in self._rows)

    def first(self) -> str:
        """Return the id of the first row, or nothing."""
        return self._rows[0].id if self._rows else ""

    def beside(self, entry_id: str, step: int) -> str:
        """Return the id of the row `step` rows further on, from the end to the beginning and back."""
        ids = [row.id for row in self._rows]
        if not ids:
            return ""
        here = ids.index(entry_id) if entry_id in ids else -step
        return ids[(here + step) % len(ids)]

    # Asking

    def _load_first(self) -> None:
        self._ask(PAGE, self._show_first_chosen)

    def _load_last(self) -> None:
        self._ask(PAGE, self._show_last_chosen, from_oldest=True)

    def _load_above(self) -> None:
        if self._more_above and not self._waits_for_more:
            self._waits_for_more = True
            ask = self._timeline.ask(PAGE, above=self._rows[0].place)
            self._session.searching.search(ask, self._show_above)

    def _ask(
        self, limit: int, show: Callable[[tuple[Line, ...]], None], *, from_oldest: bool = False
    ) -> None:
        self._waits_for_more = False
        self._limit = limit
        ask = self._timeline.ask(limit, above=0 if from_oldest else None)
        self._session.searching.search(ask, show)

    # Showing

    def _show_first(self, lines: tuple[Line, ...]) -> None:
        if isValid(self):
            self._take(lines)
            self._view.set_rows([as_shown(row) for row in self._rows])
            self.loaded.emit()

    def _show_first_chosen(self, lines: tuple[Line, ...]) -> None:
        if isValid(self):
            self._take(lines)
            self._view.set_rows([as_shown(row) for row in self._rows])
            self._view.choose_first()
            self.loaded.emit()

    def _show_last_chosen(self, lines: tuple[Line, ...]) -> None:
        if isValid(self):
            self._take(lines, from_oldest=True)
            self._view.set_rows([as_shown(row) for row in self._rows])
            self._view.choose_last()
            self.loaded.emit()

    def _show_again(self, lines: tuple[Line, ...]) -> None:
        if not isValid(self):
            return
        before, chosen = self._rows, self._view.chosen()
        self._take(lines, from_oldest=self.from_oldest)
        if self._rows != before:
            bar = self._view.verticalScrollBar()
            place = bar.value()
            self._view.set_rows([as_shown(row) for row in self._rows])
            self._view.set_chosen(chosen)
            bar.setValue(place)
        self.loaded.emit()

    def _show_more(self, lines: tuple[Line, ...]) -> None:
        if not isValid(self):
            return
        rows = self._timeline.rows(lines)
        self._rows += rows
        self._know_of_more(below=len(lines) == PAGE)
        self._view.add_rows([as_shown(row) for row in rows])
        self.loaded.emit()

    def _show_above(self, lines: tuple[Line, ...]) -> None:
        if not isValid(self):
            return
        rows = self._timeline.rows(lines)
        self._rows = (*rows, *self._rows)
        self._know_of_more(above=len(lines) == PAGE)
        self._view.add_rows_above([as_shown(row) for row in rows])
        self.loaded.emit()

    def _take(self, lines: tuple[Line, ...], *, from_oldest: bool = False) -> None:
        self._rows = self._timeline.rows(lines)
        is_page = len(lines) == self._limit
        self._know_of_more(above=is_page and from_oldest, below=is_page and not from_oldest)
        self.has_loaded = True

    def _know_of_more(self, *, above: bool = False, below: bool = False) -> None:
        self._waits_for_more = False
        self._more_above, self._more_below = above, below
        self._view.has_more_above = above
        self._view.has_more_below = below and not self._timeline.has_one_page


def as_shown(row: TimelineRow) -> Shown:
    """Return the row as the list takes it."""
    return Shown(
        name=row.id,
        title=row.title,
        line=row.text,
        day=row.day,
        mark=mark_painter(row.mark),
        marked=in_text(row.text, row.matches),
        title_marked=in_text(row.title, row.title_matches),
        flagged=row.flagged,
        said=row.spoken,
    )


def in_text(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return (start, end) in characters as (start, length) in the toolkit’s units, of which some letters take two."""
    if not spans or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return tuple((start, end - start) for start, end in spans)
    units = [0]
    for each in text:
        units.append(units[-1] + (2 if each > "\uffff" else 1))
    return tuple((units[start], units[end] - units[start]) for start, end in spans)
