# SPDX-License-Identifier: GPL-3.0-or-later
"""A chip with a menu that is filled anew each time it opens, and lines of a menu that stand for values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from peerdesk.ui.widgets.choices.chip import CaretChip
from peerdesk.ui.widgets.presses.menu import Menu

Value = TypeVar("Value")


class Choices(QActionGroup, Generic[Value]):
    """Lines of a menu of which one is ticked. Lives as long as the menu is filled."""

    def __init__(self, menu: QMenu, chosen: Value, picked: Callable[[Value], None]) -> None:
        super().__init__(menu)
        self._menu, self._chosen, self._picked = menu, chosen, picked
        self._values: list[Value] = []
        self.triggered.connect(self._tell)

    def offer(self, *options: tuple[Value, str], menu: QMenu | None = None) -> None:
        """Add a line for each (value, label), to `menu` or else the one this belongs to."""
        for value, label in options:
            line = (menu or self._menu).addAction(label.replace("&", "&&"))
            line.setCheckable(True)
            line.setChecked(value == self._chosen)
            line.setData(len(self._values))
            self._values.append(value)
            self.addAction(line)

    def _tell(self, line: QAction) -> None:
        self._picked(self._values[line.data()])


class MenuChip(CaretChip):
    """A chip that says its name, or what was picked."""

    opens_menu = True

    def __init__(self, name: str, fill: Callable[[QMenu], None], parent: QWidget) -> None:
        super().__init__(name, parent)
        self._name, self._fill = name, fill
        self.choices = Menu(name, self)
        self.choices.aboutToShow.connect(self._refill)
        self.set_menu(self.choices)

    def show_picked(self, picked: str) -> None:
        """Show what was picked; empty is nothing."""
        self.set_chosen(bool(picked))
        self.set_words(picked or self._name)
        self.setAccessibleName(f"{self._name}: {picked}" if picked else self._name)

    def _refill(self) -> None:
        refill(self.choices, self._fill)


def refill(menu: QMenu, fill: Callable[[QMenu], None]) -> None:
    """Empty the menu, with everything that was made for it, and fill it anew."""
    menu.clear()
    for kind in (QMenu, QActionGroup):
        for made in menu.findChildren(kind, options=Qt.FindChildOption.FindDirectChildrenOnly):
            made.deleteLater()
    fill(menu)
