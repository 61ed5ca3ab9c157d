# SPDX-License-Identifier: GPL-3.0-or-later
"""A place to stop: three equal ways on, and nothing that asks what it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.records.around import Supporter
from peerdesk.records.entry import Kind, State
from peerdesk.ui.address import Address
from peerdesk.ui.pages.left_page import LeftPage
from peerdesk.ui.widgets.text.label import Label
from tests.builders import TODAY, a_meeting


def keys(text):
    for sign in text:
        QTest.keyClicks(QApplication.focusWidget(), sign)


@pytest.fixture
def entry(write):
    entry = a_meeting(title="Held down")
    write(lambda journal: journal.close_and_leave(entry))
    return entry


@pytest.fixture
def page(stage, entry):
    page = stage.show(LeftPage)
    page.visit(Address("left", entry=entry.id))
    page.take_focus()
    return page


def test_three_equal_tiles_and_a_box_that_starts_clear(page):
    tiles = (page.stopping.people_tile, page.stopping.quiet_tile, page.stopping.nothing_tile)
    assert [tile.words() for tile in tiles] == ["My people", "A quiet page", "Nothing"]
    assert len({tile.height() for tile in tiles}) == 1
    assert max(tile.width() for tile in tiles) - min(tile.width() for tile in tiles) <= 1
    assert not page.stopping.tomorrow_box.isChecked()


def test_nothing_of_the_entry_is_on_the_page(page):
    """S9: the folded entry is not named, and nobody asks about it."""
    shown = " ".join(label.text() for label in page.findChildren(Label))
    assert "Held down" not in shown
    assert "?" not in shown.replace("Would you like your people, a quiet page, or nothing?", "")


def test_arrows_go_from_tile_to_tile_as_one_tab_stop(page):
    assert QApplication.focusWidget() is page.stopping.people_tile
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is page.stopping.quiet_tile
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.stopping.tomorrow_box


def test_nothing_goes_to_today(stage, page):
    page.stopping.nothing_tile.click()
    assert stage.went == [Address()]


def test_ask_me_tomorrow_is_kept_when_it_is_ticked_and_taken_back_when_cleared(stage, page, entry):
    page.stopping.tomorrow_box.click()
    stage.settle()
    (asked,) = stage.session.desk.reading.follow_ups.about(entry.id)
    assert (asked.due - TODAY.date()).days == 1
    page.stopping.tomorrow_box.click()
    stage.settle()
    assert stage.session.desk.reading.follow_ups.about(entry.id) == ()


def test_the_box_is_clear_again_the_next_time(stage, page, entry):
    page.stopping.tomorrow_box.click()
    page.visit(Address("left", entry=entry.id))
    stage.settle()
    assert not page.stopping.tomorrow_box.isChecked()
    assert len(stage.session.desk.reading.follow_ups.about(entry.id)) == 1


def test_without_an_entry_there_is_no_box(page):
    page.visit(Address("left"))
    assert not page.stopping.tomorrow_box.isVisible()


def test_the_first_of_my_people_can_be_written_down_in_place(stage, page):
    page.stopping.people_tile.click()
    part = page.people.part
    assert part.is_empty()
    assert QApplication.focusWidget() is part.add_link
    part.add_link.click()
    keys("Kite")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    assert [person.name for person in stage.session.desk.reading.supporters()] == ["Kite"]
    assert any(label.text() == "Kite" for label in part.findChildren(Label))


def test_the_list_is_the_writers_own(stage, page, write):
    stage.session.writer.write(
        lambda journal: journal.put_supporters([Supporter("a", "Kite", "rings back", "at night")])
    )
    stage.settle()
    page.stopping.people_tile.click()
    shown = [label.text() for label in page.people.part.findChildren(Label)]
    assert {"Kite", "rings back", "at night"} <= set(shown)
    page.people.back_button.click()
    assert page.stopping.isVisible()
    page.stopping.people_tile.click()
    page.people.today_button.click()
    assert stage.went == [Address()]


def test_a_quiet_page_is_one_line_and_a_way_back(stage, page):
    page.stopping.quiet_tile.click()
    assert QApplication.focusWidget() is page.quiet.field
    assert page.quiet.back_button.isVisible()
    assert not page.quiet.keep_button.isVisible()
    page.quiet.back_button.click()
    assert stage.went == [Address()]
    assert [line.kind for line in stage.session.desk.reading.newest()] == [Kind.MEETING]


def test_a_quiet_line_is_kept_if_it_is_liked(stage, page):
    page.stopping.quiet_tile.click()
    keys("The kettle.")
    page.quiet.keep_button.click()
    stage.settle()
    assert stage.went == [Address()]
    note = stage.session.desk.reading.newest()[0]
    assert (note.kind, note.preview, note.state) == (Kind.NOTE, "The kettle.", State.RESTED)


def test_a_quiet_line_let_go_is_gone(stage, page):
    page.stopping.quiet_tile.click()
    keys("The kettle.")
    page.quiet.let_go_button.click()
    page.keep_what_is_begun()
    stage.settle()
    assert stage.went == [Address()]
    assert len(stage.session.desk.reading.newest()) == 1
    assert stage.session.desk.reading.drafts() == ()


def test_a_quiet_line_under_way_is_kept_when_the_window_goes(stage, page):
    """S7: nothing typed is lost."""
    page.stopping.quiet_tile.click()
    keys("The ket")
    page.keep_what_is_begun()
    stage.settle()
    note = stage.session.desk.reading.newest()[0]
    assert (note.preview, note.state) == ("The ket", State.UNFINISHED)
    keys("tle.")
    page.quiet.keep_button.click()
    stage.settle()
    assert stage.session.desk.reading.newest()[0].preview == "The kettle."
    assert len(stage.session.desk.reading.newest()) == 2


def test_an_empty_list_of_people_is_not_called_one(page, stage):
    assert page.stopping.people_tile.line() == "Nobody in it yet"
    someone = Supporter("1", "Ana")
    stage.session.writer.write(lambda journal: journal.put_supporters([someone]))
    stage.settle()
    page.visit(Address("left"))
    assert page.stopping.people_tile.line() == "The list you wrote"


def test_esc_leads_back_from_the_people_and_then_to_today(page, stage):
    page.stopping.people_tile.click()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page._parts.currentIndex() == 0
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert stage.went == [Address()]


def test_esc_on_the_quiet_page_leaves_it(page, stage):
    page.stopping.quiet_tile.click()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert stage.went == [Address()]
