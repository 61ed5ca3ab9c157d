# SPDX-License-Identifier: GPL-3.0-or-later
"""A joined choice in which one is always the case: pressing the chosen one again changes nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peerdesk.ui.widgets.choices.choice import JoinedChoice


class FixedChoice(JoinedChoice):
    """Segments, one of them chosen once anything was chosen."""

    picked = Signal(str)
    """The person chose another one: its id."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.changed.connect(self._tell)

    def toggle(self, name: str) -> None:
        """Choose this one."""
        if name not in self.chosen():
            super().toggle(name)

    def clear(self) -> None:
        """Stay as it is."""

    def _tell(self, chosen: list[str]) -> None:
        self.picked.emit(chosen[0])
