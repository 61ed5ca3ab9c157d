# SPDX-License-Identifier: GPL-3.0-or-later
"""Where keys and touches come in: every window of the program, and the part that has the focus.

Not the application itself: a filter there is asked about every event of every part, thousands for one page.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_BEFORE_A_MENU_HEARS = frozenset(
    {QEvent.Type.ShortcutOverride, QEvent.Type.Leave, QEvent.Type.FocusOut}
)


class Hearing(QObject):
    """Has `listener` filter what the system hands to any window, and what is composed in the focused part."""

    def __init__(self, listener: QObject) -> None:
        super().__init__(listener)
        self._listener = listener
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101  there is no window without one
        application.focusWindowChanged.connect(self._window_came)
        application.focusChanged.connect(self._focus_went)
        for window in QApplication.topLevelWindows():
            self._window_came(window)
        self._focus_went(None, QApplication.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear a menu, too, from before its first key: on some desktops it takes keys without taking the focus."""
        if event.type() in _BEFORE_A_MENU_HEARS:
            popup = QApplication.activePopupWidget()
            self._window_came(popup.windowHandle() if popup is not None else None)
        return False

    def _window_came(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self._listener)
            window.installEventFilter(self)

    def _focus_went(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and isValid(before):
            before.removeEventFilter(self._listener)
        if now is not None:
            now.installEventFilter(self._listener)
