# SPDX-License-Identifier: GPL-3.0-or-later
"""A check-in as an open book: what it took on the left page, what it gave on the right, a spine between them."""

from __future__ import annotations

from functools import partial

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

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour("hair"))


class LargeStrand(AnswerField):
    """One strand across a page, with numerals under it."""

    def __init__(self, writing: Writing, question: Question, parent: QWidget, side: Side) -> None:
        super().__init__(writing, question, parent, heading=False)
        words = [word.label for word in writing.words_for(question)]
        self.page = StrandPage(question.label, side, words, self)
        self.column.addWidget(self.page)
        StrandAnswer(self, question, self.page.strand)


class CheckInBook(QObject):
    """The sheet of a check-in. It has no margin."""

    touched = Signal()
    answered = Signal()

    def __init__(self, desk: Desk, writing: Writing, parent: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._writing = writing
        self.sheet = Sheet(parent=parent)
        self.views: list[PartView] = []
        self._rows: list[QBoxLayout] = []
        self._spines: list[QWidget] = []
        column = self.sheet.body
        column.setSpacing(theme().px(30))
        self.sheet.pad(_PADDING, 34)
        parts = {part.key: part for part in writing.form.parts}
        left, self.took = self._page(parts["took"], "took")
        right, self.gave = self._page(parts["gave"], "gave")
        column.addLayout(self._beside(left, right))
        column.addWidget(Rule(self.sheet))
        held, unseen = (self._view(parts[key], self.sheet) for key in ("held", "unseen"))
        column.addLayout(self._beside(held, unseen))
        self.facts = FactsRow(desk, writing, self.sheet)
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

    def _page(self, part: Part, side: Side) -> tuple[QWidget, LargeStrand]:
        page = QWidget(self.sheet)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        large = LargeStrand(self._writing, part.questions[0], page, side)
        large.answered.connect(self.answered)
        column.addWidget(large)  # it ends in room for the quiet answers
        rest = Part(part.key, part.title, part.place, part.questions[1:])
        column.addWidget(self._view(rest, page))
        column.addStretch(1)
        return page, large

    def _view(self, part: Part, parent: QWidget) -> PartView:
        view = PartView(self._desk, self._writing, part, parent, titled=False)
        view.touched.connect(self.touched)
        view.answered.connect(self.answered)
        self.views.append(view)
        return view

    def _folded(self, part: Part) -> FoldedPart:
        build = partial(self._view, part, self.sheet)
        folded = FoldedPart(part.title, part.hint, build, parent=self.sheet)
        if any(question.key in self._writing.entry.answers for question in part.questions):
            folded.set_open(True)
        return folded

    def _beside(self, left: QWidget, right: QWidget) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(theme().px(44))
        spine = _Spine(self.sheet)
        self._spines.append(spine)
        row.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(spine)
        row.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
        self._rows.append(row)
        return row
