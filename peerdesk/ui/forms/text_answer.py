# SPDX-License-Identifier: GPL-3.0-or-later
"""A question answered by writing: on the sheet, in a line, or in a box in the margin."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import One
from peerdesk.records.forms.note import POEM
from peerdesk.records.questions import Question
from peerdesk.ui.forms.answer_field import AnswerField
from peerdesk.ui.widgets.fields.boxed import BoxedWriting
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.text.writing import WritingField


class TypedAnswer(AnswerField):
    """What every answer by writing does: it tells the writing when asked, and when the field is left."""

    field: WritingField | Field
    _is_told = True

    def flush(self) -> None:
        """Give the writing what was typed."""
        if not self._is_told:
            self._is_told = True
            self.writing.answer(self.question.key, self.field.text())

    def _begin(self) -> None:
        standing = self.writing.answer_to(self.question)
        if isinstance(standing, str):
            self.field.set_text(standing)
        self.field.changed.connect(self._on_changed)
        self.field.left.connect(self._on_left)

    def _on_changed(self) -> None:
        self._is_told = False
        self.touched.emit()

    def _on_left(self) -> None:
        if not self._is_told:
            self.flush()
            self.answered.emit()


class TextAnswer(TypedAnswer):
    """Free text; `boxed` stands in a margin. What is called a poem is set as one, from the moment it is called so."""

    field: WritingField

    def __init__(
        self,
        writing: Writing,
        question: Question,
        parent: QWidget,
        *,
        heading: bool = True,
        boxed: bool = False,
    ) -> None:
        super().__init__(writing, question, parent, heading=heading)
        self._role = self._role_now()
        if boxed:
            box = BoxedWriting(self.label(), question.invites, parent=self)
            self.field = box.field
            self.column.addWidget(box)
        else:
            self.field = WritingField(self.label(), question.invites, self._role, parent=self)
            self.column.addWidget(self.field)
        self._begin()

    def reword(self) -> None:
        """Let the field be called what the label says now, and set as what the note is called now."""
        super().reword()
        self.field.setAccessibleName(self.label())
        role = self._role_now()
        if role != self._role:
            self._role = role
            self.field.set_role(role)

    def _role_now(self) -> str:
        form = self.writing.entry.answers.get("note_form")
        is_poem = self.question.key == "text" and isinstance(form, One) and form.word.id == POEM
        return "poem" if is_poem else "writing"


class LineAnswer(TypedAnswer):
    """One line."""

    def __init__(
        self, writing: Writing, question: Question, parent: QWidget, *, heading: bool = True
    ) -> None:
        super().__init__(writing, question, parent, heading=heading)
        self.field = Field(self.label(), question.invites, parent=self)
        self.column.addWidget(self.field)
        self._begin()
