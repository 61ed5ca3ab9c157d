# SPDX-License-Identifier: GPL-3.0-or-later
"""One word of a list, to be renamed, moved or put away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.settings.word_settings import LONGEST_WORD, Row
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.line_edit import LineEdit
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.wording import _

_WIDTH = 300


class WordForm(QWidget):
    """Holds one word at a time. `whole` lists can be changed; of the others the words can only be renamed."""

    renamed = Signal(str)
    moved = Signal(int)
    put_away = Signal()
    done = Signal()
    """The form is to be closed."""

    def __init__(self, parent: QWidget | None = None, *, whole: bool) -> None:
        super().__init__(parent)
        look = theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(4), 0, look.px(8))
        column.setSpacing(look.px(8))
        line = QHBoxLayout()
        line.setSpacing(look.px(8))
        self.field = LineEdit(_("This word"), parent=self)
        self.field.setMaximumWidth(look.px(_WIDTH))
        self.field.setMaxLength(LONGEST_WORD)
        self.field.returnPressed.connect(self.close_form)
        line.addWidget(self.field)
        self.done_button = PlainButton(_("Done"), parent=self)
        self.done_button.clicked.connect(self.close_form)
        line.addWidget(self.done_button)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._verbs(whole=whole))
        self.field.editingFinished.connect(self._rename)

    def show_word(self, row: Row) -> None:
        """Hold this word."""
        self.field.setText(row.label)
        self.field.setPlaceholderText(row.usual or row.label)
        self.usual_button.setVisible(bool(row.usual))
        self.usual_button.set_words(_("“{word}” again").format(word=row.usual))

    def take_focus(self) -> None:
        """Put the cursor into the word."""
        self.field.setFocus()
        self.field.selectAll()

    def close_form(self) -> None:
        """Keep the word as it is written, and ask to be closed."""
        self._rename()
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the word by Alt Shift and an arrow; close the form on Esc."""
        moves = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        elif event.modifiers() & moves == moves and event.key() in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _verbs(self, *, whole: bool) -> QWidget:
        room = QWidget(self)
        flow = FlowLayout(room, 0, 0)
        self.earlier_button = QuietButton(_("Earlier"), "arrow-left", parent=room)
        self.earlier_button.clicked.connect(self._move_earlier)
        self.later_button = QuietButton(_("Later"), "arrow-right", parent=room)
        self.later_button.clicked.connect(self._move_later)
        self.away_button = QuietButton(_("Put away"), "minus-circle", parent=room)
        self.away_button.clicked.connect(self.put_away)
        self.usual_button = QuietButton("", parent=room)
        self.usual_button.clicked.connect(self._as_usual)
        for each in (self.earlier_button, self.later_button, self.away_button):
            flow.addWidget(each)
            each.setVisible(whole)
        flow.addWidget(self.usual_button)
        return room

    def _rename(self) -> None:
        self.renamed.emit(self.field.text())

    def _as_usual(self) -> None:
        self.field.clear()
        self._rename()

    def _move_earlier(self) -> None:
        self.moved.emit(-1)

    def _move_later(self) -> None:
        self.moved.emit(1)


_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
