# SPDX-License-Identifier: GPL-3.0-or-later
"""A made-up name for a network: one is offered, any may be typed, and a name that could be somebody’s is only noted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.reading.networks import LONGEST_NAME, PetNames
from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_WIDEST = 360


class PetName(QWidget):
    """A field in place. `taken` carries the name; Esc or “Not now” closes it."""

    taken = Signal(str)
    closed = Signal()

    def __init__(self, names: PetNames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        px = theme().px
        self.field = Field(_("A made-up name"), _("A word of weather, stone or colour"))
        self.field.set_longest(LONGEST_NAME)
        self.field.setMaximumWidth(px(_WIDEST))
        self.notice = Label("", "small", "ink2")
        self.take = PlainButton(_("Use this name"))
        self.another = QuietButton(_("Another"))
        leave = QuietButton(_("Not now"))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(tokens.CHIP_GAP))
        for button in (self.take, self.another, leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.field)
        column.addWidget(self.notice)
        column.addSpacing(px(2))
        column.addLayout(buttons)
        self.setFocusProxy(self.field)
        self.field.changed.connect(self._typed)
        self.field.entered.connect(self._take)
        self.take.clicked.connect(self._take)
        self.another.clicked.connect(self.offer)
        leave.clicked.connect(self.closed)

    def offer(self) -> None:
        """Put another made-up name into the field."""
        self.field.set_text(self._names.suggested())
        self._typed(self.field.text())

    def _typed(self, typed: str) -> None:
        self.field.needs_another_look("")
        self.notice.setText(self._names.notice(typed))
        self.notice.setVisible(bool(self.notice.text()))

    def _take(self) -> None:
        name = self._names.tidy(self.field.text())
        if name:
            self.taken.emit(name)
        else:
            self.field.needs_another_look(_("A word to call it by."))
