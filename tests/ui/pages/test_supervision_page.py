# SPDX-License-Identifier: GPL-3.0-or-later
"""The Agenda in the Supervision page, used as somebody would use it: by keys, and by hand."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.records.around import NextConversation
from peerdesk.records.entry import Kind
from peerdesk.ui.address import Address
from peerdesk.ui.pages.supervision_page import SupervisionPage
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.segment import Segment
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Label
from tests.builders import a_meeting, an_entry

MOVES = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def three(write):
    for text in ("One", "Two", "Three"):
        write(lambda journal, text=text: journal.agenda.add(text))


def shown(stage, **size):
    return stage.show(SupervisionPage, **size).tab()


def titles(part):
    return [each.row.title for each in part.list.parts()]


def key(which, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), which, modifiers)


def name_of(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


# The bar


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("width", [900, 1088, 1280])
def test_the_name_of_the_page_and_every_tab_are_seen_whole(stage, qapp, qtbot, scale, width):
    theme().install(qapp, "light", scale, still=True)
    page = stage.show(SupervisionPage, width=width)
    name = next(each for each in page.findChildren(Label) if each.text() == "Supervision")
    assert name.width() >= name.sizeHint().width()
    tabs = page.tabs.findChildren(Segment)
    assert [each.words() for each in tabs] == ["Agenda", "Share", "Shared so far"]
    qtbot.waitUntil(lambda: all(not each.visibleRegion().isEmpty() for each in tabs))
    for each in (*tabs, page.write_button):
        assert each.visibleRegion().boundingRect() == each.rect()


# The lines


def test_lines_are_as_high_as_their_words_also_when_one_is_added_to_an_empty_agenda(stage, qtbot):
    part = shown(stage)
    part.line.setText("Hours at the bus stop")
    part.line.returnPressed.emit()
    stage.settle()
    qtbot.waitUntil(lambda: bool(part.list.parts()))
    (line,) = part.list.parts()
    qtbot.waitUntil(lambda: line.height() == line.heightForWidth(line.width()))


def test_alt_shift_and_arrows_move_a_line_and_the_focus_goes_with_it(stage, three):
    part = shown(stage)
    assert QApplication.focusWidget() is part.list.parts()[0].handle
    key(Qt.Key.Key_Down, MOVES)
    stage.settle()
    assert titles(part) == ["Two", "One", "Three"]
    assert QApplication.focusWidget() is part.list.parts()[1].handle
    key(Qt.Key.Key_Down, MOVES)
    stage.settle()
    key(Qt.Key.Key_Down, MOVES)  # the end is the end
    stage.settle()
    assert titles(part) == ["Two", "Three", "One"]


def test_arrows_alone_go_from_line_to_line_and_change_nothing(stage, three):
    part = shown(stage)
    key(Qt.Key.Key_Down)
    assert part.list.parts()[1].is_held()
    key(Qt.Key.Key_End)
    assert part.list.parts()[2].is_held()
    stage.settle()
    assert titles(part) == ["One", "Two", "Three"]


def test_a_line_is_drawn_to_another_place_by_hand(stage, three):
    part = shown(stage)
    first, _second, third = part.list.parts()
    handle = first.handle
    below = handle.mapFromGlobal(third.mapToGlobal(QPoint(0, third.height() - 4)))
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, QPoint(4, below.y() // 2))
    QTest.mouseMove(handle, QPoint(4, below.y()))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(4, below.y()))
    stage.settle()
    assert titles(part) == ["Two", "Three", "One"]


def test_esc_puts_a_line_back_that_is_being_drawn(stage, three):
    part = shown(stage)
    handle = part.list.parts()[0].handle
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, QPoint(4, 200))
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    stage.settle()
    assert titles(part) == ["One", "Two", "Three"]


def test_only_the_held_line_has_its_parts_in_the_way_of_tab(stage, three):
    part = shown(stage)
    first, second, _third = part.list.parts()
    assert first.hope.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not second.hope.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert [link.isVisible() for link in first.links] == [True, True]
    assert [link.isVisible() for link in second.links] == [False, False]


def test_what_is_hoped_for_is_a_menu_with_a_name(stage, three):
    part = shown(stage)
    chip = part.list.parts()[0].hope
    assert name_of(chip) == "What I hope for from “One”"
    chip.choices.aboutToShow.emit()
    said = [line.text() for line in chip.choices.actions() if line.text()]
    assert said == [
        "be heard",
        "think together",
        "practical",
        "challenge me",
        "celebrate",
        "just know",
        "nothing in particular",
    ]
    chip.choices.actions()[0].trigger()
    stage.settle()
    assert name_of(part.list.parts()[0].hope) == "What I hope for from “One”: be heard"


def test_enter_rewords_a_line_and_esc_leaves_it(stage, three):
    part = shown(stage)
    key(Qt.Key.Key_Return)
    form = part.list.form()
    assert QApplication.focusWidget() is form.called.edit
    key(Qt.Key.Key_Escape)
    assert part.list.form() is None
    assert titles(part) == ["One", "Two", "Three"]
    key(Qt.Key.Key_Return)
    form = part.list.form()
    form.called.set_text("The pause after the brother spoke")
    form.more.set_text("What was it like to be the one who knew it?")
    key(Qt.Key.Key_Return)
    stage.settle()
    first = part.list.parts()[0]
    assert (first.row.title, first.row.more) == (
        "The pause after the brother spoke",
        "What was it like to be the one who knew it?",
    )
    assert QApplication.focusWidget() is first.handle


def test_a_line_let_go_can_be_had_back(stage, three):
    part = shown(stage)
    key(Qt.Key.Key_Delete)
    stage.settle()
    assert titles(part) == ["Two", "Three"]
    assert QApplication.focusWidget() is part.list.parts()[0].handle
    ((sentence, undo),) = stage.said
    assert sentence == "Let go."
    undo()
    stage.settle()
    assert titles(part) == ["One", "Two", "Three"]


def test_pressing_let_it_go_and_open_the_entry_does_that(stage, write):
    entry = a_meeting(0, flagged=True)
    write(lambda journal: journal.rest(entry))
    part = shown(stage)
    opens, _reword, lets_go = part.list.parts()[0].links
    opens.click()
    assert stage.went == [Address("journal", entry=entry.id)]
    lets_go.click()
    stage.settle()
    assert titles(part) == []


def test_what_was_let_go_waits_in_a_folded_list_without_a_count(stage, three):
    part = shown(stage)
    key(Qt.Key.Key_Delete)
    stage.settle()
    assert not part.settled.is_open()
    assert part.settled.row.text() == "Brought before, or let go"
    part.settled.set_open(True)
    (back,) = part.settled.content().findChildren(LinkButton)
    back.click()
    stage.settle()
    assert titles(part) == ["One", "Two", "Three"]
    assert part.settled.isHidden()


def test_one_line_is_enough(stage):
    part = shown(stage)
    assert QApplication.focusWidget() is part.line
    QTest.keyClicks(part.line, "Whatever it is")
    key(Qt.Key.Key_Return)
    stage.settle()
    assert titles(part) == ["Whatever it is"]
    assert part.line.text() == ""


def test_a_line_typed_and_not_entered_is_kept_on_leaving(stage):
    page = stage.show(SupervisionPage)
    QTest.keyClicks(page.tab().line, "Whatever it is")
    page.leave(lambda: None)
    stage.settle()
    assert titles(page.tab()) == ["Whatever it is"]


def test_nothing_on_it_is_counted(stage, three):
    part = shown(stage)
    said = [each.text() for each in part.findChildren(type(part.coming.heading))]
    assert not [words for words in said if any(letter.isdigit() for letter in words)]


# The next conversation


def test_the_next_conversation_is_settled_in_place(stage):
    part = shown(stage)
    (link,) = part.coming.links()
    link.click()
    form = part.coming.form()
    assert QApplication.focusWidget() is form.day.edit
    form.day.set_text("19.5.2026")
    form.time.set_text("2 o’clock")
    form.keep()
    assert form.time.sentence() == "A time reads like 14:30."
    form.time.set_text("14:00")
    form.kinds.toggle("peer_led")
    form.lengths.toggle("60")
    form.person.set_text("Maren")
    form.manages.toggle("no")
    form.keep()
    stage.settle()
    assert part.coming.heading.text() == "Tuesday 19 May, 14:00"
    assert [link.words() for link in part.coming.links()] == ["Peer-led supervision", "an hour"]
    part.coming.open()
    part.coming.form().forgotten.emit()
    stage.settle()
    assert part.coming.heading.text() == "The next conversation"
    stage.said[-1][1]()
    stage.settle()
    assert part.coming.heading.text() == "Tuesday 19 May, 14:00"


def test_a_role_is_taken_over_with_what_is_known_of_it(stage):
    part = shown(stage)
    part.coming.open("person")
    form = part.coming.form()
    form.manages.toggle("yes")
    form.people.toggle("0")
    assert form.person.text() == "a peer supervisor"
    assert form.manages.chosen() == []


# Beside it


def test_the_margin_says_what_was_taken_away_and_asks_for_little(stage, write):
    entry = an_entry(Kind.SUPERVISION, 21, take_away="A silence that holds.")
    write(lambda journal: journal.rest(entry))
    write(
        lambda journal: journal.agenda.change_next_conversation(
            lambda _was: NextConversation(date(2026, 5, 19))
        )
    )
    part = shown(stage)
    assert part.margin.took_text.text() == "“A silence that holds.”"
    part.margin.open_link.click()
    part.margin.round_link.click()
    assert stage.went == [Address("journal", entry=entry.id), Address("round")]
    part.margin.asks.toggle("think_with_me")
    stage.settle()
    assert part.margin.asks.chosen() == ["think_with_me"]
    first = part.margin.question_text.text()
    part.margin.another.click()
    assert part.margin.question_text.text() not in {"", first}
    part.margin.none_today.click()
    stage.settle()
    assert part.margin.question_text.text() == ""


def test_the_tabs_stay_under_the_pointer_when_one_of_them_is_shown(stage):
    page = stage.show(SupervisionPage, width=1280, height=800)
    place = page.tabs.geometry()
    for name in ("share", "shared", "agenda"):
        page.visit(Address("supervision", part=name))
        stage.settle()
        assert page.tabs.geometry() == place


def test_write_about_a_session_begins_one(stage):
    page = stage.show(SupervisionPage)
    page.write_button.click()
    assert stage.went == [Address("writing", kind="supervision")]
    assert page.address() == Address("supervision", part="agenda")
