# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk of a closed journal, named or locked: its passphrase, and the ways on that are no passphrase.

What an opening needs is fetched once this is painted, so that nothing stands between a start and the first key.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from peerdesk.ui.parts.opening.centred import Centred
from peerdesk.ui.parts.opening.opening_part import OpeningPart
from peerdesk.ui.widgets.drawn.chairs import Chairs
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.wording import _


class OpeningDesk(Chairs):
    """Holds `opening`, and two links that are off while it works. `another` words the one away from this journal."""

    opened = Signal(object)
    """The journal is open; carries its Vault."""
    recovery_wanted = Signal()
    """The person has the recovery key instead."""
    another_wanted = Signal()
    """The person wants another journal."""
    find_wanted = Signal()
    """The person wants to show where this one is now."""

    def __init__(self, opening: OpeningPart, another: str) -> None:
        super().__init__()
        self._is_painted = False
        self.opening = opening
        self.opening.opened.connect(self.opened)
        self.opening.find_wanted.connect(self.find_wanted)
        self.opening.working.connect(self._set_working)
        self.recovery_link = LinkButton(_("I have the recovery key"))
        self.recovery_link.clicked.connect(self.recovery_wanted)
        self.another_link = LinkButton(another)
        self.another_link.clicked.connect(self.another_wanted)

    def put(self, sheet: Centred) -> None:
        """Lay this sheet on the desk."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)

    def links(self) -> QHBoxLayout:
        """Return a row with the two links, one at each end."""
        row = QHBoxLayout()
        row.addWidget(self.recovery_link)
        row.addStretch(1)
        row.addWidget(self.another_link)
        return row

    def take_focus(self) -> None:
        """Put the cursor into the passphrase."""
        self.opening.take_focus()

    def stop(self) -> None:
        """End the thread; to be called before the page is put away."""
        self.opening.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk; after the first time, fetch what an opening needs."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.opening, self.opening.warm_up)

    def _set_working(self, working: bool) -> None:
        for link in (self.recovery_link, self.another_link):
            link.setEnabled(not working)
