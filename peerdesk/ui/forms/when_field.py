# SPDX-License-Identifier: GPL-3.0-or-later
"""When it was, as exactly as the writer wants to say: to the minute, the day, the week, or some time ago."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters import fact_links, shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing import Writing
from peerdesk.records.entry import Precision
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choice import JoinedChoice
from peerdesk.ui.widgets.fields import Field
from peerdesk.ui.widgets.label import Heading
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
        for field in (self._day, self._time):
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

    def _on_said(self) -> None:
        precision = Precision((self._exactly.chosen() or [Precision.DAY.value])[0])
        day = fact_links.read_day(self._day.text())
        at = fact_links.read_time(self._time.text())
        self._day.needs_another_look(self._about(day))
        missing = precision is Precision.EXACT and at is None
        self._time.needs_another_look(_("A time reads like 14:30.") if missing else "")
        if day is None or day > self._desk.today() or missing:
            return
        standing = self._writing.entry.when
        when = fact_links.moved(standing, day, at, precision)
        if when != standing:
            self._writing.was(when)
            self.answered.emit()

    def _about(self, day: date | None) -> str:
        if day is None:
            return _("A day reads like 14.5.2026.")
        if day > self._desk.today():
            return _("That day has not come yet. Entries are about days that have been.")
        return ""
