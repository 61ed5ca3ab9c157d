# SPDX-License-Identifier: GPL-3.0-or-later
"""Beside the Agenda: what is asked of the hour, what was taken away last, and one question. All of it may be left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.supervision.agenda import TakenAway
from peerdesk.records.answers import Word
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.choice import OptionGrid
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.presses.buttons import LinkButton, PlainButton, QuietButton
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _


class AgendaMargin(QWidget):
    """Three parts with hairlines between those that are there, and one plain line under them."""

    asked = Signal(str)
    """What is asked of the hour: the id of a word, or empty."""
    entry_wanted = Signal(str)
    another_wanted = Signal()
    none_wanted = Signal()
    round_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entry = ""
        self.asks = OptionGrid(_("What I ask of the hour"), columns=1)
        self.asks.changed.connect(self._on_asked)
        self._took, took = _part(_("Last time I took away"))
        self._question, question = _part(_("If you want a question to take in"))
        self.took_text = Label("", "question")
        self._took_day = Label("", "small", "ink2", wrap=False)
        self.open_link = LinkButton(_("Open"), "small")
        self.open_link.setAccessibleDescription(_("The conversation this is from"))
        self.open_link.clicked.connect(self._on_open)
        self.question_text = Label("", "prompt")
        self.another = PlainButton(_("Another"))
        self.another.clicked.connect(self.another_wanted)
        self.none_today = QuietButton(_("None today"))
        self.none_today.clicked.connect(self.none_wanted)
        self.round_link = LinkButton(_("Hold an intervision round"), "small")
        self.round_link.clicked.connect(self.round_wanted)
        changes_journal(self.asks, self.none_today)
        took.addWidget(self.took_text)
        took.addLayout(_row(self._took_day, None, self.open_link))
        question.addWidget(self.question_text)
        question.addSpacing(theme().px(4))
        question.addLayout(_row(self.another, self.none_today, None))
        self._lay_out()

    def show_asks(self, offered: Sequence[Word], asked: str) -> None:
        """Show what may be asked of the hour, and what is asked."""
        words = [(word.id, word.label) for word in offered]
        if [name for name, _label in words] != list(self.asks.words()):
            self.asks.set_words(words)
        self.asks.set_chosen([asked])

    def show_taken_away(self, taken: TakenAway | None) -> None:
        """Show what was taken away last, or nothing."""
        self._took.setVisible(taken is not None)
        if taken is not None:
            self._entry = taken.entry
            self.took_text.setText(_("“{words}”").format(words=taken.text))
            self._took_day.setText(taken.day)

    def show_question(self, text: str) -> None:
        """Show one question; an empty text shows none."""
        self._question.setVisible(bool(text))
        self.question_text.setText(text)

    def _on_asked(self, chosen: list[str]) -> None:
        self.asked.emit(chosen[0] if chosen else "")

    def _on_open(self) -> None:
        self.entry_wanted.emit(self._entry)

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(16))
        column.setSpacing(0)
        column.addWidget(Heading(_("What I ask of the hour")))
        column.addSpacing(px(10))
        column.addWidget(self.asks)
        column.addWidget(self._took)
        column.addWidget(self._question)
        column.addSpacing(px(22))
        said = _("The agenda stays in this journal. To hand something over beforehand, use Share.")
        column.addWidget(Label(said, "small", "ink2"))
        column.addSpacing(px(6))
        column.addLayout(_row(self.round_link, None))
        column.addStretch()


def _part(heading: str) -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    px = theme().px
    column.setContentsMargins(0, px(22), 0, 0)
    column.setSpacing(0)
    column.addWidget(Rule())
    column.addSpacing(px(18))
    column.addWidget(Heading(heading))
    column.addSpacing(px(6))
    inner = QVBoxLayout()
    inner.setSpacing(px(6))
    column.addLayout(inner)
    return part, inner


def _row(*parts: QWidget | None) -> QHBoxLayout:
    """Return the parts in a row; None is room that gives way."""
    row = QHBoxLayout()
    row.setSpacing(theme().px(4))
    for part in parts:
        if part is None:
            row.addStretch()
        else:
            row.addWidget(part)
    return row
