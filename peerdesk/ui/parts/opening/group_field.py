# SPDX-License-Identifier: GPL-3.0-or-later
"""One group of a recovery key. A whole group moves on by itself, and the Tab pressed after it moves no further."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.wording import _


class GroupField(Field):
    """A field for the group at `place`, counted from 0, `width` px wide."""

    def __init__(self, place: int, width: int, longest: int, parent: QWidget) -> None:
        name = _("Group {group}").format(group=place + 1)
        super().__init__(name, name, parent=parent)
        self.place = place
        self.is_wrong = False
        self._came_by_itself = False
        self.set_longest(longest)
        self.setFixedWidth(theme().px(width))

    def arrive(self) -> None:
        """Take the cursor from the group before, which is whole."""
        self.setFocus()
        self._came_by_itself = True

    def mark(self, *, wrong: bool) -> None:
        """Mark this group as one to look at again; the sentence stands under them all."""
        self.is_wrong = wrong
        self.edit.set_strong_line(wrong)
        self.edit.set_icons(after="warning-circle" if wrong else "")
        self.edit.setAccessibleDescription(_("doesn’t look right") if wrong else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow one Tab after the cursor has come by itself: it was meant to leave the group before."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            came, self._came_by_itself = self._came_by_itself, False
            if came and event.key() == Qt.Key.Key_Tab:
                return True
        return super().eventFilter(watched, event)
