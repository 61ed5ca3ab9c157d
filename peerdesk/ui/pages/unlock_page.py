# SPDX-License-Identifier: GPL-3.0-or-later
"""The closed journal: its name, a field for the passphrase, and where the words are.

The first thing painted. It imports only Qt and light files of ours; the rest is fetched while somebody types.
"""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from peerdesk.presenters.opening import opening
from peerdesk.ui.parts.opening.centred import Centred
from peerdesk.ui.parts.opening.name_row import NameRow
from peerdesk.ui.parts.opening.opening_part import OpeningPart
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.chairs import Chairs
from peerdesk.ui.widgets.layout.sheet import Rule, Sheet
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_WIDTH, _HEIGHT, _ACROSS, _DOWN = 440, 548, 44, 40


class UnlockPage(Chairs):
    """Opens the journal in `folder`."""

    opened = Signal(object)
    """The journal is open; carries its Vault."""
    recovery_wanted = Signal()
    """The person has the recovery key instead."""
    another_wanted = Signal()
    """The person wants another journal, or wants to show where this one is now."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setAccessibleName(_("The closed journal"))
        self._folder = folder
        self._is_painted = False
        self.opening = OpeningPart(folder)
        self.opening.opened.connect(self.opened)
        self.opening.find_wanted.connect(self.another_wanted)
        self.opening.working.connect(self._set_working)
        sheet = Sheet()
        sheet.pad(_ACROSS, _DOWN)
        self._build(sheet.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Centred(sheet, _WIDTH, _HEIGHT, above=94, below=100))

    def take_focus(self) -> None:
        """Put the cursor into the passphrase."""
        self.opening.take_focus()

    def warm_up(self) -> None:
        """Fetch what an opening needs."""
        self.opening.warm_up()

    def stop(self) -> None:
        """End the thread; to be called before the page is put away."""
        self.opening.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk; after the first time, fetch what an opening needs."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.warm_up)

    def _build(self, column: QVBoxLayout) -> None:
        look = theme()
        column.addWidget(NameRow())
        column.addSpacing(look.px(24))
        column.addWidget(Label(opening.journal_name(self._folder), "display", "ink"))
        closed = opening.last_closed(self._folder, time.time())
        column.addWidget(Label(closed, "body", "ink2"))
        column.addSpacing(look.px(28))
        column.addWidget(self.opening)
        column.addSpacing(look.px(15))
        column.addLayout(self._links())
        column.addSpacing(look.px(21))
        column.addWidget(Rule())
        column.addSpacing(look.px(16))
        column.addWidget(Label(opening.where_sentence(self._folder), "small", "ink2"))
        column.addStretch(1)

    def _links(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.recovery_link = LinkButton(_("I have the recovery key"))
        self.recovery_link.clicked.connect(self.recovery_wanted)
        self.another_link = LinkButton(_("Another journal…"))
        self.another_link.clicked.connect(self.another_wanted)
        row.addWidget(self.recovery_link)
        row.addStretch(1)
        row.addWidget(self.another_link)
        return row

    def _set_working(self, working: bool) -> None:
        for link in (self.recovery_link, self.another_link):
            link.setEnabled(not working)
