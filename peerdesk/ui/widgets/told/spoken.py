# SPDX-License-Identifier: GPL-3.0-or-later
"""What assistive technology hears where the toolkit knows no role for it: headings, pages to read, buttons
with a menu, drop-downs, and passphrases, of which nothing is said.

Asked for only while something listens. Never says more than what is shown.
"""

from __future__ import annotations

import weakref

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLineEdit, QWidget
from shiboken6 import isValid

from peerdesk.ui.inside import all_inside_windows
from peerdesk.ui.widgets.fields.drop_down import DropDown
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.announce import tell_anew
from peerdesk.ui.widgets.told.spoken_opening import ChoiceField, MenuButton

_given: weakref.WeakSet[QAccessibleInterface] = weakref.WeakSet()
_speaks: list[bool] = []


def speak_for_our_parts() -> None:
    """Answer for our own kinds of parts from now on."""
    application = QCoreApplication.instance()
    if not _speaks and application is not None:
        QAccessible.installFactory(_answer)
        application.aboutToQuit.connect(fall_silent)
    _speaks[:] = [True]
    for part in all_inside_windows():  # some were asked for before
        if _speaker_of(part) is not None:
            tell_anew(part)


def fall_silent() -> None:
    """Take back every answer: they are not to outlive the language they are written in."""
    _speaks[:] = [False]
    for given in tuple(_given):
        if isValid(given):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(given))
    _given.clear()


def _answer(_kind: str, part: QObject | None) -> QAccessibleInterface | None:
    if not _speaks[0] or not isinstance(part, QWidget) or (speaker := _speaker_of(part)) is None:
        return None
    given = speaker(part, _ROLES[speaker])
    _given.add(given)
    return given


def _speaker_of(part: QWidget) -> type[QAccessibleWidget] | None:
    if isinstance(part, Label) and part.is_heading:
        return _Heading
    if isinstance(part, Press) and part.opens_menu:
        return MenuButton
    if isinstance(part, ScrollArea):
        return _Area
    if isinstance(part, DropDown):
        return ChoiceField
    if isinstance(part, QLineEdit) and part.echoMode() == QLineEdit.EchoMode.Password:
        return _Dots
    return None


class _Dots(QAccessibleWidget):
    """A passphrase while it is dots. The toolkit would put each letter typed on the bus, and readers say it aloud."""

    def state(self) -> QAccessible.State:
        """Return the state of a field whose letters are not to be known."""
        state = super().state()
        state.editable = True
        state.passwordEdit = True
        return state


class _Heading(QAccessibleWidget):
    """The name of a page or a part of it, which readers can go to from one to the next."""

    def text(self, what: QAccessible.Text) -> str:
        """Return its words as its name."""
        part = self.object()
        if what is QAccessible.Text.Name and isinstance(part, Label):
            return part.accessibleName() or part.text()
        return super().text(what)


class _Area(QAccessibleWidget):
    """What scrolls: a page to read where Tab stops at it, else a place like any other."""

    def role(self) -> QAccessible.Role:
        """Return whether it is a page to read."""
        part = self.object()
        reads = isinstance(part, QWidget) and part.focusPolicy() != Qt.FocusPolicy.NoFocus
        return QAccessible.Role.Document if reads else super().role()


_ROLES: dict[type[QAccessibleWidget], QAccessible.Role] = {
    _Heading: QAccessible.Role.Heading,
    MenuButton: QAccessible.Role.Button,
    _Area: QAccessible.Role.Client,
    _Dots: QAccessible.Role.EditableText,
    ChoiceField: QAccessible.Role.ComboBox,
}
