# SPDX-License-Identifier: GPL-3.0-or-later
"""What Ctrl Z and Ctrl Shift Z would do where the focus is: in a text field, or in a part that takes back itself."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from peerdesk.ui.widgets.presses.menu_bar import focused


def can_undo() -> bool:
    """Return whether the focused text field would take something back."""
    field = focused()
    if isinstance(field, QLineEdit):
        return not field.isReadOnly() and field.isUndoAvailable()
    if isinstance(field, QTextEdit | QPlainTextEdit):
        return not field.isReadOnly() and field.document().isUndoAvailable()
    return False


def can_redo() -> bool:
    """Return whether the focused text field would do something again."""
    field = focused()
    if isinstance(field, QLineEdit):
        return not field.isReadOnly() and field.isRedoAvailable()
    if isinstance(field, QTextEdit | QPlainTextEdit):
        return not field.isReadOnly() and field.document().isRedoAvailable()
    return False


def part_that_undoes() -> QWidget | None:
    """Return the part round the focus that has something to take back by its own `undo()`, as a circle has."""
    part = focused()
    while part is not None and not (hasattr(part, "can_undo") and part.can_undo()):
        part = part.parentWidget()
    return part
