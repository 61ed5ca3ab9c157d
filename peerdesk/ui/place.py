# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the window stands: never larger than the screen it is on, never outside it. Remembers nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

_TITLE_BAR, _EDGE = 40, 8
"""Room for what the desktop puts round a window, in px, before it has told: its title, and an edge at each side."""


def stand(window: QWidget, wanted: QRect) -> None:
    """Put `window` at `wanted`, smaller and moved as far as its screen asks for."""
    screen = QGuiApplication.screenAt(wanted.center()) or QGuiApplication.primaryScreen()
    window.setGeometry(wanted if screen is None else within(wanted, _room(screen)))


def stand_inside(window: QWidget) -> None:
    """Keep `window` where it stands, unless some of it would lie outside its screen."""
    stand(window, window.geometry())


def within(wanted: QRect, room: QRect) -> QRect:
    """Return `wanted` no larger than `room`, moved no farther than it takes to lie inside."""
    size = wanted.size().boundedTo(room.size())
    left = max(room.left(), min(wanted.left(), room.right() + 1 - size.width()))
    top = max(room.top(), min(wanted.top(), room.bottom() + 1 - size.height()))
    return QRect(left, top, size.width(), size.height())


def _room(screen: QScreen) -> QRect:
    return screen.availableGeometry().adjusted(_EDGE, _TITLE_BAR, -_EDGE, -_EDGE)
