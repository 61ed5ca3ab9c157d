# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal page: looking, finding, reading, and the few things done while reading. Real vault, real lanes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.journal.journal import Journal
from peerdesk.journal.search import sought
from peerdesk.presenters.reading.day_spans import DaySpan
from peerdesk.records.answers import Many, One, Word
from peerdesk.records.entry import Entry
from peerdesk.ui.address import Address
from peerdesk.ui.forms.ask_day import AskDay
from peerdesk.ui.pages.journal_page import JournalPage
from peerdesk.ui.parts.reading.look_field import LookField
from peerdesk.ui.widgets.choices.menu_chip import MenuChip
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.reading_text import ReadingText
from tests.builders import (
    TODAY,
    a_check_in,
    a_disclosure,
    a_meeting,
    a_network,
    a_note,
    a_strand,
)

HELD = (
    "I kept them and let the son’s silence be the longest one in the room. "
    "It was the second silence I have left alone this month."
)
DAY = TODAY.date()


def entries() -> dict[str, Entry]:
    lens = Many((Word("attunement", "Attunement"),))
    return {
        "check-in": a_check_in(4, 2, 0),
        "held": a_disclosure(
            "held_back", 1, title="Something of mine", discernment=HELD, toll=a_strand("took", 2)
        ),
        "meeting": a_meeting(7, "Nobody filled the silence.", title="Slate", lenses=lens),
        "folded": a_note("too much", 9, title="Too much", folded=True),
        "note": a_note("The carriage had its own silence.", 26, title="On the train back"),
    }


@pytest.fixture
def kept(write: Callable[..., None]) -> dict[str, Entry]:
    """Five entries, newest first in this order."""
    made = entries()

    def keep(journal: Journal) -> None:
        journal.keep_all(tuple(made.values())[::-1])
        while journal.settle_index():
            pass

    write(keep)
    return made


@pytest.fixture
def page(kept: dict[str, Entry], stage, qtbot: QtBot) -> JournalPage:
    shown = stage.show(JournalPage)
    assert isinstance(shown, JournalPage)
    qtbot.waitUntil(lambda: bool(shown.reader.entry_id))
    return shown


def rows(page: JournalPage) -> list[str]:
    """What the list reads out, row by row."""
    model = page.column.list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(row, 0), role)) for row in range(model.rowCount())]


def texts(page: JournalPage) -> list[str]:
    column = page.reader.column
    return [part.text() for part in column.findChildren(ReadingText)] if column else []


def type_in(page: JournalPage, typed: str) -> None:
    page.column.search.setFocus()
    QTest.keyClicks(page.column.search.edit, typed)


def pick(menu: QMenu, *labels: str) -> None:
    """Open a menu and choose the line of this label, through its menus within."""
    menu.aboutToShow.emit()
    for label in labels[:-1]:
        menu = next(each for each in menu.findChildren(QMenu) if each.title() == label)
    line(menu, labels[-1]).trigger()


def line(menu: QMenu, label: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == label)


# --- looking ---


def test_the_newest_entries_are_listed_and_the_first_of_them_is_read(
    page: JournalPage, kept: dict[str, Entry]
) -> None:
    assert [each.split(".")[0] for each in rows(page)] == [
        "Check-in",
        "Something of mine",
        "Slate",
        "Folded",
        "On the train back",
    ]
    assert page.reader.entry_id == kept["check-in"].id
    assert page.column.said.text() == "Newest first"


def test_choosing_a_row_is_reading_it(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot
) -> None:
    page.column.list.setFocus()
    QTest.keyClick(page.column.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.reader.entry_id == kept["held"].id)
    assert HELD in texts(page)
    QTest.keyClick(page.column.list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.reader.entry_id == kept["note"].id)


def test_a_folded_entry_shows_its_day_until_it_is_opened(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot
) -> None:
    """S9: nothing of it is shown, in the list or beside it, before the writer opens it."""
    page.visit(Address("journal", entry=kept["folded"].id))
    assert texts(page) == []
    assert not page.reader.bar.edit.isVisible()
    assert "Folded. Tuesday 5 May" in rows(page)
    column = page.reader.column
    assert column is not None
    column.unfold_wanted.emit()
    qtbot.waitUntil(lambda: texts(page) == ["too much"])
    qtbot.waitUntil(lambda: any("Too much" in row for row in rows(page)))


def test_opening_a_folded_entry_keeps_the_focus_in_it(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot
) -> None:
    page.visit(Address("journal", entry=kept["folded"].id))
    open_it = next(each for each in page.reader.column.findChildren(LinkButton))
    open_it.setFocus()
    QTest.keyClick(open_it, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: texts(page) == ["too much"])
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.reader.isAncestorOf(focus)


def test_an_entry_that_is_not_in_the_first_page_is_read_all_the_same(
    page: JournalPage, kept: dict[str, Entry], stage
) -> None:
    page.visit(Address("journal", entry=kept["note"].id))
    stage.settle()
    assert page.reader.entry_id == kept["note"].id
    assert page.address() == Address("journal", entry=kept["note"].id)


def test_an_entry_that_is_not_there_is_nothing_to_read(page: JournalPage) -> None:
    page.visit(Address("journal", entry="nothing"))
    assert page.reader.entry_id == ""
    assert not page.reader.bar.isVisible()


def test_more_rows_come_as_one_scrolls_and_none_comes_twice(
    stage, write: Callable[..., None], qtbot: QtBot
) -> None:
    write(lambda journal: journal.keep_all(tuple(a_note(f"n{n}", n) for n in range(130))))
    page = stage.show(JournalPage)
    listing = page.column.listing
    qtbot.waitUntil(lambda: listing.count() == 50)
    assert not listing.is_complete
    for wanted in (100, 130):
        bar = page.column.list.verticalScrollBar()
        bar.setValue(bar.maximum())
        qtbot.waitUntil(lambda wanted=wanted: listing.count() == wanted)
    assert listing.is_complete
    assert len(set(rows(page))) == 130


@pytest.mark.parametrize("narrowed", ["not", "by kind", "by a search"])
def test_end_goes_to_the_oldest_and_home_to_the_newest(
    stage, write: Callable[..., None], qtbot: QtBot, narrowed: str
) -> None:
    """However many there are; and from the oldest one scrolls back to the newest, past none twice."""
    notes = tuple(a_note(f"velvet {n}", n) for n in range(130))
    write(lambda journal: (journal.keep_all(notes), journal.settle_index(200)))
    page = stage.show(JournalPage)
    shown, listing = page.column.list, page.column.listing
    if narrowed == "by kind":
        page.column.filters._pick_kind("note")
    elif narrowed == "by a search":
        page.column.search.set_text("velvet")
        page.column.seek("velvet")
    qtbot.waitUntil(lambda: shown.has_more_below and listing.count() == 50)
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.reader.entry_id == notes[-1].id)
    assert shown.chosen() == notes[-1].id
    assert "newest 50" not in page.column.said.text()
    for wanted in (100, 130):
        shown.verticalScrollBar().setValue(0)
        in_sight = rows(page)[0]
        qtbot.waitUntil(lambda wanted=wanted: listing.count() == wanted)
        assert rows(page)[shown.indexAt(QPoint(4, 4)).row()] == in_sight
    assert listing.is_complete
    assert [said.rpartition(" ")[2] for said in rows(page)] == [str(n) for n in range(130)]
    assert shown.chosen() == notes[-1].id
    QTest.keyClick(shown, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: page.reader.entry_id == notes[0].id)
    QTest.keyClick(shown, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.reader.entry_id == notes[-1].id)


def test_home_goes_from_the_oldest_to_the_newest_at_once(
    stage, write: Callable[..., None], qtbot: QtBot
) -> None:
    notes = tuple(a_note(f"velvet {n}", n) for n in range(330))
    write(lambda journal: journal.keep_all(notes))
    page = stage.show(JournalPage)
    shown = page.column.list
    qtbot.waitUntil(lambda: shown.has_more_below)
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.reader.entry_id == notes[-1].id)
    write(lambda journal: journal.flag(notes[-1].id, flagged=True))
    page.refresh()
    qtbot.waitUntil(lambda: shown.chosen() == notes[-1].id)
    assert shown.has_more_above
    QTest.keyClick(shown, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: page.reader.entry_id == notes[0].id)
    assert rows(page)[0].endswith("velvet 0")


def test_a_new_journal_asks_for_nothing(stage, qtbot: QtBot) -> None:
    page = stage.show(JournalPage)
    qtbot.waitUntil(page.column.nothing.isVisible)
    assert page.column.nothing.sentence.text() == "Nothing is written here yet."
    page.column.nothing.note.click()
    assert stage.went == [Address("writing", kind="note")]


# --- finding ---


def test_the_first_letter_already_finds_and_hits_are_marked_in_list_and_reader(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot
) -> None:
    type_in(page, "s")
    qtbot.waitUntil(lambda: page.column.said.text().endswith("a word that begins with “s”"))
    type_in(page, "ilence")
    qtbot.waitUntil(lambda: page.column.said.text() == "3 entries with “silence”, newest first")
    qtbot.waitUntil(lambda: page.reader.entry_id == kept["held"].id)
    assert page.reader.bar.matches.text() == "Match 1 of 2 in this entry"
    assert page.reader.bar.before.isVisible()


def test_f3_goes_through_the_matches_and_on_to_the_next_entry(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot
) -> None:
    type_in(page, "silence")
    qtbot.waitUntil(lambda: page.reader.bar.matches.text() == "Match 1 of 2 in this entry")
    QTest.keyClick(page, Qt.Key.Key_F3)
    assert page.reader.bar.matches.text() == "Match 2 of 2 in this entry"
    QTest.keyClick(page, Qt.Key.Key_F3)
    assert page.reader.entry_id == kept["meeting"].id
    QTest.keyClick(page, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert page.reader.entry_id == kept["held"].id
    assert page.reader.bar.matches.text() == "Match 2 of 2 in this entry"
    for _step in range(4):
        QTest.keyClick(page, Qt.Key.Key_F3)
    assert page.reader.entry_id == kept["held"].id
    assert page.column.list.chosen() == kept["held"].id


def test_esc_clears_the_search_and_what_was_read_stays(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot
) -> None:
    type_in(page, "carriage")
    qtbot.waitUntil(lambda: page.reader.entry_id == kept["note"].id)
    QTest.keyClick(page.column.search.edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.column.listing.count() == 5)
    assert page.column.search.text() == ""
    qtbot.waitUntil(lambda: not page.reader.bar.matches.isVisible())
    assert page.reader.entry_id == kept["note"].id


def test_esc_out_of_a_search_brings_what_is_read_into_sight_in_the_list(
    stage, write: Callable[..., None], kept: dict[str, Entry], qtbot: QtBot
) -> None:
    write(lambda journal: journal.keep_all([a_note(f"n{day}", day) for day in range(120, 320)]))
    old = a_note("The velvet chair.", 330)
    write(lambda journal: (journal.rest(old), journal.settle_index(most=1000)))
    page = stage.show(JournalPage)
    qtbot.waitUntil(lambda: bool(page.reader.entry_id))
    type_in(page, "velvet")
    qtbot.waitUntil(lambda: page.reader.entry_id == old.id)
    QTest.keyClick(page.column.search.edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.column.listing.has(old.id) and page.column.listing.count() > 50)
    view = page.column.list
    assert view.chosen() == page.reader.entry_id == old.id
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_search_is_gone_to_from_anywhere(page: JournalPage, kept: dict[str, Entry]) -> None:
    page.visit(Address("journal", entry=kept["note"].id))
    page.take_focus()
    assert page.column.list.hasFocus()
    page.visit(Address("journal", part="search"))
    page.take_focus()
    assert page.column.search.edit.hasFocus()


def test_words_in_quotes_are_a_phrase(page: JournalPage, qtbot: QtBot) -> None:
    type_in(page, '"its own silence"')
    qtbot.waitUntil(lambda: page.column.said.text() == "1 entry with “its own silence”")


@pytest.mark.parametrize("typed", ['"', "NEAR(", "title:x", "'; DROP TABLE entry;--", "(" * 400])
def test_whatever_is_typed_there_is_no_error(
    page: JournalPage, qtbot: QtBot, stage, typed: str
) -> None:
    refused: list[object] = []
    stage.session.refused.connect(refused.append)
    page.column.search.set_text(typed)
    page.column.seek(typed)
    type_in(page, " silence")
    qtbot.waitUntil(lambda: page.column.said.text() != "Newest first")
    assert refused == []


@pytest.mark.parametrize("typed", ['"', "*", "🤗"])
def test_without_a_word_to_look_for_the_list_stays_and_that_is_said(
    page: JournalPage, qtbot: QtBot, typed: str
) -> None:
    page.column.search.set_text(typed)
    page.column.seek(typed)
    said = page.column.said
    qtbot.waitUntil(lambda: said.text() == "There is no word in that to look for.")
    assert page.column.listing.count() == 5
    page.column.search.set_text("")
    page.column.seek("")
    qtbot.waitUntil(lambda: said.text() == "Newest first")


def test_nothing_found_is_said_and_the_search_can_be_cleared(
    page: JournalPage, qtbot: QtBot
) -> None:
    type_in(page, "velvet")
    nothing = page.column.nothing
    qtbot.waitUntil(nothing.isVisible)
    assert nothing.sentence.text() == "No entry has a word that begins with “velvet”."
    qtbot.waitUntil(lambda: page.reader.entry_id == "")
    nothing.clear_search.click()
    qtbot.waitUntil(lambda: page.column.listing.count() == 5)


def test_the_closest_can_come_first(page: JournalPage, qtbot: QtBot) -> None:
    assert not page.column.order.isVisible()
    type_in(page, "silence")
    qtbot.waitUntil(page.column.order.isVisible)
    page.column.order.click()
    qtbot.waitUntil(lambda: page.column.said.text() == "3 entries with “silence”, closest first")
    assert page.column.order.words() == "Newest first"


def test_down_goes_from_the_search_into_the_list(page: JournalPage, qtbot: QtBot) -> None:
    type_in(page, "silence")
    QTest.keyClick(page.column.search.edit, Qt.Key.Key_Down)
    assert page.column.list.hasFocus()


def test_fast_typing_shows_the_answer_to_the_last_key_only(page: JournalPage, qtbot: QtBot) -> None:
    for typed in ("c", "ca", "car", "carx", "carr"):
        page.column.search.set_text(typed)
        page.column.seek(typed)
    qtbot.waitUntil(
        lambda: page.column.said.text() == "1 entry with a word that begins with “carr”"
    )
    assert len(rows(page)) == 1


# --- narrowing ---


def test_filters_narrow_by_kind_lens_and_flag_and_are_cleared_together(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot, stage
) -> None:
    filters = page.column.filters
    pick(filters.findChildren(QMenu)[0], "Note")
    qtbot.waitUntil(lambda: page.column.listing.count() == 2)
    assert page.column.said.text() == "2 entries, newest first"
    pick(filters.findChildren(QMenu)[0], "Every kind")
    qtbot.waitUntil(lambda: page.column.listing.count() == 5)
    menus = {each.title(): each for each in filters.findChildren(QMenu)}
    pick(menus["Lens"], "Attunement")
    qtbot.waitUntil(lambda: page.column.listing.count() == 1)
    page.column.clear_link.click()
    qtbot.waitUntil(lambda: page.column.listing.count() == 5)
    assert not page.column.clear_link.isVisible()


@pytest.mark.parametrize("kind", ["meeting", "disclosure", "check_in", "note", "supervision"])
def test_a_filter_does_not_push_the_list_down(page: JournalPage, kind: str) -> None:
    """A long word is cut in its chip, and heard whole; the names of the other filters are never cut."""
    page.resize(1088, 742)
    filters = page.column.filters
    height = filters.height()
    filters._pick_kind(kind)
    filters._pick_when(DaySpan(DAY, DAY, "9 November 2025 to 14 May"))
    QApplication.processEvents()
    assert filters.height() == height
    chips = filters.findChildren(MenuChip)
    assert [chip.accessibleName() for chip in chips][1:] == [
        "Network",
        "Lens",
        "When: 9 November 2025 to 14 May",
    ]
    for chip in chips:
        assert chip.width() >= chip.minimumSizeHint().width()
        assert filters.rect().contains(chip.geometry())
    assert filters.rect().contains(filters._flagged.geometry())


def test_a_filter_leaves_no_stranger_beside_the_list(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot
) -> None:
    filters = page.column.filters
    assert page.reader.entry_id == kept["check-in"].id
    pick(filters.findChildren(QMenu)[0], "Meeting")
    qtbot.waitUntil(lambda: page.reader.entry_id == kept["meeting"].id)
    assert page.column.list.chosen() == kept["meeting"].id
    pick(filters.findChildren(QMenu)[0], "Supervision")
    qtbot.waitUntil(lambda: page.reader.entry_id == "")
    page.column.clear_link.click()
    qtbot.waitUntil(lambda: page.reader.entry_id == kept["check-in"].id)


def test_an_entry_somebody_came_for_is_read_although_a_filter_leaves_it_out(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot, stage
) -> None:
    pick(page.column.filters.findChildren(QMenu)[0], "Meeting")
    qtbot.waitUntil(lambda: page.reader.entry_id == kept["meeting"].id)
    page.visit(Address("journal", entry=kept["note"].id))
    page.refresh()
    stage.settle()
    qtbot.wait(0)
    assert page.reader.entry_id == kept["note"].id


def test_a_month_and_days_of_ones_own_narrow_the_list(page: JournalPage, qtbot: QtBot) -> None:
    menus = {each.title(): each for each in page.column.filters.findChildren(QMenu)}
    pick(menus["When"], "A month", "2026", "April 2026")
    qtbot.waitUntil(lambda: page.column.listing.count() == 1)
    pick(menus["When"], "Days of your own…")
    own = page.column.own_days
    assert own.isVisible()
    QTest.keyClicks(own.first.edit, "soon")
    QTest.keyClick(own.first.edit, Qt.Key.Key_Return)
    assert own.first.sentence() == "A day such as 3 April 2026."
    own.first.set_text("5 may")
    QTest.keyClick(own.first.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.column.listing.count() == 4)


def test_days_the_wrong_way_round_are_turned_in_their_fields_as_in_the_chip(
    page: JournalPage, qtbot: QtBot
) -> None:
    page.column.filters.own_days_wanted.emit()
    own = page.column.own_days
    own.last.set_text("5 may")
    QTest.keyClicks(own.first.edit, "12 may")
    with qtbot.waitSignal(own.picked):
        QTest.keyClick(own.first.edit, Qt.Key.Key_Return)
    assert (own.first.text(), own.last.text()) == ("5 may", "12 may")


def test_a_day_that_cannot_be_read_leaves_the_field_beside_it_where_it_is(
    page: JournalPage,
) -> None:
    page.column.filters.own_days_wanted.emit()
    own = page.column.own_days
    QTest.keyClicks(own.first.edit, "soon")
    QTest.keyClick(own.first.edit, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert own.first.sentence()
    assert own.first.edit.mapTo(own, QPoint()).y() == own.last.edit.mapTo(own, QPoint()).y()


def test_where_nothing_is_found_the_filters_are_cleared_in_one_place(
    page: JournalPage, qtbot: QtBot
) -> None:
    menus = {each.title(): each for each in page.column.filters.findChildren(QMenu)}
    pick(menus["Lens"], "Attunement")
    pick(menus["Kind"], "Note")
    qtbot.waitUntil(page.column.nothing.isVisible)
    offered = (page.column.clear_link, page.column.nothing.clear_filters)
    assert [each.isVisible() for each in offered] == [False, True]


def test_with_large_text_the_filters_are_whole_and_the_list_has_the_rest(
    page: JournalPage, qapp: QApplication
) -> None:
    page.resize(1024, 500)
    page.set_breadth("large")
    QApplication.processEvents()
    column = page.column
    assert column.filters.height() >= column.filters.heightForWidth(column.filters.width())
    assert column.networks_link.isVisible()
    assert column.drawer_link.isVisible()
    assert not column.drawer_link.isAncestorOf(column.list)
    assert column.drawer_link.mapTo(column, QPoint()).y() < column.list.mapTo(column, QPoint()).y()
    column.show_view("month")
    assert column.drawer_link.isVisible()


def test_only_a_networks_entries_are_listed_when_that_is_asked_for(
    stage, write: Callable[..., None], kept: dict[str, Entry], qtbot: QtBot
) -> None:
    network = a_network("Estuary")
    write(lambda journal: journal.put_network(network))
    write(lambda journal: journal.rest(a_meeting(3, network=network.id, title="Theirs")))
    page = stage.show(JournalPage)
    page.visit(Address("journal", network=network.id))
    qtbot.waitUntil(lambda: [row.split(".")[0] for row in rows(page)] == ["Theirs"])


# --- by month ---


def test_a_day_of_the_month_lists_its_entries_to_read(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot
) -> None:
    page.column.switch.toggle("month")
    month = page.column.month
    assert month.isVisible()
    month.grid.day_button((DAY - timedelta(days=7)).day).click()
    model = month.list.model()
    assert model.rowCount() == 1
    QTest.mouseClick(
        month.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=month.list.visualRect(model.index(0, 0)).center(),
    )
    qtbot.waitUntil(lambda: page.reader.entry_id == kept["meeting"].id)
    type_in(page, "silence")
    assert page.column.list.isVisible()


def test_another_month_takes_the_lines_of_the_day_before_with_it(page: JournalPage) -> None:
    page.visit(Address("journal", part="month"))
    month = page.column.month
    month.grid.day_button((DAY - timedelta(days=7)).day).click()
    assert month.list.isVisible()
    month.grid.month_wanted.emit(2026, 4)
    assert not month.list.isVisible()
    assert not month._heading.isVisible()


def test_another_month_is_read_when_it_is_asked_for(page: JournalPage) -> None:
    page.visit(Address("journal", part="month"))
    page.column.month.grid.month_wanted.emit(2026, 4)
    button = page.column.month.grid.day_button((DAY - timedelta(days=26)).day)
    found = QAccessible.queryAccessibleInterface(button)
    assert "1 entry" in found.text(QAccessible.Text.Name)
    page.column.month.choose(date(2026, 4, 2))
    assert page.column.month._nothing.isVisible()


# --- reading ---


def test_edit_is_asked_for_by_name(page: JournalPage, kept: dict[str, Entry], stage) -> None:
    page.reader.bar.edit.click()
    assert stage.went == [Address("writing", entry=kept["check-in"].id)]
    assert all(part.isReadOnly() for part in page.findChildren(ReadingText))


def test_a_flag_is_put_on_and_taken_off(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot, stage
) -> None:
    page.flag()
    qtbot.waitUntil(lambda: page.reader.bar.flag.words() == "Flagged")
    assert stage.session.desk.reading.entry(kept["check-in"].id).flagged
    page.reader.bar.flag.click()
    qtbot.waitUntil(lambda: page.reader.bar.flag.words() == "Flag")


def test_a_change_elsewhere_does_not_move_what_is_being_read(
    page: JournalPage, kept: dict[str, Entry], stage, qtbot: QtBot
) -> None:
    column = page.reader.column
    page.flag()
    qtbot.waitUntil(lambda: page.reader.bar.flag.words() == "Flagged")
    stage.session.writer.write(lambda journal: journal.rest(a_note("another", 3)))
    qtbot.waitUntil(lambda: page.column.listing.count() == 6)
    assert page.reader.column is column
    assert page.column.list.chosen() == kept["check-in"].id


def test_what_belongs_together_leads_to_each_other(
    stage, write: Callable[..., None], qtbot: QtBot
) -> None:
    meeting = a_meeting(1, title="Slate")
    shared = a_disclosure("shared", 1, belongs_to=meeting.id)
    write(lambda journal: journal.keep_all((meeting, shared)))
    page = stage.show(JournalPage)
    page.visit(Address("journal", entry=meeting.id))
    links = [each for each in page.reader.findChildren(QWidget) if hasattr(each, "_address")]
    links[-1].click()
    assert stage.went == [Address("journal", entry=shared.id)]


def test_a_later_look_is_written_in_place_and_kept(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot, stage
) -> None:
    page.visit(Address("journal", entry=kept["note"].id))
    pick(page.reader.menu, "Add a later look")
    look = page.reader.findChild(LookField)
    QTest.keyClicks(look.field, "It reads kinder.")
    look.keep.click()
    qtbot.waitUntil(lambda: "It reads kinder." in texts(page))
    assert stage.session.desk.reading.drafts() == ()
    assert page.reader.findChild(LookField) is None or not look.isVisible()


def test_a_later_look_under_a_long_entry_is_begun_in_sight(
    stage, write: Callable[..., None], qtbot: QtBot
) -> None:
    long = a_note("A line.\n" * 60, 1, title="Long")
    write(lambda journal: journal.keep_all((long,)))
    page = stage.show(JournalPage)
    page.visit(Address("journal", entry=long.id))
    stage.settle()
    pick(page.reader.menu, "Add a later look")
    area, look = page.reader.area, page.reader.findChild(LookField)

    def is_in_sight() -> bool:
        top = look.mapTo(area.viewport(), QPoint()).y()
        return top >= 0 and top + look.height() <= area.viewport().height()

    qtbot.waitUntil(is_in_sight)


def test_a_later_look_is_kept_as_a_draft_and_by_leaving(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot, stage
) -> None:
    """T12, S9: not a word of it is lost, whichever way the page is left."""
    reading = stage.session.desk.reading
    page.visit(Address("journal", entry=kept["note"].id))
    page.reader.look_again()
    look = page.reader.findChild(LookField)
    QTest.keyClicks(look.field, "half a thou")
    look.field.paused.emit()
    stage.settle()
    assert reading.drafts()[0].later_looks[0].text == "half a thou"
    QTest.keyClicks(look.field, "ght")
    left: list[str] = []
    page.leave(lambda: left.append("left"))
    stage.settle()
    assert left == ["left"]
    assert reading.entry(kept["note"].id).later_looks[0].text == "half a thought"
    assert reading.drafts() == ()
    assert ("Your later look is kept.", None) in stage.said


def test_a_later_look_that_cannot_be_kept_stays_where_it_was_written(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot, stage
) -> None:
    """T12: where the disk is gone, the words stay in the window, and nobody is taken away from them."""
    page.visit(Address("journal", entry=kept["note"].id))
    page.reader.look_again()
    look = page.reader.findChild(LookField)
    QTest.keyClicks(look.field, "half a thought")
    place = stage.session.vault.folder
    away = place.rename(place.with_suffix(".away"))
    left: list[str] = []
    refused: list[object] = []
    page.leave(lambda: left.append("left"), refused.append)
    qtbot.waitUntil(lambda: bool(refused))
    away.rename(place)
    assert left == []
    assert look.field.text() == "half a thought"
    assert look.problem.isVisible()
    page.leave(lambda: left.append("left"), refused.append)
    qtbot.waitUntil(lambda: left == ["left"])


def test_leaving_twice_at_once_keeps_a_later_look_once(
    page: JournalPage, kept: dict[str, Entry], stage
) -> None:
    page.visit(Address("journal", entry=kept["note"].id))
    page.reader.look_again()
    QTest.keyClicks(page.reader.findChild(LookField).field, "once")
    left: list[str] = []
    page.leave(partial(left.append, "for Today"))
    page.leave(partial(left.append, "locked"))
    stage.settle()
    assert left == ["for Today", "locked"]
    looks = stage.session.desk.reading.entry(kept["note"].id).later_looks
    assert [look.text for look in looks][-1:] == ["once"]
    assert len(looks) == len(kept["note"].later_looks) + 1


def test_asking_again_is_chosen_from_days_or_typed(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot, stage
) -> None:
    reading = stage.session.desk.reading
    pick(page.reader.menu, "Ask me again", "Next week, Thu 21 May")
    qtbot.waitUntil(lambda: bool(reading.follow_ups.about(kept["check-in"].id)))
    pick(page.reader.menu, "Ask me again", "On a day of your own…")
    dialog = page.window().findChild(AskDay)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.field.edit)
    dialog.field.set_text("yesterday")
    dialog.answer_with("ask")
    assert dialog.field.sentence()
    dialog.field.set_text("3 June")
    dialog.answer_with("ask")
    due = date(2026, 6, 3)
    qtbot.waitUntil(
        lambda: [each.due for each in reading.follow_ups.about(kept["check-in"].id)] == [due]
    )
    pick(page.reader.menu, "Ask me again", "Don’t ask")
    qtbot.waitUntil(lambda: reading.follow_ups.about(kept["check-in"].id) == ())


@pytest.mark.parametrize(
    ("label", "field"),
    [("Only for me", "private_lock"), ("Take back to the room", "take_back")],
)
def test_marks_are_put_on_from_the_menu_and_ticked_there(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot, stage, label: str, field: str
) -> None:
    reading = stage.session.desk.reading
    pick(page.reader.menu, label)
    qtbot.waitUntil(lambda: getattr(reading.entry(kept["check-in"].id), field))
    page.reader.menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: _ticked(page.reader.menu, label))


def _ticked(menu: QMenu, label: str) -> bool:
    menu.aboutToShow.emit()
    return line(menu, label).isChecked()


def test_folding_away_leaves_the_day(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot
) -> None:
    page.visit(Address("journal", entry=kept["note"].id))
    pick(page.reader.menu, "Fold away")
    qtbot.waitUntil(lambda: texts(page) == [])
    qtbot.waitUntil(lambda: not any("On the train back" in row for row in rows(page)))


def test_taking_away_can_be_undone(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot, stage
) -> None:
    page.visit(Address("journal", entry=kept["held"].id))
    pick(page.reader.menu, "Take it away")
    qtbot.waitUntil(lambda: page.column.listing.count() == 4)
    assert page.reader.entry_id == kept["meeting"].id
    ((sentence, undo),) = stage.said
    assert sentence.startswith("Taken away.")
    undo()
    qtbot.waitUntil(lambda: page.column.listing.count() == 5)


def test_earlier_versions_are_read_only_and_lead_back_to_now(
    stage, write: Callable[..., None], qtbot: QtBot
) -> None:
    note = a_note("as it was", 1)
    write(lambda journal: journal.rest(note))
    write(lambda journal: journal.rest(replace(note, answers={"text": "as it is"})))
    page = stage.show(JournalPage)
    qtbot.waitUntil(lambda: texts(page) == ["as it is"])
    pick(page.reader.menu, "Earlier versions", "As it was on Thu 14 May, until 14:32")
    assert texts(page) == ["as it was"]
    assert not page.reader.bar.edit.isVisible()
    page.reader.refresh()
    assert texts(page) == ["as it was"]
    page.reader.bar.now.click()
    assert texts(page) == ["as it is"]
    assert page.reader.bar.edit.isVisible()


def test_an_earlier_version_can_be_brought_back_and_that_undone(
    stage, write: Callable[..., None], qtbot: QtBot
) -> None:
    note = a_note("as it was", 1)
    write(lambda journal: journal.rest(note))
    write(lambda journal: journal.rest(replace(note, answers={"text": "as it is"})))
    page = stage.show(JournalPage)
    qtbot.waitUntil(lambda: texts(page) == ["as it is"])
    assert not page.reader.bar.version.isVisible()
    pick(page.reader.menu, "Earlier versions", "As it was on Thu 14 May, until 14:32")
    with qtbot.waitSignal(page.toast_wanted) as told:
        page.reader.bar.version.click()
    sentence, undo = told.args
    assert sentence == "Brought back. What stood here is kept as an earlier version."
    assert texts(page) == ["as it was"]
    assert not page.reader.shows_earlier
    assert QApplication.focusWidget() is page.reader.bar.more
    undo()
    qtbot.waitUntil(lambda: texts(page) == ["as it is"])
    assert len(stage.session.desk.reading.revisions(note.id)) == 3


def test_escape_leads_from_an_earlier_version_to_now_and_to_where_it_was_chosen(
    stage, write: Callable[..., None], qtbot: QtBot
) -> None:
    note = a_note("as it was", 1)
    write(lambda journal: journal.rest(note))
    write(lambda journal: journal.rest(replace(note, answers={"text": "as it is"})))
    page = stage.show(JournalPage)
    qtbot.waitUntil(lambda: texts(page) == ["as it is"])
    pick(page.reader.menu, "Earlier versions", "As it was on Thu 14 May, until 14:32")
    page.reader.column.findChild(ReadingText).setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert texts(page) == ["as it is"]
    assert QApplication.focusWidget() is page.reader.bar.more


def test_a_poem_keeps_its_lines(stage, write: Callable[..., None], qtbot: QtBot) -> None:
    text = "The chairs\n\n\tgo back\n  to the wall.  "
    write(lambda journal: journal.rest(a_note(text, note_form=One(Word("poem", "poem")))))
    page = stage.show(JournalPage)
    qtbot.waitUntil(lambda: texts(page) == [text])


def test_markup_is_shown_letter_by_letter(stage, write: Callable[..., None], qtbot: QtBot) -> None:
    """T6: what somebody wrote is never taken for markup."""
    title = '<img src="file:///etc/passwd"><b>bold</b>'
    write(lambda journal: journal.rest(a_note("<i>text</i> & more", title=title)))
    page = stage.show(JournalPage)
    qtbot.waitUntil(lambda: texts(page) == ["<i>text</i> & more"])
    assert title in rows(page)[0]


def test_matches_stand_right_after_letters_of_two_units(
    stage, write: Callable[..., None], qtbot: QtBot
) -> None:
    write(lambda journal: journal.rest(a_note("🌧🌧 the velvet chair")))
    page = stage.show(JournalPage)
    stage.settle()
    type_in(page, "velvet")
    qtbot.waitUntil(lambda: page.reader.bar.matches.text() == "Match 1 of 1 in this entry")
    column = page.reader.column
    assert column is not None
    place = column.found.go(0)
    assert place is not None
    assert place.span == (9, 6)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "ab\n" * 30_000,
        "a" + "\u0301" * 20_000,
        "👩‍👩‍👧‍👦" * 5_000,
        "left \u202e right",
        "nul \0 here",
        "half \ud83d a letter",
        "a word and another silence " * 3_000,
    ],
    ids=["one word", "lines", "marks", "families", "override", "nul", "half", "matches"],
)
@pytest.mark.timeout(20)
def test_whatever_was_written_can_be_read_and_looked_through(
    stage, write: Callable[..., None], qtbot: QtBot, text: str
) -> None:
    """T6: odd text is shown, soon, and is not changed by being shown."""
    note = a_note(text)
    write(lambda journal: journal.rest(note))
    page = stage.show(JournalPage)
    qtbot.waitUntil(lambda: page.reader.entry_id == note.id)
    page.reader.matches.mark(sought("silence x ab right"))
    page.grab()
    kept = stage.session.desk.reading.entry(note.id).answers["text"]
    assert kept == text.replace("\ud83d", "\ufffd")
    assert texts(page) == [kept]


# --- the drawer ---


def drawer_of(page: JournalPage) -> Sequence[QWidget]:
    return page.column.drawer.parts()


def test_what_was_taken_away_can_be_brought_back(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot
) -> None:
    page.visit(Address("journal", entry=kept["held"].id))
    pick(page.reader.menu, "Take it away")
    qtbot.waitUntil(lambda: page.column.listing.count() == 4)
    page.column.drawer_link.click()
    (part,) = page.column.drawer.parts()
    part.back_link.click()
    qtbot.waitUntil(lambda: drawer_of(page) == [])
    page.column.drawer.back.emit()
    qtbot.waitUntil(lambda: page.column.listing.count() == 5)


def test_what_was_taken_away_is_read_again_once_it_is_back(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot, stage
) -> None:
    held = kept["held"].id
    page.visit(Address("journal", entry=held))
    pick(page.reader.menu, "Take it away")
    qtbot.waitUntil(lambda: page.column.listing.count() == 4)
    qtbot.waitUntil(lambda: page.reader.entry_id == kept["meeting"].id)
    _sentence, undo = stage.said[-1]
    undo()
    qtbot.waitUntil(lambda: page.column.listing.count() == 5)
    qtbot.waitUntil(lambda: page.reader.entry_id == held)
    assert page.column.list.chosen() == held


def test_tab_goes_through_all_of_a_full_drawer(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot, stage
) -> None:
    for number in range(20):
        note = a_note(f"Note {number}.", days_ago=number)
        stage.session.writer.write(partial(Journal.keep, entry=note))
        stage.session.writer.write(partial(Journal.take_away, entry_id=note.id))
    stage.settle()
    page.column.drawer_link.click()
    drawer = page.column.drawer
    assert 0 < len(drawer.parts()) < 20
    # A row that was only just laid is shown, and a stop of Tab, with the next turn.
    qtbot.waitUntil(lambda: [part.isVisible() for part in drawer.parts()] == [True] * 20)
    for part in drawer.parts():
        assert QApplication.focusWidget() is part.back_link
        QTest.keyClick(part.back_link, Qt.Key.Key_Tab)
        QTest.keyClick(part.erase_link, Qt.Key.Key_Tab)


def test_the_drawer_takes_the_focus_keeps_it_and_gives_it_back(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot, stage
) -> None:
    for name in ("held", "note"):
        stage.session.writer.write(partial(Journal.take_away, entry_id=kept[name].id))
    stage.settle()
    link, drawer = page.column.drawer_link, page.column.drawer
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is drawer.parts()[0].back_link
    QTest.keyClick(drawer.parts()[0].back_link, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(drawer_of(page)) == 1)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is drawer.parts()[0].back_link)
    QTest.keyClick(drawer.parts()[0].back_link, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: drawer_of(page) == [])
    qtbot.waitUntil(lambda: QApplication.focusWidget() is drawer.way_back)
    assert [sentence for sentence, _undo in stage.said] == [
        "Brought back. It lies in the journal where it was."
    ] * 2
    QTest.keyClick(drawer.way_back, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is link


def test_coming_back_to_the_journal_shows_the_list_and_to_the_drawer_the_drawer(
    page: JournalPage, qtbot: QtBot
) -> None:
    """The rail names the journal alone; where a lock or another look was, the drawer is named."""
    page.column.drawer_link.click()
    drawer = page.address()
    page.visit(Address("journal"))
    assert page.column.view == "list"
    assert page.column.list.isVisible()
    page.visit(drawer)
    assert page.column.view == "drawer"
    page.visit(Address("journal", part="month"))
    page.visit(Address("journal"))
    assert page.column.view == "month"


def test_erasing_is_asked_about_and_the_safe_answer_has_the_focus(
    page: JournalPage, kept: dict[str, Entry], qtbot: QtBot, stage
) -> None:
    stage.session.writer.write(lambda journal: journal.take_away(kept["held"].id))
    stage.settle()
    page.visit(Address("journal", part="drawer"))
    (part,) = page.column.drawer.parts()
    part.erase_link.click()
    dialog = page.window().findChild(AskDialog)
    assert dialog.accessibleName() == "Erase this now?"
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.button("keep"))
    dialog.answer_with("keep")
    stage.settle()
    assert len(drawer_of(page)) == 1
    part.erase_link.click()
    page.window().findChildren(AskDialog)[-1].answer_with("erase")
    qtbot.waitUntil(lambda: drawer_of(page) == [])
    assert stage.session.desk.reading.in_drawer() == ()


# --- narrow windows ---


def test_in_a_narrow_window_the_list_stands_alone_and_enter_reads(
    kept: dict[str, Entry], stage, qtbot: QtBot
) -> None:
    page = stage.show(JournalPage, width=936)
    qtbot.waitUntil(lambda: page.column.listing.count() == 5)
    assert not page.reader.isVisible()
    page.column.list.setFocus()
    QTest.keyClick(page.column.list, Qt.Key.Key_Down)
    QTest.keyClick(page.column.list, Qt.Key.Key_Down)
    assert not page.reader.isVisible()
    QTest.keyClick(page.column.list, Qt.Key.Key_Return)
    assert page.reader.isVisible()
    assert page.reader.entry_id == kept["held"].id
    assert not page.column.isVisible()
    QTest.keyClick(page.reader.bar.edit, Qt.Key.Key_Escape)
    assert page.column.isVisible()
    assert not page.reader.isVisible()


# --- for everyone ---


def test_everything_that_takes_the_focus_has_a_name(page: JournalPage) -> None:
    nameless = [
        part
        for part in page.findChildren(QWidget)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and part.isVisible()
        and not QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_tab_goes_from_the_search_through_the_list_to_what_is_read(page: JournalPage) -> None:
    page.column.search.setFocus()
    seen: list[QWidget] = []
    for _step in range(30):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is not None and focus not in seen:
            seen.append(focus)
    order = [page.column.list, page.reader.bar.edit]
    places = [seen.index(part) for part in order]
    assert places == sorted(places)
