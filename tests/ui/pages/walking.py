# SPDX-License-Identifier: GPL-3.0-or-later
"""Going through a page by Tab alone, as somebody without a pointer does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLineEdit,
    QTableWidget,
    QWidget,
)

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QTableWidget)
MOST = 400


def tab_walk(window: QWidget) -> list[QWidget]:
    """Return every stop Tab makes in `window`, once round. Fails where Tab stays put or never comes round."""
    stops: list[QWidget] = []
    for _ in range(MOST):
        focused = QApplication.focusWidget()
        if focused in stops:
            return stops
        if focused is not None:
            stops.append(focused)
        QTest.keyClick(focused or window, Qt.Key.Key_Tab)
    raise AssertionError("Tab never came round")


def unreachable(window: QWidget) -> list[str]:
    """Return the controls that are shown and switched on, and that neither Tab nor the arrows of a group reach."""
    stops = tab_walk(window)
    groups = {group for stop in stops for group in _groups_of(stop)}
    return [
        _said(control)
        for control in controls(window)
        if control.isEnabled()
        and control.focusPolicy() != Qt.FocusPolicy.NoFocus
        and control not in stops
        and not groups & set(_groups_of(control))
    ]


def unnamed(window: QWidget) -> list[str]:
    """Return the controls that assistive technology could not name."""
    return [_said(control) for control in controls(window) if not _name(control)]


def controls(window: QWidget) -> list[QWidget]:
    """Return every control that can be seen."""
    return [each for kind in CONTROLS for each in window.findChildren(kind) if each.isVisible()]


def stop_called(window: QWidget, name: str) -> QWidget:
    """Press Tab until the control called `name` has the focus, and return it."""
    for _ in range(MOST):
        focused = QApplication.focusWidget()
        if focused is not None and _name(focused) == name:
            return focused
        QTest.keyClick(focused or window, Qt.Key.Key_Tab)
    raise AssertionError(f"no stop is called {name!r}")


def type_in(window: QWidget, name: str, text: str) -> None:
    """Go to the field called `name` by Tab and write `text` in it."""
    QTest.keyClicks(stop_called(window, name), text)


def press(window: QWidget, name: str) -> None:
    """Go to the control called `name` by Tab and press Space."""
    QTest.keyClick(stop_called(window, name), Qt.Key.Key_Space)


def _name(control: QWidget) -> str:
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or text


def _said(control: QWidget) -> str:
    return f"{type(control).__name__} {_name(control)!r}"


def _groups_of(widget: QWidget) -> list[QWidget]:
    above, groups = widget.parentWidget(), []
    while above is not None:
        if isinstance(above, QGroupBox):
            groups.append(above)
        above = above.parentWidget()
    return groups
