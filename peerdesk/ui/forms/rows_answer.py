# SPDX-License-Identifier: GPL-3.0-or-later
"""Several small groups of answers under one question, such as phrases that were noticed."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import Answer, One, Rows, Word
from peerdesk.records.questions import Ask, Question
from peerdesk.ui import tokens
from peerdesk.ui.forms.answer_field import AnswerField
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.choice import JoinedChoice
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class RowsAnswer(AnswerField):
    """Groups one under the other; an empty one is always ready at the end when asked for."""

    def __init__(self, writing: Writing, question: Question, parent: QWidget) -> None:
        super().__init__(writing, question, parent, heading=False)
        self._groups: list[_Group] = []
        self._is_told = True
        self._add = LinkButton(_("Another one"), "small", self)
        self._add.clicked.connect(self._on_add)
        self.column.addWidget(self._add)
        standing = writing.answer_to(question)
        rows = standing.rows if isinstance(standing, Rows) else ()
        for row in rows or ({},):
            self._append(dict(row))

    def flush(self) -> None:
        """Give the writing every group that has something in it."""
        if self._is_told:
            return
        self._is_told = True
        rows = [group.answers() for group in self._groups]
        kept = tuple(row for row in rows if row)
        self.writing.answer(self.question.key, Rows(kept) if kept else None)

    def _append(self, row: dict[str, Answer]) -> None:
        group = _Group(self.writing, self.question.rows, row, len(self._groups) + 1)
        for field in group.fields.values():
            field.changed.connect(self._on_changed)
            field.left.connect(self._on_left)
        for choice in group.choices.values():
            choice.changed.connect(self._on_chosen)
        self._groups.append(group)
        self.column.insertWidget(self.column.count() - 1, group)

    def _on_add(self) -> None:
        self._append({})
        next(iter(self._groups[-1].fields.values())).setFocus()

    def _on_changed(self) -> None:
        self._is_told = False
        self.touched.emit()

    def _on_chosen(self) -> None:
        self._is_told = False
        self._on_left()

    def _on_left(self) -> None:
        if not self._is_told:
            self.flush()
            self.answered.emit()


class _Group(QWidget):
    """One group: a field or a choice for each question in it."""

    def __init__(
        self, writing: Writing, questions: tuple[Question, ...], row: dict[str, Answer], number: int
    ) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        self.choices: dict[str, JoinedChoice] = {}
        self._words: dict[str, dict[str, Word]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(tokens.CHIP_GAP))
        if number > 1:
            column.addWidget(Rule())
        for question in questions:
            name = f"{question.label}, {number}"
            standing = row.get(question.key)
            if question.ask is Ask.ONE:
                column.addLayout(self._choice(writing, question, name, standing))
            else:
                field = Field(name, question.invites or question.label)
                if isinstance(standing, str):
                    field.set_text(standing)
                self.fields[question.key] = field
                column.addWidget(field)

    def answers(self) -> dict[str, Answer]:
        """Return what is in this group; what is blank is left out."""
        found: dict[str, Answer] = {
            key: field.text() for key, field in self.fields.items() if field.text().strip()
        }
        for key, choice in self.choices.items():
            for chosen in choice.chosen():
                found[key] = One(self._words[key][chosen])
        return found

    def _choice(
        self, writing: Writing, question: Question, name: str, standing: Answer | None
    ) -> QHBoxLayout:
        choice = JoinedChoice(name)
        words = {word.id: word for word in writing.words_for(question)}
        if isinstance(
            standing, One
        ):  # as it was labelled then, and even if it is not offered any more
            words[standing.word.id] = standing.word
        self._words[question.key] = words
        choice.set_words([(word.id, word.label) for word in words.values()])
        if isinstance(standing, One):
            choice.set_chosen([standing.word.id])
        self.choices[question.key] = choice
        line = QHBoxLayout()
        line.addWidget(Label(question.label, "small", "ink2", wrap=False))
        line.addWidget(choice, 1)
        return line
