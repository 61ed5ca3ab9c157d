# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks for a day of the writer’s own, on which to be asked again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.day_spans import typed_day
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.wording import _


class AskDay(AskDialog):
    """A field for one day from tomorrow on. `picked` carries it."""

    picked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(
            _("Ask me again on a day of your own"),
            _("It is asked on Today, from that day on, and nowhere else."),
            [("not_now", _("Not now"), "plain"), ("ask", _("Ask me then"), "filled")],
            parent=parent,
        )
        self._today = desk.today()
        self.field = Field(_("The day"), _("3 June, or 3 June 2027"))
        self.field.set_longest(40)
        self.field.entered.connect(self._try)
        self.body.addWidget(self.field)

    def begins_at(self) -> QWidget:
        """Return the field: the day is all that is asked for, and Esc still leaves."""
        return self.field

    def answer_with(self, name: str) -> None:
        """Close, unless what was typed is not a day yet."""
        if name != "ask":
            super().answer_with(name)
            return
        self._try()

    def _try(self) -> None:
        day = typed_day(self.field.text(), self._today, ahead=True)
        if day is None or day <= self._today:
            self.field.needs_another_look(_("A day from tomorrow on, such as 3 June."))
            self.field.setFocus()
            return
        self.picked.emit(day)
        super().answer_with("ask")
