# SPDX-License-Identifier: GPL-3.0-or-later
"""Two days between which to look, typed as people type days. Either may stay open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.day_spans import own_days, typed_day
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.wording import _


class OwnDays(QWidget):
    """From, and until. Enter or leaving a field takes it in."""

    picked = Signal(object)
    """A stretch of days (DaySpan), or None where both fields are empty."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._taken: tuple[str, str] = ("", "")
        self.first = Field(_("From this day"), _("From, say 3 April"), parent=self)
        self.last = Field(_("Until this day"), _("Until"), parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        for field in (self.first, self.last):
            field.set_longest(40)
            field.entered.connect(self._take)
            field.left.connect(self._take)
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)

    def empty(self) -> None:
        """Empty both fields."""
        self._taken = ("", "")
        for field in (self.first, self.last):
            field.set_text("")
            field.needs_another_look("")

    def _take(self) -> None:
        typed = (self.first.text().strip(), self.last.text().strip())
        if typed == self._taken:
            return
        first, last = self._day(self.first), self._day(self.last)
        if not self.first.sentence() and not self.last.sentence():
            if first and last and first > last:  # the chip says them the other way round, too
                typed = (typed[1], typed[0])
                self.first.set_text(typed[0])
                self.last.set_text(typed[1])
            self._taken = typed
            self.picked.emit(own_days(first, last, self._desk.today()))

    def _day(self, field: Field) -> date | None:
        typed = field.text().strip()
        day = typed_day(typed, self._desk.today())
        field.needs_another_look(_("A day such as 3 April 2026.") if typed and not day else "")
        return day
