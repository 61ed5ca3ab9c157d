# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands under the menus: the closed desk or the open one, and at the foot the line that says how it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.breadth import breadth_of
from peerdesk.ui.widgets.told.announce import announce
from peerdesk.ui.widgets.told.status_bar import StatusBar

if TYPE_CHECKING:
    from peerdesk.errors import PeerDeskError
    from peerdesk.ui.shell import Shell


class Middle(QWidget):
    """Shows one desk at a time over the status bar, which is made anew with each look."""

    def __init__(self, closed: QWidget) -> None:
        super().__init__()
        self.status = StatusBar()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(closed, 1)
        self._column.addWidget(self.status)

    def put(self, shell: Shell) -> None:
        """Show the open desk, and at the foot what it says."""
        shell.hint_changed.connect(self.status.say_keys)
        shell.did.connect(self.status.say_passing)
        shell.toast.turned.connect(self.status.hush)
        self._column.insertWidget(0, shell, 1)
        self.status.raise_()  # assistive technology reads it last, where it stands

    def say_wrong(self, sentence: str) -> None:
        """Say at the foot what is wrong; an empty sentence takes it back."""
        self.status.say_wrong(sentence)

    def say_refused(self, reason: PeerDeskError) -> None:
        """Say what was refused, and have it spoken."""
        self.say_wrong(reason.sentence)
        announce(self.status, reason.sentence)

    def renew_status(self) -> None:
        """Make the status bar anew in the look that is in force; it goes on saying what is wrong and when it locks."""
        standing, self.status = self.status, StatusBar()
        self.status.say_wrong(standing.wrong())
        self.status.set_idle(standing.idle.text())
        self.status.set_breadth(breadth_of(self.window().width()))
        self._column.replaceWidget(standing, self.status)
        standing.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten what the status bar says where the text is large for the window."""
        super().resizeEvent(event)
        self.status.set_breadth(breadth_of(self.width()))
