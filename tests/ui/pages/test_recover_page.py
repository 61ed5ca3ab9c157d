# SPDX-License-Identifier: GPL-3.0-or-later
"""Coming back without the passphrase, and the truth where there is no paper (S6)."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.errors import WrongPassphrase, WrongRecoveryKey
from peerdesk.presenters.opening.first_run import NewJournal
from peerdesk.presenters.opening.opening import open_with_passphrase, open_with_recovery_key
from peerdesk.ui.pages.recover_page import RecoverPage
from peerdesk.ui.widgets.text.label import Label
from peerdesk.vault.kdf import CHEAPEST
from tests.ui.pages.walking import press, type_in, unnamed, unreachable

OLD = "harbour lentil sketch oval"
NEW = "kettle orbit slow lantern fen"


@pytest.fixture
def lost(tmp_path):
    """A journal whose passphrase nobody remembers, and the groups on its paper."""
    made = NewJournal(place=tmp_path, name="Mine").make(OLD, CHEAPEST)
    made.vault.close()
    return made.vault.folder, made.recovery_key.groups()


@pytest.fixture
def page(qtbot, look, lost):
    opened = []
    page = RecoverPage(lost[0], CHEAPEST)
    page.resize(1280, 742)
    page.opened.connect(opened.append)
    page.vaults = opened
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    page.take_focus()
    yield page
    page.stop()
    for vault in opened:
        vault.close()


def type_key(groups):
    """Type all digits without a pause: each whole group moves on by itself."""
    for digit in "".join(groups):
        QTest.keyClicks(QApplication.focusWidget(), digit)


def come_to_new_key(page, qtbot, groups):
    type_key(groups)
    press(page, "Open journal")
    qtbot.waitUntil(lambda: page._vault is not None)
    type_in(page, "New passphrase", NEW)
    type_in(page, "Once more", NEW)
    press(page, "Set this passphrase")
    qtbot.waitUntil(lambda: page._key is not None)
    return page._key.groups()


def test_the_paper_opens_it_and_a_new_passphrase_and_paper_take_over(page, qtbot, lost):
    """[T9] By keys alone. The old passphrase and the old paper open it no more."""
    folder, old_paper = lost
    new_paper = come_to_new_key(page, qtbot, old_paper)
    for field in page.key_step.typed.fields:
        type_in(page, f"Group {field.place + 1}", new_paper[field.place])
    press(page, "Open my journal")
    qtbot.waitUntil(lambda: bool(page.vaults))
    page.vaults.pop().close()
    with closing(open_with_passphrase(folder, NEW)):
        pass
    with pytest.raises(WrongPassphrase):
        open_with_passphrase(folder, OLD)
    with closing(open_with_recovery_key(folder, " ".join(new_paper))):
        pass
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery_key(folder, " ".join(old_paper))


def test_a_page_put_away_while_it_opens_leaves_the_journal_closed(page, lost):
    """[T13] The window closes at that very moment, say: what was opened is closed, and the next one opens it."""
    folder, paper = lost
    type_key(paper)
    press(page, "Open journal")
    page.stop()
    with closing(open_with_passphrase(folder, OLD)):
        pass
    assert not (folder / "lock").read_bytes(), "and it was closed, not just let go"


def test_the_old_paper_stays_good_until_the_new_is_typed_back(page, qtbot, lost):
    """[T9] Nobody is left without any paper between the two."""
    folder, old_paper = lost
    come_to_new_key(page, qtbot, old_paper)
    press(page, "Keep the old paper")
    qtbot.waitUntil(lambda: bool(page.vaults))
    page.vaults.pop().close()
    with closing(open_with_recovery_key(folder, " ".join(old_paper))):
        pass


def test_the_group_that_cannot_be_right_is_named(page, lost):
    type_key(lost[1][:3])
    type_key(["123456"])
    assert (
        page.entry_step.entry.sentence()
        == "Group 4 doesn’t look right. Check it against the paper."
    )
    assert page.entry_step.entry.fields[3].edit.hasFocus()
    assert not page.open_button.isEnabled()


def test_a_whole_key_can_be_pasted_into_the_first_field(page, lost):
    page.entry_step.entry.fields[0].set_text("-".join(lost[1]))
    page.entry_step.entry.fields[0].typed.emit(0)
    assert [field.text() for field in page.entry_step.entry.fields] == list(lost[1])
    assert page.open_button.isEnabled() or page.entry_step.entry.is_whole()


def test_a_tab_after_a_whole_group_skips_no_group(page, lost):
    """Whoever presses Tab after each group types the eight into the eight fields all the same."""
    for group in lost[1]:
        QTest.keyClicks(QApplication.focusWidget(), group)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert [field.text() for field in page.entry_step.entry.fields] == list(lost[1])


def test_backspace_goes_back_into_the_group_before(page, lost):
    type_key(lost[1][:1])
    assert page.entry_step.entry.fields[1].edit.hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    assert page.entry_step.entry.fields[0].edit.hasFocus()


def test_a_key_of_another_journal_is_said_to_be_one(page, qtbot, tmp_path):
    other = NewJournal(place=tmp_path, name="Other").make(OLD, CHEAPEST)
    other.vault.close()
    type_key(other.recovery_key.groups())
    press(page, "Open journal")
    qtbot.waitUntil(page.entry_step.notice.isVisible)
    assert "belongs to this journal" in page.entry_step.notice.sentence()
    assert not page.vaults


def test_without_paper_the_loss_is_named_and_what_can_still_be_done(page):
    """[S6] It grieves with the person, blames nobody, and threatens nothing."""
    press(page, "There is no such paper")
    said = " ".join(label.text() for label in page.findChildren(Label) if label.isVisible())
    assert "That is a real loss." in said
    assert "older copy" in said
    assert "another journal" in said
    assert "includes us" in said


def test_nothing_is_changed_by_going_away_before_the_new_passphrase(page, qtbot, lost):
    type_key(lost[1])
    press(page, "Open journal")
    qtbot.waitUntil(lambda: page._vault is not None)
    page.stop()
    with closing(open_with_passphrase(lost[0], OLD)):
        pass


def test_every_step_is_reached_by_tab_and_named(page, qtbot, lost):
    assert not unnamed(page)
    assert not unreachable(page)
    come_to_new_key(page, qtbot, lost[1])
    assert not unnamed(page)
    assert not unreachable(page)


def test_no_stranger_has_the_focus_while_the_journal_is_locked_anew(page, qtbot, lost):
    """Enter would press it; and the window is called locked no more once the key fits."""
    page.setWindowTitle("PeerDesk, locked")
    type_key(lost[1])
    press(page, "Open journal")
    assert page._working.isAncestorOf(QApplication.focusWidget())
    qtbot.waitUntil(lambda: page._vault is not None)
    assert page.windowTitle() == "PeerDesk"
    type_in(page, "New passphrase", NEW)
    type_in(page, "Once more", NEW)
    press(page, "Set this passphrase")
    assert page._working.isAncestorOf(QApplication.focusWidget())
    qtbot.waitUntil(lambda: page._key is not None)
    assert page.key_step.isAncestorOf(QApplication.focusWidget())
