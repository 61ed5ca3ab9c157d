# SPDX-License-Identifier: GPL-3.0-or-later
"""How a line of the agenda is called: its own words, else the title of its entry; folded, its day alone.

Only on the writer’s own screen may the first words of an entry stand for a title: never on paper or in a letter.
"""

from __future__ import annotations

from datetime import date

from peerdesk.journal.lines import Line
from peerdesk.journal.reading import Reading
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.entry_row import called, title_of
from peerdesk.records.around import AgendaLine


def agenda_said(reading: Reading, line: AgendaLine, today: date) -> str:
    """Return what the line says; empty where its entry is gone."""
    entry = None if line.text or line.entry is None else reading.line_of(line.entry)
    return entry_said(reading, entry, today) if entry else line.text


def entry_said(reading: Reading, entry: Line, today: date) -> str:
    """Return the title of an entry, or its day where it is folded away."""
    if entry.folded:
        return shown.short_day(entry.day, today)
    return title_of(entry.kind, entry.title, entry.mark or "", reading.pet_name(entry.network))


def agenda_on_screen(desk: Desk, line: AgendaLine) -> str:
    """Return what the line says where only the writer reads it; empty where its entry is gone."""
    entry = None if line.text or line.entry is None else desk.reading.line_of(line.entry)
    return entry_on_screen(desk, entry) if entry else line.text


def entry_on_screen(desk: Desk, entry: Line) -> str:
    """Return the title of an entry, else its first words, or its day where it is folded away."""
    if entry.folded:
        return shown.short_day(entry.day, desk.today())
    return called(entry, desk.reading.pet_name(entry.network), desk.words)
