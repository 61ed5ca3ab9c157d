# SPDX-License-Identifier: GPL-3.0-or-later
"""Several presses that are one Tab stop: arrows, Home and End go from one to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.presses.press import Press

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class ArrowGroup(Group):
    """A named group. Give it its presses, in order, each time they change."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._stops: tuple[Press, ...] = ()

    def set_stops(self, presses: Sequence[Press]) -> None:
        """Let the arrows go through `presses`; Tab reaches the first, or the one that was reached last."""
        self._stops = tuple(presses)
        for press in self._stops:
            press.installEventFilter(self)
        held = next((press for press in self._stops if press.hasFocus()), None)
        self._let_tab_reach(held or (self._stops[0] if self._stops else None))

    def stops(self) -> tuple[Press, ...]:
        """Return the presses, in order."""
        return self._stops

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember which press was reached last."""
        if event.type() == QEvent.Type.FocusIn and watched in self._stops:
            self._let_tab_reach(watched)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another press."""
        here = next((at for at, press in enumerate(self._stops) if press.hasFocus()), None)
        key = Qt.Key(event.key())
        if here is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._go_to((here + _STEPS[key]) % len(self._stops))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go_to(0 if key == Qt.Key.Key_Home else len(self._stops) - 1)
        else:
            super().keyPressEvent(event)

    def _go_to(self, place: int) -> None:
        self._stops[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_tab_reach(self, reached: QObject | None) -> None:
        for press in self._stops:
            press.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if press is reached else Qt.FocusPolicy.ClickFocus
            )
