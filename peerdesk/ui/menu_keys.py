# SPDX-License-Identifier: GPL-3.0-or-later
"""An open menu takes every key for itself; the few that cover and lock the window still hold over it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from peerdesk.ui.hearing import Hearing


class MenuKeys(QObject):
    """Triggers one of `actions` by its keys while a menu or a list is open."""

    def __init__(self, actions: Sequence[QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = {action.shortcut().toString(): action for action in actions}
        Hearing(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key that is pressed over a menu and meant for the window."""
        if event.type() is not QEvent.Type.KeyPress or QApplication.activePopupWidget() is None:
            return False
        assert isinstance(event, QKeyEvent)  # noqa: S101  every key press is one
        action = self._actions.get(QKeySequence(event.keyCombination()).toString())
        if action is None:
            return False
        action.trigger()
        return True
