# SPDX-License-Identifier: GPL-3.0-or-later
"""One strand: five words, two silences and a blank, by key, pointer and menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.strand.head import StrandHead
from peerdesk.ui.widgets.strand.menu import StrandMenu
from peerdesk.ui.widgets.strand.page import StrandPage
from peerdesk.ui.widgets.strand.pair import StrandPair
from peerdesk.ui.widgets.strand.strand import Strand

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen window has none
Key = Qt.Key
TOOK = ("hardly anything", "a little", "some", "a lot", "more than I could hold")
GAVE = ("hardly anything", "a little", "some", "a lot", "more than I expected")


@pytest.fixture
def strand(qtbot, qapp):
    theme().install(qapp, "light", 100, True)
    strand = Strand("What it took", "took", TOOK)
    qtbot.addWidget(strand)
    strand.resize(228, 30)
    strand.told, strand.silences = [], []
    strand.changed.connect(strand.told.append)
    strand.silence_changed.connect(strand.silences.append)
    return strand


def spoken(strand: Strand) -> str:
    return QAccessible.queryAccessibleInterface(strand).text(QAccessible.Text.Name)


def press(strand: Strand, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(strand, key)


def test_a_strand_is_a_slider_with_six_values_to_assistive_technology(strand):
    read = QAccessible.queryAccessibleInterface(strand)
    assert read.role() == QAccessible.Role.Slider
    value = read.valueInterface()
    assert (value.minimumValue(), value.maximumValue(), value.currentValue()) == (0, 5, 0)
    value.setCurrentValue(2)
    assert strand.told == [2]
    assert spoken(strand) == "What it took, a little, 2 of 5"


def test_a_strand_says_its_word_or_that_nothing_was_said(strand):
    assert spoken(strand) == "What it took, not said"
    press(strand, Key.Key_4)
    assert spoken(strand) == "What it took, a lot, 4 of 5"
    press(strand, Key.Key_U)
    assert spoken(strand) == "What it took, unsure"
    press(strand, Key.Key_N)
    assert spoken(strand) == "What it took, not now"


def test_digits_set_a_word_and_nought_or_delete_leave_it_blank(strand):
    press(strand, Key.Key_5, Key.Key_0, Key.Key_1, Key.Key_Delete)
    assert strand.told == [5, 0, 1, 0]


def test_home_is_the_least_and_end_the_most(strand):
    press(strand, Key.Key_End, Key.Key_Home)
    assert strand.told == [5, 1]


def test_left_grows_what_it_took_and_right_what_it_gave_and_up_both(qtbot, strand):
    gave = Strand("What it gave", "gave", GAVE)
    qtbot.addWidget(gave)
    press(strand, Key.Key_Left, Key.Key_Left, Key.Key_Up, Key.Key_Right, Key.Key_Down)
    assert strand.told == [1, 2, 3, 2, 1]
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Up, Key.Key_Left, Key.Key_Down):
        QTest.keyClick(gave, key)
    assert gave.value() == 1


def test_no_arrow_steps_into_not_said_or_past_the_most(strand):
    press(strand, Key.Key_Right)
    assert strand.value() == 0
    press(strand, Key.Key_1, Key.Key_Right, Key.Key_Down)
    assert strand.value() == 1
    press(strand, Key.Key_5, Key.Key_Left)
    assert strand.value() == 5


def test_unsure_not_now_and_blank_are_three_different_things(strand):
    press(strand, Key.Key_3, Key.Key_U)
    assert (strand.value(), strand.silence()) == (0, "unsure")
    press(strand, Key.Key_N)
    assert (strand.value(), strand.silence()) == (0, "not_now")
    press(strand, Key.Key_0)
    assert (strand.value(), strand.silence()) == (0, None)
    assert strand.silences == ["unsure", "not_now", None]
    assert strand.told == [3, 0]


def test_the_same_silence_again_takes_it_back_and_a_word_replaces_it(strand):
    press(strand, Key.Key_U, Key.Key_U)
    assert strand.silence() is None
    press(strand, Key.Key_N, Key.Key_2)
    assert (strand.value(), strand.silence()) == (2, None)
    assert strand.silences == ["unsure", None, "not_now", None]


def test_enter_and_shortcuts_are_left_to_what_holds_the_strand(strand):
    press(strand, Key.Key_Return, Key.Key_A)
    QTest.keyClick(strand, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert strand.told == []


def test_a_click_on_a_stop_sets_it_and_on_the_chosen_one_clears_it(strand):
    third = QPoint(228 - 129, 15)
    QTest.mouseClick(strand, Qt.MouseButton.LeftButton, pos=third)
    assert strand.value() == 3
    QTest.mouseClick(strand, Qt.MouseButton.LeftButton, pos=third)
    assert strand.value() == 0
    assert strand.told == [3, 0]


def test_took_lies_outwards_to_the_left_and_gave_to_the_right(qtbot, strand):
    QTest.mouseClick(strand, Qt.MouseButton.LeftButton, pos=QPoint(8, 15))
    assert strand.value() == 5
    gave = Strand("What it gave", "gave", GAVE)
    qtbot.addWidget(gave)
    gave.resize(228, 30)
    QTest.mouseClick(gave, Qt.MouseButton.LeftButton, pos=QPoint(8, 15))
    assert gave.value() == 1


def test_scrolling_past_never_changes_an_answer(strand):
    strand.say(2)
    strand.told.clear()
    place = QPointF(40, 15)
    for down in (120, -120):
        wheel = QWheelEvent(
            place,
            strand.mapToGlobal(place),
            QPoint(),
            QPoint(0, down),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(strand, wheel)
        assert not wheel.isAccepted()
    assert strand.told == []


def test_showing_an_answer_tells_nobody(strand):
    strand.show_answer(4)
    assert spoken(strand) == "What it took, a lot, 4 of 5"
    strand.show_answer(0, "unsure")
    assert (strand.value(), strand.silence()) == (0, "unsure")
    assert strand.told == strand.silences == []


def test_the_word_over_a_strand_follows_an_answer_that_was_only_shown(qtbot, qapp):
    theme().install(qapp, "light", 100, True)
    pair = StrandPair(("What it took", "What it gave"), TOOK, GAVE)
    qtbot.addWidget(pair)
    pair.show()
    blank = pair.grab().toImage().copy(0, 0, 228, 22)
    pair.took.show_answer(3)
    assert pair.grab().toImage().copy(0, 0, 228, 22) != blank


def test_the_menu_says_everything_the_keys_say(strand):
    lines = {line.text().split("\t")[0]: line for line in StrandMenu(strand).actions()}
    assert set(lines) - {""} == {*TOOK, "Unsure", "Not now", "Leave it blank"}
    lines["a lot"].trigger()
    assert strand.value() == 4
    lines["Not now"].trigger()
    assert strand.silence() == "not_now"
    lines["Leave it blank"].trigger()
    assert strand.silence() is None


def test_the_ink_grows_over_a_moment_and_at_once_when_things_stand_still(qtbot, qapp, strand):
    strand.say(5)
    still = strand.grab().toImage()
    strand.show_answer(0)
    theme().install(qapp, "light", 100, False)
    strand.say(5)
    assert strand.grab().toImage() != still
    qtbot.waitUntil(lambda: strand.grab().toImage() == still)
    theme().install(qapp, "light", 100, True)


def test_digits_move_on_only_where_they_were_asked_to(qtbot, qapp):
    theme().install(qapp, "light", 100, True)
    for moves in (True, False):
        pair = StrandPair(("What it took", "What it gave"), TOOK, GAVE, moves_on=moves)
        qtbot.addWidget(pair)
        pair.show()
        pair.activateWindow()
        qtbot.waitUntil(pair.isActiveWindow)
        pair.took.setFocus()
        QTest.keyClick(pair.took, Key.Key_3)
        assert QApplication.focusWidget() is (pair.gave if moves else pair.took)
        pair.close()


def test_the_large_strand_offers_both_quiet_answers_by_pointer(qtbot, qapp):
    theme().install(qapp, "light", 100, True)
    page = StrandPage("What it gave", "gave", GAVE)
    qtbot.addWidget(page)
    page.show()
    page.quiet_answer("unsure").click()
    assert page.strand.silence() == "unsure"
    assert page.quiet_answer("unsure").isChecked()
    QTest.keyClick(page.strand, Key.Key_2)
    assert not page.quiet_answer("unsure").isChecked()
    page.strand.show_answer(0, "not_now")
    assert page.quiet_answer("not_now").isChecked()


def _is_blank_above(head: StrandHead) -> bool:
    image = head.grab().toImage()
    line = [image.pixel(x, y) for y in range(head.height() // 2) for x in range(image.width())]
    return len(set(line)) == 1


def test_in_a_narrow_place_a_name_leaves_its_strand_only_for_a_word_that_needs_the_line(
    qtbot, qapp
):
    theme().install(qapp, "light", 100, True)
    pair = StrandPair(("What it took", "What it gave"), TOOK, GAVE)
    qtbot.addWidget(pair)
    pair.resize(427, pair.heightForWidth(427))
    pair.show()
    heads = pair.findChildren(StrandHead)
    heights = [head.height() for head in heads]
    assert all(_is_blank_above(head) for head in heads)
    pair.gave.show_answer(4)
    assert all(_is_blank_above(head) for head in heads)
    pair.took.show_answer(5)
    assert not any(_is_blank_above(head) for head in heads)
    assert [head.height() for head in heads] == heights
