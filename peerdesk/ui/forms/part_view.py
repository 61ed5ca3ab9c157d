# SPDX-License-Identifier: GPL-3.0-or-later
"""A part of a form as a column of fields, chosen by what each question asks and where the part stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.forms.disclosure import HOW
from peerdesk.records.questions import Ask, Part, Place, Question
from peerdesk.ui import tokens
from peerdesk.ui.forms.answer_field import AnswerField
from peerdesk.ui.forms.brought_answer import BroughtAnswer
from peerdesk.ui.forms.circle_answer import CircleAnswer
from peerdesk.ui.forms.minutes_answer import MinutesAnswer
from peerdesk.ui.forms.rows_answer import RowsAnswer
from peerdesk.ui.forms.strands_answer import StrandsAnswer
from peerdesk.ui.forms.text_answer import LineAnswer, TextAnswer
from peerdesk.ui.forms.words_answer import chips_for, options_for, tiles_for
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text.label import Heading, Label

_FIELD_GAP = 20
_UNSEEN_MINUTES = (0, 15, 30, 45, 60)
_MEETING_MINUTES = (30, 45, 60, 75, 90, 120)


class PartView(QWidget):
    """The fields of one part, under its title unless the first field says the same."""

    touched = Signal()
    answered = Signal(str)
    """A question was answered as a whole; carries its key."""

    def __init__(
        self,
        desk: Desk,
        writing: Writing,
        part: Part,
        parent: QWidget | None = None,
        *,
        titled: bool = True,
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self.part = part
        self._desk = desk
        self._writing = writing
        self._compact = compact
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(tokens.LABEL_GAP if titled else _FIELD_GAP))
        self.fields: list[AnswerField] = []
        if titled:
            column.addWidget(Heading(part.title, parent=self))
        if part.hint and part.place is Place.MARGIN:
            column.addWidget(Label(part.hint, "small", "ink2", parent=self))
        for sentence in part.said:
            column.addWidget(Label(sentence, "body", "ink2", parent=self))
        for question in self._shown():
            field = self._make(question, heading=not (titled and question.label == part.title))
            field.touched.connect(self.touched)
            field.answered.connect(self._on_answered)
            self.fields.append(field)
        column.addLayout(self._column_of_fields())

    def keeps_room_below(self) -> bool:
        """Return whether its last field ends in a line that is empty until it is used."""
        return bool(self.fields) and self.fields[-1].keeps_room_below()

    def flush(self) -> None:
        """Give the writing everything that was typed."""
        for field in self.fields:
            field.flush()

    def reword(self) -> None:
        """Let every field read as it does beside the other answers now."""
        for field in self.fields:
            field.reword()

    def has_words(self) -> bool:
        """Say whether anything stands under the questions of this part."""
        return any(
            question.key in self._writing.entry.answers
            for question in self.part.questions
            if question.ask is not Ask.CIRCLE
        )

    def _column_of_fields(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        for place, field in enumerate(self.fields):
            if place and not self.fields[place - 1].keeps_room_below():
                column.addSpacing(theme().px(_FIELD_GAP))
            column.addWidget(field)
        return column

    def _shown(self) -> Sequence[Question]:
        # The circle stands in the margin by itself; the second strand is drawn with the first.
        return [
            question
            for question in self.part.questions
            if question.ask is not Ask.CIRCLE and question.key != "reward"
        ]

    def _make(self, question: Question, *, heading: bool) -> AnswerField:
        writing, in_margin = self._writing, self.part.place is Place.MARGIN
        match question.ask:
            case Ask.TEXT:
                return TextAnswer(writing, question, self, heading=heading, boxed=in_margin)
            case Ask.LINE:
                return LineAnswer(writing, question, self, heading=heading)
            case Ask.STRAND:
                reward = next(each for each in self.part.questions if each.key == "reward")
                return StrandsAnswer(writing, question, reward, self, stacked=in_margin)
            case Ask.MINUTES:
                usual = _MEETING_MINUTES if question.key == "minutes" else _UNSEEN_MINUTES
                return MinutesAnswer(writing, question, self, usual)
            case Ask.ROWS:
                return RowsAnswer(writing, question, self)
            case Ask.CIRCLE:
                return CircleAnswer(writing, question, self, compact=self._compact)
            case _:
                return self._words(question, heading=heading, in_margin=in_margin)

    def _words(self, question: Question, *, heading: bool, in_margin: bool) -> AnswerField:
        if question.key == HOW:
            notes = self._desk.words.list(question.words).notes
            return tiles_for(self._writing, question, self, notes)
        if question.words == "agenda":
            return BroughtAnswer(self._writing, question, self, heading=heading)
        own = self._desk.words.list(question.words).own
        if in_margin and question.ask is Ask.ONE and not own:
            return options_for(self._writing, question, self, heading=heading)
        return chips_for(self._writing, question, self, own=own, heading=heading)

    def _on_answered(self) -> None:
        field = self.sender()
        assert isinstance(field, AnswerField)  # noqa: S101  nothing else is connected
        self.answered.emit(field.question.key)
