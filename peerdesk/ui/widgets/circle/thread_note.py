# SPDX-License-Identifier: GPL-3.0-or-later
"""A field for a few words about one thread. Nothing asks for them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peerdesk.ui.widgets.fields.line_edit import LineEdit
from peerdesk.wording import _

_LONGEST = 120


class ThreadNote(LineEdit):
    """Enter or leaving keeps the words; Esc leaves them as they were."""

    kept = Signal(str, str, str)
    """The seats at both ends, and the words."""
    typed = Signal()
    """The words have changed, or are left as they were; `begun` says what they are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("A few words about this thread"), parent=parent)
        self._seat = self._other = ""
        self.setMaxLength(_LONGEST)
        self.left.connect(self._keep)
        self.textEdited.connect(self.typed)
        self.hide()

    def seat(self) -> str:
        """Return the seat the thread was opened from."""
        return self._seat

    def other(self) -> str:
        """Return the seat at the other end."""
        return self._other

    def begun(self) -> tuple[str, str, str]:
        """Return both seats and the words as they stand in the open field; empty ones while it is not open."""
        return (self._seat, self._other, self._words()) if self._other else ("", "", "")

    def open(self, seat: str, other: str, role: str, note: str) -> None:
        """Show the words of a thread and put the caret behind them."""
        self._seat, self._other = seat, other
        text = _("A few words about the thread to {role}").format(role=role)
        self.setAccessibleName(text)
        self.setPlaceholderText(text)
        self.setText(note)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep on Enter, leave on Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self._other = ""
            self.hide()
            self.typed.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        other, self._other = self._other, ""
        self.hide()
        if other:
            self.kept.emit(self._seat, other, self._words())

    def _words(self) -> str:
        return " ".join(self.text().split())
