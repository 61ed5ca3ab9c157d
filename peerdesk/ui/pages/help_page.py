# SPDX-License-Identifier: GPL-3.0-or-later
"""Help while no journal is open, with a way back to where the person was."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.parts.settings.help_part import HelpPart
from peerdesk.ui.widgets.presses.buttons import QuietButton
from peerdesk.wording import _


class HelpSheet(QWidget):
    """Shows the page of Help called `part`."""

    back = Signal()
    """The person goes back."""

    def __init__(self, part: str, *, with_back: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(_("Help"))
        self.help = HelpPart(self)
        self.back_button = QuietButton(_("Back"), "arrow-left")
        self.back_button.clicked.connect(self.back)
        if with_back:
            self.help.add_above(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.help)
        self.help.read(part)

    def take_focus(self) -> None:
        """Put the focus on the page that is shown, in the list."""
        self.help.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)
