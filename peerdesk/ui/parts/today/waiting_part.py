# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be asked again, on Today. One key answers; leaving it alone is an answer too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.today.follow_ups import Asked, Waiting
from peerdesk.records.answers import Word
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.today.question_card import QuestionCard
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.in_layout import widgets_in
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.presses.buttons import LinkButton, PlainButton, QuietButton
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _

_MORE_HEIGHT = 46
_ONE_OLD = _("A question from a while ago is still here. Let it go?")
_MORE_OLD = _("A few questions from a while ago are still here. Let these go?")


class WaitingPart(QWidget):
    """“Waiting, whenever you like”. Cards that are still asked stay as they are, with what is begun in them."""

    answered = Signal(object, str)
    """An answer was chosen: the `Asked`, and the id of the word."""
    put_off = Signal(object)
    let_go = Signal(object)
    stopped = Signal(object)
    lines_begun = Signal(object, str)
    lines_kept = Signal(object, str)
    more_wanted = Signal()
    old_let_go = Signal(tuple)
    old_kept = Signal(tuple)
    emptied = Signal()
    """The card that had the focus is gone, and there is no other."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[str, QuestionCard] = {}
        self._old: tuple[str, ...] = ()
        self._heading = Heading(_("Waiting, whenever you like"))
        self._questions = QVBoxLayout()
        self._questions.setSpacing(theme().px(14))
        self.more_link = LinkButton("", "small")
        self.more_link.clicked.connect(self.more_wanted)
        self._old_row = self._make_old_row()
        changes_journal(self.old_button, self._keep_old_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addSpacing(theme().px(14))
        column.addLayout(self._questions)
        column.addWidget(self.more_link)
        self.more_link.setFixedHeight(theme().px(_MORE_HEIGHT))
        column.addWidget(self._old_row)

    def show_waiting(self, waiting: Waiting, words: Sequence[Word]) -> None:
        """Show these questions, and keep the focus near where it was."""
        place = self._place_of_focus()
        asked = {each.id: each for each in waiting.questions}
        for gone in [each for each in self._cards if each not in asked]:
            self._remove(self._cards.pop(gone))
        for each in waiting.questions:
            if each.id not in self._cards:
                self._cards[each.id] = self._make(each, words)
        self._line_up(list(asked))
        self._show_rest(waiting)
        if place is not None:
            self._focus_near(place)

    def cards(self) -> tuple[QuestionCard, ...]:
        """Return the questions shown, in order."""
        return tuple(self._cards.values())

    def keep_what_is_begun(self) -> None:
        """Keep lines under way as drafts."""
        for card in self._cards.values():
            card.keep_what_is_begun()

    def not_kept(self, follow_up: str) -> None:
        """Say that lines handed on for this question are not on the disk; they are handed on again."""
        if follow_up in self._cards:
            self._cards[follow_up].not_kept()

    def _make(self, asked: Asked, words: Sequence[Word]) -> QuestionCard:
        card = QuestionCard(asked, words)
        card.answered.connect(self.answered)
        card.put_off.connect(self.put_off)
        card.let_go.connect(self.let_go)
        card.stopped.connect(self.stopped)
        card.lines_begun.connect(self.lines_begun)
        card.lines_kept.connect(self.lines_kept)
        return card

    def _remove(self, card: QuestionCard) -> None:
        card.hide()
        card.setParent(None)
        card.deleteLater()

    def _line_up(self, order: list[str]) -> None:
        self._cards = {each: self._cards[each] for each in order}
        for part in widgets_in(self._questions):
            self._questions.removeWidget(part)
            if isinstance(part, Rule):
                part.hide()
                part.deleteLater()
        for place, card in enumerate(self._cards.values()):
            if place:
                self._questions.addWidget(Rule())
            self._questions.addWidget(card)
            card.show()  # at once, so that it can have the focus

    def _show_rest(self, waiting: Waiting) -> None:
        self.more_link.set_words(waiting.more_said)
        self.more_link.setVisible(bool(waiting.more))
        self._old = waiting.old
        self._old_row.setVisible(bool(waiting.old))
        one = len(waiting.old) == 1
        self._old_words.setText(_ONE_OLD if one else _MORE_OLD)
        self.old_button.set_words(_("Let it go") if one else _("Let these go"))
        self._keep_old_button.set_words(_("Keep it") if one else _("Keep them"))
        self._heading.setVisible(bool(waiting.questions))
        self.setVisible(bool(waiting.questions or waiting.old))

    def _make_old_row(self) -> QWidget:
        self._old_words = Label("", "question")
        self.old_button = PlainButton("")
        self.old_button.clicked.connect(self._let_old_go)
        self._keep_old_button = QuietButton("")
        self._keep_old_button.clicked.connect(self._keep_old)
        row = QHBoxLayout()
        row.setSpacing(theme().px(4))
        row.addWidget(self.old_button)
        row.addWidget(self._keep_old_button)
        row.addStretch()
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, theme().px(16), 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(self._old_words)
        column.addLayout(row)
        return part

    def _let_old_go(self) -> None:
        self.old_let_go.emit(self._old)

    def _keep_old(self) -> None:
        self.old_kept.emit(self._old)

    def _place_of_focus(self) -> int | None:
        for place, card in enumerate(self._cards.values()):
            focused = card.window().focusWidget()
            if focused is not None and card.isAncestorOf(focused):
                return place
        return None

    def _focus_near(self, place: int) -> None:
        cards = self.cards()
        if not cards:
            self.emptied.emit()
            return
        card = cards[min(place, len(cards) - 1)]
        focused = card.window().focusWidget()
        if focused is None or not card.isAncestorOf(focused):
            card.take_focus()
