# SPDX-License-Identifier: GPL-3.0-or-later
"""One text of a letter while it is put together: words selected in it can be left out or put otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget

from peerdesk.ui.widgets.presses.menu import Menu
from peerdesk.ui.widgets.text.letter_text import LetterText, Passage, Stretch
from peerdesk.wording import _

_LEAVES_OUT = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ChoosingText(LetterText):
    """Delete leaves out what is selected, Enter puts it otherwise; its menu offers both."""

    leave_out_wanted = Signal()
    """What is selected is to be left out."""
    undo_wanted = Signal()
    """The last mark is to be taken back."""

    def __init__(self, name: str, pieces: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(name, pieces, parent)
        self._changes: tuple[Stretch, ...] = ()
        self._shows_changes = True
        self.setAccessibleDescription(
            _("Select words; Delete leaves them out, Enter puts them otherwise")
        )

    def show_pieces(self, pieces: Sequence[str], changes: Sequence[Stretch]) -> None:
        """Show these pieces instead; `changes` are what is not as it was written."""
        self.set_pieces(pieces)
        self._changes = tuple(changes)
        self.show_changes(shown=self._shows_changes)

    def show_changes(self, *, shown: bool) -> None:
        """Draw the dotted lines under what was changed, or leave them out."""
        self._shows_changes = shown
        self.set_altered(self._changes if shown else ())

    def select(self, piece: int, start: int, end: int) -> QRect:
        """Select these words and return where they are."""
        self.show_all()
        spans = self._spans_of(Passage(0, piece, start, end))
        if not spans:
            return QRect()
        cursor = self.textCursor()
        cursor.setPosition(spans[0][0])
        cursor.setPosition(spans[-1][0] + spans[-1][1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return self.place_of(spans[0])

    def selected_words(self) -> str:
        """Return the words that are selected in one piece."""
        passage = self.passage()
        return self._pieces[passage[0]][passage[1] : passage[2]] if passage else ""

    def selection_place(self) -> QRect:
        """Return where the selected words end, in this widget."""
        return self.cursorRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave out on Delete, and take the last mark back on Undo."""
        if event.key() in _LEAVES_OUT and self.passage() is not None:
            self.leave_out_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selected words; copying is not among it."""
        menu = Menu(parent=self)
        leave_out = menu.addAction(_("Leave out"))
        reword = menu.addAction(_("Reword for sharing"))
        for action in (leave_out, reword):
            action.setEnabled(self.passage() is not None)
        leave_out.triggered.connect(self._tell_leave_out)
        reword.triggered.connect(self._tell_reword)
        menu.popup(event.globalPos())
        menu.aboutToHide.connect(menu.deleteLater)

    def _tell_leave_out(self) -> None:
        self.leave_out_wanted.emit()

    def _tell_reword(self) -> None:
        self.write_wanted.emit()
