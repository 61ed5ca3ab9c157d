# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenes with a window and a keyring that never answers, each run by name in a process of its own on a private bus."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.clock import SystemClock
from peerdesk.journal.schema import SCHEMA
from peerdesk.presenters.opening.first_run import NewJournal
from peerdesk.ui.address import Address
from peerdesk.ui.pages.first_run_page import FirstRunPage
from peerdesk.ui.pages.recover_page import RecoverPage
from peerdesk.ui.parts.settings.ways_in import WaysIn
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.keyring_slot import PATIENCE, SERVICE, fresh_account
from peerdesk.vault.slots import KeyringSlot
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.vault.drivers.keyrings import stubborn
from tests.vault.test_unlocking_apart import begun_by, is_alive, workers
from tests.windows import closed_window

WORDS = "harbour lentil sketch oval"
NEW = "kettle orbit slow lantern fen"
ASKING = """
import sys
from pathlib import Path
from peerdesk.vault.unlocking import Asked, KeyringSecret
from peerdesk.vault.unlocking_apart import Apart
Apart().unlock(Asked(Path(sys.argv[1]), KeyringSecret()))
"""
SOON = PATIENCE / 3
"""Seconds: what took that long did not wait for the keyring, however slow the machine is."""


def until(so):
    longest = time.monotonic() + 2 * PATIENCE
    while not so():
        assert time.monotonic() < longest
        turn = QEventLoop()  # unlike QTest.qWait, it lets other threads run
        QTimer.singleShot(10, turn.quit)
        turn.exec()


def journal(place):
    """Return the folder of a journal whose header names a keyring, and the groups of its recovery key."""
    made = NewJournal(place=place, name="Wren").make(WORDS, CHEAPEST)
    with closing(made.vault) as vault:
        dek_key, where = vault._opened.keys.dek_key, vault.header.place
        slot = KeyringSlot.seal(dek_key, where, bytes(32), SERVICE, fresh_account())
        vault.ways_in._write([*vault.header.slots, slot])
        return vault.folder, made.recovery_key.groups()


def a_window(place):
    window = closed_window(place, SystemClock())
    window.show()
    window.activateWindow()
    until(window.isActiveWindow)
    return window


def is_asked(service):
    """Wait, in this very thread, until the keyring was asked something."""
    assert service.stdout.readline() == "asked\n"


def closes_at_once(window):
    ended = []
    window.ended.connect(partial(ended.append, True))
    begun = time.monotonic()
    window.close()
    until(lambda: ended)
    assert time.monotonic() - begun < SOON


def asked_at_unlock_page(place, service):
    folder, _groups = journal(place)
    window = a_window(place)
    window.begin(folder)
    opening = window.closed_desk._page.opening
    QTest.mouseClick(opening.keyring_button, Qt.MouseButton.LeftButton)
    is_asked(service)
    return folder, window, opening


def still_opens(folder, passphrase=WORDS):
    """Nobody holds it, and no process of ours is left behind."""
    Vault.open(folder, PassphraseSecret(passphrase), SCHEMA).close()
    until(lambda: not workers())


# --- scenes ---


def closing_while_it_opens(place, service):
    folder, window, _opening = asked_at_unlock_page(place, service)
    closes_at_once(window)
    still_opens(folder)


def closing_while_it_opens_without_a_process_apart(place, service):
    sys.executable = str(place / "nowhere")
    closing_while_it_opens(place, service)


def another_look_while_it_opens(place, service):
    folder, window, opening = asked_at_unlock_page(place, service)
    begun = time.monotonic()
    window.rebuild()
    assert time.monotonic() - begun < SOON
    assert window.closed_desk._page.opening is not opening
    assert window.closed_desk._page.opening.field.isVisible()
    closes_at_once(window)
    still_opens(folder)


def passphrase_instead(place, service):
    folder, window, opening = asked_at_unlock_page(place, service)
    begun = time.monotonic()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    until(opening.field.isVisible)
    assert time.monotonic() - begun < SOON
    assert not opening.notice.isVisible()
    opening.keyring_button.click()
    is_asked(service)
    assert opening._ring.isAncestorOf(QApplication.focusWidget()), "a second Enter gives nothing up"
    opening._instead.click()
    until(opening.field.edit.hasFocus)
    QTest.keyClicks(QApplication.focusWidget(), WORDS)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    until(lambda: window.closed_desk is None)
    closes_at_once(window)
    still_opens(folder)


def closing_while_it_is_switched_off(place, service):
    folder, _groups = journal(place)
    window = a_window(place)
    window.begin(folder)
    window.open_journal(Vault.open(folder, PassphraseSecret(WORDS), SCHEMA))
    until(lambda: window.closed_desk is None)
    window.go(Address("settings", part="security"))
    until(lambda: window.findChild(WaysIn) and window.findChild(WaysIn).keyring.isEnabled())
    window.findChild(WaysIn).keyring.click()
    is_asked(service)
    closes_at_once(window)
    still_opens(folder)


def closing_while_it_is_made(place, service):
    window = a_window(place)
    window.closed_desk.show_first_run()
    page = window.findChild(FirstRunPage)
    page.new.place, page.new.wants_keyring = place, True
    for field in (page.passphrase_step.part.first, page.passphrase_step.part.again):
        field.edit.setText(WORDS)
    page._make()
    is_asked(service)
    closes_at_once(window)
    still_opens(page.new.folder)


def closing_while_the_passphrase_is_changed(place, service):
    folder, groups = journal(place)
    window = a_window(place)
    window.begin(folder)
    window.closed_desk.show_recovery()
    page = window.findChild(RecoverPage)
    page.entry_step.entry.fields[0].set_text("-".join(groups))
    page.entry_step.entry.fields[0].typed.emit(0)
    page.open_button.click()
    until(lambda: page._vault)
    for field in (page.passphrase_step.part.first, page.passphrase_step.part.again):
        field.edit.setText(NEW)
    page._change()
    is_asked(service)
    closes_at_once(window)
    still_opens(folder, NEW)


def the_window_is_killed(place, service):
    folder, _groups = journal(place)
    asking = [sys.executable, "-c", ASKING, str(folder)]
    with subprocess.Popen(asking) as window:
        is_asked(service)
        (worker,) = begun_by(window.pid)
        window.kill()
    begun = time.monotonic()
    until(lambda: not is_alive(worker))
    assert time.monotonic() - begun < SOON


SCENES = (
    closing_while_it_opens,
    closing_while_it_opens_without_a_process_apart,
    another_look_while_it_opens,
    passphrase_instead,
    closing_while_it_is_switched_off,
    closing_while_it_is_made,
    closing_while_the_passphrase_is_changed,
    the_window_is_killed,
)

if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    with stubborn("hangs") as hanging:
        {scene.__name__: scene for scene in SCENES}[sys.argv[1]](Path(sys.argv[2]), hanging)
    os._exit(0)  # the keyring is still waited for by a thread that nobody waits for
