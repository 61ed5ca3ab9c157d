# SPDX-License-Identifier: GPL-3.0-or-later
"""show: one entry as it is read in the window. A folded one is its day, unless it is asked for all the same."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from peerdesk.cli.as_json import entry_json, line_json
from peerdesk.cli.opened import OpenJournal, opened
from peerdesk.cli.terminal import say, say_json
from peerdesk.errors import NotFoundError
from peerdesk.presenters.reading.pieces import Piece, StrandRead, Strands
from peerdesk.presenters.reading.reading_view import EntryRead, read_entry
from peerdesk.wording import _


def show(asked: Namespace) -> None:
    """Print one entry."""
    with opened(asked) as journal:
        if asked.json:
            _show_json(asked, journal)
            return
        for line in _lines(read_entry(journal.desk, asked.id, unfolded=asked.folded)):
            say(line)


def _show_json(asked: Namespace, journal: OpenJournal) -> None:
    reading = journal.reading
    entry = reading.entry(asked.id)
    if entry.folded and not asked.folded:
        line = reading.line_of(entry.id)
        if line is None:
            raise NotFoundError
        say_json(line_json(line, None, journal.desk.words))
        return
    network = reading.network_names().get(entry.network or "")
    say_json(entry_json(entry, network, reading.follow_ups.about(entry.id)))


def _lines(read: EntryRead) -> Iterator[str]:
    if read.folded:
        yield read.day
        yield _("It is folded away. “--folded” reads it all the same.")
        return
    yield read.title
    yield " · ".join(fact.said for fact in read.facts)
    if read.flagged:
        yield _("flagged for supervision")
    for section in read.sections:
        yield ""
        if section.title:
            yield section.title if section.title.endswith("?") else f"{section.title}:"
        for piece in section.pieces:
            yield from _said(piece)
    for look in read.looks:
        yield ""
        yield _("A later look, {day}:").format(day=look.day)
        yield look.text
    yield from _around(read)


def _said(piece: Piece) -> Iterator[str]:
    if isinstance(piece, Strands):
        yield _strand(piece.took)
        yield _strand(piece.gave)
        return
    label = piece.label if piece.label.endswith("?") or not piece.label else f"{piece.label}:"
    if label and "\n" not in piece.text:
        yield f"{label} {piece.text}"
        return
    if label:
        yield label
    yield piece.text


def _strand(strand: StrandRead) -> str:
    return f"{strand.label}: {strand.word or _('not said')}"


def _around(read: EntryRead) -> Iterator[str]:
    if read.answered or read.asked_for or read.beside or read.earlier:
        yield ""
    for answer in read.answered:
        yield _("Asked again, {answer}").format(answer=answer)
    if read.asked_for:
        yield _("Asked again from {day}").format(day=read.asked_for.isoformat())
    for beside in read.beside:
        title = f"{beside.day} · {beside.title}" if beside.title else beside.day
        yield _("Beside it: {title} ({id})").format(title=title, id=beside.id)
    for earlier in read.earlier:
        yield earlier.said


VERBS = {"show": show}
