# SPDX-License-Identifier: GPL-3.0-or-later
"""A question answered by writing: on the sheet, in a line, or in a box in the margin."""

from __future__ import annotations

from peerdesk.presenters.writing import Writing
from peerdesk.records.questions import Question
from peerdesk.ui.forms.answer_field import AnswerField
from peerdesk.ui.widgets.boxed import BoxedWriting
from peerdesk.ui.widgets.fields import Field
from peerdesk.ui.widgets.writing import WritingField


class TextAnswer(AnswerField):
    """Free text. `boxed` stands in a margin; `role` is "writing", or "poem" where short lines are kept unwrapped."""

    def __init__(
        self,
        writing: Writing,
        question: Question,
        *,
        heading: bool = True,
        boxed: bool = False,
        role: str = "writing",
    ) -> None:
        super().__init__(writing, question, heading=heading)
        if boxed:
            box = BoxedWriting(self.label(), question.invites)
            self.field: WritingField = box.field
            self.column.addWidget(box)
        else:
            self.field = WritingField(self.label(), question.invites, role)
            self.column.addWidget(self.field)
        standing = writing.answer_to(question)
        if isinstance(standing, str):
            self.field.set_text(standing)
        self._is_told = True
        self.field.changed.connect(self._on_changed)
        self.field.left.connect(self._on_left)

    def flush(self) -> None:
        """Give the writing what was typed."""
        if not self._is_told:
            self._is_told = True
            self.writing.answer(self.question.key, self.field.text())

    def reword(self) -> None:
        """Let the field be called what the label says now."""
        super().reword()
        self.field.setAccessibleName(self.label())

    def _on_changed(self) -> None:
        self._is_told = False
        self.touched.emit()

    def _on_left(self) -> None:
        if not self._is_told:
            self.flush()
            self.answered.emit()


class LineAnswer(AnswerField):
    """One line."""

    def __init__(self, writing: Writing, question: Question, *, heading: bool = True) -> None:
        super().__init__(writing, question, heading=heading)
        self.field = Field(self.label(), question.invites)
        self.column.addWidget(self.field)
        standing = writing.answer_to(question)
        if isinstance(standing, str):
            self.field.set_text(standing)
        self._is_told = True
        self.field.changed.connect(self._on_changed)
        self.field.left.connect(self._on_left)

    def flush(self) -> None:
        """Give the writing what was typed."""
        if not self._is_told:
            self._is_told = True
            self.writing.answer(self.question.key, self.field.text())

    def _on_changed(self, _text: str) -> None:
        self._is_told = False
        self.touched.emit()

    def _on_left(self) -> None:
        if not self._is_told:
            self.flush()
            self.answered.emit()
