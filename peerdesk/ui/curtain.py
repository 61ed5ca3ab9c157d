# SPDX-License-Identifier: GPL-3.0-or-later
"""The curtain: one key shows the empty desk at once. It is not a lock; after a minute it becomes one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenuBar, QWidget
from shiboken6 import isValid

from peerdesk.ui.theme import theme
from peerdesk.wording import _

A_MINUTE = 60_000


class Curtain(QWidget):
    """Covers its window whole. Any key lifts it during the first minute, unless it is to lock at once."""

    lifted = Signal()
    lock_wanted = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAccessibleName(_("The window is covered"))
        self.hide()
        self._over = over
        self._stays = False
        self._hidden: list[QWidget] = []
        over.installEventFilter(self)
        self._timer = QTimer(self, singleShot=True, interval=A_MINUTE)
        self._timer.timeout.connect(self.lock_wanted)

    def fall(self, *, locks: bool, stays: bool = False) -> None:
        """Cover the window now. `locks` says that a lock follows at once; `stays`, that no key lifts it."""
        self._stays = stays
        self._timer.stop()
        self._put_away_what_lies_above()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.setFocus()
        self.repaint()
        if locks:
            self.lock_wanted.emit()
        elif not stays:
            self._timer.start()

    def event(self, event: QEvent) -> bool:
        """Take every key for itself, so that no shortcut reaches what is covered; only the lock’s own goes through."""
        is_shortcut = event.type() == QEvent.Type.ShortcutOverride
        if is_shortcut and isinstance(event, QKeyEvent) and not _is_lock(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lift the curtain, unless the journal is being closed behind it."""
        if not self._stays:
            self.lift()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep covering: a click may come from anyone who passes."""
        event.accept()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  Qt’s own name
        """Keep the focus: behind the curtain nothing may be reached."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the empty desk."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("desk"))
        painter.end()

    def lift(self) -> None:
        """Show the window again."""
        if self.isVisible():
            self._timer.stop()
            self.hide()
            self.lifted.emit()
            self._bring_back()

    def _put_away_what_lies_above(self) -> None:
        """Close an open menu and hide every dialog: they would be seen over the curtain, and hold the keys.

        A dialog comes back as it was, with what was typed in it, when the curtain is lifted. So does the bar of
        menus, which is hidden for those who listen: they would be told it and could open it from behind the curtain.
        """
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        for part in (*self._over.findChildren(QDialog), *self._over.findChildren(QMenuBar)):
            if part.isVisible():
                self._hidden.append(part)
                part.hide()
        self._over.activateWindow()

    def _bring_back(self) -> None:
        hidden, self._hidden = self._hidden, []
        for part in hidden:
            if isValid(part):
                part.show()


def _is_lock(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier
