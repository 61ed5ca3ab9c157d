# SPDX-License-Identifier: GPL-3.0-or-later
"""When it was, as exactly as the writer wants to say: to the minute, the day, the week, or some time ago."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing import fact_links
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.entry import Precision
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.choice import JoinedChoice
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.text.label import Heading
from peerdesk.wording import _

_PRECISIONS = (
    (Precision.EXACT, _("the time")),
    (Precision.DAY, _("the day")),
    (Precision.WEEK, _("the week")),
    (Precision.SOME_TIME_AGO, _("some time ago")),
)


class WhenField(QWidget):
    """Day, time and how exactly they are meant."""

    answered = Signal()
    touched = Signal()
    """A key changed the day or the time, and the writing has it already."""

    def __init__(self, desk: Desk, writing: Writing) -> None:
        super().__init__()
        self._desk = desk
        self._writing = writing
        self._day = Field(_("Day"), _("day.month.year"))
        self._time = Field(_("Time"), _("hour:minute"))
        self._exactly = JoinedChoice(_("How exactly"))
        self._exactly.set_words([(each.value, label) for each, label in _PRECISIONS])
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(self._day, 3)
        row.addWidget(self._time, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(10))
        column.addWidget(Heading(_("When it was")))
        column.addLayout(row)
        column.addWidget(self._exactly)
        self._show()
        self._said = writing.entry.when
        for field in (self._day, self._time):
            field.changed.connect(self._on_typed)
            field.left.connect(self._on_said)
            field.entered.connect(self._on_said)
        self._exactly.changed.connect(self._on_precision)

    def _show(self) -> None:
        when = self._writing.entry.when
        day = when.moment.local_date
        self._day.set_text(f"{day.day}.{day.month}.{day.year}")
        self._time.set_text(shown.clock_time(when.moment))
        self._time.setVisible(when.precision is Precision.EXACT)
        self._exactly.set_chosen([when.precision.value])

    def _on_precision(self, chosen: list[str]) -> None:
        if chosen:
            self._time.setVisible(chosen == [Precision.EXACT.value])
            self._on_said()
        else:
            self._show()

    def _on_typed(self) -> None:
        if self._take_in():
            self.touched.emit()

    def _on_said(self) -> None:
        day = fact_links.read_day(self._day.text())
        self._day.needs_another_look(self._about(day))
        missing = self._precision() is Precision.EXACT and self._at() is None
        self._time.needs_another_look(_("A time reads like 14:30.") if missing else "")
        self._take_in()
        if self._writing.entry.when != self._said:
            self._said = self._writing.entry.when
            self.answered.emit()

    def _take_in(self) -> bool:
        """Give the writing what is said here, and say whether it is another time than before."""
        day, at, precision = fact_links.read_day(self._day.text()), self._at(), self._precision()
        missing = precision is Precision.EXACT and at is None
        if day is None or day > self._desk.today() or missing:
            return False
        standing = self._writing.entry.when
        when = fact_links.moved(standing, day, at, precision)
        self._writing.was(when)
        return when != standing

    def _precision(self) -> Precision:
        return Precision((self._exactly.chosen() or [Precision.DAY.value])[0])

    def _at(self) -> time | None:
        return fact_links.read_time(self._time.text())

    def _about(self, day: date | None) -> str:
        if day is None:
            return _("A day reads like 14.5.2026.")
        if day > self._desk.today():
            return _("That day has not come yet. Entries are about days that have been.")
        return ""
