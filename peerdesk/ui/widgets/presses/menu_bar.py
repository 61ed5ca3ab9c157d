# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar of menus at the top of the window, which outlives every page and every look."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMenuBar, QWidget
from shiboken6 import isValid

from peerdesk.ui.theme import theme


class MenuBar(QMenuBar):
    """The toolkit's bar in our look. Menus made in it take the look over from it, open ones too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.came_from: QWidget | None = None
        """What had the focus before the bar took it; it comes back there when the menus are left."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101  there is no bar without one
        application.focusChanged.connect(self._focus_went)
        self.wear_look()

    def wear_look(self) -> None:
        """Take on the look in force."""
        theme().dress(self, "menu_bar", "menu")

    def _focus_went(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is self:
            self.came_from = before


def focused() -> QWidget | None:
    """Return what has the focus; while the menus are walked by key, what had it before."""
    focus = QApplication.focusWidget()
    if not isinstance(focus, MenuBar):
        return focus
    return focus.came_from if focus.came_from is not None and isValid(focus.came_from) else None
