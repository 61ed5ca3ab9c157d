# SPDX-License-Identifier: GPL-3.0-or-later
"""A field for a few words about one thread. Nothing asks for them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peerdesk.ui.widgets.line_edit import LineEdit
from peerdesk.wording import _

_LONGEST = 120


class ThreadNote(LineEdit):
    """Enter or leaving keeps the words; Esc leaves them as they were."""

    kept = Signal(str, str)
    """The seat at the other end, and the words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("A few words about this thread"), parent=parent)
        self._seat = self._other = ""
        self.setMaxLength(_LONGEST)
        self.left.connect(self._keep)
        self.hide()

    def seat(self) -> str:
        """Return the seat the thread was opened from."""
        return self._seat

    def other(self) -> str:
        """Return the seat at the other end."""
        return self._other

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
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        other, self._other = self._other, ""
        self.hide()
        if other:
            self.kept.emit(other, " ".join(self.text().split()))
