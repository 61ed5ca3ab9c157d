# SPDX-License-Identifier: GPL-3.0-or-later
"""A menu in our look. Every menu that does not paint itself is one; those inside it take the look over from it."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from peerdesk.ui.theme import theme


class Menu(QMenu):
    """A menu called `name`, which is its title where it is another menu's line."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        theme().dress(self, "menu")
