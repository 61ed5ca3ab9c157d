# SPDX-License-Identifier: GPL-3.0-or-later
"""A length of time: a few usual ones to press, or any number of minutes to type."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import Minutes
from peerdesk.records.questions import Question
from peerdesk.ui.forms.answer_field import AnswerField
from peerdesk.ui.widgets.choices.choice import JoinedChoice
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.wording import _

_MOST = 6000
_OTHER = "other"


class MinutesAnswer(AnswerField):
    """Usual lengths as joined segments; the last one opens a field for any other."""

    def __init__(
        self, writing: Writing, question: Question, parent: QWidget, usual: tuple[int, ...]
    ) -> None:
        super().__init__(writing, question, parent)
        self._usual = usual
        self._choice = JoinedChoice(self.label(), parent=self)
        last = _("{count}+").format(count=usual[-1])
        offered = [(str(count), str(count)) for count in usual[:-1]]
        self._choice.set_words([*offered, (_OTHER, last)])
        self._field = Field(_("Minutes"), _("Minutes, in figures"), parent=self)
        self._field.hide()
        self.column.addWidget(self._choice)
        self.column.addWidget(self._field)
        self._show()
        self._choice.changed.connect(self._on_choice)
        self._field.changed.connect(self.touched)
        self._field.left.connect(self._on_typed)
        self._field.entered.connect(self._on_typed)

    def flush(self) -> None:
        """Give the writing the minutes that were typed."""
        if self._field.isVisibleTo(self):
            self._take_in(self._typed())

    def _show(self) -> None:
        standing = self.writing.answer_to(self.question)
        if not isinstance(standing, Minutes):
            return
        if standing.count in self._usual[:-1]:
            self._choice.set_chosen([str(standing.count)])
        else:
            self._choice.set_chosen([_OTHER])
            self._field.set_text(str(standing.count))
            self._field.show()

    def _on_choice(self, chosen: list[str]) -> None:
        is_other = chosen == [_OTHER]
        self._field.setVisible(is_other)
        if is_other:
            self.writing.answer(self.question.key, Minutes(self._usual[-1]))
            self._field.set_text(str(self._usual[-1]))
            self._field.setFocus()
        else:
            self.writing.answer(self.question.key, Minutes(int(chosen[0])) if chosen else None)
        self.answered.emit()

    def _on_typed(self) -> None:
        typed = self._typed()
        self._field.needs_another_look(
            _("Minutes as a number, up to {most}. It can also stay empty.").format(most=_MOST)
            if typed is None
            else ""
        )
        if self._take_in(typed):
            self.answered.emit()

    def _typed(self) -> str | None:
        """Return the number that was typed, or nothing; None where it is not a number of minutes."""
        typed = self._field.text().strip()
        fits = typed.isascii() and typed.isdigit() and int(typed) <= _MOST
        return typed if fits or not typed else None

    def _take_in(self, typed: str | None) -> bool:
        if typed is not None:
            self.writing.answer(self.question.key, Minutes(int(typed)) if typed else None)
        return typed is not None
