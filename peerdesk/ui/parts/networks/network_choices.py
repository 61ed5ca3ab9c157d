# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be said about a network in a word. Each can stay empty; pressing the chosen one again empties it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.reading.networks import NetworkPresenter
from peerdesk.records.answers import Silence, words_of
from peerdesk.records.questions import Question
from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.answer_row import AnswerRow
from peerdesk.ui.widgets.choices.chips import ChipRow
from peerdesk.ui.widgets.choices.choice import OptionGrid
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _

_FEW, _AT_FIRST = 4, 2


class NetworkChoices(QWidget):
    """The margin of a network."""

    def __init__(self, presenter: NetworkPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.rows: dict[str, AnswerRow] = {}
        self._typed: dict[str, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=tokens.WRITING_PAUSE_MS)
        self._pause.timeout.connect(self.keep_what_is_begun)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for question in presenter.choices():
            column.addWidget(Heading(question.label))
            column.addSpacing(px(tokens.CHIP_GAP))
            column.addWidget(self._make(question))  # it ends in room for the quiet answers
        column.addWidget(Rule(self))
        column.addSpacing(px(tokens.ROW_GAP))
        said = _("Each of these can stay empty. There is no outcome here, and no place for one.")
        column.addWidget(Label(said, "small", "ink2"))
        column.addStretch(1)
        self.refresh()

    def keep_what_is_begun(self) -> None:
        """Keep a word of one’s own as it stands while it is typed."""
        self._pause.stop()
        for question in self._presenter.choices():
            if question.key in self._typed:
                self._presenter.begin_own_word(question, self._typed[question.key])

    def refresh(self) -> None:
        """Show what is said now; where a word is being typed, the row is left alone."""
        answers = self._presenter.network.answers
        for question in self._presenter.choices():
            if question.key in self._typed:
                continue
            row, answer = self.rows[question.key], answers.get(question.key)
            words = [(word.id, word.label) for word in self._presenter.words_for(question)]
            if [name for name, _label in words] != list(row.words()):
                row.set_words(words)
            row.set_chosen([word.id for word in words_of(answer)])
            row.set_silence(answer.value if isinstance(answer, Silence) else None)

    def _make(self, question: Question) -> AnswerRow:
        row: AnswerRow
        if len(self._presenter.words_for(question)) <= _FEW:
            row = OptionGrid(question.label, silences=True)
        else:
            own = _("Own word") if self._presenter.takes_own_words(question) else ""
            row = ChipRow(question.label, False, own=own, fold_after=_AT_FIRST, silences=True)
            row.own_word_typed.connect(partial(self._type_own, question))
            row.own_word_added.connect(partial(self._add_own, question))
        row.changed.connect(partial(self._choose, question))
        row.silence_changed.connect(partial(self._keep_silent, question))
        self.rows[question.key] = row
        return row

    def _choose(self, question: Question, ids: list[str]) -> None:
        if ids or not self.rows[question.key].silence():
            self._presenter.choose(question, ids[0] if ids else None)

    def _keep_silent(self, question: Question, silence: str | None) -> None:
        if silence is not None or not self.rows[question.key].chosen():
            self._presenter.stay_silent(question, Silence(silence) if silence else None)

    def _type_own(self, question: Question, label: str) -> None:
        if label:
            self._typed[question.key] = label
            self._pause.start()
        else:
            self._typed.pop(question.key, None)
            self._presenter.begin_own_word(question, "")

    def _add_own(self, question: Question, label: str) -> None:
        word = self._presenter.add_own_word(question, label)
        row = self.rows[question.key]
        if isinstance(row, ChipRow):
            row.add_word(word.id, word.label)
