# SPDX-License-Identifier: GPL-3.0-or-later
"""A question answered with words of a list: chips on the sheet, options in the margin, tiles for how it was shared."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from peerdesk.presenters.writing.begun_word import BegunWord
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import Silence, words_of
from peerdesk.records.questions import Ask, Question
from peerdesk.ui.forms.answer_field import AnswerField
from peerdesk.ui.forms.marks import mark_painter
from peerdesk.ui.widgets.choices.answer_row import AnswerRow
from peerdesk.ui.widgets.choices.chips import ChipRow
from peerdesk.ui.widgets.choices.choice import JoinedChoice, OptionGrid, TileGroup
from peerdesk.wording import _

_FEW = 5
"""Lists up to this long without words of one’s own stand as joined segments."""
_SHOWN_AT_FIRST = 7
"""Words of a longer list that are shown before “8 more”."""


class WordsAnswer(AnswerField):
    """Words to choose. `row` is what shows them."""

    def __init__(
        self,
        writing: Writing,
        question: Question,
        row: AnswerRow,
        parent: QWidget,
        *,
        heading: bool = True,
    ) -> None:
        super().__init__(writing, question, parent, heading=heading)
        self.row = row
        self._begun = BegunWord(writing, question)
        self._untold: str | None = None
        self.column.addWidget(row)
        self.reword()
        self.row.changed.connect(self._on_changed)
        self.row.silence_changed.connect(self._on_silence)
        if isinstance(row, ChipRow):
            row.own_word_typed.connect(self._on_typed)
            row.own_word_added.connect(self._on_own_word)

    def keeps_room_below(self) -> bool:
        """Return whether its words end in a line for the quiet answers."""
        return self.row.keeps_room_below()

    def flush(self) -> None:
        """Give the writing a word of one’s own as it stands while it is typed."""
        typed, self._untold = self._untold, None
        if typed is not None:
            self._begun.say(typed)

    def reword(self) -> None:
        """Offer the words that belong beside the other answers, and show what is chosen."""
        super().reword()
        self.row.setAccessibleName(self.label())
        standing = self.writing.answer_to(self.question)
        offered = [(word.id, word.label) for word in self.writing.words_for(self.question)]
        if [name for name, _label in offered] != list(self.row.words()):
            self.row.set_words(offered)
        self.row.set_chosen([word.id for word in words_of(standing)])
        self.row.set_silence(standing.value if isinstance(standing, Silence) else None)

    def _on_changed(self, ids: list[str]) -> None:
        if ids or not isinstance(self.writing.answer_to(self.question), Silence):
            self.writing.choose(self.question, ids)
        self.answered.emit()

    def _on_silence(self, silence: str | None) -> None:
        if silence is not None:
            self.writing.stay_silent(self.question.key, Silence(silence))
            self.answered.emit()
        elif isinstance(self.writing.answer_to(self.question), Silence):
            self.writing.stay_silent(self.question.key, None)
            self.answered.emit()

    def _on_typed(self, label: str) -> None:
        self._untold = label
        self.touched.emit()

    def _on_own_word(self, label: str) -> None:
        self.flush()
        word = self.writing.add_own_word(self.question, label)
        assert isinstance(self.row, ChipRow)  # noqa: S101  only chips take own words
        self.row.add_word(word.id, word.label)
        self.answered.emit()


def chips_for(
    writing: Writing, question: Question, parent: QWidget, *, own: bool, heading: bool = True
) -> WordsAnswer:
    """Return chips, or joined segments where the list is short and closed."""
    label = question.label_beside(writing.entry.answers)
    words = writing.words_for(question)
    if question.ask is Ask.ONE and not own and len(words) <= _FEW:
        joined = JoinedChoice(label, silences=True)
        return WordsAnswer(writing, question, joined, parent, heading=heading)
    row = ChipRow(
        label,
        question.ask is Ask.MANY,
        own=_("Own words") if own else "",
        fold_after=_SHOWN_AT_FIRST,
        silences=True,
    )
    return WordsAnswer(writing, question, row, parent, heading=heading)


def options_for(
    writing: Writing, question: Question, parent: QWidget, *, heading: bool = True
) -> WordsAnswer:
    """Return options in two columns, for a margin."""
    label = question.label_beside(writing.entry.answers)
    options = OptionGrid(label, silences=True)
    return WordsAnswer(writing, question, options, parent, heading=heading)


def tiles_for(
    writing: Writing, question: Question, parent: QWidget, notes: Mapping[str, str]
) -> WordsAnswer:
    """Return the four equal tiles of how it was in the room."""
    marks = {word.id: mark_painter(word.id) for word in writing.words_for(question)}
    tiles = TileGroup(question.label, lines=notes, marks=marks)
    return WordsAnswer(writing, question, tiles, parent)
