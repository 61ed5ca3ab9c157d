# SPDX-License-Identifier: GPL-3.0-or-later
"""Chips, segments, options and tiles: keys, what is spoken, and what they say when something changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.chip import Chip
from peerdesk.ui.widgets.choices.chips import ChipRow
from peerdesk.ui.widgets.choices.choice import JoinedChoice, OptionGrid, TileGroup, WordRow
from peerdesk.ui.widgets.presses.buttons import PlainButton

WORDS = [("weary", "weary"), ("tender", "tender"), ("raw", "raw & open"), ("torn", "torn")]


def row(**more) -> ChipRow:
    made = ChipRow("It felt", **more)
    made.set_words(WORDS)
    return made


def press(qtbot, key: Qt.Key | str) -> None:
    if isinstance(key, str):
        qtbot.keyClicks(QApplication.focusWidget(), key)
    else:
        qtbot.keyClick(QApplication.focusWidget(), key)


def test_a_row_is_one_tab_stop_and_arrows_move_inside(qtbot, window):
    chips, after = row(), PlainButton("After")
    window(chips, after)
    press(qtbot, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is chips.press_of("tender")
    press(qtbot, Qt.Key.Key_End)
    assert QApplication.focusWidget() is chips.press_of("torn")
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    qtbot.keyClick(after, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is chips.press_of("torn")


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_space_and_enter_choose_and_take_back(qtbot, window, key):
    chips = row()
    window(chips)
    with qtbot.waitSignal(chips.changed) as heard:
        press(qtbot, key)
    assert heard.args == [["weary"]]
    with qtbot.waitSignal(chips.changed) as heard:
        press(qtbot, key)
    assert heard.args == [[]]


def test_many_may_be_chosen_and_are_told_in_the_order_shown(qtbot, window):
    chips = row()
    window(chips)
    chips.set_chosen(["torn"])
    chips.toggle("weary")
    assert chips.chosen() == ["weary", "torn"]


def test_setting_words_from_outside_tells_nobody(qtbot):
    chips = row()
    with qtbot.assertNotEmitted(chips.changed):
        chips.set_chosen(["raw", "not offered"])
    assert chips.chosen() == ["raw"]


def test_one_of_several_replaces_the_other_and_empties_when_pressed_again(qtbot, window):
    choice = JoinedChoice("Reflecting conversation")
    choice.set_words([("none", "none"), ("brief", "brief")])
    window(choice)
    choice.toggle("none")
    choice.toggle("brief")
    assert choice.chosen() == ["brief"]
    qtbot.mouseClick(choice.press_of("brief"), Qt.MouseButton.LeftButton)
    assert choice.chosen() == []
    assert not choice.press_of("brief").isChecked()


def test_names_and_roles_are_spoken(qtbot, window, spoken):
    chips = row()
    choice = OptionGrid("Voice", keys={"heard": "H"})
    choice.set_words([("heard", "Heard"), ("quiet", "Quiet")])
    window(chips, choice)
    assert spoken(chips) == (QAccessible.Role.Grouping, "It felt")
    assert spoken(chips.press_of("raw")) == (QAccessible.Role.CheckBox, "raw & open")
    assert spoken(choice.press_of("heard")) == (QAccessible.Role.RadioButton, "Heard")


def test_quiet_answers_stand_apart_from_the_words(qtbot, window):
    chips = row(silences=True)
    window(chips)
    chips.toggle("raw")
    with qtbot.waitSignals([chips.changed, chips.silence_changed]):
        press(qtbot, "u")
    assert (chips.chosen(), chips.silence()) == ([], "unsure")
    press(qtbot, "n")
    assert chips.silence() == "not_now"
    chips.toggle("raw")
    assert (chips.chosen(), chips.silence()) == (["raw"], None)
    press(qtbot, Qt.Key.Key_Delete)
    assert (chips.chosen(), chips.silence()) == ([], None)


def test_arrows_reach_the_quiet_answers_and_enter_chooses_one(qtbot, window):
    chips = row(silences=True)
    window(chips)
    press(qtbot, Qt.Key.Key_End)
    press(qtbot, Qt.Key.Key_Return)
    assert chips.silence() == "not_now"
    press(qtbot, Qt.Key.Key_Return)
    assert chips.silence() is None


def test_a_word_of_ones_own_is_written_in_place(qtbot, window):
    chips = row(own="A word")
    window(chips)
    press(qtbot, Qt.Key.Key_End)
    press(qtbot, Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    with qtbot.waitSignal(chips.own_word_added) as heard:
        press(qtbot, "sand  bagged ")
        press(qtbot, Qt.Key.Key_Return)
    assert heard.args == ["sand bagged"]
    chips.add_word("own1", "sand bagged")
    assert chips.chosen() == ["own1"]


def test_escape_leaves_a_word_of_ones_own_unwritten(qtbot, window):
    chips = row(own="A word")
    window(chips)
    press(qtbot, Qt.Key.Key_End)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, "half")
    with qtbot.assertNotEmitted(chips.own_word_added):
        press(qtbot, Qt.Key.Key_Escape)


def test_what_is_folded_away_never_hides_a_chosen_word(qtbot, window):
    chips = row(fold_after=2)
    window(chips)
    chips.set_chosen(["torn"])
    assert [name for name in chips.words() if chips.press_of(name).isVisible()] == [
        "weary",
        "tender",
        "torn",
    ]
    press(qtbot, Qt.Key.Key_End)
    press(qtbot, Qt.Key.Key_Return)
    assert all(chips.press_of(name).isVisible() for name in chips.words())
    assert QApplication.focusWidget() is chips.press_of("raw")


def test_words_folded_away_have_no_chips_until_they_are_to_be_seen(qtbot, window):
    chips = row(fold_after=1)
    window(chips)
    assert [chip.name for chip in chips.findChildren(Chip)] == ["weary"]
    chips.set_chosen(["torn"])
    assert [chip.name for chip in chips.findChildren(Chip)] == ["weary", "torn"]
    assert chips.press_of("torn").isChecked()
    assert chips.press_of("raw").isHidden()
    with pytest.raises(KeyError):
        chips.press_of("numb")


def test_a_folded_word_can_be_chosen_and_is_told_in_its_order():
    chips = row(fold_after=1)
    chips.toggle("torn")
    chips.toggle("raw")
    assert chips.chosen() == ["raw", "torn"]


def test_a_word_of_ones_own_is_seen_where_others_are_folded_away(window):
    chips = row(fold_after=1, own="A word")
    window(chips)
    chips.add_word("own1", "sand bagged")
    assert chips.press_of("own1").isVisible()
    assert chips.press_of("own1").isChecked()
    assert chips.press_of("raw").isHidden()


def test_tab_goes_on_after_the_row_from_a_word_that_was_unfolded(qtbot, window):
    before, chips, after = PlainButton("Before"), row(fold_after=1), PlainButton("After")
    window(before, chips, after)
    chips.press_of("weary").setFocus()
    press(qtbot, Qt.Key.Key_End)
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is chips.press_of("tender")
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    qtbot.keyClick(after, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is chips.press_of("tender")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is before


def test_readers_meet_unfolded_words_in_their_order(qtbot, window):
    chips = row(fold_after=1)
    window(chips)
    chips.set_chosen(["torn"])
    press(qtbot, Qt.Key.Key_End)
    press(qtbot, Qt.Key.Key_Return)
    read = [each.name for each in chips.children() if isinstance(each, Chip)]
    assert read == [name for name, _label in WORDS]


def test_delete_takes_a_removable_word_out(qtbot, window):
    chips = row(removable=True)
    window(chips)
    with qtbot.waitSignal(chips.word_taken_out) as heard:
        press(qtbot, Qt.Key.Key_Delete)
    assert heard.args == ["weary"]


def test_a_letter_chooses_an_option(qtbot, window):
    voices = OptionGrid("Voice", keys={"heard": "H", "not": "N"}, silences=True)
    voices.set_words([("heard", "Heard"), ("not", "Not in the room")])
    window(voices)
    press(qtbot, "n")
    assert voices.chosen() == ["not"]
    assert voices.silence() is None


def test_digits_choose_in_the_small_view_and_nought_empties(qtbot, window):
    words = WordRow("What it took")
    words.set_words(WORDS)
    window(words)
    press(qtbot, "3")
    assert words.chosen() == ["raw"]
    press(qtbot, "0")
    assert words.chosen() == []


def test_a_tile_is_read_with_its_line(qtbot, window):
    tiles = TileGroup("How was it?", lines={"held": "I had something, and I kept it"})
    tiles.set_words([("held", "Held back")])
    window(tiles)
    assert tiles.press_of("held").accessibleDescription() == "I had something, and I kept it"


@pytest.mark.parametrize("scale", [80, 200])
def test_chips_grow_with_the_text(qapp, scale):
    theme().install(qapp, "light", scale, True)
    assert row().press_of("weary").sizeHint().height() == round(32 * scale / 100)
