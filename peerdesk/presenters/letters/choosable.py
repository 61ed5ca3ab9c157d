# SPDX-License-Identifier: GPL-3.0-or-later
"""What there is to choose from for a letter: entries, their answers and lines of the agenda.

Never a private entry, never a folded one, and of an entry never an answer that was left blank.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from peerdesk.journal.lines import Line, Narrowing
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.entry_row import EntryRow, row_of
from peerdesk.presenters.weeks.sources import may_be_shared, source_of
from peerdesk.records.letters import Choice, Chosen
from peerdesk.sharing.compose import TITLE, Source
from peerdesk.wording import _

OFFERED = 60
"""Entries offered at once to choose from."""


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One answer that may be chosen: its name, whether it is, and how many passages of it are left out."""

    key: str
    label: str
    is_chosen: bool
    left_out: int


class Choosable:
    """What one letter may be chosen from. Its rows say what `choice` takes of it; nothing is chosen here."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.sources: dict[str, Source] = {}
        """Every entry that was looked at, by its id, as it was then."""
        self.lines: dict[str, str] = {
            line.id: line.text
            for line in desk.reading.agenda.waiting()
            if line.entry is None or self.source(line.entry) is not None
        }
        """The lines of the agenda, by their ids, in its order."""

    def source(self, entry_id: str) -> Source | None:
        """Return what an entry may be chosen from; None where it is private, folded, in the drawer or erased."""
        if entry_id not in self.sources:
            if self._desk.reading.line_of(entry_id) is None:
                return None
            entry = self._desk.reading.entry(entry_id)
            if not may_be_shared(entry):
                return None
            self.sources[entry_id] = source_of(entry)
        return self.sources[entry_id]

    def flagged(self) -> tuple[Line, ...]:
        """Return the entries that are flagged for supervision, newest first."""
        return _open(self._desk.reading.newest(OFFERED, None, Narrowing(flagged=True)))

    def entry_rows(
        self, choice: Choice, *, flagged_only: bool, pages: int = 1
    ) -> tuple[tuple[EntryRow, ...], bool]:
        """Return `pages` pages of entries to choose from, flagged ones first, and whether there are more.

        Entries that are chosen already are always among them.
        """
        lines, more = list(self.flagged()), False
        before: int | None = None
        for _page in range(0 if flagged_only else pages):
            page = self._desk.reading.newest(OFFERED, before)
            lines += _open(page)
            more = len(page) == OFFERED
            before = page[-1].place if page else before
        chosen = [self._desk.reading.line_of(each.entry) for each in choice.entries]
        lines += [line for line in chosen if line is not None and self.source(line.id)]
        unique = {line.id: line for line in lines}
        names, today = self._desk.reading.network_names(), self._desk.today()
        rows = [
            replace(
                row_of(line, today, names, self._desk.words), day=shown.short_day(line.day, today)
            )
            for line in unique.values()
        ]
        return tuple(rows), more

    def title_of(self, entry_id: str) -> str:
        """Return what an entry is called; empty where it may not be chosen from."""
        source = self.source(entry_id) if entry_id else None
        return source.title if source else ""

    def title_row(self, choice: Choice, entry_id: str) -> FieldRow | None:
        """Return the title of an entry as a part that may be chosen; None where it may not be chosen from."""
        if self.source(entry_id) is None:
            return None
        return FieldRow(TITLE, _("Title"), TITLE in _of(choice, entry_id).questions, 0)

    def answer_rows(self, choice: Choice, entry_id: str) -> tuple[FieldRow, ...]:
        """Return the answers of an entry that may be chosen. What was left blank is not among them."""
        source, chosen = self.source(entry_id), _of(choice, entry_id)
        return tuple(
            FieldRow(
                each.key,
                each.label,
                each.key in chosen.questions,
                sum(mark.question == each.key and mark.instead is None for mark in chosen.passages),
            )
            for each in (source.fields if source else ())
        )

    def line_rows(self, choice: Choice) -> tuple[FieldRow, ...]:
        """Return the lines of the agenda that have words of their own, by their ids, in the order of the agenda."""
        return tuple(
            FieldRow(line_id, text, line_id in choice.agenda, 0)
            for line_id, text in self.lines.items()
            if text.strip()
        )


def _of(choice: Choice, entry_id: str) -> Chosen:
    return choice.of(entry_id) or Chosen(entry_id)


def _open(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(line for line in lines if not line.private_lock and not line.folded)
