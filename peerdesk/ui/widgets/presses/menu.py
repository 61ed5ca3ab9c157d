# SPDX-License-Identifier: GPL-3.0-or-later
"""A menu in our look. Every menu that does not paint itself is one; those inside it take the look over from it.

Keys stand in it as they do everywhere in the window, “Ctrl Z”; how they are pressed does not change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QTextEdit, QWidget

from peerdesk.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QStyleOptionMenuItem

_AIR = 16
"""Px at 100 % by which keys stand further from the words; the toolkit leaves 12, whatever the text size."""


class SpacedMenu(QMenu):
    """A menu whose keys have air before them. It takes its look over from what it lies in."""

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Say how a line is to be drawn: its keys begin within the room that is left free at the right of them."""
        super().initStyleOption(option, action)
        option.text = _told(option.text)
        keys = option.reservedShortcutWidth
        option.reservedShortcutWidth = max(0, keys - theme().px(_AIR))


class Menu(SpacedMenu):
    """A menu called `name`, which is its title where it is another menu's line."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        theme().dress(self, "menu")


def open_editing_menu(field: QLineEdit | QTextEdit, at: QPoint) -> None:
    """Open the toolkit’s menu of what can be done with the words in `field`, at a place of the screen."""
    theme().dress(field, "menu")  # for the menu to take over
    menu = field.createStandardContextMenu()
    for line in menu.actions():
        line.setText(_told(line.text()))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)


def _told(line: str) -> str:
    """Return what a line of a menu says, its keys without a plus between them; a plus may be the last of them."""
    words, tab, keys = line.partition("\t")
    keys = keys.replace("Return", "Enter")
    return words + tab + keys[:-1].replace("+", " ") + keys[-1:]
