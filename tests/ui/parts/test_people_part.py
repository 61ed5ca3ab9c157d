# SPDX-License-Identifier: GPL-3.0-or-later
"""My people, written down and put in order by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.presenters.settings.people import People
from peerdesk.ui.parts.people.people_part import PeoplePart
from peerdesk.ui.theme import theme

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def part(qtbot, qapp, desk):
    theme().install(qapp, "light", 100, still=True)
    people = People(desk)
    for name in ("Kite", "Moss", "Lamp"):
        people.add(name)
    part = PeoplePart(people)
    part.resize(500, 600)
    qtbot.addWidget(part)
    part.show()
    part.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is part)
    return part


def names(reading):
    return [person.name for person in reading.supporters()]


def test_arrows_go_through_them_and_alt_shift_moves_them(part, reading):
    part.rows()[0].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is part.rows()[1]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down, ALT_SHIFT)
    assert names(reading) == ["Kite", "Lamp", "Moss"]
    assert QApplication.focusWidget() is part.rows()[2]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up, ALT_SHIFT)
    assert names(reading) == ["Kite", "Moss", "Lamp"]


def test_enter_changes_one_in_place_and_is_done_on_escape(part, reading):
    part.rows()[1].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    form = part.form()
    assert form.name.text() == "Moss"
    form.how.setFocus()
    QTest.keyClicks(QApplication.focusWidget(), "the bench")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert part.form() is None
    assert reading.supporters()[1].how == "the bench"
    assert QApplication.focusWidget() is part.rows()[1]


def test_what_is_written_is_kept_when_a_field_is_left(part, reading):
    """S7: nothing typed is lost."""
    part.add_link.click()
    QTest.keyClicks(QApplication.focusWidget(), "Wren")
    part.form().how.setFocus()
    assert names(reading) == ["Kite", "Moss", "Lamp", "Wren"]
    QTest.keyClicks(QApplication.focusWidget(), "waves")
    part.keep_what_is_begun()
    assert reading.supporters()[-1].how == "waves"
    assert len(part.rows()) == 3, "the form stands for the fourth"


def test_a_second_look_at_the_journal_does_not_close_the_form(part):
    part.add_link.click()
    QTest.keyClicks(QApplication.focusWidget(), "Wr")
    part.refresh()
    assert part.form().name.text() == "Wr"


def test_taking_someone_off_says_so_and_can_be_undone(part, reading, qtbot):
    part.rows()[0].click()
    with qtbot.waitSignal(part.toast_wanted) as said:
        part.form().off_button.click()
    assert names(reading) == ["Moss", "Lamp"]
    sentence, undo = said.args
    assert sentence == "Taken off the list."
    undo()
    part.refresh()
    assert [row.words() for row in part.rows()] == ["Kite", "Moss", "Lamp"]


def test_an_emptied_name_takes_nobody_off(part, reading):
    part.rows()[0].click()
    part.form().name.edit.selectAll()
    QTest.keyClick(part.form().name.edit, Qt.Key.Key_Delete)
    part.form().done_button.click()
    assert names(reading) == ["Kite", "Moss", "Lamp"]


def test_higher_and_lower_are_there_for_the_pointer(part, reading):
    part.rows()[2].click()
    part.form().higher_button.click()
    assert names(reading) == ["Kite", "Lamp", "Moss"]
    assert part.form() is not None
    part.form().lower_button.click()
    assert names(reading) == ["Kite", "Moss", "Lamp"]
