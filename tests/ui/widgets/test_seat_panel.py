# SPDX-License-Identifier: GPL-3.0-or-later
"""The words under the circle, and adding and renaming seats."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.circle.part import CirclePart
from tests.ui.widgets.circles import meeting

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen window has none
Key = Qt.Key
ROLES = ("the person at the centre", "mother", "aunt", "neighbour", "nurse", "friend", "uncle")


@pytest.fixture
def part(qtbot, qapp):
    theme().install(qapp, "light", 100, True)
    part = CirclePart(ROLES)
    qtbot.addWidget(part)
    part.show()
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    part.circle.set_state(meeting())
    part.circle.verbs.make_current("br")
    part.circle.setFocus(Qt.FocusReason.TabFocusReason)
    return part


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def write(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def words_of(part: CirclePart) -> list[str]:
    return [label.text() for label in part.panel.findChildren(QLabel) if label.isVisible()]


def test_the_panel_says_role_and_made_up_name_of_the_current_seat(part):
    assert {"Brother", "Kite, in these pages"} <= set(words_of(part))
    part.circle.verbs.make_current("ce")
    assert "The person at the centre" in words_of(part)
    assert "Kite, in these pages" not in words_of(part)


def test_enter_goes_to_the_four_voices_and_esc_back_to_the_seat(part):
    press(Key.Key_Return)
    assert part.panel.voices.isAncestorOf(QApplication.focusWidget())
    press(Key.Key_Escape)
    assert QApplication.focusWidget() is part.circle.seat_button("br")


def test_a_voice_chosen_in_the_panel_is_the_voice_of_the_seat_and_again_empties_it(part):
    part.panel.voices.toggle("heard")
    assert part.circle.state().seat("br").voice == "heard"
    part.panel.voices.toggle("heard")
    assert part.circle.state().seat("br").voice == ""
    assert part.panel.voices.chosen() == []


def test_a_key_on_the_circle_shows_in_the_panel(part):
    press(Key.Key_N)
    assert part.panel.voices.chosen() == ["not_in_the_room"]


def test_further_words_can_be_several(part):
    part.panel.also.toggle("not_yet_met")
    part.panel.also.toggle("through_body")
    assert part.circle.state().seat("br").also == {"not_yet_met", "through_body"}
    part.panel.also.toggle("not_yet_met")
    assert part.circle.state().seat("br").also == {"through_body"}


def test_who_spoke_is_asked_only_of_a_seat_spoken_for(part):
    assert not part.panel.speaker.isVisible()
    part.circle.verbs.make_current("ce")
    assert part.panel.speaker.isVisible()
    assert part.panel.speaker.words() == ("mo",)
    part.panel.speaker.word_taken_out.emit("mo")
    assert part.circle.state().seat("ce").spoken_for_by is None
    offered = {line.text(): line for line in part.panel.speaker.menu().actions()}
    offered["friend"].trigger()
    assert part.circle.state().seat("ce").spoken_for_by == "fr"


def test_threads_are_chips_that_can_be_taken_out_and_drawn(part):
    threads = part.panel.threads
    assert threads.words() == ("you", "ce")
    QTest.keyClick(threads.press_of("you"), Key.Key_Delete)
    assert part.circle.state().thread("br", "you") is None
    assert threads.words() == ("ce",)
    offered = {line.text(): line for line in threads.menu().actions()}
    assert "the centre" not in offered
    offered["mother"].trigger()
    assert threads.words() == ("ce", "mo")
    assert part.circle.state().thread("br", "mo") is not None


def test_a_few_words_can_be_put_to_a_thread(part):
    QTest.keyClick(part.panel.threads.press_of("ce"), Key.Key_Space)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    write("she looked up")
    press(Key.Key_Return)
    assert part.circle.state().thread("br", "ce").note == "she looked up"
    assert part.panel.threads.press_of("ce").accessibleDescription() == "she looked up"
    assert not part.panel.note.isVisible()


def test_a_then_role_tab_made_up_name_enter_adds_a_seat(part):
    press(Key.Key_A)
    write("aunt")
    press(Key.Key_Tab)
    write("Heron")
    press(Key.Key_Return)
    seat = part.circle.state().seats[-1]
    assert (seat.role, seat.made_up_name, seat.voice) == ("aunt", "Heron", "")
    assert part.circle.verbs.current == seat.id
    assert QApplication.focusWidget() is part.circle.seat_button(seat.id)


def test_the_roles_offered_are_those_that_begin_as_what_is_written(part):
    press(Key.Key_A)
    assert part.panel.naming.roles_offered() == ROLES
    write("n")
    assert part.panel.naming.roles_offered() == ("neighbour", "nurse")


def test_a_role_pressed_moves_on_to_the_made_up_name(part):
    press(Key.Key_A)
    part.panel.naming.press_role("nurse")
    press(Key.Key_Return)
    assert part.circle.state().seats[-1].role == "nurse"


def test_without_a_role_nothing_is_added_and_nothing_is_lost(part):
    press(Key.Key_A, Key.Key_Tab)
    write("Heron")
    press(Key.Key_Return)
    assert len(part.circle.state().seats) == 7
    assert "A role is enough: mother, neighbour, someone from their work." in words_of(part)
    write("aunt")
    press(Key.Key_Return)
    assert part.circle.state().seats[-1].made_up_name == "Heron"


def test_esc_puts_a_new_seat_away(part):
    press(Key.Key_A)
    write("aunt")
    press(Key.Key_Escape)
    assert part.circle.state() == meeting()
    assert QApplication.focusWidget() is part.circle.seat_button("br")


def test_while_a_seat_is_being_named_nothing_else_is_asked(part):
    press(Key.Key_A)
    assert "A new seat" in words_of(part)
    assert not part.panel.voices.isVisible()
    press(Key.Key_Escape)
    assert part.panel.voices.isVisible()
    assert "Brother" in words_of(part)


def test_f2_renames_and_keeps_voice_and_threads(part):
    press(Key.Key_F2)
    write("half-brother")
    press(Key.Key_Return)
    seat = part.circle.state().seat("br")
    assert (seat.role, seat.made_up_name, seat.voice) == ("half-brother", "Kite", "quiet")
    assert part.circle.state().threads == meeting().threads


def test_a_name_begun_for_one_seat_never_goes_to_another(part):
    press(Key.Key_F2)
    write("half-brother")
    part.circle.verbs.make_current("mo")
    assert not part.panel.naming.isVisible()
    assert part.circle.state() == meeting()


def test_ones_own_seat_has_no_other_name(part):
    part.circle.verbs.make_current("you")
    part.panel.rename()
    assert not part.panel.naming.isVisible()


def test_a_made_up_name_is_told_as_it_is_written_and_a_notice_can_answer(part, qtbot):
    told: list[str] = []
    part.panel.name_changed.connect(told.append)
    press(Key.Key_A, Key.Key_Tab)
    write("An")
    assert told == ["A", "An"]
    part.panel.set_name_notice("That could be someone’s name. A made-up word keeps them safer.")
    assert any(text.startswith("That could be") for text in words_of(part))
    part.panel.set_name_notice("")
    assert not any(text.startswith("That could be") for text in words_of(part))


def test_a_circle_to_be_read_offers_no_seat_and_no_change(part):
    part.circle.set_read_only(read_only=True)
    assert not part.panel.isEnabled()
    part.panel.add_a_seat()
    assert not part.panel.naming.isVisible()
