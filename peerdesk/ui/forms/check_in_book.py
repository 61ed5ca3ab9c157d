# SPDX-License-Identifier: GPL-3.0-or-later
"""A check-in as an open book: what it took on the left page, what it gave on the right, a spine between them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.questions import Part, Place, Question
from peerdesk.ui.forms.answer_field import AnswerField
from peerdesk.ui.forms.facts_row import FactsRow
from peerdesk.ui.forms.part_view import PartView
from peerdesk.ui.forms.strands_answer import StrandAnswer
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Rule, Sheet
from peerdesk.ui.widgets.presses.folded import FoldedPart
from peerdesk.ui.widgets.strand.page import StrandPage
from peerdesk.ui.widgets.strand.strand import Side

_PADDING = 52


class _Spine(QWidget):
    """The hairline between two pages; none where they lie one under the other."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour("hair"))


class LargeStrand(AnswerField):
    """One strand across a page, with numerals under it."""

    def __init__(self, writing: Writing, question: Question, side: Side) -> None:
        super().__init__(writing, question, heading=False)
        words = [word.label for word in writing.words_for(question)]
        self.page = StrandPage(question.label, side, words)
        self.column.addWidget(self.page)
        StrandAnswer(self, question, self.page.strand)


class CheckInBook(QObject):
    """The sheet of a check-in. It has no margin."""

    touched = Signal()
    answered = Signal()

    def __init__(self, desk: Desk, writing: Writing) -> None:
        super().__init__()
        self._desk = desk
        self._writing = writing
        self.sheet = Sheet()
        self.views: list[PartView] = []
        self._rows: list[QBoxLayout] = []
        self._spines: list[QWidget] = []
        column = self.sheet.body
        column.setSpacing(theme().px(30))
        self.sheet.pad(_PADDING, 34)
        parts = {part.key: part for part in writing.form.parts}
        self.took = LargeStrand(writing, parts["took"].questions[0], "took")
        self.gave = LargeStrand(writing, parts["gave"].questions[0], "gave")
        for large in (self.took, self.gave):
            large.answered.connect(self.answered)
        column.addLayout(
            self._beside(self._page(self.took, parts["took"]), self._page(self.gave, parts["gave"]))
        )
        column.addWidget(Rule())
        column.addLayout(self._beside(self._view(parts["held"]), self._view(parts["unseen"])))
        self.facts = FactsRow(desk, writing)
        self.facts.answered.connect(self.answered)
        column.addWidget(self.facts)
        for part in writing.form.parts:
            if part.place is Place.MORE:
                column.addWidget(self._folded(part))
        column.addStretch(1)

    def flush(self) -> None:
        """Give the writing everything that was typed."""
        for view in self.views:
            view.flush()

    def set_breadth(self, breadth: str) -> None:
        """Lay the pages side by side, or one under the other."""
        under = breadth == "large"
        for row in self._rows:
            row.setDirection(
                QBoxLayout.Direction.TopToBottom if under else QBoxLayout.Direction.LeftToRight
            )
        for spine in self._spines:
            spine.setVisible(not under)
        self.sheet.pad(28 if under else _PADDING if breadth == "wide" else 36, 34)

    def _page(self, large: LargeStrand, part: Part) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(large)  # it ends in room for the quiet answers
        rest = Part(part.key, part.title, part.place, part.questions[1:])
        column.addWidget(self._view(rest))
        column.addStretch(1)
        return page

    def _view(self, part: Part) -> PartView:
        view = PartView(self._desk, self._writing, part, titled=False)
        view.touched.connect(self.touched)
        view.answered.connect(self.answered)
        self.views.append(view)
        return view

    def _folded(self, part: Part) -> FoldedPart:
        folded = FoldedPart(part.title, part.hint, lambda: self._view(part))
        if any(question.key in self._writing.entry.answers for question in part.questions):
            folded.set_open(True)
        return folded

    def _beside(self, left: QWidget, right: QWidget) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(theme().px(44))
        spine = _Spine()
        self._spines.append(spine)
        row.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(spine)
        row.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
        self._rows.append(row)
        return row
