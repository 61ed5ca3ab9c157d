# SPDX-License-Identifier: GPL-3.0-or-later
"""An entry as something to write in: its parts on the sheet and in the margin, whatever its kind.

The open parts come first, in one flowing page; the deep ones stay folded, and are built when they are opened.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.entry import Kind
from peerdesk.records.forms.disclosure import HOW
from peerdesk.records.questions import Ask, Part, Place
from peerdesk.ui import tokens
from peerdesk.ui.forms.ask_again import AskAgain
from peerdesk.ui.forms.circle_answer import CircleAnswer
from peerdesk.ui.forms.facts_row import FactsRow
from peerdesk.ui.forms.part_view import PartView
from peerdesk.ui.forms.sections import Sections
from peerdesk.ui.forms.title_line import TitleLine
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Rule, Sheet
from peerdesk.ui.widgets.presses.folded import FoldedPart
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

MORE = "more"
"""The section that holds the folded parts."""

_SHORT = {"power": _("Power")}
"""What the link to a section says where there is no room for its title."""


class EntryForm(QObject):
    """The widgets of one entry being written: `sheet`, `margin`, and, for a meeting, the links to its sections."""

    touched = Signal()
    answered = Signal()
    said = Signal(str)
    """What has just been done in the circle, or can be done next."""
    taken_away = Signal(str, object)
    """Something was taken away: a sentence, and what brings it back."""

    def __init__(
        self, desk: Desk, writing: Writing, sheet: Sheet, margin: QWidget, *, compact: bool
    ) -> None:
        """Fill `sheet` and `margin`, which are empty and stand where they will be seen: they are styled once."""
        super().__init__()
        self._desk = desk
        self._writing = writing
        self._compact = compact
        self.sheet, self.margin = sheet, margin
        self.views: list[PartView] = []
        self.sections: dict[str, QWidget] = {}
        self.links: Sections | None = None
        self.folded: list[FoldedPart] = []
        self.circle: CircleAnswer | None = None
        self._column = self.sheet.body
        self._build_head()
        self._build_sheet()
        self._build_more()
        self._column.addStretch(1)
        self._build_margin()
        self.show_dots()

    def flush(self) -> None:
        """Give the writing everything that was typed."""
        self.title.flush()
        self.facts.flush()
        if self.circle is not None:
            self.circle.flush()
        for view in self.views:
            view.flush()

    def show_dots(self) -> None:
        """Put a dot after the sections that have words in them."""
        if self.links is None:
            return
        dotted = [view.part.key for view in self.views if view.has_words()]
        said = self._writing.entry.answers
        folded = self._parts(Place.MORE)
        if any(question.key in said for part in folded for question in part.questions):
            dotted.append(MORE)
        self.links.set_dotted(dotted)

    # The sheet

    def _build_head(self) -> None:
        self.title = TitleLine(self._writing, self.sheet)
        self.title.touched.connect(self.touched)
        self.title.answered.connect(self.answered)
        self.facts = FactsRow(self._desk, self._writing, self.sheet)
        self.facts.touched.connect(self.touched)
        self.facts.answered.connect(self.answered)
        self.facts.retitled.connect(self.title.refresh)
        self._column.addWidget(self.title)
        self._column.addWidget(self.facts)
        self._column.addSpacing(theme().px(12))
        if self._writing.entry.kind is Kind.MEETING:
            parts = [(part.key, part.title) for part in self._parts(Place.SHEET)]
            self.links = Sections([*parts, (MORE, _("More"))], _SHORT)
            self._column.addWidget(self.links.links)
            self._column.addSpacing(theme().px(22))

    def _build_sheet(self) -> None:
        for part in self._parts(Place.SHEET):
            if part.questions[0].words == "agenda" and not self._writing.words_for(
                part.questions[0]
            ):
                continue
            view = self._view(part, self.sheet)
            self.sections[part.key] = view
            self._column.addWidget(view)
            if not view.keeps_room_below():
                self._column.addSpacing(theme().px(tokens.SECTION_GAP))

    def _build_more(self) -> None:
        parts = self._parts(Place.MORE)
        if not parts:
            return
        head = QWidget(self.sheet)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(
            Label(_("Folded unless you open them. None of it is needed."), "body", "ink2")
        )
        self.sections[MORE] = head
        self._column.addWidget(Rule())
        self._column.addSpacing(theme().px(14))
        self._column.addWidget(head)
        self._column.addSpacing(theme().px(8))
        for part in parts:
            build = partial(self._view, part, self.sheet, titled=False)
            folded = FoldedPart(part.title, part.hint, build, parent=self.sheet)
            self.folded.append(folded)
            self._column.addWidget(folded)
            self._column.addWidget(Rule())
            if any(question.key in self._writing.entry.answers for question in part.questions):
                folded.set_open(True)

    # The margin

    def _build_margin(self) -> None:
        column = QVBoxLayout(self.margin)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        blocks: list[QWidget] = []
        for part in self._parts(Place.SHEET):
            for question in part.questions:
                if question.ask is Ask.CIRCLE:
                    self.circle = CircleAnswer(
                        self._writing, question, self.margin, compact=self._compact
                    )
                    self.circle.touched.connect(self.touched)
                    self.circle.answered.connect(self._on_answered)
                    self.circle.part.circle.said.connect(self.said)
                    self.circle.part.circle.taken_away.connect(self._on_taken_away)
                    blocks.append(self.circle)
        blocks += [self._view(part, self.margin) for part in self._parts(Place.MARGIN)]
        if self._writing.entry.kind is Kind.DISCLOSURE:
            blocks.insert(1, AskAgain(self._desk, self._writing, self.margin))
        gap = theme().px(22)
        for number, block in enumerate(blocks):
            if number:
                before = blocks[number - 1]
                if not (isinstance(before, PartView) and before.keeps_room_below()):
                    column.addSpacing(gap)
                column.addWidget(Rule())
                column.addSpacing(gap)
            column.addWidget(block)
        column.addStretch(1)

    # Both

    def _parts(self, place: Place) -> list[Part]:
        return [part for part in self._writing.form.parts if part.place is place]

    def _view(self, part: Part, parent: QWidget, *, titled: bool | None = None) -> PartView:
        only = part.questions[0]
        plain = titled if titled is not None else only.ask is not Ask.ONE
        reworded = any(question.reworded_by for question in part.questions)
        strands = only.ask is Ask.STRAND
        if strands and part.place is Place.MARGIN:
            reworded = strands = False  # their names are reworded, the title over them is not
        view = PartView(
            self._desk,
            self._writing,
            part,
            parent,
            titled=plain and not reworded and not strands,
            compact=self._compact,
        )
        view.touched.connect(self.touched)
        view.answered.connect(self._on_view_answered)
        self.views.append(view)
        return view

    def _on_view_answered(self, key: str) -> None:
        if key in (HOW, "note_form"):
            for view in self.views:
                view.reword()
        self._on_answered()

    def _on_taken_away(self, sentence: str) -> None:
        assert self.circle is not None  # noqa: S101  it is what said so
        self.taken_away.emit(sentence, self.circle.part.circle.verbs.bring_back)

    def _on_answered(self) -> None:
        self.show_dots()
        self.answered.emit()
