# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar of menus at the top of the window, which outlives every page and every look."""

from __future__ import annotations

from PySide6.QtWidgets import QMenuBar, QWidget

from peerdesk.ui.theme import theme


class MenuBar(QMenuBar):
    """The toolkit's bar in our look. Menus made in it take the look over from it, open ones too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wear_look()

    def wear_look(self) -> None:
        """Take on the look in force."""
        theme().dress(self, "menu_bar", "menu")
