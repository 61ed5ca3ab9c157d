# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of the journal: what it is narrowed to, what is sought in it, its rows, and what is said about them.

It reads pages cut by place and says no count it has not seen: “4 entries”, or “the newest 50”.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from peerdesk.journal.lines import Line, Narrowing
from peerdesk.journal.reading import PAGE, Reading
from peerdesk.journal.search import Sought, matches, sought
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.day_spans import DaySpan
from peerdesk.presenters.reading.entry_row import first_words, found_words, mark_of_line, title_of
from peerdesk.presenters.reading.found import NO_WORD, Found, found_line
from peerdesk.presenters.reading.not_found import in_short, not_found
from peerdesk.records.entry import Kind
from peerdesk.wording import _, ngettext

Ask = Callable[[Reading], tuple[Line, ...]]


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One entry of the list. Folded, it is its day and nothing else. Spans are (start, end) in characters."""

    id: str
    place: int
    mark: str
    title: str
    day: str
    text: str
    spoken: str
    title_matches: tuple[shown.Span, ...] = ()
    matches: tuple[shown.Span, ...] = ()
    flagged: bool = False
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Nothing:
    """What stands where a list would be: a sentence, a line, and whether search and filters can be cleared."""

    sentence: str
    line: str
    clears_search: bool = False
    clears_filters: bool = False


class Timeline:
    """What is listed. `typed` is what stands in the search box, `when` the stretch of days if there is one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.typed = ""
        self.search: Sought = sought("")
        self.narrowed = Narrowing()
        self.when: DaySpan | None = None
        self.closest_first = False

    # What is asked for

    def seek(self, typed: str) -> None:
        """Look for what was typed; nothing that can be looked for is the whole list."""
        self.typed = typed
        self.search = sought(typed)

    def of_kind(self, kind: Kind | None) -> None:
        """Narrow the list to one kind of entry; None is every kind."""
        self.narrowed = replace(self.narrowed, kind=kind)

    def of_network(self, network: str | None) -> None:
        """Narrow the list to one network; None is all of them."""
        self.narrowed = replace(self.narrowed, network=network)

    def of_lens(self, lens: str | None) -> None:
        """Narrow the list to entries looked at through one lens; None is all of them."""
        self.narrowed = replace(self.narrowed, lens=lens)

    def only_flagged(self, *, flagged: bool) -> None:
        """Narrow the list to entries flagged for supervision, or not."""
        self.narrowed = replace(self.narrowed, flagged=flagged)

    def within(self, when: DaySpan | None) -> None:
        """Narrow the list to some days; None is all of them."""
        self.when = when
        first, last = (when.first, when.last) if when else (None, None)
        self.narrowed = replace(self.narrowed, first_day=first, last_day=last)

    def clear_filters(self) -> None:
        """List everything again; what is sought stays."""
        self.narrowed, self.when = Narrowing(), None

    @property
    def is_narrowed(self) -> bool:
        """Say whether any filter is on."""
        return not self.narrowed.is_wide_open

    def ask(self, limit: int = PAGE, before: int | None = None, above: int | None = None) -> Ask:
        """Return the question for a page of the list, as things are now, to be asked in any thread.

        It is the page below the place `before`, or the one that ends right above `above`.
        """
        search, narrowed, closest = self.search, self.narrowed, self.has_one_page
        return lambda reading: reading.search(
            search, limit, before, narrowed, above=above, closest_first=closest
        )

    @property
    def has_one_page(self) -> bool:
        """Say whether no further page can be asked for: the closest come all at once."""
        return self.closest_first and not self.search.is_empty

    # What is shown

    def rows(self, lines: Iterable[Line]) -> tuple[TimelineRow, ...]:
        """Return the rows for `lines`."""
        names, today = self._desk.reading.network_names(), self._desk.today()
        return tuple(self._row(line, names.get(line.network or "", ""), today) for line in lines)

    def line(
        self,
        count: int,
        *,
        complete: bool,
        only_begins: bool = False,
        from_oldest: bool = False,
    ) -> str:
        """Return what is said over the list; a number of all is only given where all are there.

        `only_begins` says that not every entry was seen to have the very words that were typed, `from_oldest` that
        those which are not there are newer ones.
        """
        if not self.search.is_empty:
            several = len(self.search.phrases) > 1
            found = Found(complete, self.closest_first, only_begins, several, from_oldest)
            return found_line(self.said, count, found)
        if self.typed.strip():
            return NO_WORD
        if not self.is_narrowed or not count:
            return _("Newest first")
        if not complete:
            said = _("The oldest {count}") if from_oldest else _("The newest {count}")
            return said.format(count=count)
        said = ngettext("{count} entry", "{count} entries, newest first", count)
        return said.format(count=count)

    def only_begins(self, rows: Iterable[TimelineRow]) -> bool:
        """Say whether some of these rows do not show the very words that were typed, but at most longer ones."""
        return any(not self._shows_whole(row) for row in rows)

    @property
    def said(self) -> str:
        """What was typed, as it is repeated in a sentence."""
        return in_short(self.typed)

    def nothing(self) -> Nothing:
        """Return what is said where nothing is listed."""
        if not self.search.is_empty:
            if self.is_narrowed:
                line = _("Search looks at every word of what the filters leave.")
            else:
                line = _("Search looks at every word of every entry, on this computer only.")
            return Nothing(
                not_found(self.typed, self.search, is_narrowed=self.is_narrowed),
                line,
                clears_search=True,
                clears_filters=self.is_narrowed,
            )
        if self.is_narrowed:
            return Nothing(
                _("Nothing within these filters."),
                _("The rest of the journal is still there."),
                clears_filters=True,
            )
        return Nothing(
            _("Nothing is written here yet."), _("There is nothing you have to do first.")
        )

    # Inside

    def _shows_whole(self, row: TimelineRow) -> bool:
        shown_words = {_plainly(row.text[start:end]) for start, end in row.matches}
        shown_words |= {_plainly(row.title[start:end]) for start, end in row.title_matches}
        return all(
            phrase.is_quoted or _plainly(phrase.typed) in shown_words
            for phrase in self.search.phrases
        )

    def _row(self, line: Line, network: str, today: date) -> TimelineRow:
        day = shown.short_day(line.day, today)
        long_day = shown.spoken_day(line.day, today)
        if line.folded:
            spoken = _("Folded. {day}").format(day=long_day)
            return TimelineRow(line.id, line.place, "", "", day, "", spoken, folded=True)
        mark = mark_of_line(line)
        title = title_of(line.kind, line.title, mark, network)
        text, spans = self._text(line)
        parts = (title, shown.KIND_NAMES[line.kind], long_day, text)
        return TimelineRow(
            id=line.id,
            place=line.place,
            mark=mark,
            title=title,
            day=day,
            text=text,
            spoken=". ".join(part for part in dict.fromkeys(parts) if part),
            title_matches=matches(title, self.search),
            matches=spans,
            flagged=line.flagged,
        )

    def _text(self, line: Line) -> tuple[str, tuple[shown.Span, ...]]:
        if line.matches:
            return found_words(line)
        return first_words(line, self._desk.words) or shown.first_line(line.chosen), ()


def _plainly(words: str) -> str:
    return unicodedata.normalize("NFC", words).casefold()
