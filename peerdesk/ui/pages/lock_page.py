# SPDX-License-Identifier: GPL-3.0-or-later
"""The locked journal: no name, no titles, nothing but the way back in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.parts.opening.centred import Centred
from peerdesk.ui.parts.opening.opening_part import OpeningPart
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.chairs import Chairs
from peerdesk.ui.widgets.drawn.drawing import picture
from peerdesk.ui.widgets.layout.sheet import Sheet
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_WIDTH, _HEIGHT, _PADDING = 420, 328, 41
_LOCK = 26


class LockPage(Chairs):
    """Unlocks the journal in `folder`, of which nothing is shown."""

    opened = Signal(object)
    """The journal is open; carries its Vault."""
    recovery_wanted = Signal()
    """The person has the recovery key."""
    another_wanted = Signal()
    """The person closes this journal, or wants to show where it is now."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setAccessibleName(_("Locked"))
        self._is_painted = False
        self.opening = OpeningPart(folder, locked=True)
        self.opening.opened.connect(self.opened)
        self.opening.find_wanted.connect(self.another_wanted)
        self.opening.working.connect(self._set_working)
        sheet = Sheet()
        sheet.pad(_PADDING, _PADDING)
        self._build(sheet.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Centred(sheet, _WIDTH, _HEIGHT, above=186, below=228))

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
        head = QHBoxLayout()
        head.setSpacing(look.px(15))
        head.addWidget(_Lock())
        head.addWidget(Label(_("Locked"), "title", "ink", wrap=False), 1)
        column.addLayout(head)
        column.addWidget(Label(_("What you were writing is kept."), "body", "ink2"))
        column.addSpacing(look.px(24))
        column.addWidget(self.opening)
        column.addSpacing(look.px(17))
        column.addLayout(self._links())
        column.addStretch(1)

    def _links(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.recovery_link = LinkButton(_("I have the recovery key"))
        self.recovery_link.clicked.connect(self.recovery_wanted)
        self.close_link = LinkButton(_("Close this journal"))
        self.close_link.clicked.connect(self.another_wanted)
        row.addWidget(self.recovery_link)
        row.addStretch(1)
        row.addWidget(self.close_link)
        return row

    def _set_working(self, working: bool) -> None:
        for link in (self.recovery_link, self.close_link):
            link.setEnabled(not working)


class _Lock(QWidget):
    """The lock beside the title: decoration."""

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_LOCK), theme().px(_LOCK))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture(painter, QRectF(self.rect()), theme().picture("lock-simple", "ink", _LOCK))
        painter.end()
