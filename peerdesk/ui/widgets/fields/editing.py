# SPDX-License-Identifier: GPL-3.0-or-later
"""What Cut, Copy, Paste and Select all would do where the focus is. They are done by the keys the field takes itself.

Loaded when the menu they stand in is first opened. Never asks what is on the clipboard: whoever copied it may be slow.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from peerdesk.ui.widgets.presses.menu_bar import focused


def can_edit() -> dict[str, bool]:
    """Return which of the verbs would do something in the focused field; none where there is no field.

    A field with `gives_nothing_away`, as one for a passphrase, offers neither Cut nor Copy.
    """
    field = focused()
    has_words, has_selected = _has_words(field), _has_selected(field)
    can_write, keeps = _can_write(field), getattr(field, "gives_nothing_away", False)
    return {
        "cut": has_selected and can_write and not keeps,
        "copy": has_selected and not keeps,
        "paste": can_write,
        "select_all": has_words,
    }


def press(keys: QKeySequence) -> None:
    """Press these keys in the focused field, as its writer would."""
    field = focused()
    if field is not None:
        pressed = keys[0]  # type: ignore[index]  # the stubs know only its length
        key, held = pressed.key(), pressed.keyboardModifiers()
        QCoreApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, held))


def _has_words(field: QWidget | None) -> bool:
    if isinstance(field, QLineEdit):
        return bool(field.text())
    return isinstance(field, QTextEdit | QPlainTextEdit) and not field.document().isEmpty()


def _has_selected(field: QWidget | None) -> bool:
    if isinstance(field, QLineEdit):
        return field.hasSelectedText()
    return isinstance(field, QTextEdit | QPlainTextEdit) and field.textCursor().hasSelection()


def _can_write(field: QWidget | None) -> bool:
    return isinstance(field, QLineEdit | QTextEdit | QPlainTextEdit) and not field.isReadOnly()
