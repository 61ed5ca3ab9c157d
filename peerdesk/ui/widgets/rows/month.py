# SPDX-License-Identifier: GPL-3.0-or-later
"""A month as a grid of days. It shows what was written and says nothing about what was not."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.calendar_words import DAYS, SHORT_DAYS
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.presses.buttons import QuietButton
from peerdesk.ui.widgets.rows.day_button import DayButton, DayMarks
from peerdesk.ui.widgets.rows.month_words import month_title
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_WEEK = 7
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_WEEK,
    Qt.Key.Key_Down: _WEEK,
}


class Month(Group):
    """The calendar; its days are one Tab stop. Arrows move by day and week, pages by month.

    It asks for other months by `month_wanted` and shows them when `set_month` brings them.
    """

    day_chosen = Signal(object)
    """A day was pressed (date)."""
    month_wanted = Signal(int, int)
    """Another month is asked for: year and month."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._today, self._focus_day = today, today
        self._chosen: date | None = None
        self._year, self._month = today.year, today.month
        self._marks: Mapping[int, DayMarks] = {}
        self._first_weekday = QLocale().firstDayOfWeek().value - 1
        self._title = Label("", "page", wrap=False, parent=self)
        self._turns = [self._make_turn(step) for step in (-1, 1)]
        self._grid = QGridLayout()
        self._buttons = [DayButton(self) for _day in range(31)]
        self._lay_out()
        for button in self._buttons:
            button.day_pressed.connect(self._choose)
        self.set_month(self._year, self._month, {})

    def set_month(self, year: int, month: int, days: Mapping[int, DayMarks]) -> None:
        """Show a month; `days` holds the days with something written, 1 to 31."""
        had_focus = any(button.hasFocus() for button in self._buttons)
        self._year, self._month, self._marks = year, month, days
        self._title.setText(month_title(year, month))
        self.setAccessibleName(month_title(year, month))
        if (self._focus_day.year, self._focus_day.month) != (year, month):
            day = min(self._focus_day.day, calendar.monthrange(year, month)[1])
            self._focus_day = date(year, month, day)
        self._place_days()
        self._set_tab_stop()
        if had_focus:
            self._button(self._focus_day).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_chosen(self, day: date | None) -> None:
        """Show a day as the one whose entries are listed; None for no day."""
        self._chosen = day
        self._place_days()

    def set_today(self, today: date) -> None:
        """Say which day is today, after midnight."""
        self._today = today
        self._place_days()

    def day_button(self, day: int) -> DayButton:
        """Return the button of a day of the month shown, 1 to 31."""
        return self._buttons[day - 1]

    # --- laying out ---

    def _make_turn(self, step: int) -> QuietButton:
        back = step < 0
        name = _("The month before") if back else _("The month after")
        button = QuietButton("", "arrow-left" if back else "arrow-right", parent=self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self._want_month(step))
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        for turn in self._turns:
            head.addWidget(turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addLayout(head)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._grid.setSpacing(theme().px(2))
        for place in range(_WEEK):
            weekday = (self._first_weekday + place) % _WEEK
            label = Label(SHORT_DAYS[weekday], "caption", "ink2", wrap=False, parent=self)
            label.setAccessibleName(DAYS[weekday])
            heading = QHBoxLayout()
            heading.setContentsMargins(theme().px(8), 0, 0, 0)
            heading.addWidget(label)
            self._grid.addLayout(heading, 0, place)
            self._grid.setColumnStretch(place, 1)

    def _place_days(self) -> None:
        first, length = calendar.monthrange(self._year, self._month)
        before = (first - self._first_weekday) % _WEEK
        for number, button in enumerate(self._buttons, start=1):
            self._grid.removeWidget(button)
            button.setVisible(number <= length)
            if number > length:
                continue
            day = date(self._year, self._month, number)
            marks = self._marks.get(number, DayMarks())
            button.show_day(day, marks, today=day == self._today, chosen=day == self._chosen)
            place = before + number - 1
            self._grid.addWidget(button, 1 + place // _WEEK, place % _WEEK)

    # --- moving ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by day, week and month; Home and End to the ends of the week."""
        key = Qt.Key(event.key())
        weekday = (self._focused().weekday() - self._first_weekday) % _WEEK
        if key in _STEPS:
            self._go(_STEPS[key])
        elif key == Qt.Key.Key_Home:
            self._go(-weekday)
        elif key == Qt.Key.Key_End:
            self._go(_WEEK - 1 - weekday)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._want_month(-1 if key == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)

    def _focused(self) -> date:
        held = next((each.day for each in self._buttons if each.hasFocus()), None)
        return held or self._focus_day

    def _go(self, days: int) -> None:
        try:
            self._focus_day = self._focused() + timedelta(days)
        except OverflowError:
            return
        if (self._focus_day.year, self._focus_day.month) != (self._year, self._month):
            self.month_wanted.emit(self._focus_day.year, self._focus_day.month)
            return
        self._set_tab_stop()
        self._button(self._focus_day).setFocus(Qt.FocusReason.OtherFocusReason)

    def _want_month(self, step: int) -> None:
        months = self._year * 12 + self._month - 1 + step
        year, month = divmod(months, 12)
        if date.min.year <= year <= date.max.year:
            self._focus_day = self._focused()
            self.month_wanted.emit(year, month + 1)

    def _choose(self, day: date) -> None:
        self._focus_day = day
        self._set_tab_stop()
        self.day_chosen.emit(day)

    def _button(self, day: date) -> DayButton:
        return self._buttons[day.day - 1]

    def _set_tab_stop(self) -> None:
        for button in self._buttons:
            stop = button is self._button(self._focus_day)
            policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        self.setFocusProxy(self._button(self._focus_day))
