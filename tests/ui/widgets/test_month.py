# SPDX-License-Identifier: GPL-3.0-or-later
"""The calendar: one Tab stop, every day with its name."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.rows.day_button import DayMarks
from peerdesk.ui.widgets.rows.month import Month

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen window has none
Key = Qt.Key
DAYS = {
    7: DayMarks(("meeting", "shared"), "One meeting. Something shared."),
    14: DayMarks(("meeting", "check_in"), "Took a lot, gave some. One meeting."),
}


@pytest.fixture
def month(qtbot, qapp):
    theme().install(qapp, "light", 100, True)
    page = QWidget()
    column = QVBoxLayout(page)
    month = Month(date(2026, 5, 15), page)
    month.page, month.after = page, QLineEdit()
    column.addWidget(month)
    column.addWidget(month.after)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    month.month_wanted.connect(lambda year, number: month.set_month(year, number, {}))
    month.set_month(2026, 5, DAYS)
    month.setFocus()
    return month


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def focused() -> date:
    return QApplication.focusWidget().day


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_days_are_buttons_that_say_the_day_and_what_was_written(month):
    assert spoken(month) == "May 2026"
    day = month.day_button(14)
    assert QAccessible.queryAccessibleInterface(day).role() == QAccessible.Role.Button
    assert spoken(day) == "Thursday 14 May. Took a lot, gave some. One meeting."
    assert spoken(month.day_button(15)) == "Friday 15 May, today."


def test_an_empty_day_says_only_which_day_it_is(month):
    assert spoken(month.day_button(16)) == "Saturday 16 May."


def test_the_days_are_one_tab_stop_beginning_with_today(month):
    assert focused() == date(2026, 5, 15)
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is month.after


def test_arrows_move_by_day_and_week_and_home_and_end_within_the_week(month):
    press(Key.Key_Right, Key.Key_Down)
    assert focused() == date(2026, 5, 23)
    press(Key.Key_Left, Key.Key_Up)
    assert focused() == date(2026, 5, 15)
    press(Key.Key_Home)
    assert focused() == date(2026, 5, 11)
    press(Key.Key_End)
    assert focused() == date(2026, 5, 17)


def test_arrows_go_on_into_the_next_and_the_last_month(month):
    press(*[Key.Key_Down] * 3)
    assert focused() == date(2026, 6, 5)
    press(*[Key.Key_Up] * 6)
    assert focused() == date(2026, 4, 24)


def test_pages_move_by_month_and_keep_the_day_where_the_month_has_it(month):
    press(Key.Key_PageDown)
    assert focused() == date(2026, 6, 15)
    press(Key.Key_PageUp, Key.Key_PageUp, Key.Key_PageUp)
    assert focused() == date(2026, 3, 15)
    for _week in range(2):
        press(Key.Key_Down)
    press(Key.Key_Right, Key.Key_Right)
    assert focused() == date(2026, 3, 31)
    press(Key.Key_PageUp)
    assert focused() == date(2026, 2, 28)


def test_a_press_chooses_a_day(month, qtbot):
    with qtbot.waitSignal(month.day_chosen) as chosen:
        press(Key.Key_Left, Key.Key_Return)
    assert chosen.args == [date(2026, 5, 14)]
    with qtbot.waitSignal(month.day_chosen) as chosen:
        QTest.mouseClick(month.day_button(7), Qt.MouseButton.LeftButton)
    assert chosen.args == [date(2026, 5, 7)]


def test_days_stand_under_their_weekday(month):
    first, eighth = month.day_button(1), month.day_button(8)
    assert first.x() == eighth.x()
    assert first.y() < eighth.y()
    monday = month.day_button(4)
    assert monday.x() < month.day_button(5).x()
    assert monday.y() == month.day_button(10).y()


def test_the_week_begins_as_it_does_where_the_person_lives(qtbot, qapp):
    theme().install(qapp, "light", 100, True)
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    try:
        month = Month(date(2026, 5, 15))
        qtbot.addWidget(month)
        month.resize(400, 400)
        month.grab()
        assert month.day_button(3).y() == month.day_button(9).y()
    finally:
        QLocale.setDefault(usual)


def test_every_month_of_some_years_fits_its_grid(month):
    for number in range(12 * 12):
        year, place = divmod(number, 12)
        month.set_month(2020 + year, place + 1, {})
        shown = [month.day_button(day) for day in range(1, 32)]
        assert sum(not button.isHidden() for button in shown) in {28, 29, 30, 31}
        assert month.day_button(28).day.month == place + 1


def test_marks_more_than_four_become_a_number(month):
    three = ("meeting", "note", "check_in")
    month.set_month(2026, 5, {14: DayMarks((*three, "held_back", "note", "note"), "")})
    many = month.day_button(14).grab().toImage()
    month.set_month(2026, 5, {14: DayMarks((*three, "held_back"), "")})
    assert month.day_button(14).grab().toImage() != many


def test_after_midnight_another_day_is_today(month):
    month.set_today(date(2026, 5, 16))
    assert spoken(month.day_button(15)) == "Friday 15 May."
    assert spoken(month.day_button(16)) == "Saturday 16 May, today."
