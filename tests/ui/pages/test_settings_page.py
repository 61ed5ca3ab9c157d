# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings in a real window: what is chosen takes effect at once, and by keys alone."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk import paths
from peerdesk.errors import WrongPassphrase
from peerdesk.preferences import Preferences
from peerdesk.presenters.opening.opening import open_with_passphrase, open_with_recovery_key
from peerdesk.records.entry import Kind
from peerdesk.records.settings import Whose
from peerdesk.ui.address import Address
from peerdesk.ui.pages.settings_page import SettingsPage
from peerdesk.ui.parts.settings.passphrase_change import PassphraseChange
from peerdesk.ui.parts.settings.word_list_part import WordListPart
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.text.label import Label
from tests.builders import an_entry
from tests.ui.pages.walking import press, stop_called, type_in, unnamed, unreachable

PASSPHRASE = "harbour lentil sketch oval"
NEW = "kettle orbit slow lantern fen"
PARTS = ("appearance", "writing", "words", "security", "people", "about")


@pytest.fixture
def show(stage):
    def do(part, width=1088):
        page = stage.show(SettingsPage, width)
        page.visit(Address("settings", part=part))
        page.refresh()
        return page

    return do


def kept(stage):
    stage.settle()
    return stage.session.desk.settings


def text_of(page):
    return " ".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def cut_off(window):
    labels = [each for each in window.findChildren(Label) if each.hasHeightForWidth()]
    return [
        label.text()
        for label in labels
        if label.isVisible() and label.height() < label.heightForWidth(label.width())
    ]


def is_in_sight(part):
    return part.visibleRegion().boundingRect().height() == part.height()


@pytest.mark.parametrize("width", [1088, 936, 620])
@pytest.mark.parametrize("part", PARTS)
def test_everything_is_reached_by_tab_and_named(show, part, width):
    page = show(part, width)
    assert not unnamed(page.window())
    assert not unreachable(page.window())


@pytest.mark.parametrize("part", PARTS)
def test_no_line_is_cut_off(show, qtbot, part):
    page = show(part, 936)
    qtbot.waitUntil(lambda: cut_off(page) == [])


def test_the_list_leads_from_part_to_part_by_arrows(show):
    page = show("appearance")
    page.take_focus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert page.address() == Address("settings", part="writing")


# --- appearance


def test_a_look_is_asked_for_at_once_and_the_control_keeps_the_focus(show, qtbot):
    """The page is built anew in another text size; whoever steps through sizes by keys must not lose their place."""
    page = show("appearance")
    stop_called(page.window(), "Text size")
    with qtbot.waitSignal(page.look_changed) as asked:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert asked.args[0].text_scale == 110
    assert page.address() == Address("settings", part="appearance:scale")
    again = show("appearance:scale")
    again.take_focus()
    assert again.sheet("appearance").focused() == "scale"


@pytest.mark.parametrize(
    ("control", "changed"), [("Dark", {"theme": "dark"}), ("Still", {"still": True})]
)
def test_theme_and_stillness_are_asked_for(show, qtbot, control, changed):
    page = show("appearance")
    sheet = page.sheet("appearance")
    with qtbot.waitSignal(page.look_changed) as asked:
        if control == "Dark":
            sheet.theme.toggle("dark")
        else:
            press(page.window(), "Still")
    for name, value in changed.items():
        assert getattr(asked.args[0], name) == value


# --- writing


def test_writing_is_settled_and_kept(show, stage):
    page = show("writing")
    sheet = page.sheet("writing")
    sheet.day_begins.setCurrentIndex(4)
    sheet.day_begins.activated.emit(4)
    press(page.window(), "Offer one question at a time")
    press(page.window(), "Ask me again when I asked for it")
    type_in(page.window(), "Its name", "Pages of mine")
    stop_called(page.window(), "A day begins at")
    now = kept(stage)
    assert now.day_begins == 4
    assert not now.offer_prompts
    assert now.follow_ups_off
    assert now.name.endswith("Pages of mine")


# --- words


def test_the_words_of_a_strand_are_reworded_and_keep_their_order(show, stage):
    page = show("words")
    field = page.sheet("words").strands.took.fields[3]
    field.selectAll()
    QTest.keyClicks(field, "lots")
    QTest.keyClick(field, Qt.Key.Key_Return)
    stage.settle()
    assert [word.label for word in stage.session.desk.words.strand("took")][3] == "lots"
    assert [word.id for word in stage.session.desk.words.strand("took")][3] == "lot"


def open_list(page, name="toll_sources"):
    part = page.sheet("words").lists[name]
    part.set_open(True)
    return part.inside


def test_a_word_is_added_renamed_moved_put_away_and_brought_back_by_keys(show, stage):
    page = show("words")
    content = open_list(page)
    content.chips.own_word_added.emit("sandbagged")
    stage.settle()
    words = stage.session.desk.words
    own = next(word for word in words.words("toll_sources") if word.label == "sandbagged")
    content.chips.toggle(own.id)
    assert content.form.field.hasFocus()
    QTest.keyClick(content.form.field, Qt.Key.Key_Up, _ALT_SHIFT)
    stage.settle()
    assert stage.session.desk.words.words("toll_sources")[-2].id == own.id
    content.form.field.selectAll()
    QTest.keyClicks(content.form.field, "worn thin")
    QTest.keyClick(content.form.field, Qt.Key.Key_Return)
    stage.settle()
    assert content.chips.press_of(own.id).words() == "worn thin"
    assert content.chips.press_of(own.id).hasFocus()
    QTest.keyClick(content.chips.press_of(own.id), Qt.Key.Key_Delete)
    stage.settle()
    assert own.id not in content.chips.words()
    assert own.id in content.away.words()
    sentence, undo = stage.said[-1]
    assert sentence == "Put away."
    undo()
    stage.settle()
    assert own.id in content.chips.words()


def in_sight(page, part):
    area = next(each for each in page.findChildren(ScrollArea) if each.isAncestorOf(part))
    top = part.mapTo(area.viewport(), QPoint()).y()
    is_laid_out = part.height() >= part.minimumSizeHint().height() > 0
    return is_laid_out and top >= 0 and top + part.height() <= area.viewport().height()


def test_what_is_unfolded_and_what_is_pressed_at_the_lower_edge_is_seen_whole(show, qtbot):
    page = show("words")
    QApplication.processEvents()
    parts = [each for each in page.findChildren(WordListPart) if each.isVisible()]
    lowest = parts[4]
    page.resize(page.width(), lowest.row.mapTo(page, QPoint()).y() + lowest.row.height() + 4)
    QApplication.processEvents()
    QTest.mouseClick(lowest.row, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: in_sight(page, lowest.inside.chips))
    word = lowest.inside.chips.press_of(lowest.inside.chips.words()[0])
    QTest.mouseClick(word, Qt.MouseButton.LeftButton)
    assert lowest.inside.form.isVisible()
    qtbot.waitUntil(lambda: in_sight(page, lowest.inside.form))


_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def test_a_word_that_is_there_already_is_said_to_be(show, stage):
    content = open_list(show("words"))
    content.chips.own_word_added.emit("Rushed")
    assert "already" in content._said.text()


def test_every_family_of_lists_can_be_opened(show):
    page = show("words")
    sheet = page.sheet("words")
    before = len(sheet.lists)
    for family in ("meeting", "disclosure", "supervision"):
        sheet.family(family).set_open(True)
    assert len(sheet.lists) > before + 30


def test_a_list_whose_words_are_fixed_can_only_be_reworded(show, stage):
    page = show("words")
    page.sheet("words").family("meeting").set_open(True)
    content = open_list(page, "yes_no")
    content.chips.toggle("yes")
    assert not content.form.away_button.isVisible()
    assert content.form.field.isVisible()


def test_prompts_are_turned_put_away_and_written(show, stage):
    page = show("words")
    prompts = page.sheet("words").prompts
    first = prompts._text.text()
    press(page.window(), "Another")
    assert prompts._text.text() != first
    press(page.window(), "Put it away")
    stage.settle()
    assert prompts.away_part.isVisible()
    type_in(page.window(), "A question of your own", "What did the kettle hear?")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    assert prompts._text.text() == "What did the kettle hear?"
    assert "1 of your own" in prompts._count.text()


# --- security


def test_whose_computer_it_is_brings_its_quiet_minutes_and_forgets_the_place(show, stage, qtbot):
    """[T5] Made shared, the journal no longer opens by itself, and locks after two minutes."""
    Preferences(opens=stage.session.vault.folder).save(paths.preferences_file())
    page = show("security")
    sheet = page.sheet("security")
    assert sheet.opens.isChecked()
    with qtbot.waitSignal(page.look_changed) as asked:
        sheet.whose.picked.emit(Whose.SHARED.value)
    assert asked.args[0].opens is None
    now = kept(stage)
    assert now.whose is Whose.SHARED
    assert now.idle_minutes == 2
    assert sheet.idle.chosen() == "2"
    assert "administers" in text_of(page)


@pytest.mark.parametrize("width", [1088, 620])
def test_the_two_lists_of_locking_begin_and_end_under_each_other(show, width):
    sheet = show("security", width).sheet("security")
    whose, idle = sheet.whose, sheet.idle
    assert whose.width() == idle.width() == max(whose.sizeHint().width(), idle.sizeHint().width())
    assert whose.mapTo(sheet, QPoint()).x() == idle.mapTo(sheet, QPoint()).x()


def test_opening_at_the_start_is_switched_on_for_this_journal_alone(show, stage, qtbot):
    page = show("security")
    with qtbot.waitSignal(page.look_changed) as asked:
        press(page.window(), "Open this journal when PeerDesk starts")
    assert asked.args[0].opens == stage.session.vault.folder


def test_the_keyring_says_what_it_means_and_is_off_where_none_answers(show, stage, qtbot):
    """[T15] Never on by itself; switched off it says why."""
    page = show("security")
    ways = page.sheet("security").ways
    qtbot.waitUntil(lambda: "No keyring answers" in text_of(page))
    assert not ways.keyring.isEnabled()
    assert not ways.keyring.isChecked()
    ways._keyring_answered(True)
    assert ways.keyring.isEnabled()
    assert "Anyone signed in as you" in text_of(page)


def test_a_keyring_that_does_not_answer_after_all_leaves_everything_as_it_was(show, stage, qtbot):
    page = show("security")
    ways = page.sheet("security").ways
    stage.settle()
    ways._keyring_answered(True)
    press(page.window(), "This computer’s keyring")
    assert ways.keyring.hasFocus(), "nothing else may answer to Enter meanwhile"
    qtbot.waitUntil(lambda: "didn’t answer" in text_of(page))
    assert not ways.keyring.isChecked()
    assert ways.keyring.hasFocus()


def test_a_new_passphrase_locks_the_journal_and_opens_it_from_then_on(show, stage, qtbot):
    """[T17, §2.6] Everything is under new keys and still there; the old passphrase opens it no more."""
    stage.session.writer.write(lambda journal: journal.rest(an_entry(Kind.NOTE, text="Crooked.")))
    stage.settle()
    page = show("security")
    press(page.window(), "Change…")
    type_in(page.window(), "Passphrase now", PASSPHRASE)
    type_in(page.window(), "New passphrase", NEW)
    type_in(page.window(), "Once more", NEW)
    with qtbot.waitSignal(page.lock_wanted, timeout=20_000):
        press(page.window(), "Change and lock")
    ended = []
    stage.session.finish(lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))
    folder = stage.session.vault.folder
    with pytest.raises(WrongPassphrase):
        open_with_passphrase(folder, PASSPHRASE)
    with closing(open_with_passphrase(folder, NEW)) as vault, closing(vault.reader()) as reader:
        assert reader.execute("SELECT count(*) FROM entry").fetchone()[0] == 1


def test_a_wrong_passphrase_changes_nothing_and_says_so(show, stage, qtbot):
    """Somebody at an open desk cannot lock its writer out."""
    page = show("security")
    press(page.window(), "Change…")
    type_in(page.window(), "Passphrase now", "not the passphrase")
    type_in(page.window(), "New passphrase", NEW)
    type_in(page.window(), "Once more", NEW)
    change = page.sheet("security").ways.change
    press(page.window(), "Change and lock")
    assert change.isAncestorOf(QApplication.focusWidget()), "not on a stranger while it is tried"
    qtbot.waitUntil(lambda: bool(change.current.sentence()))
    qtbot.waitUntil(lambda: is_in_sight(change.current))
    assert change.current.edit.hasFocus()
    assert "Nothing has changed" in change.current.sentence()
    assert stage.session.vault.ways_in.opens_with(PASSPHRASE)
    QTest.keyClicks(change.current.edit, PASSPHRASE)
    with qtbot.waitSignal(change.wanted):
        QTest.keyClick(change.current.edit, Qt.Key.Key_Return)


def test_that_old_copies_keep_the_old_passphrase_is_said(show):
    """[T17] Not promised away."""
    page = show("security")
    press(page.window(), "Change…")
    assert "Copies of the folder made before still open with the old passphrase" in text_of(page)


def test_going_to_another_part_forgets_what_was_typed(show):
    page = show("security")
    press(page.window(), "Change…")
    type_in(page.window(), "Passphrase now", PASSPHRASE)
    page.show_part("words")
    page.show_part("security")
    change = page.sheet("security").ways.change
    assert change.current.text() == ""
    assert not change.isVisible()


def test_a_new_recovery_key_counts_only_once_it_was_typed_back(show, stage, qtbot):
    """[T9] The old paper opens the journal until then."""
    page = show("security")
    press(page.window(), "Make a new one…")
    key = page.sheet("security").ways.new_key._key
    for field in page.sheet("security").ways.new_key.typed.fields:
        type_in(page.window(), f"Group {field.place + 1}", key.groups()[field.place])
    assert not kept(stage).recovery_written
    press(page.window(), "I have it on paper")
    qtbot.waitUntil(lambda: kept(stage).recovery_written)
    assert page.sheet("security").ways.new_key is None
    folder = stage.session.vault.folder
    ended = []
    stage.session.finish(lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))
    with closing(open_with_recovery_key(folder, " ".join(key.groups()))):
        pass


def test_looking_the_journal_over_says_what_was_found(show, stage, qtbot):
    """[T10] Damage is looked for and named; nothing is written by it."""
    page = show("security")
    press(page.window(), "Look the journal over now")
    qtbot.waitUntil(lambda: "all of it is whole" in text_of(page))


def test_what_only_says_how_something_is_is_heard_as_it_is_read(show):
    """Nobody listening is told the name of the row twice, and never the key."""
    sheet = show("security").sheet("security")
    heard = [label.accessibleName() or label.text() for label in sheet.findChildren(Label)]
    assert "F9" in heard
    assert "Always" in heard


def test_where_it_is_and_how_to_copy_it_are_said(show, stage):
    """Until spare copies exist, the one honest way is said (T10)."""
    said = text_of(show("security"))
    assert str(stage.session.vault.folder) in said
    assert "copy the whole .peerdesk folder" in said
    assert "F9" in said


def test_what_is_said_of_the_computer_follows_the_minutes_that_are_chosen(show, stage):
    page = show("security")
    assert "Locks after 10 quiet minutes" in text_of(page)
    stage.session.writer.write(
        lambda journal: journal.change_settings(lambda now: replace(now, idle_minutes=5))
    )
    stage.settle()
    page.refresh()
    assert "Locks after 5 quiet minutes" in text_of(page)
    assert "Locks after 10 quiet minutes" not in text_of(page)


def test_the_first_field_of_a_new_passphrase_is_in_sight_as_soon_as_it_is_asked_for(show, qtbot):
    page = show("security", 936)
    press(page.window(), "Change…")
    field = page.findChild(PassphraseChange).current
    qtbot.waitUntil(lambda: is_in_sight(field))
    qtbot.wait(50)
    assert is_in_sight(field)


# --- erasing the journal


def fill(field, text):
    field.edit.selectAll()
    QTest.keyClicks(field.edit, text)


def asked_to_erase(page, qtbot):
    row = page.sheet("security").erase
    press(page.window(), "Erase this journal…")
    qtbot.waitUntil(row.dialog.isActiveWindow)
    return row


def test_a_journal_is_erased_only_by_its_name_and_its_passphrase(show, stage, qtbot):
    """T16: what it means is said first, and neither a wrong name nor a wrong passphrase is taken."""
    page, folder = show("security"), stage.session.vault.folder
    row = asked_to_erase(page, qtbot)
    assert not row.dialog.button("erase").isEnabled()
    fill(row.dialog.name, "another")
    fill(row.dialog.passphrase, PASSPHRASE)
    said = " ".join(label.text() for label in row.dialog.findChildren(Label))
    for words in ("Nothing brings it back", "stay with the people they are for", "solid-state"):
        assert words in said
    assert not unnamed(row.dialog)
    assert not unreachable(row.dialog)
    asked = []
    page.erase_wanted.connect(lambda: asked.append(True))
    row.dialog.button("erase").click()
    assert "not its name" in row.dialog.name.sentence()
    fill(row.dialog.name, folder.name)
    fill(row.dialog.passphrase, "not the passphrase")
    row.dialog.button("erase").setFocus()
    row.dialog.button("erase").click()
    assert row.dialog.passphrase.edit.hasFocus(), "while it is tried, too"
    qtbot.waitUntil(lambda: "isn’t the passphrase" in row.dialog.passphrase.sentence())
    qtbot.waitUntil(lambda: not cut_off(row.dialog))
    assert asked == []
    fill(row.dialog.passphrase, PASSPHRASE)
    row.dialog.button("erase").click()
    qtbot.waitUntil(lambda: asked == [True])
    assert row.dialog is None
    assert folder.exists(), "the window does it, once nothing of the journal is open"


def test_keeping_the_journal_is_the_safest_answer(show, stage, qtbot):
    row = asked_to_erase(show("security"), qtbot)
    assert QApplication.focusWidget() is row.dialog.button("keep")
    QTest.keyClick(row.dialog, Qt.Key.Key_Escape)
    assert row.dialog is None
    assert stage.session.vault.folder.exists()
