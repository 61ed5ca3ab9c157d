# SPDX-License-Identifier: GPL-3.0-or-later
"""A drop-down as it is heard: what it is for, and what is chosen. The toolkit would tell what is chosen alone."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QAccessibleWidget, QComboBox

from peerdesk.wording import _

_PRESS = "Press"


class ChoiceField(QAccessibleWidget):
    """The field, and inside it its list while that is open."""

    def text(self, what: QAccessible.Text) -> str:
        """Return its label with what is chosen as its name, for a change of it to be heard as a change of the name."""
        field = self._field()
        if what is not QAccessible.Text.Name or field is None:
            return super().text(what)
        label, chosen = field.accessibleName(), field.currentText()
        if not (label and chosen):
            return label or chosen
        return _("{label}, {chosen}").format(label=label, chosen=chosen)

    def state(self) -> QAccessible.State:
        """Return the state of a field that opens a list."""
        state = super().state()
        state.hasPopup = True
        state.expandable = True
        state.expanded = self._list() is not None
        state.collapsed = not state.expanded
        return state

    def childCount(self) -> int:
        """Return how many lists are open in it: one or none."""
        return int(self._list() is not None)

    def child(self, index: int) -> QAccessibleInterface:
        """Return the open list."""
        inside = self._list()
        if index or inside is None:
            return super().child(index)
        return QAccessible.queryAccessibleInterface(inside)

    def indexOfChild(self, child: QAccessibleInterface | None) -> int:
        """Return the place of the open list, or -1."""
        inside = self._list()
        return 0 if child is not None and inside is not None and child.object() is inside else -1

    def actionNames(self) -> list[str]:
        """Return what can be done with it: its list can be opened, too."""
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Open its list or close it, or do what else a part can do."""
        field = self._field()
        if name != _PRESS or field is None:
            super().doAction(name)
        elif self._list() is not None:
            field.hidePopup()
        else:
            field.showPopup()

    def _field(self) -> QComboBox | None:
        field = self.object()
        return field if isinstance(field, QComboBox) else None

    def _list(self) -> QAbstractItemView | None:
        # Not asked of the field: it would make its list for that.
        field = self._field()
        inside = field.findChild(QAbstractItemView) if field is not None else None
        return inside if isinstance(inside, QAbstractItemView) and inside.isVisible() else None
