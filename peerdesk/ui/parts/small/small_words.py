# SPDX-License-Identifier: GPL-3.0-or-later
"""One strand of the small view: its name, five words, and “not said” at the right until one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.choice import WordRow
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SmallWords(QWidget):
    """A radio group. Enter keeps the whole view; Space chooses the word that has the focus."""

    chosen = Signal(int)
    """A word was chosen, 1 to 5, or taken back, 0."""
    digit_set = Signal()
    """It was chosen by its digit, so that the next strand may follow."""
    keep_wanted = Signal()

    def __init__(self, name: str, words: Sequence[str]) -> None:
        super().__init__()
        self.row = WordRow(name)
        self.row.set_words([(str(order), word) for order, word in enumerate(words, start=1)])
        self.row.changed.connect(self._tell)
        for order in self.row.words():
            self.row.press_of(order).installEventFilter(self)
        self.not_said = Label(_("not said"), "body", "ink2", wrap=False)
        self.not_said.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.addWidget(Label(name, "page"), 1)
        head.addWidget(self.not_said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(11))
        column.addLayout(head)
        column.addWidget(self.row)

    def show_said(self, order: int) -> None:
        """Show the word of this order as chosen; 0 shows not said."""
        self.row.set_chosen([str(order)] if order else [])
        self._show_not_said(order)

    def take_focus(self) -> None:
        """Put the focus on the chosen word, or the first."""
        self.row.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep on Enter, and say that a digit was pressed once the row has taken it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _ENTER and not _is_held(event):
            self.keep_wanted.emit()
            return True
        order = event.text()
        if order in self.row.words() and not _is_held(event):
            self.show_said(int(order))
            self.row.press_of(order).setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit(int(order))
            self.digit_set.emit()
            return True
        return super().eventFilter(watched, event)

    def _tell(self, chosen: list[str]) -> None:
        order = int(chosen[0]) if chosen else 0
        self._show_not_said(order)
        self.chosen.emit(order)

    def _show_not_said(self, order: int) -> None:
        self.not_said.setText("" if order else _("not said"))


def line_up(one: SmallWords, other: SmallWords) -> None:
    """Give both rows the same columns, so that the same place is the same key."""
    for order in one.row.words():
        pair = [each.row.press_of(order) for each in (one, other)]
        width = max(press.sizeHint().width() for press in pair)
        for press in pair:
            press.setMinimumWidth(width)


def _is_held(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
