# SPDX-License-Identifier: GPL-3.0-or-later
"""What it took and what it gave, always side by side. Two answers in one field, never netted."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import Silence, Strand
from peerdesk.records.questions import Question
from peerdesk.ui.forms.answer_field import AnswerField
from peerdesk.ui.widgets.strand import strand as drawn
from peerdesk.ui.widgets.strand.box import StrandBox
from peerdesk.ui.widgets.strand.pair import StrandPair
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class StrandAnswer(QObject):
    """Ties one drawn strand to its question, for as long as the field is there."""

    def __init__(self, field: AnswerField, question: Question, strand: drawn.Strand) -> None:
        super().__init__(field)
        self._field = field
        self._question = question
        self._strand = strand
        self.show()
        strand.changed.connect(self._on_changed)
        strand.silence_changed.connect(self._on_silence)

    def show(self) -> None:
        """Show what stands under the question."""
        standing = self._field.writing.answer_to(self._question)
        order = standing.order if isinstance(standing, Strand) else 0
        silence = standing.value if isinstance(standing, Silence) else None
        self._strand.show_answer(order, silence)

    def _on_changed(self, order: int) -> None:
        writing = self._field.writing
        if order:
            word = writing.words_for(self._question)[order - 1]
            writing.answer(self._question.key, Strand(order, word.label))
        elif isinstance(writing.answer_to(self._question), Strand):
            writing.answer(self._question.key, None)
        self._field.answered.emit()

    def _on_silence(self, silence: str | None) -> None:
        writing = self._field.writing
        if silence is not None:
            writing.stay_silent(self._question.key, Silence(silence))
        elif isinstance(writing.answer_to(self._question), Silence):
            writing.stay_silent(self._question.key, None)
        self._field.answered.emit()


class StrandsAnswer(AnswerField):
    """Both strands on one spine. `stacked` is for a margin: in a box, each word under its name."""

    def __init__(
        self,
        writing: Writing,
        toll: Question,
        reward: Question,
        parent: QWidget,
        *,
        stacked: bool = False,
    ) -> None:
        super().__init__(writing, toll, parent, heading=False)
        self._reward = reward
        self._stacked = stacked
        self._shown: StrandPair | StrandBox | None = None
        self._names = ("", "")
        self.reword()
        if stacked:
            self.column.addWidget(
                Label(_("Two different things, never subtracted."), "small", "ink2")
            )

    def reword(self) -> None:
        """Draw the pair with the names that belong beside the other answers."""
        answers = self.writing.entry.answers
        names = (self.question.label_beside(answers), self._reward.label_beside(answers))
        if self._shown is not None and self._names == names:
            return
        self._names = names
        if self._shown is not None:
            self._shown.deleteLater()
        took, gave = (
            [word.label for word in self.writing.words_for(each)]
            for each in (self.question, self._reward)
        )
        pair = StrandPair(names, took, gave, stacked=self._stacked)
        self._shown = StrandBox(pair) if self._stacked else pair
        self.column.insertWidget(0, self._shown)
        StrandAnswer(self, self.question, pair.took)
        StrandAnswer(self, self._reward, pair.gave)
