# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a person writes. Grows with the text, takes in plain text only, and always lets Tab leave."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from peerdesk.ui import tokens
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import show_caret
from peerdesk.ui.widgets.presses.menu import open_editing_menu
from peerdesk.ui.widgets.text import paragraphs
from peerdesk.ui.widgets.text.growing_text import GrowingText
from peerdesk.ui.widgets.text.lines import Lines

LONGEST = 400_000
"""Letters that can be typed into one field: some eighty thousand words. What is longer already is shown whole."""

_SENTENCE_ENDS = ".!?…\n"


class WritingField(GrowingText):
    """Free text under one name. Undo goes back to what was loaded, never further.

    One undo takes back a sentence, or what was typed in one go, at most. `role` is "writing",
    "observation", "body" or "poem"; a poem keeps every space and line, and Ctrl ] indents.
    """

    changed = Signal()
    """The person changed the text."""
    paused = Signal()
    """A second has passed since the last key that changed it."""
    left = Signal()
    """The person went elsewhere."""

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        role: str = "writing",
        *,
        longest: int = LONGEST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, role, parent)
        self._placeholder, self._longest = placeholder, longest
        self._least_lines = 1
        self._pause = QTimer(self, singleShot=True, interval=tokens.WRITING_PAUSE_MS)
        self._pause.timeout.connect(self._paused)
        self.setAccessibleDescription(placeholder)
        self.setAcceptRichText(False)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhMultiLine
        )
        self.setCursorWidth(2)
        # The caret is its mark of focus: a ring round a page of writing would be noise.
        self.setProperty("own_focus_ring", True)
        self._dress()

    def set_text(self, text: str) -> None:
        """Show all of `text`, however long; undo cannot go behind it, and no signal is emitted."""
        self.blockSignals(True)
        self.document().clear()  # the text before is not laid out once more in the new wrapping
        self.setWordWrapMode(paragraphs.wrapping_of(text))
        self._slices.begin(text, self._setting)
        self.blockSignals(False)
        self._fit()
        viewport_of(self).update()

    def set_role(self, role: str) -> None:
        """Set the same text in another role, such as "poem"."""
        text = self.text()
        self._setting = paragraphs.SETTINGS[role]
        self._dress()
        self.set_text(text)

    def set_least_lines(self, lines: int) -> None:
        """Keep room for at least this many lines."""
        self._least_lines = lines
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, or the question while there is none."""
        if self.document().isEmpty() and self._placeholder:
            painter = QPainter(viewport_of(self))
            indent = theme().px(self._setting.indent)
            self._question().paint(painter, indent, 0, theme().colour("ink3"))
            painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write; Shift Enter is a plain line, and Ctrl ] and Ctrl [ indent a poem."""
        self._slices.finish()
        if self._is_poem() and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            if event.key() == Qt.Key.Key_BracketRight:
                self._indent()
                return
            if event.key() == Qt.Key.Key_BracketLeft:
                self._outdent()
                return
        if event.matches(QKeySequence.StandardKey.InsertLineSeparator) or event.matches(
            QKeySequence.StandardKey.InsertParagraphSeparator
        ):
            self._begin_a_line()
            return
        if event.text().isprintable() and event.text() and not self._room():
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if event.text() and event.text()[-1] in _SENTENCE_ENDS:
            self._end_undo_step(before)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take in composed letters while there is room."""
        self._slices.finish()
        if len(event.commitString()) <= self._room():
            super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text and nothing else: no pictures, no links, no files."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the plain text, as one step of undo, as far as there is room."""
        self._slices.finish()
        self._end_undo_step(-1)
        room = self._room() + len(self.textCursor().selectedText())
        pasted = source.text()[:room]
        if paragraphs.wrapping_of(pasted) != self.wordWrapMode():
            self.setWordWrapMode(paragraphs.wrapping_of(self.text() + pasted))
        self.textCursor().insertText(pasted)
        self._end_undo_step(-1)
        self.ensureCursorVisible()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with all of the text."""
        self._slices.finish()
        open_editing_menu(self, event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left, also for another window; not for its own menu."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._pause.stop()
            self._end_undo_step(-1)
            self.left.emit()

    def _dress(self) -> None:
        super()._dress()
        self.set_text("")
        document = self.document()
        document.documentLayout().documentSizeChanged.connect(
            self._fit, Qt.ConnectionType.UniqueConnection
        )
        self.textChanged.connect(self._written, Qt.ConnectionType.UniqueConnection)
        self.cursorPositionChanged.connect(self._show_caret, Qt.ConnectionType.UniqueConnection)

    def _is_poem(self) -> bool:
        return self._setting is paragraphs.POEM

    def _room(self) -> int:
        return max(0, self._longest - (self.document().characterCount() - 1))

    def _question(self) -> Lines:
        width = viewport_of(self).width() - theme().px(self._setting.indent)
        return Lines(self._placeholder, self._setting.role, max(1, width))

    def _wanted_height(self) -> int:
        least = theme().line(self._setting.role) * self._least_lines
        if self.document().isEmpty():
            return max(self._question().height() if self._placeholder else 0, least)
        return max(super()._wanted_height(), least)

    def _written(self) -> None:
        self._fit()
        self._pause.start()
        self.changed.emit()

    def _paused(self) -> None:
        self._end_undo_step(-1)
        self.paused.emit()

    def _begin_a_line(self) -> None:
        # By hand: on an empty line the toolkit would take the setting off it instead of going on to the next.
        if self._room():
            self.textCursor().insertBlock()
            self._end_undo_step(-1)
            self.ensureCursorVisible()

    def _end_undo_step(self, before: int) -> None:
        # The toolkit joins a new piece to the last one only while the document counts as modified.
        if before != self.textCursor().position():
            self.document().setModified(False)

    def _show_caret(self) -> None:
        show_caret(self)

    def _indent(self) -> None:
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.insertText("\t")

    def _outdent(self) -> None:
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        if cursor.block().text().startswith("\t"):
            cursor.deleteChar()
