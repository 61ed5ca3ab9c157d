# SPDX-License-Identifier: GPL-3.0-or-later
"""The small view by keys: S8, done in seconds, with nothing following."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.errors import DiskFull
from peerdesk.records.around import Supporter
from peerdesk.records.entry import State
from peerdesk.ui.address import Address
from peerdesk.ui.pages.small_page import SmallPage
from peerdesk.vault.connection import Connection


def keys(text):
    for sign in text:
        QTest.keyClicks(QApplication.focusWidget(), sign)


def key(which):
    QTest.keyClick(QApplication.focusWidget(), which)


@pytest.fixture
def page(stage):
    page = stage.show(SmallPage, 1280)
    page.visit(Address("small"))
    page.take_focus()
    return page


def kept(stage):
    stage.settle()
    reading = stage.session.desk.reading
    return [reading.entry(line.id) for line in reading.newest()]


def test_one_digit_and_enter_are_a_whole_entry(stage, page):
    """S8: took “more than I could hold”, gave skipped, closed."""
    keys("5")
    key(Qt.Key.Key_Return)
    (entry,) = kept(stage)
    assert entry.state is State.RESTED
    assert {name: answer.order for name, answer in entry.answers.items()} == {"toll": 5}


def test_a_digit_on_took_goes_on_to_gave(stage, page):
    keys("42")
    assert page.sheet.gave.row.isAncestorOf(QApplication.focusWidget())
    key(Qt.Key.Key_Return)
    (entry,) = kept(stage)
    orders = {name: answer.order for name, answer in entry.answers.items()}
    assert orders == {"toll": 4, "reward": 2}


def test_the_ring_stands_on_the_word_that_a_digit_chose(page):
    keys("32")
    assert QApplication.focusWidget() is page.sheet.gave.row.press_of("2")
    page.sheet.took.take_focus()
    assert QApplication.focusWidget() is page.sheet.took.row.press_of("3")


def test_after_keeping_the_way_back_stands_under_the_sentence(stage, page):
    keys("3")
    key(Qt.Key.Key_Return)
    stage.settle()
    assert page.back_button.hasFocus()
    assert page.back_button.isVisible()
    assert not page.desk_button.isVisible()
    key(Qt.Key.Key_Return)
    assert stage.went == [Address()]
    page.visit(Address("small"))
    assert page.desk_button.isVisible()


def test_not_said_stands_at_the_right_until_a_word_is_chosen(page):
    assert page.sheet.took.not_said.text() == "not said"
    keys("3")
    assert page.sheet.took.not_said.text() == ""
    page.sheet.took.take_focus()
    keys("0")
    assert page.sheet.took.not_said.text() == "not said"


def test_space_chooses_and_a_second_press_takes_back(stage, page):
    key(Qt.Key.Key_Space)
    assert page.sheet.took.row.chosen() == ["1"]
    key(Qt.Key.Key_Space)
    assert page.sheet.took.row.chosen() == []


def test_one_line_is_kept_with_enter(stage, page):
    page.sheet.line.setFocus()
    keys("Two in a row, 3 hours.")
    key(Qt.Key.Key_Return)
    (entry,) = kept(stage)
    assert entry.answers == {"one_line": "Two in a row, 3 hours."}


def test_a_word_from_the_body_opens_in_place(stage, page):
    assert not page.sheet.body_words.isVisible()
    page.sheet.body_link.click()
    page.sheet.body_words.toggle("wired")
    page.sheet.keep_button.click()
    (entry,) = kept(stage)
    assert [word.label for word in entry.answers["body"].words] == ["wired"]


def test_a_word_of_ones_own_is_chosen_and_kept_in_the_list(stage, page):
    page.sheet.body_link.click()
    page.sheet.body_words.own_word_added.emit("sandbagged")
    page.sheet.keep_button.click()
    (entry,) = kept(stage)
    assert [word.label for word in entry.answers["body"].words] == ["sandbagged"]


def test_a_word_of_ones_own_is_a_draft_while_it_is_typed(stage, page):
    """T12: a crash in the middle of it loses nothing."""
    page.sheet.body_link.click()
    page.sheet.body_words._add.click()
    keys("sandbagged")
    assert page.sheet._pause.isActive()
    page.sheet._pause.timeout.emit()
    stage.settle()
    (draft,) = stage.session.desk.reading.drafts()
    assert [word.label for word in draft.answers["body"].words] == ["sandbagged"]
    key(Qt.Key.Key_Return)
    page.sheet.keep_button.click()
    (entry,) = kept(stage)
    assert [word.label for word in entry.answers["body"].words] == ["sandbagged"]


def test_my_people_are_behind_one_press_and_none_are_preset(page):
    page.sheet.people_link.click()
    assert page.sheet.people.isVisible()
    assert page.sheet.people.is_empty()
    assert QApplication.focusWidget() is page.sheet.people.add_link


def test_after_keeping_there_is_a_sentence_and_nothing_else(stage, page):
    """S8: no questionnaire, no offer of help, nothing that moves."""
    keys("5")
    key(Qt.Key.Key_Return)
    stage.settle()
    assert not page.sheet.isVisible()
    assert page.end_label.text() == "Kept. Enough for today."
    assert stage.went == []
    assert stage.said == []
    key(Qt.Key.Key_Escape)
    assert stage.went == [Address()]


def test_escape_leaves_and_what_was_said_is_kept_unfinished(stage, page):
    keys("4")
    key(Qt.Key.Key_Escape)
    assert stage.went == [Address()]
    page.keep_what_is_begun()
    (entry,) = kept(stage)
    assert entry.state is State.UNFINISHED


def test_what_cannot_be_kept_is_not_left(stage, page, monkeypatch, qtbot):
    """T12: never closed over what is not kept."""

    def full(_connection):
        raise DiskFull

    keys("4")
    monkeypatch.setattr(Connection, "check_place", full)
    stayed = []
    page.leave(lambda: pytest.fail("left over what is not kept"), stayed.append)
    qtbot.waitUntil(lambda: bool(stayed))
    monkeypatch.undo()
    left = []
    page.leave(lambda: left.append(True))
    qtbot.waitUntil(lambda: bool(left))
    (line,) = stage.session.desk.reading.newest()
    assert line.toll == 4


def test_escape_with_nothing_said_leaves_nothing_behind(stage, page):
    key(Qt.Key.Key_Escape)
    page.keep_what_is_begun()
    assert kept(stage) == []


def test_a_line_under_way_is_in_the_vault_before_it_is_kept(stage, page):
    """S7: nothing typed is lost."""
    page.sheet.line.setFocus()
    keys("Two in a")
    page.sheet.took.take_focus()
    stage.settle()
    (draft,) = stage.session.desk.reading.drafts()
    assert draft.answers == {"one_line": "Two in a"}


def test_a_draft_does_not_outlive_what_was_kept(stage, page):
    page.sheet.line.setFocus()
    keys("Two in a row")
    page.sheet.keep_button.setFocus()
    page.sheet.keep_button.click()
    stage.settle()
    assert stage.session.desk.reading.drafts() == ()
    page.keep_what_is_begun()
    assert [entry.state for entry in kept(stage)] == [State.RESTED]


def test_coming_back_begins_with_nothing_said(stage, page):
    keys("42")
    key(Qt.Key.Key_Return)
    stage.settle()
    page.visit(Address("small"))
    assert page.sheet.isVisible()
    assert page.sheet.took.row.chosen() == page.sheet.gave.row.chosen() == []
    assert page.sheet.line.text() == ""


def test_lock_and_the_whole_desk_are_in_reach(stage, page, qtbot):
    with qtbot.waitSignal(page.lock_wanted):
        page.lock_button.click()
    page.desk_button.click()
    assert stage.went == [Address()]


def test_the_sheet_does_not_move_when_people_are_shown(stage, write, qtbot):
    """S8: a still screen."""
    people = [Supporter(f"p{place}", f"Person {place}", "how", "when") for place in range(9)]
    write(lambda journal: journal.put_supporters(people))
    page = stage.show(SmallPage, 1280)
    page.visit(Address("small"))
    before = page.sheet.mapTo(page, page.sheet.rect().topLeft())
    page.sheet.people_link.click()
    qtbot.waitUntil(lambda: page.sheet_scroll.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: page.sheet.mapTo(page, page.sheet.rect().topLeft()) == before)
