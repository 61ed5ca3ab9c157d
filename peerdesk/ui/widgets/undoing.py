# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the part that has the focus is a text field with something of its own to take back, or to do again."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit


def can_undo() -> bool:
    """Return whether the focused field would take something back."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        return not field.isReadOnly() and field.isUndoAvailable()
    if isinstance(field, QTextEdit | QPlainTextEdit):
        return not field.isReadOnly() and field.document().isUndoAvailable()
    return False


def can_redo() -> bool:
    """Return whether the focused field would do something again."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        return not field.isReadOnly() and field.isRedoAvailable()
    if isinstance(field, QTextEdit | QPlainTextEdit):
        return not field.isReadOnly() and field.document().isRedoAvailable()
    return False
