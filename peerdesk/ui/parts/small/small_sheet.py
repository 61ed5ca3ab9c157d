# SPDX-License-Identifier: GPL-3.0-or-later
"""The paper of the small view: two rows of words, one line, two links. Nothing on it moves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from peerdesk.presenters.today.small import SmallPresenter
from peerdesk.ui import tokens
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.people.people_part import PeoplePart
from peerdesk.ui.parts.small.small_words import SmallWords, line_up
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.chips import ChipRow
from peerdesk.ui.widgets.fields.line_edit import LineEdit
from peerdesk.ui.widgets.layout.sheet import Sheet
from peerdesk.ui.widgets.presses.buttons import FilledButton, LinkButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_PADDING, _LINE_HEIGHT, _KEEP_WIDTH, _LONGEST = 52, 46, 142, 400
_WORDS_AT_FIRST = 12


class SmallSheet(Sheet):
    """Says what was chosen and written; `paused` a second after the last of it."""

    said = Signal(str, int)
    """A word of a strand, "took" or "gave": 1 to 5, or 0 taken back."""
    line_written = Signal(str)
    body_chosen = Signal(list)
    own_body_word_typed = Signal(str)
    own_body_word = Signal(str)
    paused = Signal()
    keep_wanted = Signal()

    def __init__(self, presenter: SmallPresenter) -> None:
        super().__init__(ground="wash")
        self._presenter = presenter
        self._pause = QTimer(self, singleShot=True, interval=tokens.WRITING_PAUSE_MS)
        self._pause.timeout.connect(self.paused)
        self.took = SmallWords(_("What it took"), presenter.words("took"))
        self.gave = SmallWords(_("What it gave"), presenter.words("gave"))
        self.line = LineEdit(_("One line"), _("One line, if there is one"), "page")
        self.body_link = LinkButton(_("A word from the body"))
        self.people_link = LinkButton(_("My people"))
        self.body_words = ChipRow(
            _("A word from the body"), own=_("A word of my own"), fold_after=_WORDS_AT_FIRST
        )
        self.people = PeoplePart(presenter.people, reading=True)
        self.keep_button = FilledButton(_("Keep and close"), large=True)
        self._lay_out()
        self._connect()
        changes_journal(self.took, self.gave, self.line, self.body_link, self.body_words)
        changes_journal(self.keep_button)

    def show_what_is_said(self) -> None:
        """Show what the presenter holds, with both links closed."""
        self.took.show_said(self._presenter.said("took"))
        self.gave.show_said(self._presenter.said("gave"))
        self.line.setText(self._presenter.line)
        self.body_words.set_words([(word.id, word.label) for word in self._presenter.body_words()])
        self.body_words.set_chosen(self._presenter.body())
        self.body_words.hide()
        self.people.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep on Enter in the line."""
        if watched is self.line and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.keep_wanted.emit()
                return True
        return super().eventFilter(watched, event)

    # What is said

    def _say_took(self, order: int) -> None:
        self._pause.start()
        self.said.emit("took", order)

    def _say_gave(self, order: int) -> None:
        self._pause.start()
        self.said.emit("gave", order)

    def _write_line(self, text: str) -> None:
        self._pause.start()
        self.line_written.emit(text)

    def _choose_body(self, ids: list[str]) -> None:
        self._pause.start()
        self.body_chosen.emit(ids)

    def _type_body(self, label: str) -> None:
        self._pause.start()
        self.own_body_word_typed.emit(label)

    def _open_body(self) -> None:
        self.body_words.setVisible(self.body_words.isHidden())
        if not self.body_words.isHidden():
            self.body_words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_people(self) -> None:
        self.people.setVisible(self.people.isHidden())
        if not self.people.isHidden() and self.people.is_empty():
            self.people.add_link.setFocus(Qt.FocusReason.OtherFocusReason)

    # The parts

    def _connect(self) -> None:
        self.took.chosen.connect(self._say_took)
        self.took.digit_set.connect(self.gave.take_focus)
        self.gave.chosen.connect(self._say_gave)
        for words in (self.took, self.gave):
            words.keep_wanted.connect(self.keep_wanted)
        self.line.textEdited.connect(self._write_line)
        self.line.left.connect(self.paused)
        self.line.installEventFilter(self)
        self.body_link.clicked.connect(self._open_body)
        self.people_link.clicked.connect(self._open_people)
        self.body_words.changed.connect(self._choose_body)
        self.body_words.own_word_typed.connect(self._type_body)
        self.body_words.own_word_added.connect(self.own_body_word)
        self.keep_button.clicked.connect(self.keep_wanted)

    def _lay_out(self) -> None:
        px = theme().px
        self.pad(_PADDING, 45)
        self.keep_button.setMinimumWidth(px(_KEEP_WIDTH))
        line_up(self.took, self.gave)
        self.line.setFixedHeight(px(_LINE_HEIGHT))
        self.line.setMaxLength(_LONGEST)
        for part, gap in (
            (self.took, 34),
            (self.gave, 36),
            (self.line, 9),
            (_in_a_row(self.body_link, self.people_link, gap=18), 8),
            (self.body_words, 0),
            (self.people, 0),
        ):
            self.body.addWidget(part)
            self.body.addSpacing(px(gap))
        self.body.addStretch()
        self.body.addSpacing(px(16))
        foot = QHBoxLayout()
        enough = Label(_("Enough for today."), "prompt", "ink2")
        foot.addWidget(enough, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.keep_button)
        self.body.addLayout(foot)
        self.body.addSpacing(px(20))


def _in_a_row(*parts: QWidget, gap: int) -> QWidget:
    holder = QWidget()
    holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(gap))
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return holder
