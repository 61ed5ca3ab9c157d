# SPDX-License-Identifier: GPL-3.0-or-later
"""Hears that the writer leaves the machine: screen lock, sleep, another user, the end of the session."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType
from typing import Any

from PySide6.QtCore import SLOT, QObject, QSocketNotifier, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

_SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver")
_LOGIN = "org.freedesktop.login1"


class GoingAway(QObject):
    """`left` comes when the screen locks or the machine sleeps; `ended` when the process is asked to end."""

    left = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform == "linux":
            self._hear_the_session()
            self._hear_the_system()
        self._hear_signals()

    def _hear_the_session(self) -> None:
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        for name in _SCREEN_SAVERS:
            bus.connect("", "", name, "ActiveChanged", self, _slot("on_screen(QDBusMessage)"))

    def _hear_the_system(self) -> None:
        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return
        manager, session = f"{_LOGIN}.Manager", f"{_LOGIN}.Session"
        bus.connect(_LOGIN, "", manager, "PrepareForSleep", self, _slot("on_screen(QDBusMessage)"))
        mine = session_path(os.environ.get("XDG_SESSION_ID", ""))
        bus.connect(_LOGIN, mine, session, "Lock", self, _slot("on_lock(QDBusMessage)"))
        bus.connect(
            _LOGIN,
            mine,
            "org.freedesktop.DBus.Properties",
            "PropertiesChanged",
            self,
            # With its arguments spelt out: a map inside a message cannot be read from Python.
            _slot("on_session(QString,QVariantMap,QStringList)"),
        )

    @Slot(QDBusMessage)
    def on_screen(self, message: QDBusMessage) -> None:
        """The screen locks or the machine goes to sleep, if the one argument is true."""
        if message.arguments()[:1] == [True]:
            self.left.emit()

    @Slot(QDBusMessage)
    def on_lock(self, message: QDBusMessage) -> None:
        """The session is asked to lock."""
        self.left.emit()

    @Slot(str, "QVariantMap", "QStringList")
    def on_session(self, interface: str, changed: dict[str, object], _gone: list[str]) -> None:
        """Another user’s session comes to the front, and ours stops being the active one."""
        if interface == f"{_LOGIN}.Session" and changed.get("Active") is False:
            self.left.emit()

    def _hear_signals(self) -> None:
        """Turn SIGTERM, SIGINT and SIGHUP into `ended`, through a pipe that wakes the event loop."""
        if sys.platform == "win32":
            return
        self._reads, writes = os.pipe()
        os.set_blocking(writes, False)
        signal.set_wakeup_fd(writes, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reads, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, _let_the_loop_see)

    @Slot()
    def _woken(self) -> None:
        os.read(self._reads, 64)
        self.ended.emit()


def _slot(name: str) -> Any:  # noqa: ANN401  the stubs ask for bytes where the library takes text
    return SLOT(name)


def session_path(session: str) -> str:
    """Return where the login service speaks of `session`; empty, which is every session, where its id is not known."""
    if not session:
        return ""
    plain = "".join(
        each
        if each.isascii() and each.isalnum() and not (place == 0 and each.isdigit())
        else f"_{ord(each):02x}"
        for place, each in enumerate(session)
    )
    return f"/org/freedesktop/login1/session/{plain}"


def _let_the_loop_see(_number: int, _frame: FrameType | None) -> None:
    """Do nothing here: the wake-up byte has been written already."""
