# SPDX-License-Identifier: GPL-3.0-or-later
"""The locked journal: no name, no titles, nothing but the way back in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.parts.opening.centred import Centred
from peerdesk.ui.parts.opening.opening_desk import OpeningDesk
from peerdesk.ui.parts.opening.opening_part import OpeningPart
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import picture
from peerdesk.ui.widgets.layout.sheet import Sheet
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_WIDTH, _HEIGHT, _PADDING = 420, 328, 41
_LOCK = 26


class LockPage(OpeningDesk):
    """Unlocks the journal in `folder`, of which nothing is shown."""

    def __init__(self, folder: Path, *, has_new_passphrase: bool = False) -> None:
        super().__init__(OpeningPart(folder, locked=True), _("Close this journal"))
        self.setAccessibleName(_("Locked"))
        sheet = Sheet()
        sheet.pad(_PADDING, _PADDING)
        self._build(sheet.body, has_new_passphrase=has_new_passphrase)
        self.put(Centred(sheet, _WIDTH, _HEIGHT, above=186, below=228))

    def _build(self, column: QVBoxLayout, *, has_new_passphrase: bool) -> None:
        look = theme()
        head = QHBoxLayout()
        head.setSpacing(look.px(15))
        head.addWidget(_Lock())
        head.addWidget(Label(_("Locked"), "title", "ink", wrap=False), 1)
        column.addLayout(head)
        column.addWidget(Label(_("What you were writing is kept."), "body", "ink2"))
        if has_new_passphrase:
            column.addWidget(Label(_("It opens with the new passphrase now."), "body", "ink2"))
        column.addSpacing(look.px(24))
        column.addWidget(self.opening)
        column.addSpacing(look.px(17))
        column.addLayout(self.links())
        column.addStretch(1)


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
