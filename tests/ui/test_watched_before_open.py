# SPDX-License-Identifier: GPL-3.0-or-later
"""A recovery key, or an open journal behind it, is never left on screen for whoever comes by (T2)."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.presenters.opening.first_run import NewJournal
from peerdesk.records.settings import Settings, Whose
from peerdesk.ui.pages.first_run_page import FirstRunPage
from peerdesk.ui.pages.recover_page import RecoverPage
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.windows import closed_window

WORDS = "harbour lentil sketch oval"


@pytest.fixture
def window(qtbot, clock, tmp_path):
    made = closed_window(tmp_path, clock)
    made.begin(None)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    if not made._is_closing:
        made.end()
    made.hide()
    made.deleteLater()


@pytest.fixture
def kept(clock, tmp_path):
    """A journal that locks after three minutes, and the groups of its recovery key."""
    made = NewJournal(place=tmp_path, name="Wren").make(WORDS, CHEAPEST)
    with closing(made.vault), closing(made.vault.writer()) as connection:
        Journal(connection, clock).put_settings(Settings(idle_minutes=3, whose=Whose.EMPLOYER))
    return made.vault.folder, made.recovery_key.groups()


@pytest.fixture
def recovering(window, kept):
    """The page on which a recovery key is typed."""
    window.closed_desk.begin(kept[0])
    window.closed_desk.show_recovery()
    return window.findChild(RecoverPage)


def open_with_key(page, groups, qtbot):
    page.take_focus()
    for digit in "".join(groups):
        QTest.keyClicks(QApplication.focusWidget(), digit)
    page.open_button.click()
    qtbot.waitUntil(lambda: page._vault is not None)


@pytest.fixture
def at_new_key(window, qtbot, tmp_path):
    """The third step of making a desk for letters on a shared computer: its key is on screen."""
    window.closed_desk.show_first_run(for_letters=True)
    page = window.findChild(FirstRunPage)
    page.new.place = tmp_path
    page.new.belongs_on(Whose.SHARED)
    page._lane.run(lambda: page.new.make(WORDS, CHEAPEST), page._show_key)
    qtbot.waitUntil(lambda: page._made is not None)
    return page


def test_a_typed_recovery_key_locks_after_ten_minutes(window, recovering):
    """T2: nothing is known of the journal yet, so it is as quiet as a new one."""
    assert window.watch.stillness.minutes == 10


def test_where_a_key_is_typed_the_foot_says_nothing_of_a_journal_that_is_not_open(
    window, recovering, kept, qtbot
):
    assert not window.status.idle.text()
    open_with_key(recovering, kept[1], qtbot)
    assert not window.status.idle.text()


def test_a_journal_opened_by_its_key_locks_after_its_own_minutes(window, recovering, kept, qtbot):
    """T2: nobody there, and the open journal behind the page is closed and handed on by its folder alone."""
    open_with_key(recovering, kept[1], qtbot)
    assert window.watch.stillness.minutes == 3
    with qtbot.waitSignal(window.locked) as told:
        window.watch.stillness.over.emit()
    assert told.args[0].folder == kept[0]
    assert recovering._vault is None
    assert window.watch.curtain.isVisible()
    Vault.open(kept[0], PassphraseSecret(WORDS), SCHEMA).close()


def test_without_a_touch_the_page_with_the_key_really_locks(window, recovering, qtbot):
    """T2: it is the time that locks it, not somebody’s key."""
    with qtbot.waitSignal(window.locked):
        window.watch.stillness.set_minutes(0)


def test_the_keys_that_cover_and_lock_hold_over_a_recovery_key(window, recovering, qtbot):
    """T2: F9 covers it, any key brings it back where it was, and Ctrl L locks."""
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9)
    assert window.watch.curtain.isVisible()
    assert not recovering.isVisible()
    QTest.keyClick(window.watch.curtain, Qt.Key.Key_Space)
    assert recovering.isVisible()
    assert recovering.isAncestorOf(QApplication.focusWidget())
    with qtbot.waitSignal(window.locked):
        QTest.keyClick(
            QApplication.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier
        )


def test_a_page_with_nothing_to_hide_stays_as_long_as_anybody_likes(window, recovering):
    recovering.given_up.emit()
    assert window.watch.stillness is None
    assert window.status.idle.text() == ""
    assert not any(action.isEnabled() for action in window.menus.over_dialogs)


def test_a_new_recovery_key_is_as_quiet_as_whose_computer_it_is(window, at_new_key, qtbot):
    """T2, S7: two minutes on a shared computer, where covering is a lock."""
    assert window.watch.stillness.minutes == 2
    with qtbot.waitSignal(window.locked):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9)


def test_the_foot_says_when_it_locks_once_the_journal_is_open(window, at_new_key, qtbot):
    """The page with the key is watched as well, and gives notice before it locks."""
    assert window.watch.is_on()
    assert not window.status.idle.text()
    at_new_key._finish(written=False)
    qtbot.waitUntil(lambda: window.closed_desk is None)
    assert window.status.idle.text() == "Locks after 2 min idle"
    with qtbot.waitSignal(window.ended):
        window.end()


@pytest.mark.parametrize("way", ["lock_unattended", "close"])
def test_what_was_settled_outlives_a_lock_in_the_middle_of_making(window, at_new_key, qtbot, way):
    """T12: it is the desk that was asked for, and its key counts as not written down."""
    folder = at_new_key.new.folder
    with qtbot.waitSignal(window.locked if way == "lock_unattended" else window.ended):
        getattr(window, way)()
    again = Vault.open(folder, PassphraseSecret(WORDS), SCHEMA)
    with closing(again), closing(again.reader()) as reader:
        settings = Reading(reader).settings()
    assert settings.desk_only
    assert settings.whose is Whose.SHARED
    assert not settings.recovery_written
