# SPDX-License-Identifier: GPL-3.0-or-later
"""Making a journal by keys alone, and what stays so until it is made."""

from __future__ import annotations

import stat
from contextlib import closing

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.journal.schema import SCHEMA
from peerdesk.presenters.opening.opening import (
    open_with_passphrase,
    open_with_recovery_key,
    settings_of,
)
from peerdesk.records.settings import Whose
from peerdesk.ui.dialogs.recovery_sheet import drawing_of
from peerdesk.ui.pages.first_run_page import FirstRunPage
from peerdesk.ui.paper import save_pictures
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.text.label import Label
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.ui.pages.walking import press, stop_called, type_in, unnamed, unreachable

WORDS = "kettle orbit slow lantern fen"


@pytest.fixture
def page(qtbot, look, tmp_path):
    made = []
    page = FirstRunPage(CHEAPEST, tmp_path / "PeerDesk")
    page.resize(1280, 742)
    page.made.connect(made.append)
    page.outcome = made
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    page.take_focus()
    yield page
    page.stop()
    for vault, _settings, _opens in made:
        vault.close()


def choose(page, whose):
    stop_called(page, "Mine")
    for _ in range(list(Whose).index(whose)):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)


def come_to_passphrase(page, whose=Whose.MINE):
    press(page, "Continue")
    choose(page, whose)
    press(page, "Continue")


def come_to_key(page, qtbot, whose=Whose.MINE):
    come_to_passphrase(page, whose)
    type_in(page, "Passphrase", WORDS)
    type_in(page, "Once more", WORDS)
    press(page, "Continue")
    qtbot.waitUntil(lambda: hasattr(page, "key_step"))
    return page.key_step


def groups_on_screen(page):
    labels = [label for label in page.findChildren(Label) if label.isVisible()]
    spoken = [label.accessibleName() for label in labels]
    found = [each for each in spoken if each.startswith("Group ") and ":" in each]
    return [each.partition(": ")[2].replace(" ", "") for each in found]


def type_groups_back(page):
    groups = groups_on_screen(page)
    for field in page.key_step.typed.fields:
        type_in(page, f"Group {field.place + 1}", groups[field.place])


def test_a_journal_is_made_by_keys_alone(page, qtbot):
    """[T1, T9] Three steps, no pointer: what is made opens with the passphrase and with the paper."""
    step = come_to_key(page, qtbot)
    groups = groups_on_screen(page)
    assert len(groups) == 8
    type_groups_back(page)
    assert step.opens.isChecked()
    press(page, "Open my journal")
    vault, settings, opens = page.outcome[0]
    assert settings.recovery_written
    assert settings.whose is Whose.MINE
    assert settings.idle_minutes == 10
    assert opens
    vault.close()
    for secret, way in ((WORDS, open_with_passphrase), (" ".join(groups), open_with_recovery_key)):
        with closing(way(vault.folder, secret)) as opened:
            assert opened.header.vault


def test_a_page_put_away_while_it_makes_one_leaves_it_closed_with_what_was_settled(page):
    """[T12] The window closes at that very moment, say: the journal is there, and knows whose computer it is on."""
    come_to_passphrase(page, Whose.EMPLOYER)
    type_in(page, "Passphrase", WORDS)
    type_in(page, "Once more", WORDS)
    press(page, "Continue")
    page.stop()
    with closing(open_with_passphrase(page.new.folder, WORDS)) as vault:
        settings = settings_of(vault)
    assert settings.whose is Whose.EMPLOYER
    assert not settings.recovery_written


def test_nothing_is_on_the_disk_before_the_last_continue(page):
    come_to_passphrase(page)
    type_in(page, "Passphrase", WORDS)
    assert not page.new.place.exists()


def test_whose_computer_it_is_must_be_said_and_is_not_presumed(page):
    """[T3, T5] The answer decides how it locks, so it is nobody else’s to give."""
    press(page, "Continue")
    assert not page.whose_step.whose.chosen()
    assert not page.continue_buttons[1].isEnabled()
    assert page.continue_buttons[1].accessibleDescription()
    choose(page, Whose.EMPLOYER)
    assert page.continue_buttons[1].isEnabled()
    assert "may be looked at" in page.whose_step._meaning.text()


def test_on_a_shared_computer_nothing_is_remembered(page, qtbot):
    """[T5, S7] No keyring, no opening by itself, unless somebody asks for it."""
    come_to_passphrase(page, Whose.SHARED)
    page.passphrase_step.a_keyring_answers(True)
    assert not page.passphrase_step.keyring.isVisible()
    type_in(page, "Passphrase", WORDS)
    type_in(page, "Once more", WORDS)
    press(page, "Continue")
    qtbot.waitUntil(lambda: hasattr(page, "key_step"))
    assert not page.key_step.opens.isChecked()
    type_groups_back(page)
    press(page, "Open my journal")
    _vault, settings, opens = page.outcome[0]
    assert settings.idle_minutes == 2
    assert not opens


def test_the_keyring_is_offered_only_where_one_answers_and_starts_clear(page):
    """[T15] Off unless it is switched on."""
    come_to_passphrase(page)
    assert not page.passphrase_step.keyring.isVisible()
    page.passphrase_step.a_keyring_answers(True)
    assert page.passphrase_step.keyring.isVisible()
    assert not page.passphrase_step.keyring.isChecked()
    assert "signed in as you" in page.passphrase_step.keyring.accessibleDescription()


def test_length_is_advised_while_typing_and_two_that_differ_are_told(page):
    come_to_passphrase(page)
    type_in(page, "Passphrase", "kettle")
    part = page.passphrase_step.part
    assert part._length.text() == "A little longer: two more words would do."
    QTest.keyClicks(part.first.edit, " orbit slow lantern")
    assert part._length.text() == "Four words. That is long enough."
    type_in(page, "Once more", "kettle orbit")
    stop_called(page, "Back")
    assert part.again.sentence() == "The two don’t match yet."
    assert not page.continue_buttons[2].isEnabled()


def test_six_words_are_offered_and_typed_once_by_their_owner(page):
    """[T1] The generated words are shown to be written down, and are not accepted unread."""
    come_to_passphrase(page)
    press(page, "Make six words for me")
    offered = page.passphrase_step.part._words.text()
    assert len(offered.split()) == 6
    assert offered in page.passphrase_step.part._words.accessibleName()
    press(page, "Use these")
    part = page.passphrase_step.part
    assert part.first.text() == offered
    assert part.first.is_readable()
    assert part.passphrase() == ""
    QTest.keyClicks(part.again.edit, offered)
    assert part.passphrase() == offered


def test_the_recovery_key_can_be_left_for_another_time_after_one_plain_sentence(page, qtbot):
    """[T9] Offered without pressure; the limit is said once, plainly (S6)."""
    come_to_key(page, qtbot)
    press(page, "Later…")
    dialog = page.findChild(AskDialog)
    assert "for good" in dialog.accessibleDescription()
    assert dialog.focusWidget() is dialog.button("back")
    dialog.answer_with("later")
    qtbot.waitUntil(lambda: bool(page.outcome))
    assert not page.outcome[0][1].recovery_written


def test_a_group_that_was_copied_wrongly_is_named(page, qtbot):
    step = come_to_key(page, qtbot)
    field = step.typed.fields[0]
    stood = step.opens.mapTo(page, QPoint(0, 0))
    type_in(page, f"Group {field.place + 1}", "123456")
    assert step.typed.sentence().startswith(f"Group {field.place + 1} doesn’t look right")
    assert field.edit.accessibleDescription() == "doesn’t look right"
    assert not page.open_button.isEnabled()
    QApplication.processEvents()
    assert step.opens.mapTo(page, QPoint(0, 0)) == stood, "what is pressed next has moved away"
    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert step.typed.sentence() == ""


def test_the_key_is_off_the_screen_once_the_journal_is_handed_on(page, qtbot):
    """[T9] Shown once, kept nowhere."""
    come_to_key(page, qtbot)
    type_groups_back(page)
    press(page, "Open my journal")
    assert groups_on_screen(page) == []
    assert page.passphrase_step.part.first.text() == ""


def test_a_place_that_is_taken_is_said_beside_the_name(page):
    taken = page.new.folder
    taken.mkdir(parents=True)
    (taken / "something").touch()
    press(page, "Continue")
    choose(page, Whose.MINE)
    page.whose_step._show_place()
    page._look_at_reason()
    assert "already something" in page.whose_step.name.sentence()
    assert not page.continue_buttons[1].isEnabled()
    type_in(page, "What it is called", "Another")
    assert page.continue_buttons[1].isEnabled()


def test_a_folder_a_company_keeps_in_step_is_warned_of(page, tmp_path):
    """[T11] Said before the first word is written there."""
    press(page, "Continue")
    page.whose_step._answer_place(str(tmp_path / "Dropbox"))
    assert page.whose_step._cloud.isVisible()
    assert "Dropbox" in page.whose_step._cloud.sentence()


def test_what_cannot_be_made_is_said_and_nothing_that_was_typed_is_lost(page, qtbot, tmp_path):
    (tmp_path / "PeerDesk").touch()
    come_to_passphrase(page)
    type_in(page, "Passphrase", WORDS)
    type_in(page, "Once more", WORDS)
    press(page, "Continue")
    qtbot.waitUntil(page.passphrase_step.notice.isVisible)
    assert page.passphrase_step.part.passphrase() == WORDS


def test_leaving_after_it_was_made_leaves_a_closed_journal(page, qtbot):
    come_to_key(page, qtbot)
    folder = page.new.folder
    page.stop()
    with closing(open_with_passphrase(folder, WORDS)) as opened:
        assert opened.folder == folder


@pytest.mark.parametrize("width", [1280, 700])
def test_every_step_is_reached_by_tab_and_named(page, qtbot, width):
    page.resize(width, 642)
    for go_on in (
        lambda: press(page, "Continue"),
        lambda: (choose(page, Whose.MINE), press(page, "Continue")),
        lambda: (
            type_in(page, "Passphrase", WORDS),
            type_in(page, "Once more", WORDS),
            press(page, "Continue"),
            qtbot.waitUntil(lambda: hasattr(page, "key_step")),
        ),
        lambda: None,
    ):
        assert not unnamed(page)
        assert not unreachable(page)
        go_on()


def test_the_picture_of_the_key_is_for_its_owner_alone(tmp_path):
    """[T20] A file that anyone may open is said to be one; no other account on this computer may."""
    groups = ["012345"] * 8
    saved = save_pictures(tmp_path / "sheet.png", drawing_of(groups))
    assert saved == [tmp_path / "sheet.png"]
    assert stat.S_IMODE(saved[0].stat().st_mode) == 0o600
    assert saved[0].read_bytes().startswith(b"\x89PNG")


def test_printing_and_saving_say_each_time_that_anyone_can_read_it(page, qtbot):
    """[T20] Said before, not after."""
    step = come_to_key(page, qtbot)
    for button in (step.card.print_button, step.card.save_button):
        button.click()
        dialog = page.findChildren(AskDialog)[-1]
        assert "read" in dialog.accessibleDescription()
        assert dialog.focusWidget() is dialog.button("not")
        dialog.answer_with("not")


def test_an_existing_journal_is_one_press_away(page, qtbot):
    with qtbot.waitSignal(page.given_up):
        press(page, "I already have a journal…")
    with qtbot.waitSignal(page.help_wanted) as read:
        press(page, "What this protects, and what it cannot")
    assert read.args == ["protects"]


def test_what_is_made_has_the_schema_of_today(page, qtbot):
    come_to_key(page, qtbot)
    page.stop()
    from peerdesk.vault.unlocking import PassphraseSecret

    with closing(Vault.open(page.new.folder, PassphraseSecret(WORDS), SCHEMA)) as vault:
        assert not vault.read_only
