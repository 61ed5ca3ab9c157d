# SPDX-License-Identifier: GPL-3.0-or-later
"""What opens something, as it is heard: a button with a menu, and a drop-down with what it is for and what is chosen.

The toolkit would tell of neither that it opens anything, and of a drop-down what is chosen alone.
"""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QAccessibleWidget, QMenu, QWidget

from peerdesk.ui.widgets.fields.drop_down import DropDown
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.wording import _

_PRESS = "Press"


class _Opener(QAccessibleWidget):
    """A part inside which something lies while it is open."""

    OPENS: ClassVar[type[QWidget]]

    def state(self) -> QAccessible.State:
        """Return the state of a part that opens something."""
        state = super().state()
        state.hasPopup = True
        state.expandable = True
        state.expanded = self._open() is not None
        state.collapsed = not state.expanded
        return state

    def childCount(self) -> int:
        """Return how many are open in it: one or none."""
        return int(self._open() is not None)

    def child(self, index: int) -> QAccessibleInterface:
        """Return what is open."""
        inside = self._open()
        if index or inside is None:
            return super().child(index)
        return QAccessible.queryAccessibleInterface(inside)

    def indexOfChild(self, child: QAccessibleInterface | None) -> int:
        """Return the place of what is open, or -1."""
        inside = self._open()
        return 0 if child is not None and inside is not None and child.object() is inside else -1

    def actionNames(self) -> list[str]:
        """Return what can be done with it: it can be pressed, too."""
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Press it, or do what else a part can do."""
        part = self.object()
        if name == _PRESS and isinstance(part, Press | DropDown):
            part.click()
        else:
            super().doAction(name)

    def _open(self) -> QWidget | None:
        # Looked for, not asked of the part: a drop-down would make its list for that.
        part = self.object()
        inside = part.findChildren(self.OPENS) if part is not None else []
        return next((each for each in inside if each.isVisible()), None)


class MenuButton(_Opener):
    """A button under which its menu lies while it is open."""

    OPENS = QMenu


class ChoiceField(_Opener):
    """A drop-down, and inside it its list while that is open."""

    OPENS = QAbstractItemView

    def text(self, what: QAccessible.Text) -> str:
        """Return its label with what is chosen as its name, for a change of it to be heard as a change of the name."""
        field = self.object()
        if what is not QAccessible.Text.Name or not isinstance(field, DropDown):
            return super().text(what)
        label, chosen = field.accessibleName(), field.currentText()
        if not (label and chosen):
            return label or chosen
        return _("{label}, {chosen}").format(label=label, chosen=chosen)
