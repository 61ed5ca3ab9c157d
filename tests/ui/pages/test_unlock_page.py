# SPDX-License-Identifier: GPL-3.0-or-later
"""The closed journal and the locked one: what opens them, what is said when they stay closed, what they never show."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.journal.schema import SCHEMA
from peerdesk.ui.closed import Closed
from peerdesk.ui.handing_on import HandedOn
from peerdesk.ui.pages.lock_page import LockPage
from peerdesk.ui.pages.recover_page import RecoverPage
from peerdesk.ui.pages.start_page import StartPage
from peerdesk.ui.pages.unlock_page import UnlockPage
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.presses.buttons import FilledButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.keyring_slot import SERVICE, fresh_account
from peerdesk.vault.slots import KeyringSlot
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.ui.pages.walking import tab_walk, unnamed, unreachable

PASSPHRASE = "harbour lentil sketch oval"


@pytest.fixture
def folder(tmp_path):
    vault, _key = Vault.create(
        tmp_path / "Wren’s journal.peerdesk", PASSPHRASE, SCHEMA, profile=CHEAPEST
    )
    vault.close()
    return vault.folder


@pytest.fixture
def show(qtbot, look):
    """Show a page in a window of its own; what it opened is closed when the test ends."""
    shown, opened = [], []

    def do(page, width=1280, height=742):
        page.resize(width, height)
        qtbot.addWidget(page)
        if hasattr(page, "opened"):
            page.opened.connect(opened.append)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
        page.take_focus()
        shown.append(page)
        page.vaults = opened
        return page

    yield do
    for page in shown:
        if hasattr(page, "stop"):
            page.stop()
    for vault in opened:
        vault.close()


def type_passphrase(page, passphrase):
    page.opening.field.edit.selectAll()
    QTest.keyClicks(page.opening.field.edit, passphrase)
    QTest.keyClick(page.opening.field.edit, Qt.Key.Key_Return)


def notice(page):
    return page.opening.notice


def is_told(page):
    return notice(page).isVisible()


def test_what_is_painted_first_needs_only_qt_and_light_files():
    """The unlock window stands before anything heavy is read: nothing of the vault, no keyring, no key derivation."""
    heavy = (
        "peerdesk.vault peerdesk.records peerdesk.journal peerdesk.language argon2 cryptography keyring "
        "sqlcipher3 pyrage platformdirs tomllib dataclasses asyncio zoneinfo"
    )
    asked = (
        "import sys, peerdesk.ui.pages.unlock_page; "
        f"print([m for m in {heavy.split()!r} if m in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


def test_the_passphrase_opens_it(qtbot, show, folder):
    page = show(UnlockPage(folder))
    type_passphrase(page, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(page.vaults))
    assert page.vaults[0].folder == folder
    assert page.opening.field.text() == ""


def test_the_key_is_never_derived_in_the_windows_own_thread(qtbot, show, folder, monkeypatch):
    """Half a second of work must not hold up the window."""
    threads = []
    real = Vault.open.__func__

    def open_noted(cls, *args, **named):
        threads.append(threading.current_thread())
        return real(cls, *args, **named)

    monkeypatch.setattr(Vault, "open", classmethod(open_noted))
    page = show(UnlockPage(folder))
    type_passphrase(page, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(page.vaults))
    assert threads
    assert threading.main_thread() not in threads


def test_while_it_opens_the_ring_stands_where_the_field_was(qtbot, show, folder):
    page = show(UnlockPage(folder))
    type_passphrase(page, PASSPHRASE)
    assert page.opening._ring.isVisible()
    assert not page.opening.field.isVisible()
    assert not page.recovery_link.isEnabled()
    qtbot.waitUntil(lambda: bool(page.vaults))


def test_a_page_put_away_while_it_opens_leaves_the_journal_closed(show, folder):
    """[T13] The look changes at that very moment, say: the next page opens it, and is not told that it is open."""
    page = show(UnlockPage(folder))
    type_passphrase(page, PASSPHRASE)
    page.stop()
    assert not page.vaults
    Vault.open(folder, PassphraseSecret(PASSPHRASE), SCHEMA).close()


def test_a_wrong_passphrase_is_said_under_the_field_and_the_third_says_more(qtbot, show, folder):
    """[§2.8, S6] Calm each time, nothing wiped, no waiting; Caps Lock is worth a look from the third on."""
    page = show(UnlockPage(folder))
    said = []
    for _ in range(3):
        page.opening.field.needs_another_look("")
        type_passphrase(page, "not the passphrase at all")
        qtbot.waitUntil(lambda: bool(page.opening.field.sentence()))
        said.append(page.opening.field.sentence())
    assert said[0] == said[1] == "That passphrase didn’t open it. Nothing has changed."
    assert "Caps Lock" in said[2]
    assert "no longer be as PeerDesk left it; a copy of the folder from an earlier day" in said[2]
    assert "key file" not in said[2]
    assert page.opening.field.edit.hasFocus()
    type_passphrase(page, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(page.vaults))


def test_a_journal_that_is_gone_is_said_before_anything_is_typed(qtbot, show, folder):
    page = show(UnlockPage(folder))
    shutil.rmtree(folder)
    other = show(UnlockPage(folder))
    qtbot.waitUntil(lambda: is_told(other))
    assert "isn’t at" in notice(other).sentence()
    assert not any("Your words live" in label.text() for label in other.findChildren(Label))
    with qtbot.waitSignal(other.find_wanted):
        notice(other).acted.emit("find_it")
    page.stop()


def test_a_damaged_key_file_is_not_called_a_wrong_passphrase(qtbot, show, folder):
    """[§2.8] The three messages are kept apart."""
    for name in ("vault.json", "vault.bak.json"):
        (folder / name).write_bytes(b"{}")
    page = show(UnlockPage(folder))
    qtbot.waitUntil(lambda: is_told(page))
    assert "key file" in notice(page).sentence()
    assert page.opening.field.sentence() == ""


def test_a_journal_that_is_open_already_says_so_and_can_be_tried_again(qtbot, show, folder):
    """[T13] Two windows on one journal: the second is told plainly, and loses nothing."""
    first = Vault.open(folder, PassphraseSecret(PASSPHRASE), SCHEMA)
    page = show(UnlockPage(folder))
    type_passphrase(page, PASSPHRASE)
    qtbot.waitUntil(lambda: is_told(page))
    assert "already open" in notice(page).sentence()
    first.close()
    notice(page).acted.emit("try_again")
    qtbot.waitUntil(lambda: bool(page.vaults))


def test_a_lock_left_on_another_computer_is_asked_about(qtbot, show, folder):
    """[§2.5] Named, and passed over only when the person says that it is closed there."""
    note = {
        "program": "PeerDesk",
        "pid": 1,
        "host": "kitchen-laptop",
        "since": "2026-05-14 09:30 UTC",
    }
    (folder / "lock").write_text(json.dumps(note))
    page = show(UnlockPage(folder))
    type_passphrase(page, PASSPHRASE)
    qtbot.waitUntil(lambda: is_told(page))
    assert "kitchen-laptop" in notice(page).sentence()
    notice(page).acted.emit("open_anyway")
    dialog = page.findChild(AskDialog)
    assert dialog.focusWidget() is dialog.button("not")
    dialog.answer_with("not")
    assert not page.vaults
    notice(page).acted.emit("open_anyway")
    page.findChildren(AskDialog)[-1].answer_with("open")
    qtbot.waitUntil(lambda: bool(page.vaults))


def test_no_keyring_button_without_a_keyring_slot(show, folder):
    """[T15] The keyring is off unless it was switched on; the page does not offer it."""
    page = show(UnlockPage(folder))
    assert not page.opening.keyring_button.isVisible()


def test_the_keyring_that_does_not_answer_leaves_the_passphrase(qtbot, show, folder):
    """[§2.4] A slot whose key no keyring holds any more: one calm line, and the passphrase as before."""
    with closing(Vault.open(folder, PassphraseSecret(PASSPHRASE), SCHEMA)) as vault:
        dek_key, place = vault._opened.keys.dek_key, vault.header.place
        slot = KeyringSlot.seal(dek_key, place, bytes(32), SERVICE, fresh_account())
        vault.ways_in._write([*vault.header.slots, slot])
    page = show(UnlockPage(folder))
    assert page.opening.keyring_button.isVisible()
    page.opening.keyring_button.click()
    qtbot.waitUntil(lambda: is_told(page))
    assert "Your passphrase still works" in notice(page).sentence()


def test_an_empty_passphrase_is_not_tried(show, folder):
    page = show(UnlockPage(folder))
    page.opening.open_button.click()
    assert page.opening.field.isVisible()
    assert page.opening.field.edit.hasFocus()


def test_the_closed_journal_says_its_name_and_place(show, folder):
    page = show(UnlockPage(folder))
    said = [label.text() for label in page.findChildren(Label)]
    assert "Wren’s journal" in said
    assert any("your passphrase is not stored anywhere" in each for each in said)


def test_the_locked_journal_shows_no_name(show, folder):
    """[T2] A glance at a locked window learns nothing of whose it is."""
    page = show(LockPage(folder))
    said = " ".join(label.text() for label in page.findChildren(Label))
    assert "Wren" not in said
    assert str(folder) not in said
    assert "What you were writing is kept." in said


def test_after_a_change_the_locked_page_says_which_passphrase_opens(show, folder):
    page = show(LockPage(folder, has_new_passphrase=True))
    said = " ".join(label.text() for label in page.findChildren(Label))
    assert "It opens with the new passphrase now." in said


def test_from_the_locked_page_the_recovery_key_is_tried_and_given_up_without_a_name(qtbot, folder):
    """[T9] Who forgets the passphrase at the locked page is not sent away from it."""
    desk = Closed()
    qtbot.addWidget(desk)
    desk.show()
    desk.go_on(HandedOn(folder, (0, 0, 1280, 800)))
    desk._page.recovery_link.click()
    assert isinstance(desk._page, RecoverPage)
    desk._page.given_up.emit()
    assert isinstance(desk._page, LockPage)
    desk.stop()


def test_help_gives_the_focus_back_to_where_it_was(qtbot, look):
    desk = Closed()
    qtbot.addWidget(desk)
    desk.begin(None)
    desk.show()
    desk.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is desk)
    desk._page.make_button.setFocus()
    desk.show_help("keys")
    assert not desk._page.make_button.hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert desk._page.make_button.hasFocus()


def test_the_locked_journal_opens_with_its_passphrase(qtbot, show, folder):
    page = show(LockPage(folder))
    type_passphrase(page, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(page.vaults))


def test_the_start_page_lists_no_journal(show, folder):
    """[T5, S7] Nobody learns from it who writes here."""
    page = show(StartPage())
    assert "Wren" not in " ".join(label.text() for label in page.findChildren(Label))


@pytest.mark.parametrize("make", [UnlockPage, LockPage, lambda _folder: StartPage()])
@pytest.mark.parametrize("width", [1280, 620])
def test_everything_is_reached_by_tab_and_named(show, folder, make, width):
    page = show(make(folder), width, 642)
    assert not unnamed(page)
    assert not unreachable(page)
    assert len(tab_walk(page)) >= 3


@pytest.mark.parametrize("is_first", [True, False])
def test_the_first_start_leads_to_making_a_journal_and_later_ones_to_opening_it(show, is_first):
    page = show(StartPage(is_first=is_first))
    filled = [each.words() for each in page.findChildren(FilledButton)]
    assert filled == ["Make a journal…" if is_first else "Open a journal…"]
    assert QApplication.focusWidget().words() == filled[0]
