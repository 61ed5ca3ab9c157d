# SPDX-License-Identifier: GPL-3.0-or-later
"""The circle of a meeting as an answer: the drawing and its panel, from which the writing is told."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from peerdesk.language.pet_names import could_be_a_name
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.circle import Circle, Seat
from peerdesk.records.questions import Question
from peerdesk.ui.forms.answer_field import AnswerField
from peerdesk.ui.forms.circle_drawn import drawn, kept
from peerdesk.ui.widgets.circle.part import CirclePart
from peerdesk.ui.widgets.circle.state import CircleState
from peerdesk.wording import _


class CircleAnswer(AnswerField):
    """The circle and its panel. A circle in which only the writer sits is blank."""

    def __init__(
        self, writing: Writing, question: Question, parent: QWidget, *, compact: bool
    ) -> None:
        super().__init__(writing, question, parent, heading=False)
        roles = [word.label for word in writing.words_for(question)]
        self.part = CirclePart(roles, compact=compact, parent=self)
        self.column.addWidget(self.part)
        standing = writing.answer_to(question)
        circle = standing if isinstance(standing, Circle) else _only_you()
        self.part.circle.set_state(drawn(circle))
        self.part.circle.changed.connect(self._on_changed)
        self.part.panel.name_changed.connect(self._on_name)
        self.part.panel.typed.connect(self._on_typed)
        self._is_told = True

    def flush(self) -> None:
        """Give the writing the circle, a seat and words that are still being typed included."""
        if not self._is_told:
            self._is_told = True
            self._tell(self.part.panel.with_what_is_typed())

    def _on_changed(self, state: CircleState) -> None:
        self._tell(state)
        self.answered.emit()

    def _on_typed(self) -> None:
        self._is_told = False
        self.touched.emit()

    def _tell(self, state: CircleState) -> None:
        circle = kept(state)
        self.writing.answer(self.question.key, None if circle == _only_you() else circle)

    def _on_name(self, name: str) -> None:
        self.part.panel.set_name_notice(
            _("That could be someone’s name. A made-up word keeps them safer.")
            if could_be_a_name(name)
            else ""
        )


def _only_you() -> Circle:
    return Circle((Seat.of_writer(),))
