# SPDX-License-Identifier: GPL-3.0-or-later
"""One word that can be chosen, inside a row of words. The row decides what a press means."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peerdesk.ui.widgets.presses.press import Press


class WordPress(Press):
    """A press that knows its word's id and whether it is chosen."""

    pressed_word = Signal(str)
    """It was pressed: its id."""

    def __init__(self, name: str, label: str, parent: QWidget) -> None:
        super().__init__(label, parent)
        self.name = name
        self._many = True
        self.setCheckable(True)
        self.clicked.connect(self._tell)

    def be_one_of_many(self, many: bool) -> None:
        """Read as a box to tick where many may be chosen, else as one of several."""
        self._many = many
        self.setAutoExclusive(not many)

    def set_chosen(self, chosen: bool) -> None:
        """Show it as chosen or not."""
        if chosen == self.isChecked():
            return
        # The toolkit never lets the last one of an exclusive set be emptied; we do.
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(not self._many)
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Leave it to the row."""

    def _tell(self) -> None:
        self.pressed_word.emit(self.name)
