# SPDX-License-Identifier: GPL-3.0-or-later
"""The small field that opens in a row of chips for a word of one's own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.line_edit import LineEdit

_LONGEST = 80


class OwnWord(LineEdit):
    """Enter or leaving the field adds the word; Esc, or nothing written, leaves all as it was."""

    typed = Signal(str)
    """The word as it is being written; empty once the field is done with."""
    written = Signal(str)
    """A word was written and is to be added."""
    closed = Signal(bool)
    """The field is done with; true if by a key, so that the focus goes back to the chip."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent=parent)
        self.round_like_a_chip()
        self.textChanged.connect(self.typed)
        self.setMaxLength(_LONGEST)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def open(self) -> None:
        """Show it empty, with the caret in it."""
        self.clear()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Return room for two words."""
        return QSize(theme().px(168), theme().px(tokens.CHIP))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add on Enter, leave on Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._done(by_key=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._done(by_key=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Add what was written when the field is left."""
        super().focusOutEvent(event)
        stays = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if event.reason() not in stays and self.isVisible():
            self._done(by_key=False)

    def _done(self, *, by_key: bool) -> None:
        word = " ".join(self.text().split())
        self.clear()
        self.closed.emit(by_key)
        if word:
            self.written.emit(word)
