# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons, labels, fields, bars and boxes: names, keys, and that nothing is ever taken for markup."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QKeySequence, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.style import forced_colours
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.focus_ring import FocusRing
from peerdesk.ui.widgets.fields.fields import Field, PassphraseField, SearchField
from peerdesk.ui.widgets.fields.line_edit import LineEdit
from peerdesk.ui.widgets.fields.switch import Switch
from peerdesk.ui.widgets.fields.tick import TickBox
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.layout.form import SettingRow
from peerdesk.ui.widgets.layout.sheet import ScrollArea, Sheet
from peerdesk.ui.widgets.layout.spread import Spread
from peerdesk.ui.widgets.presses.buttons import FilledButton, LinkButton, PlainButton
from peerdesk.ui.widgets.presses.folded import FoldedPart
from peerdesk.ui.widgets.presses.nav import NavRow, NewButton
from peerdesk.ui.widgets.presses.new_menu import NewItem, NewMenu
from peerdesk.ui.widgets.presses.section_links import SectionLinks
from peerdesk.ui.widgets.rows.entry_list import EntryList
from peerdesk.ui.widgets.rows.entry_row import EntryRow, LatelyRow, Shown
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.ui.widgets.told.status_bar import StatusBar
from peerdesk.ui.widgets.told.toast import Toast

PASTE = QKeySequence.StandardKey.Paste


def nothing(painter, rect):
    """A mark that paints nothing."""


# --- words ---


@pytest.mark.parametrize("text", ["<b>bold</b>", "a & b", "<img src='file:///etc/passwd'>"])
def test_a_label_shows_markup_as_it_was_written(window, text, spoken):
    label = Label(text)
    window(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert spoken(label) == (QAccessible.Role.StaticText, text)


def test_a_wrapped_label_is_as_high_as_its_lines(window):
    label = Label("words " * 60, "small")
    window(label)
    assert label.height() == label.heightForWidth(label.width())
    assert label.height() % 20 == 0
    assert label.height() >= 40


# --- buttons ---


def test_a_button_is_pressed_by_enter_and_space(qtbot, window):
    button = FilledButton("Keep & close")
    window(button)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)


def test_an_ampersand_in_words_is_spoken_and_makes_no_key(window, spoken):
    link = LinkButton("Words & lenses")
    window(link)
    assert spoken(link) == (QAccessible.Role.Button, "Words & lenses")
    assert link.shortcut().isEmpty()


def test_a_button_that_is_off_says_why(window):
    button = PlainButton("Finish")
    window(button)
    button.off_because("This journal can only be read.")
    assert not button.isEnabled()
    assert button.toolTip() == button.accessibleDescription() == "This journal can only be read."


# --- fields ---


def test_a_field_says_what_needs_another_look(window):
    field = Field("Once more")
    window(field)
    field.needs_another_look("The two don’t match yet.")
    assert field.sentence() == "The two don’t match yet."
    assert field.edit.accessibleDescription() == "The two don’t match yet."
    field.needs_another_look("")
    assert field.sentence() == ""


def test_setting_a_field_tells_nobody_and_typing_does(qtbot, window):
    field = Field("Name")
    window(field)
    with qtbot.assertNotEmitted(field.changed):
        field.set_text("Slate")
    with qtbot.waitSignal(field.changed):
        qtbot.keyClicks(field.edit, "s")


def test_a_passphrase_is_dots_until_the_eye_is_pressed(qtbot, window):
    field = PassphraseField("Passphrase")
    window(field)
    qtbot.keyClicks(field.edit, "kettle")
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    qtbot.mouseClick(field.press, Qt.MouseButton.LeftButton)
    assert field.is_readable()
    field.clear()
    assert not field.is_readable()


def test_a_passphrase_leaves_no_history_and_no_copy_on_the_clipboard(qtbot, window):
    field = PassphraseField("Passphrase")
    window(field)
    qtbot.mouseClick(field.press, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field.edit, "kettle")
    QApplication.clipboard().setText(" orbit")
    field.edit.setFocus()
    qtbot.keySequence(field.edit, QKeySequence(PASTE))
    assert field.text() == "kettle orbit"
    assert QApplication.clipboard().text() == ""
    assert not field.edit.isUndoAvailable()


def test_letters_typed_on_the_eye_do_not_go_into_the_passphrase(qtbot, window):
    field = PassphraseField("Passphrase")
    window(field)
    qtbot.keyClicks(field.edit, "kettle")
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is field.press
    qtbot.keyClicks(field.press, "orbit")
    assert field.text() == "kettle"


def test_the_press_in_a_field_stays_inside_it_at_its_right_end(window):
    field = PassphraseField("Passphrase")
    window(field)
    field.needs_another_look("The two don’t match yet.")
    assert field.edit.geometry().contains(field.press.geometry())
    assert field.press.geometry().left() > field.edit.width() / 2


def test_what_stands_over_the_focus_comes_into_sight_with_it(window):
    content = QWidget()
    column = QVBoxLayout(content)
    column.addWidget(Label("A heading"))
    first, last = Field("First"), Field("Last")
    column.addWidget(first)
    column.addSpacing(900)
    column.addWidget(last)
    area = ScrollArea(content)
    area.setFixedHeight(300)
    window(area)
    last.setFocus()
    assert area.verticalScrollBar().value() > 0
    first.setFocus()
    assert area.verticalScrollBar().value() == 0


def test_escape_empties_a_search_and_then_goes_on_to_the_window(qtbot, window):
    field = SearchField("Search")
    window(field)
    qtbot.keyClicks(field.edit, "silence")
    with qtbot.waitSignals([field.emptied, field.changed]):
        qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.assertNotEmitted(field.emptied):
        qtbot.keyClick(field.edit, Qt.Key.Key_Escape)


def test_every_field_asks_input_methods_to_keep_nothing():
    for field in (Field("a"), PassphraseField("b"), SearchField("c")):
        assert field.edit.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


# --- rows, boxes, folded parts ---


def test_a_row_names_its_control(spoken):
    switch = Switch("")
    row = SettingRow("Lock when it sleeps", switch, "What you wrote is kept first.")
    assert spoken(row.control) == (QAccessible.Role.CheckBox, "Lock when it sleeps")
    assert switch.accessibleDescription() == "What you wrote is kept first."


def test_a_tick_box_is_pressed_on_its_words(qtbot, window, spoken):
    tick = TickBox("Only for me", "Never offered.")
    window(tick)
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 5, 8))
    assert tick.isChecked()
    assert spoken(tick) == (QAccessible.Role.CheckBox, "Only for me")


def test_a_folded_part_builds_what_is_inside_only_when_opened(qtbot, window):
    built = []

    def build() -> QWidget:
        built.append(Label("inside"))
        return built[-1]

    part = FoldedPart("Role drift", "given tasks", build)
    window(part)
    part.row.setFocus()
    assert not built
    for _press in range(3):
        qtbot.keyClick(part.row, Qt.Key.Key_Return)
    assert len(built) == 1
    assert built[0].isVisible()
    assert part.row.accessibleDescription() == "given tasks, open"


def test_an_entry_is_read_with_its_day_and_first_words(qtbot, window):
    shown = Shown("id7", "Slate network", "Her brother said", "Thu 14", nothing, ((4, 7),))
    rows = LatelyRow(shown), EntryRow(shown)
    window(*rows)
    for row in rows:
        assert row.accessibleName() == "Slate network, Thu 14, Her brother said"
        with qtbot.waitSignal(row.opened) as heard:
            qtbot.keyClick(row, Qt.Key.Key_Return)
        assert heard.args == ["id7"]


# --- the shell ---


def test_the_place_where_you_are_is_spoken(spoken):
    row = NavRow("Today", "sun-horizon")
    row.set_chosen(True)
    assert spoken(row) == (QAccessible.Role.Button, "Today")
    assert row.accessibleDescription() == "you are here"


@pytest.mark.parametrize(("key", "begun"), [("2", "disclosure"), ("n", "note"), ("m", "meeting")])
def test_a_digit_or_letter_begins_something_new(qtbot, window, key, begun):
    kinds = ("meeting", "disclosure", "note")
    button = NewButton(tuple(NewItem(k, k.title(), "line", "", nothing) for k in kinds))
    window(button)
    button.click()
    menu = button.findChild(NewMenu)
    assert menu.activeAction().text() == "Meeting"
    with qtbot.waitSignal(button.picked) as heard:
        qtbot.keyClicks(menu, key)
    assert heard.args == [begun]


def test_section_links_are_one_tab_stop_and_a_dot_means_words(qtbot, window):
    links = SectionLinks("Parts")
    links.set_links([("a", "What happened"), ("b", "Voices")])
    links.set_dotted(["b"])
    after = PlainButton("After")
    window(links, after)
    with qtbot.waitSignal(links.chosen) as heard:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert heard.args == ["b"]
    assert QApplication.focusWidget().accessibleDescription() == "you are here, has words"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after


def test_the_status_bar_always_says_where_the_words_are():
    bar = StatusBar()
    said = [each.text() for each in bar.findChildren(QLabel)]
    assert "This computer only. PeerDesk never goes online" in said


def test_the_margin_goes_under_the_sheet_where_there_is_no_room(window):
    sheet, margin = Sheet(), QWidget()
    spread = Spread(sheet, margin)
    holder = window(spread)
    holder.resize(1120, 700)
    spread.resize(1088, 680)
    assert not spread.is_stacked()
    assert sheet.width() == tokens.SHEET_WIDTH
    assert margin.width() == tokens.MARGIN_WIDTH
    spread.set_breadth("large")
    assert spread.is_stacked()


# --- what comes and goes ---


def test_a_notice_offers_what_can_be_done(qtbot, window):
    strip = NoticeStrip("The disk is full.", [("again", "Try now")])
    window(strip, PlainButton("x"))
    press = next(each for each in strip.findChildren(QWidget) if each.accessibleName() == "Try now")
    with qtbot.waitSignal(strip.acted) as heard:
        qtbot.mouseClick(press, Qt.MouseButton.LeftButton)
    assert heard.args == ["again"]


def test_a_toast_can_be_undone_and_put_away(qtbot, window):
    holder = window(PlainButton("Let it go"))
    toast = Toast(holder)
    toast.say("Let go. It won’t be asked again.", "Undo")
    back = toast.findChild(QWidget)
    with qtbot.waitSignal(toast.undone):
        qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()
    toast.say("Let go.")
    with qtbot.waitSignal(toast.gone):
        qtbot.keyClick(toast, Qt.Key.Key_Escape)


def test_a_toast_stays_while_the_window_stands_still(window):
    holder = window(PlainButton("x"))
    toast = Toast(holder)
    toast.say("Let go.", "Undo")
    assert not toast._timer.isActive()


def test_a_toast_with_nothing_to_undo_offers_nothing(window):
    holder = window(PlainButton("x"))
    toast = Toast(holder)
    toast.say("Kept.")
    assert toast._back.words() == ("Put away" if theme().still else "")
    undone = []
    toast.undone.connect(lambda: undone.append(True))
    toast._back.click()
    assert not toast.isVisible()
    assert undone == []


def test_the_safest_answer_has_the_focus_and_is_what_escape_means(qtbot):
    dialog = AskDialog(
        "Take this entry away?",
        "It stays in the drawer for 30 days.",
        [("keep", "Keep it", "plain"), ("away", "Take it away", "plain")],
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.button("keep").hasFocus)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.answer == "keep"
    assert dialog.width() <= 560


def test_an_answer_is_the_one_that_was_pressed(qtbot):
    dialog = AskDialog("Really?", "", [("no", "No", "plain"), ("yes", "Yes", "filled")])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.mouseClick(dialog.button("yes"), Qt.MouseButton.LeftButton)
    assert dialog.answer == "yes"


def test_what_is_said_before_the_window_is_painted_goes_away_like_all_else(qtbot):
    theme().install(QApplication.instance(), "light", 100, False)
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(700, 600)
    toast = Toast(holder)
    toast.say("A made-up journal. What you write here is kept only until you close it.")
    assert not toast._timer.isActive()
    holder.show()
    qtbot.waitUntil(toast.isVisible)
    assert toast._timer.isActive()
    with qtbot.waitSignal(toast.gone):
        toast._timer.start(0)
    theme().install(QApplication.instance(), "light", 100, True)


def test_esc_anywhere_in_the_window_and_a_click_put_a_toast_away(qtbot, window):
    holder = window(PlainButton("x"))
    toast = Toast(holder)
    toast.say("Kept.")
    QTest.keyClick(holder.windowHandle(), Qt.Key.Key_Escape)
    assert not toast.isVisible()
    toast.say("Kept.")
    qtbot.mouseClick(toast, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert not toast.isVisible()


def test_the_keys_for_undo_take_the_way_back_a_toast_offers(qtbot, window):
    line = LineEdit("A line", "")
    holder = window(line)
    toast = Toast(holder)
    undone = []
    toast.undone.connect(lambda: undone.append(True))
    toast.say("Let go.", "Undo")
    QTest.keyClick(holder.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]
    assert not toast.isVisible()


def test_a_field_with_something_to_take_back_has_the_keys_for_undo_to_itself(qtbot, window):
    line = LineEdit("A line", "")
    holder = window(line)
    toast = Toast(holder)
    undone = []
    toast.undone.connect(lambda: undone.append(True))
    toast.say("Let go.", "Undo")
    QTest.keyClicks(line, "rain")
    QTest.keyClick(holder.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == ""
    assert undone == []
    assert toast.isVisible()


@pytest.mark.parametrize("scale", [80, 100, 200])
def test_a_question_shows_its_whole_sentence_at_its_first_showing(qtbot, scale):
    theme().install(QApplication.instance(), "light", scale, True)
    dialog = AskDialog(
        "Erase this now?",
        "It is erased from this computer, with its later looks. Copies you made before still hold it, and nobody can "
        "bring it back from here, neither you nor anybody you might ask for help.",
        [("keep", "Keep it", "plain"), ("erase", "Erase it now", "plum")],
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    for label in dialog.findChildren(Label):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    theme().install(QApplication.instance(), "light", 100, True)


# --- the ring and the scroll ---


def test_the_ring_follows_keys_and_leaves_for_the_pointer(qtbot, window):
    first, second = PlainButton("one"), PlainButton("two")
    holder = window(first, second)
    ring = FocusRing(holder)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert ring.ringed() is second
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert ring.ringed() is None
    qtbot.keyClick(first, Qt.Key.Key_Shift)
    assert ring.ringed() is first


def test_the_ring_is_always_shown_in_a_field(qtbot, window):
    button, field = PlainButton("x"), Field("Name")
    ring = FocusRing(window(button, field))
    qtbot.mouseClick(field.edit, Qt.MouseButton.LeftButton)
    assert ring.ringed() is field.edit


def test_scrolling_follows_the_focus(qtbot, window):
    content = QWidget()
    column = QVBoxLayout(content)
    buttons = [PlainButton(str(each)) for each in range(60)]
    for button in buttons:
        column.addWidget(button)
    scroll = ScrollArea(content)
    scroll.setFixedHeight(300)
    window(scroll)
    buttons[50].setFocus()
    seen = buttons[50].mapTo(scroll.viewport(), QPoint(0, 0)).y()
    assert 0 <= seen <= 300 - buttons[50].height()


# --- the look ---


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_colour_name_is_in_both_looks(qapp, mode):
    theme().install(qapp, mode, 100, True)
    assert theme().colour("ink") != theme().colour("sheet")
    assert set(tokens.LIGHT) == set(tokens.DARK)


def test_a_desktop_that_asks_for_contrast_gets_its_own_two_colours():
    palette = QPalette(QColor("black"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("yellow"))
    forced = forced_colours(palette)
    assert set(forced) == set(tokens.LIGHT)
    assert set(forced.values()) == {"#000000", "#ffff00"}
    assert forced["ink3"] != forced["wash"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked itself")
@pytest.mark.parametrize("asked", [True, False])
def test_a_desktop_that_asks_for_less_motion_is_heard(qapp, home, asked):
    settings = home / ".config" / "kdeglobals"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"[KDE]\nAnimationDurationFactor = {0 if asked else 1}\n")
    theme().install(qapp, "light", 100, False)
    assert theme().still == asked


def test_a_colour_handed_out_can_be_changed_without_harm():
    theme().colour("fill").setAlphaF(0.1)
    assert theme().colour("fill").alphaF() == 1


def test_text_size_is_held_between_80_and_200(qapp):
    theme().install(qapp, "light", 500, True)
    assert theme().px(100) == 200
    theme().install(qapp, "light", 1, True)
    assert theme().px(100) == 80


def test_standing_still_takes_no_time(qapp):
    theme().install(qapp, "light", 100, True)
    assert theme().duration(160) == 0


@pytest.mark.parametrize("role", sorted(tokens.TYPE))
def test_every_role_of_type_is_in_its_own_face(role):
    face = tokens.TYPE[role]
    font = theme().font(role)
    assert font.families()[0] == face.family
    assert font.pixelSize() == face.size


# --- the journal's list ---


@pytest.fixture
def entries(window):
    made = EntryList("Entries")
    made.set_rows(
        [Shown(str(each), f"Entry {each}", "line", "Thu", nothing) for each in range(200)]
    )
    made.setMinimumHeight(400)
    window(made)
    return made


def test_choosing_in_the_list_is_reading(qtbot, entries):
    entries.set_chosen("3")
    with qtbot.waitSignal(entries.opened) as heard:
        qtbot.keyClick(entries, Qt.Key.Key_Down)
    assert heard.args == ["4"]
    assert entries.chosen() == "4"


def test_showing_an_entry_as_chosen_tells_nobody(qtbot, entries):
    with qtbot.assertNotEmitted(entries.opened):
        entries.set_chosen("7")
    entries.set_chosen("gone")
    assert entries.chosen() == ""


def test_the_list_asks_for_more_before_its_end(qtbot, entries):
    with qtbot.waitSignal(entries.near_end):
        qtbot.keyClick(entries, Qt.Key.Key_End)
    entries.add_rows([Shown("new", "Another", "", "Fri", nothing)])
    assert entries.rows() == 201


def test_a_row_of_the_list_is_read_whole(entries):
    index = entries.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Entry 0, Thu, line"
