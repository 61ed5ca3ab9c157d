# SPDX-License-Identifier: GPL-3.0-or-later
"""The circle by every key and by pointer, and what assistive technology meets there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtGui import Qt as Markup
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.circle import state as states
from peerdesk.ui.widgets.circle.circle import Circle
from peerdesk.ui.widgets.circle.seat_menu import SeatMenu
from peerdesk.ui.widgets.circle.state import CircleState, SeatState
from tests.ui.widgets.circles import meeting

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen window has none
CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


class Desk(QWidget):
    """A field before the circle and one after it, so that Tab has somewhere to go."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.circle, self.after = QLineEdit(), Circle(), QLineEdit()
        column = QVBoxLayout(self)
        for part in (self.before, self.circle, self.after):
            column.addWidget(part)
        self.said: list[str] = []
        self.changes: list[CircleState] = []
        self.circle.said.connect(self.said.append)
        self.circle.changed.connect(self.changes.append)

    def press(self, *keys: Qt.Key, hold: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), key, hold)

    def seat(self, seat_id: str) -> SeatState:
        return self.circle.state().seat(seat_id)

    def current(self) -> str:
        return self.circle.verbs.current

    def order(self) -> list[str]:
        return [seat.id for seat in self.circle.state().seats]


@pytest.fixture
def desk(qtbot, qapp):
    theme().install(qapp, "light", 100, True)
    desk = Desk()
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    desk.circle.set_state(meeting())
    desk.before.setFocus()
    desk.press(Key.Key_Tab)
    return desk


def on(desk: Desk, seat_id: str) -> None:
    desk.circle.verbs.make_current(seat_id)


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


# --- what assistive technology meets ---


def test_the_circle_is_a_group_of_real_buttons_in_their_order(desk):
    circle = QAccessible.queryAccessibleInterface(desk.circle)
    assert circle.role() == QAccessible.Role.Grouping
    assert spoken(desk.circle) == "Circle, 7 seats, 4 threads. Arrow keys move round."
    seats = [circle.child(place) for place in range(circle.childCount())]
    assert [seat.role() for seat in seats] == [QAccessible.Role.Button] * 7
    names = [seat.text(QAccessible.Text.Name).split(".")[0] for seat in seats]
    assert names[0] == "You"
    assert names[5] == "Brother, called Kite"


def test_a_seat_says_role_name_voice_threads_and_place(desk):
    assert spoken(desk.circle.seat_button("br")) == (
        "Brother, called Kite. Quiet. Threads to you and the person at the centre. Seat 6 of 7."
    )
    assert spoken(desk.circle.seat_button("ce")) == (
        "The person at the centre. Spoken for by mother. Threads to you and brother. Seat 3 of 7."
    )
    assert spoken(desk.circle.seat_button("fr")) == "Friend. Not in the room. Seat 5 of 7."
    assert spoken(desk.circle.seat_button("mo")) == (
        "Mother. Heard. Thread to co-practitioner. Seat 4 of 7."
    )


def test_a_voice_nobody_spoke_of_is_not_said_and_further_words_follow_it(desk):
    on(desk, "fr")
    desk.circle.verbs.press_voice("not_in_the_room")
    desk.circle.verbs.press_also("through_body")
    assert spoken(desk.circle.seat_button("fr")) == (
        "Friend. Not said. Spoke through body or action. Seat 5 of 7."
    )


def test_two_seats_with_one_role_are_told_apart(desk):
    desk.circle.verbs.add("brother")
    on(desk, "co")
    desk.circle.verbs.press_thread("co", "br")
    assert desk.said[-1] == "Thread from co-practitioner to brother called Kite."
    assert desk.said[-2] == "Brother in seat 8 added. Seat 8 of 8."


# --- moving round ---


def test_tab_enters_on_the_current_seat_and_the_next_tab_leaves_the_circle(desk):
    assert QApplication.focusWidget() is desk.circle.seat_button("you")
    desk.press(Key.Key_Tab)
    assert QApplication.focusWidget() is desk.after
    desk.press(Key.Key_Backtab)
    assert QApplication.focusWidget() is desk.circle.seat_button("you")
    desk.press(Key.Key_Backtab)
    assert QApplication.focusWidget() is desk.before


def test_tab_still_leaves_after_a_seat_was_added(desk):
    desk.circle.verbs.add("aunt")
    assert spoken(QApplication.focusWidget()).startswith("Aunt.")
    desk.press(Key.Key_Tab)
    assert QApplication.focusWidget() is desk.after
    desk.press(Key.Key_Backtab)
    assert spoken(QApplication.focusWidget()).startswith("Aunt.")


def test_arrows_home_and_end_move_round_the_ring(desk):
    desk.press(Key.Key_Right, Key.Key_Right)
    assert desk.current() == "ce"
    desk.press(Key.Key_Left, Key.Key_Left, Key.Key_Left)
    assert desk.current() == "ps"
    desk.press(Key.Key_Home)
    assert desk.current() == "you"
    desk.press(Key.Key_End)
    assert desk.current() == "ps"
    assert QApplication.focusWidget() is desk.circle.seat_button("ps")
    assert desk.changes == []


def test_esc_goes_back_to_where_the_person_came_from(desk):
    desk.press(Key.Key_Right, Key.Key_Escape)
    assert QApplication.focusWidget() is desk.before


# --- voices ---


@pytest.mark.parametrize(
    ("key", "voice", "words"),
    [
        (Key.Key_H, "heard", "Brother, heard."),
        (Key.Key_N, "not_in_the_room", "Brother, not in the room."),
        (Key.Key_Q, "", "Brother, not said."),
    ],
)
def test_a_letter_sets_a_voice_and_the_chosen_one_again_empties_it(desk, key, voice, words):
    on(desk, "br")
    desk.press(key)
    assert desk.seat("br").voice == voice
    assert desk.said == [words]
    assert desk.changes == [desk.circle.state()]


def test_s_then_an_arrow_and_enter_says_who_spoke(desk):
    on(desk, "br")
    desk.press(Key.Key_S, Key.Key_Left, Key.Key_Left)
    assert desk.said[-1] == "Brother, spoken for by mother?"
    desk.press(Key.Key_Return)
    assert desk.seat("br").spoken_for_by == "mo"
    assert desk.said[-1] == "Brother, spoken for by mother."
    assert desk.current() == "br"


def test_s_and_enter_alone_says_only_that_it_happened(desk):
    on(desk, "br")
    desk.press(Key.Key_S, Key.Key_Return)
    assert (desk.seat("br").voice, desk.seat("br").spoken_for_by) == ("spoken_for", None)
    assert desk.said[-1] == "Brother, spoken for."


def test_esc_puts_the_choosing_down_and_the_voice_is_as_before(desk):
    on(desk, "ce")
    before = desk.circle.state()
    desk.press(Key.Key_S, Key.Key_Right, Key.Key_Escape)
    assert desk.circle.state() == before
    assert desk.said[-1] == "Put down. Nothing has changed."
    assert QApplication.focusWidget() is desk.circle.seat_button("ce")


def test_leaving_by_tab_ends_a_choosing_and_keeps_what_was_said(desk):
    on(desk, "br")
    desk.press(Key.Key_S, Key.Key_Tab)
    assert QApplication.focusWidget() is desk.after
    assert desk.circle.keys.choosing is None
    assert desk.seat("br").voice == "spoken_for"


# --- threads ---


def test_t_arrows_and_enter_draw_a_thread_and_take_it_away(desk):
    on(desk, "br")
    desk.press(Key.Key_T, Key.Key_Left, Key.Key_Left)
    assert desk.said[-1] == "Thread from brother to mother?"
    desk.press(Key.Key_Return)
    assert desk.said[-1] == "Thread from brother to mother."
    assert desk.circle.state().thread("br", "mo") is not None
    desk.press(Key.Key_T, Key.Key_Left, Key.Key_Left)
    assert desk.said[-1] == "Take away the thread from brother to mother?"
    desk.press(Key.Key_Enter)
    assert desk.said[-1] == "No thread from brother to mother now."
    assert desk.circle.state().thread("br", "mo") is None


def test_esc_while_drawing_leaves_the_drawing_and_not_the_circle(desk):
    on(desk, "br")
    desk.press(Key.Key_T, Key.Key_Home, Key.Key_Escape)
    assert len(desk.circle.state().threads) == 4
    assert QApplication.focusWidget() is desk.circle.seat_button("br")
    assert desk.changes == []


def test_a_thread_begun_and_not_aimed_draws_nothing(desk):
    desk.press(Key.Key_T, Key.Key_Return)
    assert desk.changes == []


def test_the_words_of_a_thread_show_as_a_tip_and_are_never_markup(desk):
    desk.circle.verbs.make_current("br")
    desk.circle.verbs.note_thread("br", "you", "<b>looked</b> up")
    places = [desk.circle.seat_button(seat).middle() for seat in ("br", "you")]
    middle = (places[0] + places[1]) / 2
    shape_middle = QPoint(desk.circle.width() // 2, desk.circle.height() - 132)
    for part in range(0, 100, 4):
        point = (middle + (shape_middle.toPointF() - middle) * part / 100).toPoint()
        event = QHelpEvent(QEvent.Type.ToolTip, point, desk.circle.mapToGlobal(point))
        QApplication.sendEvent(desk.circle, event)
        if QToolTip.text():
            break
    assert QToolTip.text() == "<\u2060b>looked<\u2060/b> up"
    assert not Markup.mightBeRichText(QToolTip.text())
    QToolTip.hideText()


# --- places ---


def test_ctrl_arrows_move_a_seat_past_ones_own_which_keeps_its_place(desk):
    on(desk, "ps")
    desk.press(Key.Key_Left, hold=CTRL)
    assert desk.order() == ["you", "co", "ce", "mo", "fr", "ps", "br"]
    assert desk.said[-1] == "Psychiatrist is now between friend and brother."
    desk.press(Key.Key_Right, Key.Key_Right, hold=CTRL)
    assert desk.order() == ["you", "ps", "co", "ce", "mo", "fr", "br"]
    assert desk.said[-1] == "Psychiatrist is now between you and co-practitioner."
    assert QApplication.focusWidget() is desk.circle.seat_button("ps")
    on(desk, "you")
    desk.press(Key.Key_Right, hold=CTRL)
    assert desk.order()[0] == "you"
    assert desk.said[-1] == "Your own seat keeps its place."


def test_the_seats_stand_on_the_ring_clockwise_from_ones_own(desk):
    places = [desk.circle.seat_button(seat).middle() for seat in desk.order()]
    assert places[0].y() == max(place.y() for place in places)
    assert places[1].x() < places[0].x() < places[-1].x()
    assert places[2].y() < places[1].y()


def test_seats_change_places_over_a_moment_and_at_once_when_things_stand_still(desk, qtbot, qapp):
    start = desk.circle.seat_button("ps").middle()
    theme().install(qapp, "light", 100, False)
    on(desk, "ps")
    desk.press(Key.Key_Left, hold=CTRL)
    assert desk.circle.seat_button("ps").middle() == start
    qtbot.waitUntil(lambda: desk.circle.seat_button("br").middle() == start)
    theme().install(qapp, "light", 100, True)
    desk.press(Key.Key_Right, hold=CTRL)
    assert desk.circle.seat_button("ps").middle() == start


# --- coming and going ---


def test_a_f2_and_enter_ask_for_what_lies_outside_the_circle(desk):
    asked: list[str] = []
    desk.circle.add_asked.connect(lambda: asked.append("add"))
    desk.circle.rename_asked.connect(lambda: asked.append("rename"))
    desk.circle.panel_asked.connect(lambda: asked.append("panel"))
    desk.press(Key.Key_A, Key.Key_F2, Key.Key_Return)
    assert asked == ["add", "rename", "panel"]


def test_delete_takes_a_seat_away_and_undo_brings_it_back_with_its_threads(desk, qtbot):
    on(desk, "br")
    before = desk.circle.state()
    with qtbot.waitSignal(desk.circle.taken_away) as gone:
        desk.press(Key.Key_Delete)
    assert gone.args == ["Brother taken away."]
    assert desk.order() == ["you", "co", "ce", "mo", "fr", "ps"]
    assert len(desk.circle.state().threads) == 2
    assert QApplication.focusWidget() is desk.circle.seat_button("fr")
    desk.circle.verbs.bring_back()
    assert desk.circle.state().seats == before.seats
    assert set(desk.circle.state().threads) == set(before.threads)
    assert desk.current() == "br"
    assert desk.said[-1] == "Brother is back."


def test_ones_own_seat_cannot_be_taken_away(desk):
    desk.press(Key.Key_Delete)
    assert desk.order()[0] == "you"
    assert desk.said == ["Your own seat stays."]
    assert desk.changes == []


def test_a_full_circle_says_so_and_stays_as_it_is(desk):
    for number in range(7):
        desk.circle.verbs.add(f"aunt {number}")
    assert len(desk.order()) == 12
    assert desk.said[-1] == "The circle is full. It holds twelve seats."


def test_a_circle_to_be_read_can_be_walked_and_not_changed(desk):
    desk.circle.set_read_only(read_only=True)
    desk.press(Key.Key_Right, Key.Key_H, Key.Key_S, Key.Key_T, Key.Key_Delete)
    desk.press(Key.Key_Left, hold=CTRL)
    assert desk.current() == "co"
    assert desk.circle.state() == meeting()
    assert desk.changes == []


def test_setting_a_circle_tells_nobody_that_it_changed(desk):
    desk.circle.set_state(states.move_seat(meeting(), "ps", 1))
    assert desk.changes == []


# --- the pointer ---


def drag(seat, start: QPoint, *stops: QPoint) -> None:
    QTest.mousePress(seat, Qt.MouseButton.LeftButton, pos=start)
    for stop in stops:
        QTest.mouseMove(seat, seat.mapFromParent(stop))
    QTest.mouseRelease(
        seat, Qt.MouseButton.LeftButton, pos=seat.mapFromParent(stops[-1]) if stops else start
    )


def middle_of(desk: Desk, seat_id: str) -> QPoint:
    return desk.circle.seat_button(seat_id).middle().toPoint()


def test_a_click_makes_a_seat_current_and_changes_nothing(desk):
    seat = desk.circle.seat_button("fr")
    drag(seat, seat.rect().center())
    assert desk.current() == "fr"
    assert QApplication.focusWidget() is seat
    assert desk.changes == []


def test_a_drag_along_the_ring_moves_a_seat(desk):
    between = (middle_of(desk, "mo") + middle_of(desk, "fr")) / 2
    seat = desk.circle.seat_button("br")
    drag(seat, seat.rect().center(), middle_of(desk, "br") - QPoint(30, 30), between)
    assert desk.order() == ["you", "co", "ce", "mo", "br", "fr", "ps"]
    assert desk.said[-1] == "Brother is now between mother and friend."


def test_a_drag_from_the_rim_to_a_seat_draws_a_thread(desk):
    seat = desk.circle.seat_button("br")
    rim = seat.rect().center() - QPoint(18, 0)
    drag(seat, rim, middle_of(desk, "br") - QPoint(60, 10), middle_of(desk, "mo"))
    assert desk.circle.state().thread("br", "mo") is not None
    assert desk.order() == [each.id for each in meeting().seats]


def test_esc_returns_a_held_seat(desk):
    seat = desk.circle.seat_button("br")
    place = seat.middle()
    QTest.mousePress(seat, Qt.MouseButton.LeftButton, pos=seat.rect().center())
    QTest.mouseMove(seat, QPoint(-80, -40))
    assert seat.middle() != place
    desk.press(Key.Key_Escape)
    assert seat.middle() == place
    QTest.mouseRelease(seat, Qt.MouseButton.LeftButton, pos=QPoint(-80, -40))
    assert desk.changes == []


def test_ones_own_seat_does_not_follow_a_drag(desk):
    seat = desk.circle.seat_button("you")
    drag(seat, seat.rect().center(), QPoint(150, 60), middle_of(desk, "mo"))
    assert desk.changes == []


def test_a_double_click_asks_for_another_name(desk, qtbot):
    seat = desk.circle.seat_button("mo")
    with qtbot.waitSignal(desk.circle.rename_asked):
        QTest.mouseDClick(seat, Qt.MouseButton.LeftButton, pos=seat.rect().center())


def test_everything_a_key_does_has_a_line_in_the_seats_menu(desk):
    on(desk, "br")
    menu = SeatMenu(desk.circle)
    lines = {line.text().split("\t")[0]: line for line in menu.actions()}
    assert set(lines) >= {
        "Heard",
        "Quiet",
        "Spoken for",
        "Not in the room",
        "Not yet spoken",
        "Spoke through body or action",
        "Spoke, not yet met",
        "Spoken for by",
        "Thread to",
        "Move clockwise",
        "Move the other way round",
        "Rename",
        "Take this seat away",
    }
    assert lines["Quiet"].isChecked()
    lines["Heard"].trigger()
    assert desk.seat("br").voice == "heard"
    threads = {line.text(): line for line in lines["Thread to"].menu().actions()}
    assert threads["you"].isChecked()
    threads["mother"].trigger()
    assert desk.circle.state().thread("br", "mo") is not None
    speakers = {line.text(): line for line in lines["Spoken for by"].menu().actions()}
    speakers["mother"].trigger()
    assert desk.seat("br").spoken_for_by == "mo"


# --- size ---


@pytest.mark.parametrize("seats", [1, 2, 3, 8, 9, 12])
@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("scale", [80, 100, 200])
def test_every_seat_lies_inside_the_circle_at_every_size(qtbot, qapp, seats, compact, scale):
    theme().install(qapp, "light", scale, True)
    circle = Circle(compact=compact)
    qtbot.addWidget(circle)
    people = [SeatState("you", "you", own=True)]
    people += [
        SeatState(str(number), "great-grandmother", "Kingfisher") for number in range(1, seats)
    ]
    circle.set_state(CircleState(tuple(people)))
    circle.resize(circle.minimumSizeHint())
    circle.grab()
    for seat in people:
        button = circle.seat_button(seat.id)
        assert circle.rect().contains(button.geometry())
        assert button.width() >= theme().px(30)
    theme().install(qapp, "light", 100, True)


def test_a_narrow_window_has_a_smaller_ring(desk, qtbot):
    small = Circle(compact=True)
    qtbot.addWidget(small)
    small.set_state(desk.circle.state())
    small.resize(small.sizeHint())
    small.show()
    assert small.sizeHint().width() < desk.circle.sizeHint().width()
    assert small.rect().contains(small.seat_button("br").geometry())


def test_a_letter_that_changes_a_voice_is_told_in_the_ring_with_the_way_back(desk):
    on(desk, "br")
    desk.press(Key.Key_N)
    assert QToolTip.text() == "Not in the room.\nCtrl Z takes it back."
    desk.circle.verbs.undo()
    assert desk.circle.state().seat("br").voice != "not_in_the_room"


def test_a_choosing_that_was_put_down_leaves_nothing_to_take_back(desk):
    on(desk, "br")
    desk.press(Key.Key_N)
    desk.press(Key.Key_S, Key.Key_Right, Key.Key_Escape)
    assert desk.circle.state().seat("br").voice == "not_in_the_room"
    desk.circle.verbs.undo()
    assert not desk.circle.verbs.can_undo()


def test_a_seat_that_was_taken_away_comes_back_by_ctrl_z_too(desk):
    on(desk, "br")
    before = desk.circle.state()
    desk.press(Key.Key_Delete)
    desk.circle.verbs.undo()
    assert desk.circle.state() == before
    assert desk.said[-1] == "Brother is back."
