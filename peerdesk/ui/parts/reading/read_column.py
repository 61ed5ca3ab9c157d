# SPDX-License-Identifier: GPL-3.0-or-later
"""One entry as it is read, from its facts down to what stands beside it. Nothing in it can be changed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.reading.pieces import CircleRead, Piece, Prose, StrandRead, Strands
from peerdesk.presenters.reading.reading_view import Beside, EntryRead
from peerdesk.ui import tokens
from peerdesk.ui.address import Address
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.journal.found_places import FoundPlaces
from peerdesk.ui.parts.reading.facts_line import FactsLine
from peerdesk.ui.parts.reading.link_to import LinkTo
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.marks import Mark
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.presses.buttons import LinkButton, PlainButton
from peerdesk.ui.widgets.strand.read import Said, StrandsRead
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.ui.widgets.text.marked_title import MarkedTitle
from peerdesk.ui.widgets.text.reading_text import ReadingText
from peerdesk.wording import _

_AFTER_TITLE, _PIECE_GAP = 18, 14


class ReadColumn(QWidget):
    """Built once for one reading; `found` knows where the words of a search stand in it."""

    go = Signal(Address)
    unfold_wanted = Signal()
    edit_wanted = Signal()

    def __init__(self, read: EntryRead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = FoundPlaces()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        if read.folded:
            self._add_folded(read)
        else:
            self._add_all(read)
        self._column.addStretch(1)

    def show_all(self) -> None:
        """Show at once what is still to come of long texts, for every place to be where it stays."""
        for part in self.findChildren(ReadingText):
            part.show_all()

    def _add_all(self, read: EntryRead) -> None:
        px = theme().px
        facts = FactsLine(read.mark, read.facts)
        facts.go.connect(self.go)
        self._column.addWidget(facts)
        self._column.addSpacing(px(8))
        title = MarkedTitle(read.title)
        self.found.add(title)
        self._column.addWidget(title)
        self._column.addSpacing(px(_AFTER_TITLE))
        if read.is_empty:
            self._add_empty()
        for number, section in enumerate(read.sections):
            self._column.addSpacing(px(tokens.SECTION_GAP) if number else 0)
            self._add_section(section.title, section.pieces)
        for look in read.looks:
            self._add_look(look.day, look.text)
        self._add_beside(read)

    def _add_folded(self, read: EntryRead) -> None:
        self._column.addWidget(Label(read.day, "title"))
        self._column.addSpacing(theme().px(8))
        row = QHBoxLayout()
        row.setSpacing(theme().px(6))
        row.addWidget(Label(_("Folded."), "body", "ink2", wrap=False))
        open_it = LinkButton(_("Open it"))
        open_it.clicked.connect(self.unfold_wanted)
        row.addWidget(open_it)
        row.addStretch(1)
        self._column.addLayout(row)

    def _add_empty(self) -> None:
        self._column.addWidget(Label(_("Nothing is written in it."), "body", "ink2"))
        self._column.addSpacing(theme().px(tokens.ROW_GAP))
        write = PlainButton(_("Write in it"), "pencil-simple")
        write.clicked.connect(self.edit_wanted)
        changes_journal(write)
        self._column.addWidget(write, 0, Qt.AlignmentFlag.AlignLeft)

    # What was said

    def _add_section(self, title: str, pieces: tuple[Piece, ...]) -> None:
        px = theme().px
        if title:
            self._column.addWidget(Heading(title))
            self._column.addSpacing(px(7))
        for number, piece in enumerate(pieces):
            self._column.addSpacing(
                px(_PIECE_GAP if title else tokens.SECTION_GAP) if number else 0
            )
            label = "" if isinstance(piece, Strands) else piece.label
            if label:
                self._column.addWidget(Label(label, "small", "ink2") if title else Heading(label))
                self._column.addSpacing(px(2 if title else 8))
            for part in self._parts_of(piece, label or title):
                self._column.addWidget(part)

    def _parts_of(self, piece: Piece, name: str) -> Iterator[QWidget]:
        match piece:
            case Prose(_label, text, keeps_lines):
                yield self._text(name, text, "poem" if keeps_lines else "writing")
            case Strands(took, gave):
                yield StrandsRead(_said(took), _said(gave))
            case CircleRead():
                from peerdesk.ui.parts.reading.circle_read import circle_read  # noqa: PLC0415  see there

                yield circle_read(piece.circle)
                yield self._text(name, piece.text, "body")
            case _:
                yield self._text(name, piece.text, "preview")

    def _text(self, name: str, text: str, role: str) -> ReadingText:
        part = ReadingText(name or _("What you wrote"), role)
        part.set_text(text)
        self.found.add(part)
        return part

    # What has come to stand beside it

    def _add_look(self, day: str, text: str) -> None:
        px = theme().px
        self._column.addSpacing(px(tokens.SECTION_GAP))
        self._column.addWidget(Rule(self))
        self._column.addSpacing(px(18))
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(Heading(_("A later look"), wrap=False))
        row.addWidget(Label(day, "small", "ink2", wrap=False))
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addSpacing(px(6))
        self._column.addWidget(
            self._text(_("A later look, {day}").format(day=day), text, "observation")
        )

    def _add_beside(self, read: EntryRead) -> None:
        if not (read.beside or read.answered or read.asked_for):
            return
        px = theme().px
        self._column.addSpacing(px(tokens.SECTION_GAP))
        self._column.addWidget(Rule(self))
        self._column.addSpacing(px(18))
        if read.beside:
            self._column.addWidget(Heading(_("Beside it")))
            for each in read.beside:
                self._column.addWidget(self._beside_row(each))
        if read.answered or read.asked_for:
            self._column.addSpacing(px(_PIECE_GAP) if read.beside else 0)
            self._column.addWidget(Heading(_("Asked again")))
            for said in read.answered:
                self._column.addWidget(Label(said, "body", "ink"))
            if read.asked_for_said:
                self._column.addWidget(Label(read.asked_for_said, "body", "ink2"))

    def _beside_row(self, beside: Beside) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(tokens.ROW_GAP))
        row.addWidget(Mark(beside.mark))
        link = LinkTo(beside.title or beside.day, Address("journal", entry=beside.id))
        link.go.connect(self.go)
        row.addWidget(link)
        if beside.title:
            row.addWidget(Label(beside.day, "small", "ink2", wrap=False))
        row.addStretch(1)
        return holder


def _said(strand: StrandRead) -> Said:
    return strand.label, strand.order, strand.word
