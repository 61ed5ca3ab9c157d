# SPDX-License-Identifier: GPL-3.0-or-later
"""Out of screenshots and shared screens: which windows, when, and who is told. What Windows does is asked of a list."""

from __future__ import annotations

import sys
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QToolTip, QWidget

from peerdesk import paths
from peerdesk.preferences import Preferences
from peerdesk.ui.address import Address
from peerdesk.ui.app import make_window
from peerdesk.ui.left_out import ABSENT, EMPTY, SHOWN, LeftOut
from peerdesk.ui.looks import Looks
from peerdesk.ui.pages.round_page import RoundPage
from peerdesk.ui.pages.settings_page import SettingsPage
from peerdesk.ui.widgets.text.label import Label


class Asked:
    """Answers where Windows would: grants what is in `grants`, and remembers whether the window was on the screen."""

    def __init__(self, grants=(SHOWN, EMPTY, ABSENT)):
        self.grants = grants
        self.how = []
        self.late = []

    def __call__(self, number, how):
        (window,) = [each for each in QGuiApplication.topLevelWindows() if each.winId() == number]
        self.how.append((number, how))
        if window.isExposed():
            self.late.append(number)
        return how in self.grants

    def of(self, widget):
        """What was asked for this window, one after the other."""
        return [how for number, how in self.how if number == widget.window().winId()]


@pytest.fixture
def looks(look):
    return Looks(paths.preferences_file())


@pytest.fixture
def follow(looks, qapp):
    """Begin to leave windows out as the start does on Windows, which holds on to nothing; ends with the test."""

    def do(asked):
        LeftOut(looks, asked)
        return asked

    yield do
    for each in qapp.findChildren(LeftOut):
        shiboken6.delete(each)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def appear(qtbot, widget):
    widget.show()
    qtbot.waitUntil(lambda: widget.windowHandle().isExposed())


def test_every_window_is_left_out_before_it_is_on_the_screen(follow, window, qtbot):
    """T19: the main window, a dialog over it, a menu and a tool tip."""
    asked = follow(Asked())
    appear(qtbot, window)
    dialog = QDialog(window)
    dialog.open()
    menu = QMenu(window)
    menu.addAction("Here")
    menu.popup(QPoint(0, 0))
    QToolTip.showText(QPoint(5, 5), "What it does", window)
    (tip,) = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")]
    for each in (window, dialog, menu, tip):
        assert asked.of(each) == [ABSENT], type(each).__name__
    assert asked.late == []
    menu.close()
    dialog.reject()
    QToolTip.hideText()


def test_a_window_that_comes_back_is_left_out_again(follow, window, qtbot):
    """T19: a window that was hidden may have lost it."""
    asked = follow(Asked())
    for _time in range(2):
        appear(qtbot, window)
        window.hide()
        qtbot.waitUntil(lambda: not window.windowHandle().isExposed())
    assert asked.of(window) == [ABSENT, ABSENT]
    assert asked.late == []


def test_an_older_windows_shows_it_empty_at_least(follow, window, qtbot):
    """T19: where a window cannot be absent, its content can."""
    asked = follow(Asked(grants=(SHOWN, EMPTY)))
    appear(qtbot, window)
    assert asked.of(window) == [ABSENT, EMPTY]


def test_what_is_refused_keeps_no_window_from_appearing(follow, window, qtbot):
    follow(Asked(grants=()))
    appear(qtbot, window)
    assert window.isVisible()


def test_a_part_inside_a_window_is_not_asked_for(follow, window, qtbot):
    asked = follow(Asked())
    part = QLabel("inside", window)
    part.setAttribute(Qt.WidgetAttribute.WA_NativeWindow)
    appear(qtbot, window)
    assert {number for number, _how in asked.how} == {window.winId()}


def test_the_switch_holds_at_once_for_every_open_window(follow, looks, window, stage, qtbot):
    """T19: off for a magnifier or a shared screen, and on again; by keys, without losing the place."""
    asked = follow(Asked())
    appear(qtbot, window)
    dialog = QDialog(window)
    appear(qtbot, dialog)
    hidden = QWidget()
    qtbot.addWidget(hidden)
    hidden.create()
    page = stage.show(partial(SettingsPage, platform="win32"))
    page.look_changed.connect(looks.set)
    page.visit(Address("settings", part="security"))
    switch = page.sheet("security").left_out
    assert switch.isVisible()
    assert switch.isChecked()
    for how in (SHOWN, ABSENT):
        asked.how.clear()
        switch.setFocus()
        with qtbot.waitSignal(looks.changed):
            QTest.keyClick(switch, Qt.Key.Key_Space)
        assert asked.of(window) == asked.of(dialog) == asked.of(page) == [how]
        assert asked.of(hidden) == []
        assert Preferences.load(paths.preferences_file()).left_out is (how is ABSENT)
    assert page.address() == Address("settings", part="security:left_out")
    dialog.reject()


def test_switched_off_it_stays_off_at_the_next_start(follow, looks, window, qtbot):
    """T19: a person who needs a magnifier switches it off once."""
    looks.remember(Preferences(left_out=False))
    asked = follow(Asked())
    appear(qtbot, window)
    assert asked.of(window) == [SHOWN]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked itself")
def test_other_systems_are_asked_nothing_and_offer_nothing(stage, clock, qapp, close):
    """T19: no promise where nobody could keep it."""
    made = make_window(clock)
    made.begin(None)
    assert qapp.findChildren(LeftOut) == []
    page = stage.show(SettingsPage)
    page.visit(Address("settings", part="security"))
    assert not page.sheet("security").left_out.isVisible()
    held = stage.show(RoundPage)
    held.visit(Address("round"))
    assert not said_of_sharing(held)
    close(made)


def test_a_round_says_that_nobody_sees_it_and_where_to_change_that(stage):
    Preferences().save(paths.preferences_file())
    page = stage.show(partial(RoundPage, platform="win32"))
    page.visit(Address("round"))
    (said,) = said_of_sharing(page)
    assert "Settings, Security" in said
    page.on_button.click()
    assert said_of_sharing(page)


def test_a_round_that_can_be_seen_says_nothing_of_it(stage):
    Preferences(left_out=False).save(paths.preferences_file())
    page = stage.show(partial(RoundPage, platform="win32"))
    page.visit(Address("round"))
    assert not said_of_sharing(page)


def said_of_sharing(page):
    shown = [each.text() for each in page.findChildren(Label) if each.isVisible()]
    return [text for text in shown if "On a shared screen" in text]
