# SPDX-License-Identifier: GPL-3.0-or-later
"""The round, as its host holds it: it moves only when told to, and what was brought goes with one key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.presenters.supervision.intervision import STEPS, TAKEN_BACK
from peerdesk.ui.address import Address
from peerdesk.ui.pages.round_page import RoundPage
from peerdesk.ui.pages.writing_page import WritingPage
from peerdesk.ui.widgets.text.label import Label

SOMETHING = "Somebody asked me to tell my story, and I said no."


def begun(stage, **size):
    """The page of a round with one thing brought, before anyone speaks."""
    page = stage.show(RoundPage, **size)
    page.visit(Address("round"))
    QTest.keyClicks(page.sheet.bringing.brought, SOMETHING)
    QTest.keyClicks(page.sheet.bringing.question, "What was it like for you?")
    return page


def everything_shown(page):
    return [each.text() for each in page.findChildren(Label) if each.isVisible()]


def press(which):
    QTest.keyClick(QApplication.focusWidget(), which)


def test_space_goes_on_and_what_was_brought_stands_large(stage):
    page = begun(stage)
    page.take_focus()
    press(Qt.Key.Key_Space)
    assert page.sheet.title.text() == "The one who brings speaks"
    assert page.sheet.about.text() == "5 to 10 minutes, if that suits you"
    assert SOMETHING in everything_shown(page)
    page.back_button.click()
    assert page.sheet.bringing.isVisible()
    assert page.sheet.bringing.brought.text() == SOMETHING


def test_one_key_takes_it_back_at_once_and_the_round_may_go_on(stage):
    page = begun(stage)
    for _step in range(2):
        page.on_button.click()
    press(Qt.Key.Key_Escape)
    shown = everything_shown(page)
    assert SOMETHING not in shown
    assert TAKEN_BACK in shown
    assert any("Copies may remain" in words for words in shown)
    assert not page.take_back_button.isVisible()
    assert page.sheet.bringing.brought.text() == ""
    page.on_button.click()
    assert page.sheet.title.text() == STEPS[3].title
    for _step in range(3):
        page.back_button.click()
    assert page.sheet.bringing.brought.text() == ""


def test_the_key_works_while_it_is_still_being_typed(stage):
    page = begun(stage)
    page.sheet.bringing.question.setFocus()
    press(Qt.Key.Key_Escape)
    assert page.sheet.bringing.brought.text() == page.sheet.bringing.question.text() == ""
    assert TAKEN_BACK in everything_shown(page)


def test_a_change_of_look_leaves_the_round_where_it_is(stage):
    page = begun(stage)
    page.on_button.click()
    anew = stage.show(RoundPage)
    anew.visit(Address("round"))
    assert anew.sheet.title.text() == STEPS[1].title
    assert SOMETHING in everything_shown(anew)


def test_over_it_is_closed_and_nothing_of_it_is_anywhere(stage):
    page = begun(stage)
    while not stage.session.round.is_last:
        page.on_button.click()
    assert SOMETHING not in everything_shown(page)
    page.write_button.click()
    page.on_button.click()
    assert stage.went == [Address("writing", kind="note"), Address("supervision")]
    stage.settle()
    assert stage.session.desk.reading.newest(1) == ()
    page.visit(Address("round"))
    assert page.sheet.title.text() == STEPS[0].title
    assert page.sheet.bringing.brought.text() == ""


def test_a_session_of_intervision_leads_to_the_round(stage):
    page = stage.show(WritingPage)
    page.visit(Address("writing", kind="supervision"))
    page.set_breadth("wide")
    (button,) = [
        each
        for each in page.findChildren(type(page.part.round_button))
        if each.text() == "Hold the round"
    ]
    assert button.isHidden()
    kinds = page.part.form.sections["kind"].fields[0].row
    kinds.toggle("intervision")
    assert not button.isHidden()
    button.click()
    assert Address("round") in stage.went
    kinds.toggle("informal")
    assert button.isHidden()


def test_an_unticked_line_is_said_to_stay_on_the_agenda(stage, write):
    for text in ("One", "Two"):
        write(lambda journal, text=text: journal.agenda.add(text))
    page = stage.show(WritingPage)
    page.visit(Address("writing", kind="supervision"))
    (field,) = page.part.form.sections["brought"].fields
    first, second = field.boxes.values()
    assert first.accessibleDescription() == "stays on the agenda"
    first.toggle()
    assert (first.accessibleDescription(), second.accessibleDescription()) == (
        "brought",
        "stays on the agenda",
    )
    stage.settle()
    assert len(stage.session.desk.reading.agenda.waiting()) == 2
    page.rest()
    stage.settle()
    assert [line.text for line in stage.session.desk.reading.agenda.waiting()] == ["Two"]
