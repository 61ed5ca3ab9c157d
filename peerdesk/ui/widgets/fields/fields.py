# SPDX-License-Identifier: GPL-3.0-or-later
"""One-line fields: plain, for a passphrase, and for a search. A problem is a sentence, never a colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.line_edit import LineEdit
from peerdesk.ui.widgets.presses.icon_press import IconPress
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.announce import announce, tell_anew
from peerdesk.wording import _


class Field(QWidget):
    """A line to write in, and room under it for a sentence when it needs another look."""

    changed = Signal(str)
    """The person changed the text."""
    entered = Signal()
    """Enter was pressed in it."""
    left = Signal()
    """The person went elsewhere."""
    dots = False
    """Whether the letters are dots at first."""

    def __init__(
        self, name: str, placeholder: str = "", role: str = "body", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.edit = LineEdit(name, placeholder, role, self, dots=self.dots)
        self.edit.textEdited.connect(self._edited)
        self.edit.returnPressed.connect(self.entered)
        self.edit.left.connect(self.left)
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._sentence = Label("", "small", "ink", parent=self)
        self._sentence.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(5))
        self._column.addWidget(self.edit)
        self._column.addWidget(self._sentence)

    def text(self) -> str:
        """Return the text as written."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Show `text`; emits nothing, and undo cannot go behind it."""
        self.edit.setText(text)

    def set_longest(self, letters: int) -> None:
        """Take in no more than this many letters."""
        self.edit.setMaxLength(letters)

    def needs_another_look(self, sentence: str) -> None:
        """Say under the field what does not fit yet; an empty sentence takes it back."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.edit.set_strong_line(bool(sentence))
        self.edit.setAccessibleDescription(sentence)
        self._show_problem(bool(sentence))

    def sentence(self) -> str:
        """Return what is said under the field now, or nothing."""
        return self._sentence.text()

    def _show_problem(self, shown: bool) -> None:
        self.edit.set_icons(after="warning-circle" if shown else "")

    def _edited(self, text: str) -> None:
        self.changed.emit(text)


class _InsideField(Field):
    """A field with a small press inside its right end."""

    def __init__(
        self, name: str, placeholder: str, icon: str, does: str, parent: QWidget | None
    ) -> None:
        super().__init__(name, placeholder, parent=parent)
        # Over the line, not in it: letters meant for the next field would go on to the line from there.
        self.press = IconPress(icon, does, self)
        self.edit.keep_room_after()

    def _show_problem(self, shown: bool) -> None:
        """The press keeps its place; line and sentence say enough."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the press in the field's right end."""
        if watched is self.edit and event.type() == QEvent.Type.Resize:
            place = self.edit.after_place()
            self.press.move(
                round(self.edit.x() + place.center().x() - self.press.width() / 2),
                round(self.edit.y() + place.center().y() - self.press.height() / 2),
            )
        return super().eventFilter(watched, event)


class PassphraseField(_InsideField):
    """Dots that an eye makes readable. Keeps no history, and empties a clipboard it was pasted from.

    Says under the dots when a letter came as Caps Lock would make it, until one comes otherwise; keeps none of them.
    """

    dots = True
    _caps: Label | None = None
    """What says so: not made before it is needed, which it hardly ever is."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, "", "eye", _("Show the passphrase"), parent)
        # The toolkit's own menu offers undo and copies; neither is wanted here.
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.press.clicked.connect(self._turn)

    def is_readable(self) -> bool:
        """Return whether the letters can be read now."""
        return self.edit.echoMode() == QLineEdit.EchoMode.Normal

    def clear(self) -> None:
        """Empty the field and hide its letters."""
        self.edit.clear()
        self._tell_caps_lock(seems_on=False)
        if self.is_readable():
            self._turn()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paste by hand, so that the clipboard can be emptied; and see how letters come."""
        if watched is self.edit and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)  # noqa: S101  it says so itself
            seems_on = _seems_caps_locked(event)
            if seems_on is not None:
                self._tell_caps_lock(seems_on=seems_on)
        if watched is self.edit and _is_press_of(QKeySequence.StandardKey.Paste, event):
            self._paste()
            return True
        return super().eventFilter(watched, event)

    def _edited(self, text: str) -> None:
        # Setting the same text again drops the toolkit's undo history.
        place = self.edit.cursorPosition()
        self.edit.setText(text)
        self.edit.setCursorPosition(place)
        super()._edited(text)

    def _paste(self) -> None:
        clipboard = QApplication.clipboard()
        if clipboard.text():
            self.edit.insert(clipboard.text())
            clipboard.clear()
            self._edited(self.edit.text())

    def _tell_caps_lock(self, *, seems_on: bool) -> None:
        if seems_on and self._caps is None:
            self._caps = Label(_("Caps Lock seems to be on."), "small", "ink", parent=self)
            self._caps.hide()
            self._column.insertWidget(1, self._caps)
        if self._caps is not None and seems_on == self._caps.isHidden():
            self._caps.setVisible(seems_on)
            if seems_on:
                announce(self.edit, self._caps.text())

    def _turn(self) -> None:
        readable = not self.is_readable()
        mode = QLineEdit.EchoMode.Normal if readable else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        tell_anew(self.edit)
        self.press.set_icon("eye-slash" if readable else "eye")
        self.press.set_words(_("Hide the passphrase") if readable else _("Show the passphrase"))


class SearchField(_InsideField):
    """A field with a glass, and an x that empties it; Esc empties it too."""

    emptied = Signal()
    """It was emptied by Esc or the x."""

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder, "x", _("Clear the search"), parent)
        self.edit.set_icons(before="magnifying-glass")
        self.press.hide()
        self.press.clicked.connect(self._empty)
        self.edit.textChanged.connect(self._show_x)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Empty it on Esc; an empty one lets Esc go on to the window."""
        if self.text() and _is_press_of(QKeySequence.StandardKey.Cancel, event):
            self._empty()
            return True
        return super().eventFilter(watched, event)

    def _show_x(self, text: str) -> None:
        self.press.setVisible(bool(text))

    def _empty(self) -> None:
        self.edit.clear()
        self.edit.setFocus()
        self.changed.emit("")
        self.emptied.emit()


def _is_press_of(keys: QKeySequence.StandardKey, event: QEvent) -> bool:
    is_press = event.type() == QEvent.Type.KeyPress
    return is_press and isinstance(event, QKeyEvent) and event.matches(keys)


def _seems_caps_locked(press: QKeyEvent) -> bool | None:
    """Say whether this press came as it does under Caps Lock; None where it tells nothing.

    No toolkit knows on every system whether Caps Lock is on: a capital without Shift tells, and a small letter with it.
    """
    if press.key() == Qt.Key.Key_CapsLock:
        return False  # pressed by somebody who was told; if it is on now, the next letter says so
    letter = press.text()
    small, capital = letter.lower(), letter.upper()
    if small == capital or not len(letter) == len(small) == len(capital) == 1:
        return None
    return (letter == capital) != bool(press.modifiers() & Qt.KeyboardModifier.ShiftModifier)
