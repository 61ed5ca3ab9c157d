# SPDX-License-Identifier: GPL-3.0-or-later
"""Today by keys: two digits and Enter, one key to answer, and everything else may be left alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peerdesk.errors import DiskFull
from peerdesk.journal.journal import Journal
from peerdesk.records.answers import Silence
from peerdesk.records.around import FollowUpState
from peerdesk.records.early_signs import EarlySigns, Rule
from peerdesk.records.entry import Kind, State
from peerdesk.ui.address import Address
from peerdesk.ui.pages.today_page import TodayPage
from peerdesk.ui.widgets.strand.strand import Strand
from tests.builders import TODAY, a_check_in, a_disclosure, a_meeting, a_network, a_note


@pytest.fixture
def slate(write):
    return write_network(write)


def write_network(write):
    network = a_network("Slate")
    write(lambda journal: journal.put_network(network))
    return network


def ask(write, entry, due_days_ago=1):
    def verb(journal):
        journal.keep(entry)
        journal.follow_ups.ask_again(entry.id, TODAY.date() - timedelta(days=due_days_ago))

    write(verb)
    return entry


def press(text, widget=None):
    QTest.keyClicks(widget or QApplication.focusWidget(), text)


def enter():
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def name_of(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


# Two strands


def test_two_digits_and_enter_are_a_check_in(stage):
    page = stage.show(TodayPage)
    assert QApplication.focusWidget() is page.strip.pair.took
    press("4")
    assert QApplication.focusWidget() is page.strip.pair.gave
    press("3")
    enter()
    stage.settle()
    (line,) = stage.session.desk.reading.newest()
    assert (line.kind, line.toll, line.reward) == (Kind.CHECK_IN, 4, 3)
    assert page.strip.answers() == (None, None)
    assert QApplication.focusWidget() is page.strip.pair.took
    assert [row.accessibleName() for row in page.lately.rows()] == [
        "Check-in, Thu 14, Took a lot, gave some"
    ]


def test_kept_is_said_only_after_it_is_kept_and_can_be_undone(stage):
    stage.show(TodayPage)
    press("4")
    enter()
    assert stage.said == []
    stage.settle()
    ((said, undo),) = stage.said
    assert said == "Kept."
    undo()
    stage.settle()
    assert stage.session.desk.reading.newest() == ()


def test_two_digits_without_enter_are_in_the_vault_and_there_again(stage, qtbot):
    """S9: whoever is called away in the middle finds it as it was."""
    stage.show(TodayPage)
    press("4")
    press("u")
    qtbot.waitUntil(lambda: bool(stage.session.desk.reading.drafts()), timeout=2_000)
    stage.session.writer.write(Journal.open_for_today)  # as after a lock, or a crash
    stage.settle()
    again = stage.show(TodayPage)
    assert [each.said() for each in (again.strip.pair.took, again.strip.pair.gave)] == [
        "a lot",
        "unsure",
    ]
    enter()
    stage.settle()
    (line,) = stage.session.desk.reading.newest()
    assert (line.toll, line.state) == (4, State.RESTED)
    assert again.strip.answers() == (None, None)


def test_unsure_and_not_now_go_on_as_digits_do(stage):
    page = stage.show(TodayPage)
    press("u")
    assert QApplication.focusWidget() is page.strip.pair.gave
    press("n")
    assert page.strip.answers() == (Silence.UNSURE, Silence.NOT_NOW)


def test_leaving_the_page_keeps_what_is_set(stage):
    page = stage.show(TodayPage)
    press("4")
    page.keep_what_is_begun()
    stage.settle()
    assert [each.answers["toll"].order for each in stage.session.desk.reading.drafts()] == [4]
    assert page.margin.unfinished_presses() == ()


def test_leaving_at_once_after_enter_leaves_it_kept(stage):
    page = stage.show(TodayPage)
    press("4")
    enter()
    page.keep_what_is_begun()
    stage.settle()
    assert stage.session.desk.reading.drafts() == ()
    assert [line.state for line in stage.session.desk.reading.newest()] == [State.RESTED]
    assert [sentence for sentence, _undo in stage.said] == ["Kept."]


def test_enter_with_nothing_said_keeps_nothing(stage):
    stage.show(TodayPage)
    enter()
    stage.settle()
    assert stage.session.desk.reading.newest() == ()
    assert stage.said == []


def test_say_more_goes_on_with_what_was_set(stage):
    page = stage.show(TodayPage)
    press("5")
    page.strip.more_link.click()
    stage.settle()
    (line,) = stage.session.desk.reading.newest()
    assert line.toll == 5
    assert stage.went == [Address("writing", entry=line.id)]


def test_say_more_with_nothing_set_begins_a_check_in(stage):
    page = stage.show(TodayPage)
    page.strip.more_link.click()
    assert stage.went == [Address("writing", kind="check_in")]


def test_both_strands_have_spoken_names(stage):
    page = stage.show(TodayPage)
    press("4")
    assert name_of(page.strip.pair.took) == "What it took, a lot, 4 of 5"
    assert name_of(page.strip.pair.gave) == "What it gave, not said"


# A new journal


def test_a_new_journal_offers_two_ways_to_begin_and_nothing_else(stage):
    page = stage.show(TodayPage)
    assert page.beginning.isVisible()
    assert not page.waiting.isVisible()
    assert not page.lately.isVisible()
    page.beginning.meeting_button.click()
    page.beginning.note_button.click()
    assert stage.went == [Address("writing", kind="meeting"), Address("writing", kind="note")]


# Asked again


def test_one_digit_answers_and_can_be_undone(stage, write, slate):
    entry = ask(write, a_disclosure("held_back", 1, network=slate.id))
    page = stage.show(TodayPage)
    (card,) = page.waiting.cards()
    assert (
        card.accessibleName()
        == "Yesterday you held something back in the Slate network. Is it still with you?"
    )
    card.take_focus()
    press("3")
    stage.settle()
    (asked,) = stage.session.desk.reading.follow_ups.about(entry.id)
    assert asked.answer.label == "heavier"
    assert page.waiting.cards() == ()
    assert isinstance(QApplication.focusWidget(), Strand)
    ((said, undo),) = stage.said
    assert said == "Kept: heavier."
    undo()
    stage.settle()
    assert len(page.waiting.cards()) == 1


def test_the_focus_goes_to_the_next_question(stage, write, slate):
    ask(write, a_disclosure("shared", 7, network=slate.id), 1)
    ask(write, a_disclosure("held_back", 7, network=slate.id), 2)
    page = stage.show(TodayPage)
    first, second = page.waiting.cards()
    first.take_focus()
    press("1")
    stage.settle()
    assert page.waiting.cards() == (second,)
    assert second.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize(
    ("verb", "state", "said"),
    [
        ("not_now_button", FollowUpState.WAITING, "Not now. It comes back in a week."),
        ("let_go_button", FollowUpState.LET_GO, "Let go. It won’t be asked again."),
        ("stop_button", FollowUpState.STOPPED, "It won’t be asked again."),
    ],
)
def test_not_answering_is_one_press(stage, write, verb, state, said):
    entry = ask(write, a_disclosure())
    page = stage.show(TodayPage)
    (card,) = page.waiting.cards()
    getattr(card, verb).click()
    stage.settle()
    (asked,) = stage.session.desk.reading.follow_ups.about(entry.id)
    assert asked.state is state
    assert [sentence for sentence, _undo in stage.said] == [said]
    assert page.waiting.cards() == ()


def test_a_few_lines_are_written_in_place_and_kept_beside_the_entry(stage, write):
    entry = ask(write, a_disclosure())
    page = stage.show(TodayPage)
    (card,) = page.waiting.cards()
    card.write_button.click()
    assert QApplication.focusWidget() is card.lines.field
    press("3 of them stayed.")
    QTest.keyClick(card.lines.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    reading = stage.session.desk.reading
    assert [look.text for look in reading.entry(entry.id).later_looks] == ["3 of them stayed."]
    assert reading.drafts() == ()
    assert page.waiting.cards() == ()


def test_lines_under_way_are_in_the_vault_when_the_page_is_left_and_here_afterwards(stage, write):
    """S7: nothing typed is lost."""
    ask(write, a_disclosure())
    page = stage.show(TodayPage)
    page.waiting.cards()[0].write_button.click()
    press("Half a sen")
    page.keep_what_is_begun()
    stage.settle()
    (draft,) = stage.session.desk.reading.drafts()
    assert draft.later_looks[-1].text == "Half a sen"
    (card,) = page.waiting.cards()
    assert card.lines.field.text() == "Half a sen"
    again = stage.show(TodayPage)
    (card,) = again.waiting.cards()
    assert card.lines.field.text() == "Half a sen"
    assert card.lines.isVisible()


def test_lines_the_disk_did_not_take_are_handed_on_again(stage, write, monkeypatch, qtbot):
    """T12: not left over words that are not kept, and not forgotten either."""

    def full(_connection):
        raise DiskFull

    ask(write, a_disclosure())
    page = stage.show(TodayPage)
    page.waiting.cards()[0].write_button.click()
    press("Half a sen")
    monkeypatch.setattr("peerdesk.journal.verb.transaction", full)
    stayed = []
    page.leave(lambda: pytest.fail("left over words that are not kept"), stayed.append)
    qtbot.waitUntil(lambda: bool(stayed))
    monkeypatch.undo()
    left = []
    page.leave(lambda: left.append(True))
    qtbot.waitUntil(lambda: bool(left))
    (draft,) = stage.session.desk.reading.drafts()
    assert draft.later_looks[-1].text == "Half a sen"


def test_a_word_and_a_few_lines_may_go_together(stage, write):
    entry = ask(write, a_disclosure())
    page = stage.show(TodayPage)
    (card,) = page.waiting.cards()
    card.write_button.click()
    press("Quieter.")
    card.take_focus()
    press("1")
    stage.settle()
    reading = stage.session.desk.reading
    assert [look.text for look in reading.entry(entry.id).later_looks] == ["Quieter."]
    assert reading.follow_ups.about(entry.id)[0].answer.label == "lighter"
    assert reading.drafts() == ()


def test_more_than_two_wait_behind_a_word(stage, write):
    for days in range(1, 5):
        ask(write, a_disclosure(), days)
    page = stage.show(TodayPage)
    assert len(page.waiting.cards()) == 2
    assert page.waiting.more_link.words() == "2 more, when you like"
    page.waiting.more_link.click()
    assert len(page.waiting.cards()) == 4
    assert not page.waiting.more_link.isVisible()


def test_questions_from_long_ago_are_offered_once_together(stage, write):
    """S5."""
    entries = [ask(write, a_disclosure("shared", 160), days) for days in (60, 90)]
    page = stage.show(TodayPage)
    stage.settle()
    assert page.waiting.cards() == ()
    assert page.waiting.old_button.isVisible()
    assert stage.session.desk.settings.old_asked_on == TODAY.date().isoformat()
    page.waiting.old_button.click()
    stage.settle()
    states = {stage.session.desk.reading.follow_ups.about(entry.id)[0].state for entry in entries}
    assert states == {FollowUpState.LET_GO}
    assert not page.waiting.isVisible()


# Lately and the margin


def test_a_folded_entry_is_its_day_alone(stage, write):
    """S9."""
    write(lambda journal: journal.close_and_leave(a_meeting(title="Held down")))
    page = stage.show(TodayPage)
    (row,) = page.lately.rows()
    assert row.accessibleName() == "Thu 14"


def test_rows_lead_to_what_they_are_about(stage, write):
    note = a_note()
    write(lambda journal: journal.leave(note))
    write(lambda journal: journal.agenda.add("Hours at the bus stop"))
    page = stage.show(TodayPage)
    page.lately.rows()[0].click()
    page.margin.unfinished_presses()[0].click()
    page.margin.agenda_link.click()
    assert stage.went == [
        Address("journal", entry=note.id),
        Address("writing", entry=note.id),
        Address("supervision"),
    ]


def test_a_prompt_can_be_written_from_swapped_or_left_for_today(stage, write):
    write(lambda journal: journal.keep(a_note()))
    page = stage.show(TodayPage)
    margin = page.margin
    first = margin.prompt_text.text()
    assert first
    margin.another_button.click()
    assert margin.prompt_text.text() not in {"", first}
    margin.take_button.click()
    assert stage.went[-1].kind == "note"
    assert stage.went[-1].prompt
    margin.none_button.click()
    stage.settle()
    assert not margin.prompt_text.isVisible()
    stage.said[-1][1]()
    stage.settle()
    assert margin.prompt_text.isVisible()


def test_tab_reaches_everything_in_the_order_it_is_read_and_never_sticks(stage, write, slate):
    ask(write, a_disclosure("shared", 7, network=slate.id))
    write(lambda journal: journal.leave(a_note()))
    page = stage.show(TodayPage)
    reached = []
    for _ in range(40):
        widget = QApplication.focusWidget()
        if widget in reached:
            break
        reached.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.strip.pair.took
    parts = (page.strip, page.waiting, page.lately, page.margin)
    places = [
        next(place for place, part in enumerate(parts) if part.isAncestorOf(widget))
        for widget in reached
    ]
    assert places == sorted(places)
    assert set(places) == {0, 1, 2, 3}
    assert all(name_of(widget) for widget in reached)


def test_the_day_is_shown_anew_after_midnight(stage, write, clock):
    write(lambda journal: journal.keep(a_note()))
    page = stage.show(TodayPage)
    page.hide()
    clock.advance(24 * 3600)
    page.show()
    assert page.sheet.date_label.text() == "Friday 15 May"


def test_lines_from_the_journal_are_never_markup(stage, write):
    write(lambda journal: journal.agenda.add("<b>not bold</b>"))
    page = stage.show(TodayPage)
    labels = page.margin.findChildren(type(page.sheet.date_label))
    assert any(label.text() == "<b>not bold</b>" for label in labels)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_early_signs_are_named_only_when_the_writers_own_rule_is_met(write, stage, qtbot) -> None:
    write(
        lambda journal: journal.noticed.put_early_signs(
            EarlySigns("I stop humming.", rule=Rule(4, 2, 7))
        )
    )
    write(lambda journal: journal.rest(a_check_in(4, 2, days_ago=1)))
    page = stage.show(TodayPage)
    asked: list[None] = []
    stage.session.looking.run(lambda: None, asked.append)
    qtbot.waitUntil(lambda: bool(asked))
    assert not page.margin.signs_link.isVisible()
    stage.session.writer.write(lambda journal: journal.rest(a_check_in(5, 1, days_ago=2)))
    qtbot.waitUntil(page.margin.signs_link.isVisible)
    assert "humming" not in " ".join(label.text() for label in page.findChildren(QLabel))
    page.margin.signs_link.click()
    assert stage.went == [Address("weeks", part="signs")]


def test_this_evening_comes_to_an_open_page_once_nothing_is_typed(
    write, clock, stage, qtbot
) -> None:
    note = a_note()
    write(lambda journal: journal.rest(note))
    write(lambda journal: journal.follow_ups.ask_again(note.id, TODAY.date()))
    page = stage.show(TodayPage)
    assert page.waiting.cards() == ()
    clock.advance(9000)
    page._evening._come()
    qtbot.waitUntil(lambda: len(page.waiting.cards()) == 1)
