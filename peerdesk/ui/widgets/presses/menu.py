# SPDX-License-Identifier: GPL-3.0-or-later
"""A menu in our look. Every menu that does not paint itself is one; those inside it take the look over from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

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
        keys = option.reservedShortcutWidth
        option.reservedShortcutWidth = max(0, keys - theme().px(_AIR))


class Menu(SpacedMenu):
    """A menu called `name`, which is its title where it is another menu's line."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        theme().dress(self, "menu")
