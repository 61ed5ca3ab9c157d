# SPDX-License-Identifier: GPL-3.0-or-later
"""Leaves every window of ours out of screenshots, recordings and shared screens, where Windows can do that.

It asks for each window before it is on the screen: main window, dialogs, menus, tool tips. File dialogs of Windows’ own
are no windows of ours. What Windows refuses is let be: this must never keep a window from appearing.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication

from peerdesk.ui.looks import Looks

SHOWN, EMPTY, ABSENT = 0x00, 0x01, 0x11
"""How a window is in what is captured: as it is; without its content; not at all, from Windows 10 2004 on."""


class LeftOut(QObject):
    """Follows what `looks` has chosen. `ask` gets a window’s number and how it is to be; it returns whether it is."""

    def __init__(self, looks: Looks, ask: Callable[[int, int], bool]) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101  there is no window without one
        super().__init__(application)
        self._looks = looks
        self._ask = ask
        # The application itself, though it is asked about every event of every part (some microseconds each): nothing
        # else tells of a tool tip before it is there.
        application.installEventFilter(self)
        looks.changed.connect(self._tell_of_all)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of a window that is about to appear, each time it does, and let it appear."""
        # The cheaper question first: few of those asked about are windows.
        if isinstance(watched, QWindow) and event.type() == QEvent.Type.Show:
            self._tell_of(watched)
        return False

    def _tell_of_all(self) -> None:
        for window in QGuiApplication.topLevelWindows():
            if window.isVisible():  # of the others it is told when they appear
                self._tell_of(window)

    def _tell_of(self, window: QWindow) -> None:
        if window.isTopLevel():
            wanted = (ABSENT, EMPTY) if self._looks.preferences.left_out else (SHOWN,)
            any(self._ask(window.winId(), each) for each in wanted)  # the first that is granted


if sys.platform == "win32":

    def ask_windows(window: int, how: int) -> bool:
        """Ask Windows to show the window with this number in captures as `how` says; return whether it will."""
        user = ctypes.windll.user32
        return bool(user.SetWindowDisplayAffinity(ctypes.c_void_p(window), how))
