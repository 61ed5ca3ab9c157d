# SPDX-License-Identifier: GPL-3.0-or-later
"""The writing field: plain text, undo that stops at what was loaded, and a Tab that always leaves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QApplication

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.boxed import BoxedWriting
from peerdesk.ui.widgets.presses.buttons import PlainButton
from peerdesk.ui.widgets.text.reading_text import ReadingText
from peerdesk.ui.widgets.text.writing import WritingField

UNDO = QKeySequence.StandardKey.Undo


@pytest.fixture
def field(window):
    made = WritingField("What happened", "What happened, in the order it comes to you?")
    made.after = PlainButton("After")
    window(made, made.after)
    return made


def undo(qtbot, field, times=1):
    for _time in range(times):
        qtbot.keySequence(field, QKeySequence(UNDO))


def test_tab_always_leaves(qtbot, field):
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is field.after
    assert field.text() == ""


def test_undo_never_goes_behind_what_was_loaded(qtbot, field):
    field.set_text("What was kept.")
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClicks(field, " And more")
    undo(qtbot, field, 20)
    assert field.text() == "What was kept."


def test_one_undo_takes_back_a_sentence_at_most(qtbot, field):
    qtbot.keyClicks(field, "First thing.")
    qtbot.keyClicks(field, " Second thing.")
    undo(qtbot, field)
    assert field.text() == "First thing."


def test_one_undo_takes_back_what_was_typed_in_one_go(qtbot, field):
    qtbot.keyClicks(field, "before the pause")
    with qtbot.waitSignal(field.paused):
        pass
    qtbot.keyClicks(field, " and after")
    undo(qtbot, field)
    assert field.text() == "before the pause"


def test_pasting_keeps_the_words_and_drops_everything_else(field):
    pasted = QMimeData()
    pasted.setHtml("<h1>Big</h1><img src='file:///etc/passwd'>")
    pasted.setText("<b>plain</b>")
    field.insertFromMimeData(pasted)
    assert field.text() == "<b>plain</b>"
    assert "<h1" not in field.document().toHtml()


def test_nothing_but_text_is_taken_in(field):
    picture = QMimeData()
    picture.setImageData(theme().picture("x").toImage())
    assert not field.canInsertFromMimeData(picture)


def test_copying_gives_plain_text_alone(field):
    field.set_text("only words")
    field.selectAll()
    assert field.createMimeDataFromSelection().formats() == ["text/plain"]


def test_spaces_and_lines_stay_as_they_were_written(field):
    written = "  one\u00a0space,\n\n\ttwo  spaces \nlast "
    field.set_role("poem")
    field.set_text(written)
    assert field.text() == written


@pytest.mark.parametrize("role", ["writing", "poem"])
def test_every_enter_begins_a_line_in_the_same_setting(qtbot, field, role):
    field.set_role(role)
    qtbot.keyClicks(field, "one")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(field, key)
    qtbot.keyClicks(field, "two")
    assert field.text() == "one\n\n\ntwo"
    first, last = field.document().firstBlock(), field.document().lastBlock()
    assert last.blockFormat() == first.blockFormat()


def test_an_indent_in_a_poem_is_a_key_and_not_tab(qtbot, field):
    field.set_role("poem")
    field.set_text("a line")
    qtbot.keyClick(field, Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "\ta line"
    qtbot.keyClick(field, Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "a line"


def test_it_grows_with_the_text_and_never_scrolls_inside(qtbot, field):
    before = field.height()
    field.set_text("\n".join(["A line that was written."] * 40))
    assert field.height() > before * 20
    assert field.verticalScrollBar().maximum() == 0


def test_an_endless_word_breaks(field):
    field.set_text("x" * 4000)
    assert field.horizontalScrollBar().maximum() == 0
    assert field.height() > 4 * theme().line("writing")


def test_what_is_longer_already_is_shown_whole(qtbot, window):
    """A text kept from elsewhere is not cut by being opened."""
    short = WritingField("One line", longest=5)
    short.set_text("longer than five")
    assert short.text() == "longer than five"


def test_nothing_beyond_its_longest_is_taken_in(qtbot, window):
    short = WritingField("One line", longest=5)
    window(short)
    qtbot.keyClicks(short, "abcdefgh")
    pasted = QMimeData()
    pasted.setText("zzz")
    short.insertFromMimeData(pasted)
    assert short.text() == "abcde"


def test_loading_text_tells_nobody_and_leaving_does(qtbot, field):
    with qtbot.assertNotEmitted(field.changed):
        field.set_text("loaded")
    with qtbot.waitSignal(field.left):
        field.after.setFocus()


def test_it_asks_input_methods_to_keep_nothing(field):
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_its_question_is_read_with_its_name(field, spoken):
    assert spoken(field) == (QAccessible.Role.EditableText, "What happened")
    assert field.accessibleDescription() == "What happened, in the order it comes to you?"


def test_lines_have_the_height_of_the_pictures(field):
    field.set_text("one")
    assert field.height() == 29
    field.set_text("one\ntwo")
    assert field.height() == 29 + 12 + 29


def test_lines_grow_with_the_text(qapp, window):
    theme().install(qapp, "light", 200, True)
    large = WritingField("What happened")
    window(large)
    large.set_text("one")
    assert large.height() == 58


def test_a_box_passes_the_focus_to_its_field(window):
    box = BoxedWriting("Only for me", "What I almost said")
    window(box)
    assert QApplication.focusWidget() is box.field


def test_marks_lie_where_the_words_are(window):
    text = ReadingText("Discernment")
    window(text)
    text.set_text("I had the words ready.\nThe silence was long.")
    text.set_highlights([(text.text().index("silence"), 7)], 0)
    place = text.place_of((text.text().index("silence"), 7))
    assert place.top() >= 29
    assert place.width() > 20
    assert text.isReadOnly()
