# SPDX-License-Identifier: GPL-3.0-or-later
"""Share in the window: what is seen is what is sealed, and nothing else leaves."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.records.letters import Direction
from peerdesk.sharing.guard import read_sealed
from peerdesk.sharing.sealing import unseal
from peerdesk.ui.address import Address
from peerdesk.ui.pages.supervision_page import SupervisionPage
from tests.builders import a_meeting, a_note
from tests.keys import fresh_keys
from tests.presenters.corresponding import known, own_keys

CANARY = "kestrel-quartz"
MAREN = fresh_keys()
IDRIS = fresh_keys()


@pytest.fixture
def share(stage, write):
    """The page at Share, with one meeting flagged, a note that is not, and two people."""

    def setup(journal):
        text = f"Her mother spoke. {CANARY} was there. Then nobody hurried."
        flagged = replace(a_meeting(0, text, title="Slate, second"), flagged=True)
        journal.keep(flagged)
        journal.keep(a_note(f"{CANARY}, at home", 1))
        known(journal, MAREN)
        known(journal, IDRIS, "Idris", "idris")
        own_keys(journal)

    write(setup)
    page = stage.show(SupervisionPage)
    page.visit(Address("supervision", part="share"))
    return page.tab()


def tick(share, key="what_happened"):
    QTest.mouseClick(share.entries.ticks[key], Qt.MouseButton.LeftButton)
    return share.preview.items()[0].texts[0]


def seal(qtbot, share, people, *paths):
    share.sealing.begin(share.composing, [share.addressing._people.person(each) for each in people])
    qtbot.waitUntil(lambda: share.sealing.dialog is not None)
    asked = share.sealing.dialog
    asked.finished.disconnect()
    asked.close()
    share.sealing.put_at(list(paths))
    qtbot.waitUntil(lambda: len(share.sealing._done) == len(paths), timeout=20_000)


def test_nothing_of_an_entry_is_in_the_letter_before_it_is_ticked(share):
    """T8: every answer of a new letter starts clear."""
    assert [row.isChecked() for row in share.entries.rows()] == [True]
    assert not any(tick.isChecked() for tick in share.entries.ticks.values())
    assert not share.preview.items()
    assert not share.readers.seal.isEnabled()


def test_what_is_left_out_by_keys_is_not_in_the_sealed_file(share, qtbot, tmp_path):
    """T8: what was not chosen is nowhere in the file, its title, its name or on the clipboard."""
    text = tick(share)
    start = text.text().index(CANARY)
    text.select(0, start, start + len(CANARY))
    QTest.keyClick(text, Qt.Key.Key_Delete)
    assert "left out" in text.text().replace("\u00a0", " ")
    assert CANARY not in text.text()
    share.addressing.pick_reader("maren", True)
    path = tmp_path / "letter-abcd.age"
    seal(qtbot, share, ["maren"], path)
    letter = unseal(read_sealed(path), MAREN)
    assert CANARY not in str(letter)
    assert [each.label for each in letter.items[0].fields] == ["What happened"]
    assert letter.items[0].title == ""
    assert CANARY not in QGuiApplication.clipboard().text()
    assert CANARY not in share.window().windowTitle()
    share.sealing.dialog.close()


def test_the_writer_decides_whether_it_is_seen_that_something_was_left_out(share):
    """T8: with the tick taken away, the letter reads on as if nothing had stood there."""
    text = tick(share)
    start = text.text().index(CANARY)
    text.select(0, start, start + len(CANARY))
    QTest.keyClick(text, Qt.Key.Key_Delete)
    assert len(share.composing.composed().letter.items[0].fields[0].pieces) == 2
    assert share.readers.gaps.isChecked()
    QTest.mouseClick(share.readers.gaps, Qt.MouseButton.LeftButton)
    (alone,) = share.composing.composed().letter.items[0].fields[0].pieces
    assert CANARY not in alone
    assert "left out" not in share.preview.items()[0].texts[0].text().replace("\u00a0", " ")


def test_a_mark_can_be_undone_by_a_key(share):
    text = tick(share)
    before = text.text()
    text.select(0, 0, 10)
    QTest.keyClick(text, Qt.Key.Key_Delete)
    assert text.text() != before
    QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.text() == before


def test_each_reader_gets_a_letter_only_they_can_open(share, qtbot, tmp_path, stage):
    tick(share)
    paths = [tmp_path / "letter-aaaa.age", tmp_path / "letter-bbbb.age"]
    seal(qtbot, share, ["maren", "idris"], *paths)
    letters = [
        unseal(read_sealed(path), own) for path, own in zip(paths, (MAREN, IDRIS), strict=True)
    ]
    assert letters[0].letter != letters[1].letter
    assert letters[0].items == letters[1].items
    reading = stage.session.desk.reading.letters
    assert len(reading.letters(Direction.OUT)) == 2
    assert not reading.unsent()
    share.sealing.dialog.close()


def test_the_unsent_letter_is_kept_and_taken_up_again(share, stage, qtbot):
    tick(share)
    share.addressing.pick_reader("maren", True)
    qtbot.waitUntil(lambda: bool(stage.session.desk.reading.letters.unsent()))
    stage.settle()
    choice = share.composing.choice
    share.visit()
    assert share.composing.choice == choice


def test_a_manager_is_asked_about_and_starts_from_nothing(share, stage, qtbot):
    """T8: a letter to somebody who manages the writer begins with nothing chosen."""
    tick(share)
    share.addressing._people.change("maren", None, manages_me=True)
    stage.settle()
    share.addressing.pick_reader("maren", True)
    assert share.composing.choice.people == ()
    share.addressing.asked.answer_with("begin")
    assert share.composing.choice.people == ("maren",)
    assert share.composing.is_empty()


def test_a_click_on_a_letter_of_fifty_entries_is_seen_at_once(stage, write):
    def setup(journal):
        for number in range(50):
            text = f"Entry {number}. " + "The room went still, and nobody hurried. " * 20
            journal.keep(replace(a_meeting(number, text), flagged=True))

    write(setup)
    page = stage.show(SupervisionPage)
    page.visit(Address("supervision", part="share"))
    share = page.tab()
    for row in share.entries.rows():
        share.composing.choose_field(row.name, "what_happened", chosen=True)
    share.refresh()
    entry = share.entries.rows()[25].name
    took = []
    for chosen in (False, True, False, True, False):
        before = time.thread_time()
        share.choosing.pick_field(entry, "what_happened", chosen)
        QApplication.processEvents()  # what is laid out and painted of it
        took.append(time.thread_time() - before)
    assert sorted(took)[2] < 0.05, took
    assert len(share.preview.items()) == 49


def test_a_letter_of_two_hundred_entries_can_still_be_gone_on_with(stage, write):
    def setup(journal):
        for number in range(200):
            text = f"Entry {number}. " + "The room went still, and nobody hurried. " * 20
            journal.keep(replace(a_meeting(number, text), flagged=number < 60))

    write(setup)
    page = stage.show(SupervisionPage)
    page.visit(Address("supervision", part="share"))
    share = page.tab()
    for row in share.composing.choosable.entry_rows(
        share.composing.choice, flagged_only=False, pages=4
    )[0]:
        share.composing.choose_field(row.id, "what_happened", chosen=True)
    share.refresh()
    assert len(share.preview.items()) == 200
    entry = share.composing.choice.entries[100].entry
    took = []
    for chosen in (False, True, False, True, False):
        before = time.thread_time()
        share.choosing.pick_field(entry, "what_happened", chosen)
        QApplication.processEvents()
        took.append(time.thread_time() - before)
    assert sorted(took)[2] < 0.2, took


def test_a_plainer_word_stands_faintly_and_comes_into_the_letter_only_when_it_is_taken(share):
    """T8: what is put forward changes nothing; Enter takes one, one press takes all, and both are the writer’s."""
    text = tick(share)
    field = share.pointing.fields["her mother"]
    assert (field.text(), field.placeholderText()) == ("", "a parent")
    assert "Her mother" in text.text()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "A parent spoke." in text.text()
    assert share.pointing.plainer.isHidden()


def test_plainer_words_are_taken_together_and_gone_back_on(share):
    text = tick(share)
    QTest.mouseClick(share.pointing.plainer, Qt.MouseButton.LeftButton)
    assert "A parent spoke." in text.text()
    share.letter.take_back()
    assert "Her mother spoke." in text.text()


def test_the_button_that_seals_is_in_sight_however_many_people_there_are(share, stage):
    for number in range(12):
        stage.session.writer.write(
            lambda journal, n=number: known(journal, fresh_keys(), f"Reader {n}", f"reader{n}")
        )
    stage.settle()
    share.refresh()
    QApplication.processEvents()
    button, window = share.readers.seal, share.window()
    place = button.mapTo(window, button.rect().bottomLeft())
    assert window.rect().contains(place)
    assert button.visibleRegion().boundingRect() == button.rect()
