# SPDX-License-Identifier: GPL-3.0-or-later
"""What the toolkit made inside a part of ours, asked for so that it costs nothing.

PySide makes its classes when they are first needed. Handed a widget that Python did not make, by a call that says no
more of it than “a widget”, it makes every kind of widget there is to find out which one this is: about three hundred
classes, 3 MiB for good and hundredths of a second in the window’s own thread. `QAbstractScrollArea.viewport`,
`QObject.children` and `QApplication.allWidgets` are such calls; looking for children by what they are is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

_ITS_NAME = "qt_scrollarea_viewport"
"""What the toolkit calls every viewport it makes."""


def viewport_of(area: QAbstractScrollArea) -> QWidget:
    """Return what `area` shows its content in."""
    found = area.findChild(QWidget, _ITS_NAME, Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else area.viewport()


def all_inside_windows() -> Iterator[QWidget]:
    """Yield every widget inside a window, a menu or a dialog, shown or not."""
    for window in QApplication.topLevelWidgets():
        yield from window.findChildren(QWidget)
