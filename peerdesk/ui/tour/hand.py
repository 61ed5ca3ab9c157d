# SPDX-License-Identifier: GPL-3.0-or-later
"""The hand and the ear of the tour: keys go in as events, and what came of them is asked of the accessibility tree.

It knows names and roles, as assistive technology does, and never a widget by its place in the code.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAction,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QWidget

Role = QAccessible.Role

_WRITTEN_IN = (Role.EditableText,)


class Hand:
    """Presses keys where the focus is, and reads what `window` shows."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    # Keys

    def press(self, keys: str) -> None:
        """Press keys such as "Ctrl+L", "Tab" or "5", as they are written in a menu."""
        sequence = QKeySequence(keys)
        combination = sequence[0]  # type: ignore[index]  # the stubs leave it out
        key, modifiers = combination.key(), combination.keyboardModifiers()
        plain = not modifiers and key < Qt.Key.Key_Escape
        text = chr(key).lower() if plain else ""
        target = self._target()
        if not self._wanted_by(target, key, modifiers) and self._shortcut(sequence, target):
            return
        self._post(target, key, modifiers, text)

    def type(self, text: str) -> None:
        """Type text, letter by letter."""
        target = self._target()
        for letter in text:
            key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
            self._post(
                target, key, Qt.KeyboardModifier.NoModifier, "\r" if letter == "\n" else letter
            )

    def go_to(self, name: str, role: Role | None = None) -> bool:
        """Bring the focus to the part called `name`; say whether it can have it."""
        found = self.find(name, role)
        part = found.object() if found is not None else None
        if not isinstance(part, QWidget) or not part.isEnabled():
            return False
        if not part.isActiveWindow():  # a screen made up for pictures brings none back by itself
            part.activateWindow()
        part.setFocus(Qt.FocusReason.TabFocusReason)
        return part.hasFocus() or part.focusProxy() is not None

    # What is shown

    def find(self, name: str, role: Role | None = None) -> QAccessibleInterface | None:
        """Return the first part shown that is called `name`, or begins so where `name` ends in “…”; else None."""
        for part in self.shown():
            said = part.text(QAccessible.Text.Name)
            fits = said.startswith(name[:-1]) if name.endswith("…") else said == name
            if (fits or said == name) and (role is None or part.role() == role):
                return part
        return None

    def sees(self, name: str) -> bool:
        """Say whether a part called `name` is shown."""
        return self.find(name) is not None

    def words_in(self, name: str) -> str:
        """Return what is written in the field called `name`; nothing where there is none."""
        for part in self.shown():
            if part.role() in _WRITTEN_IN and part.text(QAccessible.Text.Name) == name:
                return part.text(QAccessible.Text.Value)
        return ""

    def names(self) -> list[str]:
        """Return what everything shown is called, in the order it is read."""
        return [said for part in self.shown() if (said := part.text(QAccessible.Text.Name))]

    def shown(self) -> Iterator[QAccessibleInterface]:
        """Yield every part that is shown, the topmost window first."""
        for window in (
            QApplication.activePopupWidget(),
            QApplication.activeModalWidget(),
            self._window,
        ):
            root = QAccessible.queryAccessibleInterface(window) if window is not None else None
            if root is not None:
                yield from _under(root)

    # Inside

    def _target(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        return QApplication.focusWidget() or QApplication.activeWindow() or self._window

    def _wanted_by(self, target: QWidget, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Ask the focused part first, as the toolkit does before it looks for a shortcut."""
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        asked.ignore()
        QCoreApplication.sendEvent(target, asked)
        return asked.isAccepted()

    def _shortcut(self, sequence: QKeySequence, target: QWidget) -> bool:
        if QApplication.activePopupWidget() is not None:
            return False
        window = target.window()
        for shortcut in window.findChildren(QShortcut):
            if shortcut.key() == sequence and shortcut.isEnabled() and _reaches(shortcut, target):
                shortcut.activated.emit()
                return True
        for action in window.findChildren(QAction):
            if action.shortcut() == sequence and action.isEnabled():
                QTimer.singleShot(
                    0, action, action.trigger
                )  # it may ask for a file, and wait for it
                return True
        return False

    def _post(self, target: QWidget, key: int, modifiers: Qt.KeyboardModifier, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.postEvent(target, QKeyEvent(kind, key, modifiers, text))


def _reaches(shortcut: QShortcut, target: QWidget) -> bool:
    home = shortcut.parent()
    if not isinstance(home, QWidget) or not home.isVisible():
        return False
    match shortcut.context():
        case Qt.ShortcutContext.WidgetShortcut:
            return home is target
        case Qt.ShortcutContext.WidgetWithChildrenShortcut:
            return home is target or home.isAncestorOf(target)
        case _:
            return True


def _under(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if part.state().invisible:
        return
    yield part
    for number in range(part.childCount()):
        child = part.child(number)
        if child is not None and child.isValid():
            yield from _under(child)
