# SPDX-License-Identifier: GPL-3.0-or-later
"""What was brought to a conversation: the lines of the agenda with boxes. An unticked one stays on the agenda.

Nothing becomes of the lines before the entry is rested.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import words_of
from peerdesk.records.questions import Question
from peerdesk.ui.forms.answer_field import AnswerField
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.tick import TickBox
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class BroughtAnswer(AnswerField):
    """One box for each line that waited when the page was opened, and what becomes of it beside."""

    def __init__(
        self, writing: Writing, question: Question, parent: QWidget, *, heading: bool = True
    ) -> None:
        super().__init__(writing, question, parent, heading=heading)
        self._offered = writing.words_for(question)
        ticked = {word.id for word in words_of(writing.answer_to(question))}
        self.boxes: dict[str, TickBox] = {}
        self._fates: dict[str, Label] = {}
        for word in self._offered:
            box = TickBox(word.label)
            box.setChecked(word.id in ticked)
            box.toggled.connect(partial(self._on_toggled, word.id))
            self.boxes[word.id] = box
            self._fates[word.id] = Label("", "small", "ink2", wrap=False)
            self.column.addWidget(self._row(box, self._fates[word.id]))
            self._say_fate(word.id)

    def _row(self, box: TickBox, fate: Label) -> QWidget:
        row = QWidget()
        along = QHBoxLayout(row)
        along.setContentsMargins(0, 0, 0, 0)
        along.setSpacing(theme().px(14))
        along.addWidget(box, 1)
        along.addWidget(fate)
        return row

    def _on_toggled(self, line_id: str, _ticked: bool) -> None:
        self._say_fate(line_id)
        ticked = [each for each, box in self.boxes.items() if box.isChecked()]
        self.writing.choose_of(self.question, self._offered, ticked)
        self.answered.emit()

    def _say_fate(self, line_id: str) -> None:
        box = self.boxes[line_id]
        fate = _("brought") if box.isChecked() else _("stays on the agenda")
        self._fates[line_id].setText(fate)
        box.setAccessibleDescription(fate)
