# SPDX-License-Identifier: GPL-3.0-or-later
"""A long text shown slice by slice: its beginning at once, the rest while the window already answers.

Nothing may change the document before the last slice is in it; who lets somebody write calls `finish` first.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from peerdesk.ui.widgets.text import paragraphs
from peerdesk.ui.widgets.text.paragraphs import Setting

_LETTERS, _LINES = 24_000, 1_000
"""A slice at most: laid out in some fifteen milliseconds."""


class Slices(QTimer):
    """Fills the document of `field`. `rest` is what is not in it yet, letter for letter."""

    def __init__(self, field: QTextEdit) -> None:
        super().__init__(field, interval=0)
        self._field = field
        self._text, self._shown = "", 0
        self.timeout.connect(self._show_next)

    def begin(self, text: str, setting: Setting) -> None:
        """Show the beginning of `text`, instead of all there was, and the rest by and by."""
        self._text, self._shown = text, _end_of_slice(text, 0)
        paragraphs.set_text(self._field.document(), text[: self._shown], setting)
        if self.rest():
            self._field.document().setUndoRedoEnabled(False)
            self.start()
        else:
            self._end()

    def rest(self) -> str:
        """Return what is still to be shown."""
        return self._text[self._shown :]

    def finish(self) -> None:
        """Show all of the rest at once."""
        if self.isActive():
            self._append(len(self._text))

    def _show_next(self) -> None:
        self._append(_end_of_slice(self._text, self._shown))

    def _append(self, end: int) -> None:
        cursor = QTextCursor(self._field.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        blocked = self._field.blockSignals(True)
        cursor.insertText(self._text[self._shown : end])
        self._field.blockSignals(blocked)
        self._shown = end
        if end == len(self._text):
            self._end()
        self._field.updateGeometry()

    def _end(self) -> None:
        self.stop()
        self._text, self._shown = "", 0
        self._field.document().setUndoRedoEnabled(True)
        self._field.document().setModified(False)


def _end_of_slice(text: str, begin: int) -> int:
    """Return where the slice that begins at `begin` ends: before a line’s end where there is one."""
    end = begin + _LETTERS
    if end < len(text):
        line_end = text.rfind("\n", begin + 1, end)
        end = line_end if line_end > begin else end
    end = min(end, len(text))
    lines = text.count("\n", begin, end)
    if lines > _LINES:
        end = begin + len("\n".join(text[begin:end].split("\n", _LINES)[:_LINES]))
    return end
