# SPDX-License-Identifier: GPL-3.0-or-later
"""Another journal in place of the open one: nothing is closed before there is a choice, and there is a way back."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from peerdesk.errors import NotAJournal
from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.ui.address import Address
from peerdesk.ui.handing_on import HandedOn
from peerdesk.ui.pages.first_run_page import FirstRunPage
from peerdesk.ui.pages.lock_page import LockPage
from peerdesk.ui.pages.start_page import StartPage
from peerdesk.ui.pages.unlock_page import UnlockPage
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.presses.buttons import Button
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.going import go
from tests.windows import action, closed_window, open_in

PASSPHRASE = "harbour lentil sketch oval"
PLACE = (0, 0, 1280, 800)


@pytest.fixture
def window(qtbot, qapp, vault, clock, tmp_path, close):
    made = open_in(closed_window(tmp_path, clock), vault, qtbot)
    yield made
    close(made)


@pytest.fixture
def closed(qtbot, clock, tmp_path):
    """A window in which nothing is open."""
    made = closed_window(tmp_path, clock)
    yield made
    made.closed_desk.stop()
    made.hide()
    made.deleteLater()


@pytest.fixture
def another(tmp_path):
    """The folder of a second journal."""
    folder = tmp_path / "Another.peerdesk"
    made, _key = Vault.create(folder, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    made.close()
    return folder


def ask_where(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
    dialog = window.findChildren(QFileDialog)[-1]
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def shown(window):
    return window.closed_desk._page


def begin_note(window, qtbot, text):
    go(window, qtbot, Address("writing", kind="note"))
    QTest.keyClicks(QApplication.focusWidget(), text)


def test_asking_stands_over_the_open_journal_and_giving_it_up_changes_nothing(window, qtbot):
    """T12: what was being written is still there, under the cursor it had."""
    begin_note(window, qtbot, "half a ")
    field = QApplication.focusWidget()
    dialog = ask_where(window, qtbot)
    assert dialog.parent() is window
    assert window.isVisible()
    assert not window.watch.curtain.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
    window.activateWindow()  # a screen with a window manager does this by itself
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    QTest.keyClicks(QApplication.focusWidget(), "sentence")
    assert field.toPlainText() == "half a sentence"


def test_covering_hides_the_question_too(window, qtbot):
    """T2: one key hides the window, whatever stands before it."""
    dialog = ask_where(window, qtbot)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9)
    assert window.watch.curtain.isVisible()
    assert not dialog.isVisible()


def test_a_choice_keeps_what_was_written_and_hands_on_the_folder(window, qtbot, vault, another):
    """T12: it is left as by a lock, and the fresh process is told the other folder and no word."""
    begin_note(window, qtbot, "kept on leaving")
    dialog = ask_where(window, qtbot)
    with qtbot.waitSignal(window.locked) as told:
        dialog.fileSelected.emit(str(another))
    handed = told.args[0]
    assert (handed.folder, handed.what, handed.address) == (another, "open", Address())
    again = Vault.open(vault.folder, PassphraseSecret(PASSPHRASE), SCHEMA)
    with closing(again), closing(again.reader()) as reader:
        assert [line.preview for line in Reading(reader).newest()] == ["kept on leaving"]


@pytest.fixture
def pictures(tmp_path):
    """A folder with other things in it."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "lock").touch()
    return folder


def choose(window, folder):
    """Go into `folder` in the dialog that is there, and choose it."""
    (dialog,) = asks_where(window)
    dialog.setDirectory(str(folder))
    dialog.accept()


def choose_wrongly(window, qtbot, folder):
    """Choose what is no journal, and return the dialog that says so."""
    ask_where(window, qtbot)
    choose(window, folder)
    qtbot.waitUntil(lambda: bool(window.findChildren(AskDialog)))
    assert asks_where(window) == []
    (dialog,) = window.findChildren(AskDialog)
    return dialog


def asks_where(window):
    return [each for each in window.findChildren(QFileDialog) if each.isVisible()]


def test_what_is_no_journal_is_said_over_the_open_one_and_nothing_is_closed(
    window, qtbot, pictures
):
    begin_note(window, qtbot, "half a sentence")
    dialog = choose_wrongly(window, qtbot, pictures)
    assert dialog.accessibleDescription() == NotAJournal(pictures).sentence
    dialog.answer_with("not")
    assert not window._is_closing
    assert asks_where(window) == []


def test_what_is_no_journal_is_never_asked_for_its_passphrase(closed, qtbot, pictures, another):
    """One stays where one was, is told what to look for, and may choose again, beginning there."""
    closed.begin(None)
    closed.show()
    page = shown(closed)
    dialog = choose_wrongly(closed, qtbot, pictures)
    assert "name ends in “.peerdesk”" in dialog.accessibleDescription()
    assert shown(closed) is page
    dialog.answer_with("again")
    (dialog,) = asks_where(closed)
    assert dialog.directory().absolutePath() == str(pictures)
    choose(closed, another)
    assert isinstance(shown(closed), UnlockPage)
    assert closed.closed_desk.folder == another


def test_a_journal_whose_key_file_is_lost_is_still_a_journal(closed, qtbot, another):
    """What happened to it is said where its passphrase is asked for."""
    closed.begin(None)
    closed.show()
    for name in ("vault.json", "vault.bak.json"):
        (another / name).unlink()
    ask_where(closed, qtbot)
    choose(closed, another)
    assert isinstance(shown(closed), UnlockPage)


def test_showing_where_a_missing_journal_is_asks_at_once(closed, qtbot, pictures):
    closed.begin(pictures)
    closed.show()
    page = shown(closed)
    qtbot.waitUntil(page.opening.notice.isVisible)
    page.opening.notice.acted.emit("find_it")
    assert len(asks_where(closed)) == 1
    assert shown(closed) is page


def test_the_open_journal_itself_stays_open(window, qtbot, vault):
    ask_where(window, qtbot).fileSelected.emit(str(vault.folder))
    assert window.shell().toast.sentence() == "This journal is open here already."
    assert not window._is_closing


def test_the_fresh_process_asks_for_the_passphrase_of_the_one_chosen(closed, another):
    closed.begin(another, HandedOn(another, PLACE, what="open"))
    assert isinstance(shown(closed), UnlockPage)
    assert closed.closed_desk.folder == another


@pytest.mark.parametrize("way", ["button", "escape"])
def test_making_one_leads_back_to_the_journal_that_was_left(closed, qtbot, another, way):
    closed.begin(another, HandedOn(another, PLACE, what="make"))
    closed.show()
    page = shown(closed)
    assert isinstance(page, FirstRunPage)
    if way == "button":
        (back,) = (
            each for each in page.findChildren(Button) if each.text() == "Back to my journal"
        )
        back.click()
    else:
        QTest.keyClick(page.continue_buttons[0], Qt.Key.Key_Escape)
    assert isinstance(shown(closed), LockPage)
    assert closed.closed_desk.folder == another


@pytest.mark.parametrize("asked_before", ["nothing else", "make", "recovery"])
def test_the_way_back_is_there_however_often_making_one_is_asked_for(closed, another, asked_before):
    closed.begin(another)
    if asked_before == "make":
        action(closed, "Make a journal…").trigger()
    elif asked_before == "recovery":
        shown(closed).recovery_link.click()
    action(closed, "Make a journal…").trigger()
    shown(closed).given_up.emit()
    assert isinstance(shown(closed), UnlockPage)
    assert closed.closed_desk.folder == another


def test_after_a_made_up_one_there_is_nothing_to_go_back_to(closed):
    closed.begin(None, HandedOn(None, PLACE, what="make"))
    page = shown(closed)
    assert isinstance(page, FirstRunPage)
    page.given_up.emit()
    assert isinstance(shown(closed), StartPage)


def test_while_closed_giving_up_the_question_leaves_the_page_as_it_is(closed, qtbot, another):
    closed.begin(another)
    closed.show()
    page = shown(closed)
    QTest.keyClicks(page.opening.field.edit, "half a passph")
    ask_where(closed, qtbot).reject()
    assert shown(closed) is page
    assert page.opening.field.text() == "half a passph"
