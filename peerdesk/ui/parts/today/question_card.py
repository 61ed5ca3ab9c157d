# SPDX-License-Identifier: GPL-3.0-or-later
"""One question on Today: words to answer with, room for a few lines, and three ways of not answering."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.presenters.today.follow_ups import Asked
from peerdesk.records.answers import Word
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.chips import ChipRow
from peerdesk.ui.widgets.drawn.marks import Mark
from peerdesk.ui.widgets.fields.boxed import BoxedWriting
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuestionCard(Group):
    """A question as it is put. Every signal carries the `Asked` it was made for."""

    answered = Signal(object, str)
    put_off = Signal(object)
    let_go = Signal(object)
    stopped = Signal(object)
    lines_begun = Signal(object, str)
    """Lines are being written; empty where they are given up."""
    lines_kept = Signal(object, str)

    def __init__(self, asked: Asked, words: Sequence[Word]) -> None:
        super().__init__(asked.question)
        self.setAccessibleDescription(_("Keys 1 to 5 answer it"))
        self.asked = asked
        self._drafted = asked.begun
        self.answers = self._make_answers(words)
        self.lines = BoxedWriting(
            _("A few lines"), _("A few lines, or one"), "observation", lines=3
        )
        self.lines.field.set_text(asked.begun)
        self.lines.field.paused.connect(self.keep_what_is_begun)
        self.lines.field.left.connect(self.keep_what_is_begun)
        self.write_button = PlainButton(_("Write a few lines"))
        self.write_button.clicked.connect(self._open_lines)
        self._verbs = self._make_verbs()
        self._keeping = self._make_keeping()
        changes_journal(self.answers, self.lines, self._verbs, self._keeping)
        self._lay_out()
        self._show_lines(shown=bool(asked.begun))

    def take_focus(self) -> None:
        """Put the focus on the words to answer with."""
        self.answers.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_what_is_begun(self) -> None:
        """Keep the lines as they are now, if they changed."""
        text = self.lines.field.text()
        if not self.lines.isHidden() and text != self._drafted:
            self._drafted = text
            self.lines_begun.emit(self.asked, text)

    def not_kept(self) -> None:
        """Take note that the lines handed on last are not on the disk."""
        self._drafted = self.asked.begun

    def keep_lines_in_hand(self) -> bool:
        """Keep the lines if they are being written right now; say whether they are."""
        writing = self.lines.field.hasFocus()
        if writing:
            self._keep_lines()
        return writing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with a digit; while lines are written, Ctrl Enter keeps them and Esc closes empty ones."""
        writing = self.lines.field.hasFocus()
        digit = event.text()
        if writing and event.key() in _ENTER:
            self._keep_lines()
        elif writing and event.key() == Qt.Key.Key_Escape and not self.lines.field.text().strip():
            self._give_up_lines()
        elif not writing and digit.isdecimal() and 1 <= int(digit) <= len(self.answers.words()):
            self._answer([self.answers.words()[int(digit) - 1]])
        else:
            event.ignore()

    # The parts

    def _make_answers(self, words: Sequence[Word]) -> ChipRow:
        row = ChipRow(self.asked.question, many=False)
        row.set_words([(word.id, word.label) for word in words])
        for place, word in enumerate(words[:9], start=1):
            row.press_of(word.id).setToolTip(_("Key {key}").format(key=place))
        row.changed.connect(self._answer)
        return row

    def _make_verbs(self) -> QWidget:
        self.not_now_button = QuietButton(_("Not now"))
        self.not_now_button.clicked.connect(self._put_off)
        self.let_go_button = QuietButton(_("Let it go"))
        self.let_go_button.clicked.connect(self._let_go)
        self.stop_button = QuietButton(_("Stop asking"))
        self.stop_button.clicked.connect(self._stop)
        return _in_a_row(
            self.write_button, self.not_now_button, self.let_go_button, self.stop_button
        )

    def _make_keeping(self) -> QWidget:
        keep = PlainButton(_("Keep"))
        keep.clicked.connect(self._keep_lines)
        give_up = QuietButton(_("Without these lines"))
        give_up.clicked.connect(self._give_up_lines)
        return _in_a_row(keep, give_up)

    def _lay_out(self) -> None:
        px = theme().px
        day = Label(self.asked.day, "small", "ink3", wrap=False)
        day.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        answering = QHBoxLayout()
        answering.addWidget(self.answers, 1)
        answering.addWidget(day, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(px(8))
        words.addWidget(Label(self.asked.question, "question"))
        words.addLayout(answering)
        words.addWidget(self.lines)
        words.addWidget(self._keeping)
        words.addWidget(self._verbs)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        mark = QVBoxLayout()
        mark.addSpacing(px(4))  # beside the first line, which is taller than the mark
        mark.addWidget(Mark(self.asked.mark))
        mark.addStretch()
        row.addLayout(mark)
        row.addLayout(words, 1)

    # What is done

    def _answer(self, chosen: list[str]) -> None:
        if chosen:
            self._keep_lines()  # a word and a few lines may go together
            self.answered.emit(self.asked, chosen[0])

    def _put_off(self) -> None:
        self.put_off.emit(self.asked)

    def _let_go(self) -> None:
        self.let_go.emit(self.asked)

    def _stop(self) -> None:
        self.stopped.emit(self.asked)

    def _open_lines(self) -> None:
        self._show_lines(shown=True)
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_lines(self) -> None:
        text = self.lines.field.text()
        if text.strip():
            self._drafted = text  # no draft of it may follow
            self.lines_kept.emit(self.asked, text)

    def _give_up_lines(self) -> None:
        self.lines.field.set_text("")
        self.keep_what_is_begun()
        self._show_lines(shown=False)
        self.write_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lines(self, *, shown: bool) -> None:
        self.lines.setVisible(shown)
        self._keeping.setVisible(shown)
        self._verbs.setVisible(not shown)


def _in_a_row(*parts: QWidget) -> QWidget:
    row = QWidget()
    flow = FlowLayout(row, theme().px(4), theme().px(4))
    for part in parts:
        flow.addWidget(part)
    return row
