# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing in the real page: what is kept and when it is said, every kind by keys, and nothing that traps."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk.errors import DiskFull
from peerdesk.journal.journal import Journal
from peerdesk.records.answers import Minutes, One, Rows, Word, words_of
from peerdesk.records.entry import Kind, State
from peerdesk.ui import writer_lane
from peerdesk.ui.address import Address
from peerdesk.ui.forms.ask_again import AskAgain
from peerdesk.ui.forms.ask_day import AskDay
from peerdesk.ui.forms.belonging import NetworkField
from peerdesk.ui.forms.minutes_answer import MinutesAnswer
from peerdesk.ui.forms.text_answer import TextAnswer
from peerdesk.ui.forms.when_field import WhenField
from peerdesk.ui.forms.words_answer import WordsAnswer
from peerdesk.ui.pages.writing_page import WritingPage
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.strand.strand import Strand
from peerdesk.ui.widgets.text.writing import WritingField
from peerdesk.vault.connection import Connection
from tests.builders import a_meeting, a_network

KINDS = [kind.value for kind in Kind]


def keys(text):
    QTest.keyClicks(QApplication.focusWidget(), text)


def open_page(stage, address, width=1088):
    def make(session):
        page = WritingPage(session)
        page.visit(address)
        return page

    return stage.show(make, width)


def begin(stage, kind, width=1088):
    return open_page(stage, Address("writing", kind=kind), width)


def reading(stage):
    return stage.session.desk.reading


def field_of(page, key):
    return next(each.field for each in page.findChildren(TextAnswer) if each.question.key == key)


def tab_stops(page):
    """Walk with Tab until it comes round, and return every part it stopped at."""
    seen = []
    first = QApplication.focusWidget()
    for _step in range(400):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is first and seen:
            return seen
        seen.append(here)
    pytest.fail("Tab never came round")


def test_what_is_typed_is_a_draft_before_two_seconds_are_over(stage, qtbot):
    """T12: at most two seconds of typing are not in the vault yet."""
    page = begin(stage, "note")
    keys("a line while tired")
    stage.let_two_seconds_pass()
    (draft,) = reading(stage).drafts()
    assert draft.answers["text"] == "a line while tired"
    qtbot.waitUntil(lambda: page.part.bar.kept() == "Draft kept 14:32")


def test_the_first_key_after_a_pause_begins_the_log_before_anything_is_kept(
    stage, qtbot, monkeypatch
):
    """T12: so that the draft that follows costs one flush."""
    monkeypatch.setattr(writer_lane, "_A_PAUSE", 0.01)
    monkeypatch.setattr(writer_lane, "_A_LONGER_PAUSE", 0.3)
    begin(stage, "note")
    log = stage.session.vault.folder / "journal-1.db-wal"
    kept = []
    stage.session.writer.write(Journal.open_for_today, kept.append)
    qtbot.waitUntil(lambda: bool(kept) and log.stat().st_size == 0)
    keys("a")
    qtbot.waitUntil(lambda: log.stat().st_size > 0)
    assert reading(stage).drafts() == ()


def link(page, words):
    return next(each for each in page.findChildren(LinkButton) if each.words() == words)


@pytest.mark.parametrize(
    ("words", "field"),
    [("How long, where", MinutesAnswer), ("Which network", NetworkField), ("14 May", WhenField)],
)
def test_a_fact_that_is_pressed_opens_with_the_focus_in_its_own_field(stage, words, field):
    page = begin(stage, "meeting")
    pressed = next(each for each in page.findChildren(LinkButton) if words in each.words())
    pressed.click()
    (asked,) = page.findChildren(field)[:1]
    assert asked.isAncestorOf(QApplication.focusWidget())
    pressed.click()
    assert not asked.isVisible()


def test_esc_in_the_day_folds_when_it_was_and_goes_back_to_its_link(stage):
    page = begin(stage, "meeting")
    pressed = next(each for each in page.findChildren(LinkButton) if "14 May" in each.words())
    pressed.click()
    when = page.findChild(WhenField)
    assert when.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not when.isVisible()
    assert "14 May" in QApplication.focusWidget().words()
    assert page.isVisible()
    assert stage.went == []


def test_minutes_that_are_being_typed_are_a_draft_before_the_field_is_left(stage):
    """T12: figures are no less words than words."""
    page = begin(stage, "meeting")
    keys("x")
    link(page, "How long, where").click()
    page.findChild(MinutesAnswer)._choice.changed.emit(["other"])
    QApplication.focusWidget().selectAll()
    keys("135")
    stage.let_two_seconds_pass()
    assert drafted(stage, "minutes") == Minutes(135)


def drafted(stage, key):
    drafts = reading(stage).drafts()
    return drafts[0].answers.get(key) if drafts else None


def roles_drafted(stage):
    circle = drafted(stage, "circle")
    return [seat.role for seat in circle.seats] if circle else []


def test_a_role_that_is_being_typed_is_a_draft_before_it_is_added(stage):
    """T12: a lock or a crash in the middle of adding a seat loses nothing; adding it makes it no second one."""
    page = begin(stage, "meeting")
    link(page, "Add a seat").click()
    keys("grandmother")
    stage.let_two_seconds_pass()
    assert roles_drafted(stage)[1:] == ["grandmother"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    assert roles_drafted(stage)[1:] == ["grandmother"]


def test_a_made_up_name_that_is_typed_before_its_role_is_a_draft_too(stage):
    page = begin(stage, "meeting")
    link(page, "Add a seat").click()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    keys("Aunt Juniper")
    keep_in_time(stage, page)
    (_you, seat) = drafted(stage, "circle").seats
    assert (seat.role, seat.made_up_name) == ("someone", "Aunt Juniper")


def keep_in_time(stage, page):
    """Let come at once what is due before two seconds are over."""
    soon = page.keeping._keep_soon
    assert soon.isActive()
    assert soon.interval() < 2000
    soon.timeout.emit()
    stage.settle()


def own_word(page, question):
    """Open the field for a word of one’s own under a question, with the caret in it."""
    answer = next(each for each in page.findChildren(WordsAnswer) if each.question.key == question)
    answer.row._add.click()


def labels(answer):
    return [word.label for word in words_of(answer)]


def test_a_word_of_ones_own_is_a_draft_while_it_is_typed(stage):
    """T12: before Enter; adding it then makes it no second one, and puts it in the list."""
    page = begin(stage, "check_in")
    own_word(page, "toll_sources")
    keys("sandbagged")
    keep_in_time(stage, page)
    assert labels(drafted(stage, "toll_sources")) == ["sandbagged"]
    assert "toll_sources" not in reading(stage).my_lists()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    assert labels(drafted(stage, "toll_sources")) == ["sandbagged"]
    assert [word.label for word in reading(stage).my_lists()["toll_sources"].added] == [
        "sandbagged"
    ]


def test_a_word_of_ones_own_that_is_given_up_leaves_what_was_chosen(stage):
    page = begin(stage, "check_in")
    answer = next(
        each for each in page.findChildren(WordsAnswer) if each.question.key == "toll_sources"
    )
    first = answer.row.words()[0]
    answer.row.toggle(first)
    before = labels(page._writing.entry.answers["toll_sources"])
    own_word(page, "toll_sources")
    keys("sandb")
    keep_in_time(stage, page)
    assert labels(drafted(stage, "toll_sources")) == [*before, "sandb"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    keep_in_time(stage, page)
    assert labels(drafted(stage, "toll_sources")) == before


def new_network(page):
    link(page, "Which network").click()
    link(page, "A new network").click()
    QApplication.focusWidget().selectAll()


def test_the_name_of_a_new_network_is_a_draft_while_it_is_typed(stage):
    """T12: after a crash it stands where it was typed, and resting the meeting makes the network."""
    page = begin(stage, "meeting")
    new_network(page)
    keys("Lichen")
    keep_in_time(stage, page)
    (draft,) = reading(stage).drafts()
    assert reading(stage).networks() == ()
    again = open_page(stage, Address("writing", entry=draft.id))
    (field,) = again.findChildren(NetworkField)
    assert field._name.isVisible()
    assert field._name.text() == "Lichen"
    again.rest()
    stage.settle()
    (network,) = reading(stage).networks()
    entry = reading(stage).entry(draft.id)
    assert (network.pet_name, entry.network, entry.answers) == ("Lichen", network.id, {})
    assert entry.title.startswith("Lichen")


def test_a_name_of_a_network_that_is_put_away_is_in_no_draft_and_makes_none(stage):
    page = begin(stage, "meeting")
    keys("x")
    new_network(page)
    keys("Lichen")
    keep_in_time(stage, page)
    assert drafted(stage, "new_network") == "Lichen"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    keep_in_time(stage, page)
    assert drafted(stage, "new_network") is None
    page.leave(lambda: None)
    stage.settle()
    assert reading(stage).networks() == ()


def test_a_role_that_is_put_away_is_in_no_draft(stage, qtbot):
    page = begin(stage, "meeting")
    keys("x")
    link(page, "Add a seat").click()
    keys("grandmother")
    qtbot.waitUntil(lambda: roles_drafted(stage)[1:] == ["grandmother"])
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: roles_drafted(stage) == [])


def test_the_words_of_a_thread_are_a_draft_while_they_are_typed(stage):
    """T12: before Enter, and before the field is left."""
    page = begin(stage, "meeting")
    circle = page.part.form.circle.part.circle
    circle.verbs.add("mother")
    mother = circle.verbs.current
    circle.verbs.press_thread(mother, "you")
    page.part.form.circle.part.panel.threads.seat_pressed.emit("you")
    keys("she looked up")

    def notes():
        circle = drafted(stage, "circle")
        return [each.note for each in circle.threads] if circle else []

    stage.let_two_seconds_pass()
    assert notes() == ["she looked up"]
    circle.verbs.make_current("you")
    stage.settle()
    assert [each.note for each in circle.state().threads] == ["she looked up"]


def test_leaving_a_field_keeps_it_at_once(stage):
    page = begin(stage, "meeting")
    keys("the room went still")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    stage.settle()
    assert reading(stage).drafts()[0].answers["what_happened"] == "the room went still"
    assert page.part.bar.kept().startswith("Draft kept")


def test_one_choice_alone_is_kept_at_once(stage):
    """S1: two taps are a complete entry if nothing more comes."""
    page = begin(stage, "check_in")
    keys("4")
    stage.settle()
    assert reading(stage).drafts()[0].answers["toll"].order == 4
    left = []
    page.leave(lambda: left.append(True))
    stage.settle()
    assert left
    (line,) = reading(stage).newest()
    assert (line.toll, line.reward, line.state) == (4, None, State.UNFINISHED)


def test_a_check_in_is_two_digits_and_enter(stage):
    begin(stage, "check_in")
    keys("4")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    gave = QApplication.focusWidget()
    while getattr(gave, "value", None) is None or "gave" not in gave.accessibleName():
        QTest.keyClick(gave, Qt.Key.Key_Tab)
        gave = QApplication.focusWidget()
    keys("3")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    (line,) = reading(stage).newest()
    assert (line.toll, line.reward, line.state) == (4, 3, State.RESTED)
    assert stage.went == [Address("today")]


def test_rest_keeps_it_rested_and_goes_to_read_it(stage):
    page = begin(stage, "note")
    keys("done for now")
    page.rest()
    stage.settle()
    (line,) = reading(stage).newest()
    assert line.state is State.RESTED
    assert stage.went == [Address("journal", entry=line.id)]


def test_close_and_leave_keeps_every_word_and_folds(stage):
    """S9: the words are kept and the entry folded."""
    page = begin(stage, "meeting")
    keys("he was held down and I")
    page.close_and_leave()
    stage.settle()
    (line,) = reading(stage).newest()
    assert line.folded
    assert reading(stage).entry(line.id).answers["what_happened"] == "he was held down and I"
    assert stage.went == [Address("left", entry=line.id)]


def test_nothing_written_leaves_nothing(stage):
    page = begin(stage, "disclosure")
    left = []
    page.leave(lambda: left.append(True))
    stage.settle()
    assert left
    assert reading(stage).newest() == ()


def test_coming_back_after_a_lock_finds_the_sentence_as_it_was(stage):
    page = begin(stage, "note")
    keys("half a sent")
    page.leave(lambda: None)
    stage.settle()
    entry = reading(stage).newest()[0].id
    again = open_page(stage, Address("writing", entry=entry))
    assert field_of(again, "text").text() == "half a sent"


def test_a_full_disk_is_said_and_the_words_stay(stage, monkeypatch, qtbot):
    """T12: “kept” is never said of what is not on the disk."""

    def full(_connection):
        raise DiskFull

    page = begin(stage, "note")
    monkeypatch.setattr(Connection, "check_place", full)
    keys("not lost")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: page.part.bar.kept() == "Not kept yet")
    assert page.part.notice.isVisible()
    assert field_of(page, "text").text() == "not lost"
    stayed = []
    page.leave(lambda: pytest.fail("left over words that are not kept"), stayed.append)
    qtbot.waitUntil(lambda: bool(stayed))
    monkeypatch.undo()
    page.keeping.keep()
    qtbot.waitUntil(lambda: page.part.bar.kept().startswith("Draft kept"))
    assert not page.part.notice.isVisible()


def test_words_that_cannot_be_kept_are_left_only_when_the_writer_says_so(stage, monkeypatch, qtbot):
    def full(*_statement):
        raise DiskFull

    page = begin(stage, "note")
    monkeypatch.setattr(Connection, "check_place", full)
    keys("gone if need be")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.waitUntil(page.part.notice.isVisible)
    monkeypatch.undo()
    page.part.notice.acted.emit("leave")
    stage.settle()
    assert stage.went == [Address("today")]
    assert reading(stage).drafts() == ()
    assert reading(stage).newest() == ()


@pytest.mark.parametrize("way", ["rest", "close_and_leave", "leave"])
def test_what_is_typed_while_it_is_being_kept_is_kept_too(stage, way):
    """T12: the answer of a slow disk takes nothing away that came after the question."""
    page = begin(stage, "note")
    keys("one")
    if way == "leave":
        page.leave(lambda: None)
    else:
        getattr(page, way)()
    keys(" and two")
    stage.settle()
    stage.settle()
    (line,) = reading(stage).newest()
    assert line.folded == (way == "close_and_leave")
    assert reading(stage).entry(line.id).answers["text"] == "one and two"
    assert reading(stage).drafts() == ()


@pytest.mark.parametrize("way", ["rest", "close_and_leave"])
def test_a_lock_right_after_does_not_undo_how_it_was_closed(stage, way):
    page = begin(stage, "note")
    keys("enough")
    getattr(page, way)()
    page.leave(lambda: None)
    stage.settle()
    (line,) = reading(stage).newest()
    assert line.folded == (way == "close_and_leave")
    assert (line.state is State.RESTED) == (way == "rest")


def test_a_note_called_a_poem_is_set_as_one_at_once_and_keeps_its_words(stage):
    page = begin(stage, "note")
    field = field_of(page, "text")
    field.set_text("Kettle")
    field.changed.emit()
    form = next(
        each
        for each in page.findChildren(QWidget)
        if each.accessibleName() == "Form" and hasattr(each, "toggle")
    )
    form.toggle("poem")
    assert field._is_poem()
    assert field.text() == "Kettle"


def test_held_back_rewords_what_is_asked_and_hides_nothing(stage):
    page = begin(stage, "disclosure")
    tiles = next(
        each
        for each in page.findChildren(QWidget)
        if each.accessibleName() == "How was it in the room?" and hasattr(each, "toggle")
    )
    shown = {each.question.key for each in page.part.form.views[1].fields}
    tiles.toggle("held_back")
    headings = [each.heading.text() for each in page.part.form.views[1].fields if each.heading]
    assert headings == ["Discernment", "Who would it have been for?", "What happened instead?"]
    assert {each.question.key for each in page.part.form.views[1].fields} == shown
    stage.settle()
    assert reading(stage).drafts()[0].answers["disclosure_kind"].word.id == "held_back"


def test_the_keys_of_a_strand_name_the_other_one_as_the_page_does(stage):
    page = begin(stage, "disclosure")
    took, gave = (each for each in page.findChildren(Strand))
    assert took.keys_hint().endswith("Tab goes to “It is giving”")
    assert gave.keys_hint().endswith("Shift Tab goes back to “It is taking”")
    tiles = next(
        each
        for each in page.findChildren(QWidget)
        if each.accessibleName() == "How was it in the room?" and hasattr(each, "toggle")
    )
    tiles.toggle("held_back")
    stage.settle()
    took, gave = (each for each in page.findChildren(Strand) if each.isVisible())
    assert took.keys_hint().endswith("Tab goes to “Keeping it gives”")
    assert gave.keys_hint().endswith("Shift Tab goes back to “Keeping it takes”")


@pytest.mark.parametrize("kind", KINDS)
def test_tab_comes_round_on_every_kind_and_every_stop_has_a_name_and_a_role(stage, kind):
    page = begin(stage, kind)
    page.window().activateWindow()
    for stop in tab_stops(page):
        spoken = QAccessible.queryAccessibleInterface(stop)
        assert spoken is not None
        assert spoken.text(QAccessible.Text.Name), stop
        assert spoken.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), stop


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [936, 1088])
def test_nothing_is_cut_at_the_side(stage, kind, width):
    page = begin(stage, kind, width)
    for part in page.findChildren(WritingField):
        if part.isVisible():
            assert part.mapTo(page, part.rect().topRight()).x() <= page.width()


def test_a_meeting_in_a_network_brings_its_circle(stage, write):
    network = a_network("Slate", "mother", "brother")
    stage.session.writer.write(lambda journal: journal.put_network(network))
    stage.settle()
    page = open_page(stage, Address("writing", kind="meeting", network=network.id))
    assert [seat.role for seat in page.part.form.circle.part.circle.state().seats][1:] == [
        "mother",
        "brother",
    ]
    assert page.part.form.title._field.text() == "Slate network, first meeting"
    assert page.part.form.links is not None


def test_the_deep_parts_are_folded_until_they_are_wanted(stage):
    page = begin(stage, "meeting")
    assert not any(part.is_open() for part in page.part.form.folded)
    force = next(
        part for part in page.part.form.folded if part.row.words() == "Force, or its threat"
    )
    force.set_open(True)
    assert "What I need first" in [
        field.label()
        for view in page.part.form.views
        if view.part.key == "force"
        for field in view.fields
    ]


def test_flagging_puts_it_on_the_agenda_when_it_is_kept(stage):
    page = begin(stage, "note")
    keys("to bring")
    page.flag()
    page.rest()
    stage.settle()
    (line,) = reading(stage).agenda.waiting()
    assert line.entry == reading(stage).newest()[0].id


def test_opening_phrases_whose_words_are_worded_otherwise_now_changes_nothing(stage):
    """What was answered is kept as it was worded then, whatever becomes of the list."""
    phrase = {"phrase": "not engaged", "mine": One(Word("perhaps", "perhaps so"))}
    entry = a_meeting(language_noticed=Rows((phrase,)))
    stage.session.writer.write(lambda journal: journal.rest(entry))
    stage.settle()
    page = open_page(stage, Address("writing", entry=entry.id))
    page.leave(lambda: None)
    stage.settle()
    assert reading(stage).entry(entry.id) == entry


def test_opening_a_rested_entry_and_leaving_it_changes_nothing(stage):
    entry = a_meeting()
    stage.session.writer.write(lambda journal: journal.rest(entry))
    stage.settle()
    page = open_page(stage, Address("writing", entry=entry.id))
    page.leave(lambda: None)
    stage.settle()
    assert reading(stage).entry(entry.id).state is State.RESTED
    assert reading(stage).revisions(entry.id) == ()


def test_it_may_be_asked_again_on_a_day_of_ones_own(stage, qtbot) -> None:
    page = open_page(stage, Address("writing", kind="disclosure"))
    ask = page.findChild(AskAgain)
    ask._options.toggle("own")
    dialog = page.window().findChild(AskDay)
    QTest.keyClicks(dialog.field.edit, "3 June")
    dialog.answer_with("ask")
    stage.settle()
    waiting = stage.session.desk.reading.follow_ups.about(ask._writing.entry.id)
    assert [each.due for each in waiting] == [date(2026, 6, 3)]
    assert ask._options.chosen() == ["own"]
    ask._options.toggle("own")
    stage.settle()
    assert ask._options.chosen() == []
