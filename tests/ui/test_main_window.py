# SPDX-License-Identifier: GPL-3.0-or-later
"""The window around the pages: covering, locking, closing, and building itself anew."""

from __future__ import annotations

import json
import shutil
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk import paths
from peerdesk.errors import DiskFull, JournalMissing, ReadOnlyPlace
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.journal.search import sought
from peerdesk.preferences import Preferences
from peerdesk.records.settings import Settings, Whose
from peerdesk.ui.address import Address
from peerdesk.ui.forms.ask_day import AskDay
from peerdesk.ui.handing_on import written
from peerdesk.ui.menus import MENUS
from peerdesk.ui.pages.help_page import HelpSheet
from peerdesk.ui.pages.journal_page import JournalPage
from peerdesk.ui.pages.writing_page import WritingPage
from peerdesk.ui.parts.reading.look_field import LookField
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.circle.circle import Circle
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.strand.strand import Strand
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.vault.connection import Connection
from peerdesk.vault.folder import JournalFolder
from peerdesk.vault.header_files import ERASED
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.builders import a_note
from tests.going import go
from tests.windows import action, closed_window, open_in

NEW = "window kettle amber plough"
PASSPHRASE = "harbour lentil sketch oval"


@pytest.fixture
def window(qtbot, qapp, vault, clock, tmp_path, close):
    made = open_in(closed_window(tmp_path, clock), vault, qtbot)
    yield made
    close(made)


def type_into(window, qtbot, kind, text):
    go(window, qtbot, Address("writing", kind=kind))
    QTest.keyClicks(QApplication.focusWidget(), text)


def test_the_title_is_the_apps_name_and_nothing_else(window, qtbot):
    """T2: the task bar says only PeerDesk, whatever is open."""
    type_into(window, qtbot, "note", "canary")
    assert window.windowTitle() == "PeerDesk"


def test_where_nothing_can_be_written_it_is_read_said_and_closed_clean(
    qtbot, qapp, vault, clock, tmp_path, monkeypatch
):
    """T10: a journal on a stick whose switch is set opens for reading, and nothing waits to be kept there."""
    with closing(vault.writer()) as writer:
        Journal(writer, clock).rest(a_note("read me"))
    vault.close()
    monkeypatch.setattr(JournalFolder, "is_writable", lambda _folder, _gen: False)
    vault = Vault.open(vault.folder, PassphraseSecret(PASSPHRASE), SCHEMA)
    before = {each.name: each.read_bytes() for each in vault.folder.glob("journal-*.db")}
    made = open_in(closed_window(tmp_path, clock), vault, qtbot, None)
    said = ReadOnlyPlace().sentence
    qtbot.waitUntil(lambda: made.status.wrong() == said)
    new = made.shell().rail.new_button
    assert (new.isEnabled(), new.toolTip()) == (False, said)
    go(made, qtbot, Address("writing", kind="note"))
    assert not isinstance(made.shell().page(), WritingPage)
    go(made, qtbot, Address("journal"))
    qtbot.waitUntil(lambda: isinstance(made.shell().page(), JournalPage))
    page = made.shell().page()
    qtbot.waitUntil(lambda: bool(page.reader.entry_id))
    for part in (page.reader.bar.flag, page.reader.bar.edit):
        assert (part.isEnabled(), part.accessibleDescription()) == (False, said)
    page.reader.look_again()
    page.reader.findChild(LookField).field.setPlainText("it cannot be kept here")
    with qtbot.waitSignal(made.ended):
        made.end()
    assert {each.name: each.read_bytes() for each in vault.folder.glob("journal-*.db")} == before
    made.hide()
    made.deleteLater()


def test_covering_hides_everything_at_once_and_any_key_lifts_it(window):
    """T2: one key hides the window; it is not a lock."""
    window.watch.cover()
    assert not window._middle.isVisible()
    assert window.watch.curtain.isVisible()
    QTest.keyClick(window.watch.curtain, Qt.Key.Key_F9)
    assert window._middle.isVisible()
    assert not window.watch.curtain.isVisible()


def test_behind_the_curtain_no_menu_is_told_or_reached_and_the_bar_comes_back(window, qtbot):
    """T2: what is covered is not to be heard or opened either."""
    go(window, qtbot, Address("today"))
    told = QAccessible.queryAccessibleInterface(window)
    window.watch.cover()
    parts = [told.child(place) for place in range(told.childCount())]
    seen = [each for each in parts if each.object().isVisible()]
    names = [each.text(QAccessible.Text.Name) for each in seen]
    assert [name for name in names if name] == ["The window is covered"]
    assert not any(each.childCount() for each in seen)
    assert not window.menuBar().isVisible()
    QTest.keyClick(window.watch.curtain, Qt.Key.Key_Space)
    assert window.menuBar().isVisible()


def test_a_click_does_not_lift_the_curtain(window):
    window.watch.cover()
    QTest.mouseClick(window.watch.curtain, Qt.MouseButton.LeftButton)
    assert window.watch.curtain.isVisible()


def test_nothing_lies_over_the_curtain(window, qtbot):
    """T2: a question or a menu that was open is put away before anybody sees it."""
    dialog = AskDialog("Erase this now?", "", [("keep", "Keep it", "plain")], parent=window)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    window.watch.cover()
    assert not window.findChildren(AskDialog) or not dialog.isVisible()
    window.watch.curtain.lift()
    window.shell().open_new_menu()
    assert QApplication.activePopupWidget() is not None
    window.watch.cover()
    assert QApplication.activePopupWidget() is None


def ask_over(window, qtbot):
    dialog = AskDay(window.session.desk, window.shell())
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    dialog.field.setFocus()
    QTest.keyClicks(dialog.field.edit, "3 Jun")
    return dialog


def test_the_cover_key_hides_an_open_dialog_too_and_brings_it_back_as_it_was(window, qtbot):
    """T2: one key hides the window, whatever stands before it; what was typed there is not lost."""
    dialog = ask_over(window, qtbot)
    QTest.keyClick(dialog.field.edit, Qt.Key.Key_F9)
    assert not dialog.isVisible()
    assert window.watch.curtain.isVisible()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    QTest.keyClick(window.watch.curtain, Qt.Key.Key_Space)
    assert dialog.isVisible()
    assert dialog.field.text() == "3 Jun"
    assert dialog.focusWidget() is dialog.field.edit
    dialog.reject()


def test_the_lock_key_locks_from_within_a_dialog(window, qtbot):
    """T2: nothing has to be answered first."""
    dialog = ask_over(window, qtbot)
    with qtbot.waitSignal(window.locked):
        QTest.keyClick(dialog.field.edit, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert not dialog.isVisible()


def test_the_cover_key_covers_an_open_menu_too(window, qtbot):
    """T2: a menu takes every key for itself, except the one that hides it."""
    window.shell().open_new_menu()
    assert QApplication.activePopupWidget() is not None
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F9)  # where the system’s own keys come in
    assert QApplication.activePopupWidget() is None
    assert window.watch.curtain.isVisible()


def test_on_a_shared_computer_covering_locks(window, qtbot):
    """S7: on a shared laptop the cover key is a lock."""
    window.session.writer.write(lambda journal: journal.put_settings(Settings(whose=Whose.SHARED)))
    qtbot.waitUntil(lambda: window.session.desk.settings.whose is Whose.SHARED)
    with qtbot.waitSignal(window.locked):
        window.watch.cover()


def test_locking_keeps_half_a_sentence_and_hands_on_only_ids(window, qtbot, vault):
    """T12, T15: lock keeps the words; what is handed on holds none of them."""
    type_into(window, qtbot, "note", "boxerwords")
    with qtbot.waitSignal(window.locked) as told:
        window.lock()
    handed = told.args[0]
    assert handed.folder == vault.folder
    assert handed.address.page == "writing"
    assert handed.address.entry
    assert "boxerwords" not in repr(handed)


def first_line(folder, passphrase):
    again = Vault.open(folder, PassphraseSecret(passphrase), SCHEMA)
    with closing(again), closing(again.reader()) as reader:
        (line,) = Reading(reader).newest()
    return line.preview


def test_closing_keeps_what_was_typed(window, qtbot, vault):
    type_into(window, qtbot, "note", "kept on closing")
    with qtbot.waitSignal(window.ended):
        window.close()
    assert first_line(vault.folder, "harbour lentil sketch oval") == "kept on closing"


def full(_connection):
    raise DiskFull


def test_no_key_lifts_the_curtain_while_the_journal_is_being_closed(window, qtbot):
    """T2: what is typed behind it would be lost, and what is seen was to be gone."""
    type_into(window, qtbot, "note", "before the lock")
    with qtbot.waitSignal(window.locked):
        window.lock()
        QTest.keyClick(window.watch.curtain, Qt.Key.Key_Space)
        assert window.watch.curtain.isVisible()


def test_nobody_there_and_a_full_disk_leaves_it_covered_and_tries_again(window, qtbot, monkeypatch):
    """T2, T12: never closed over words that are not kept, and never left to be read."""
    type_into(window, qtbot, "note", "not kept yet")
    monkeypatch.setattr(Connection, "check_place", full)
    window.lock_unattended()
    qtbot.waitUntil(lambda: not window._is_closing)
    assert window.watch.curtain.isVisible()
    assert not window._middle.isVisible()
    monkeypatch.undo()
    with qtbot.waitSignal(window.locked):
        window.watch.curtain.lock_wanted.emit()


def test_the_address_of_another_journal_leads_to_today(window, qtbot):
    go(window, qtbot, Address("writing", entry="0" * 26))
    assert window.shell().address() == Address("today")


def test_what_is_written_after_a_new_passphrase_is_in_the_new_file(window, qtbot, vault):
    """T1: the file under the old keys is gone, and nothing is written into it any more."""
    changed = []
    window.session.writer.run(lambda: vault.ways_in.change_passphrase(NEW), changed.append)
    qtbot.waitUntil(lambda: bool(changed))
    type_into(window, qtbot, "note", "under new keys")
    with qtbot.waitSignal(window.ended):
        window.close()
    assert first_line(vault.folder, NEW) == "under new keys"


def change_passphrase(window, qtbot):
    changed, vault = [], window.session.vault
    window.session.writer.change_keys(lambda: vault.ways_in.change_passphrase(NEW), changed.append)
    qtbot.waitUntil(lambda: bool(changed))


def test_the_lock_after_a_new_passphrase_says_that_it_is_the_one_that_opens(window, qtbot):
    change_passphrase(window, qtbot)
    with qtbot.waitSignal(window.locked) as told:
        window.lock()
    handed = told.args[0]
    assert handed.has_new_passphrase
    assert json.loads(written(handed))["has_new_passphrase"] is True


def test_any_other_lock_says_nothing_of_a_passphrase(window, qtbot):
    with qtbot.waitSignal(window.locked) as told:
        window.lock()
    assert not told.args[0].has_new_passphrase


def found_by_search(window, qtbot, word):
    def found():
        answers = []
        # Not about “the list”: the page that is shown asks for its own, and that would take the place of this.
        window.session.searching.ask(
            "the word", lambda reading: reading.search(sought(word)), answers.append
        )
        qtbot.waitUntil(lambda: bool(answers))
        return [line.preview for line in answers[0]]

    qtbot.waitUntil(lambda: bool(found()))
    return found()


def test_lists_and_search_read_on_from_the_new_file_at_once(window, qtbot):
    """T1: nobody has to lock first to see what was written after a new passphrase."""
    found = []
    window.session.searching.search(lambda reading: reading.search(sought("plover")), found.append)
    qtbot.waitUntil(lambda: found == [()])
    change_passphrase(window, qtbot)
    type_into(window, qtbot, "note", "a plover on the sill")
    window.shell().rest()
    qtbot.waitUntil(lambda: bool(window.session.desk.reading.newest()))
    (line,) = window.session.desk.reading.newest()
    assert line.preview == "a plover on the sill"
    assert found_by_search(window, qtbot, "plover")


def test_a_new_recovery_key_and_a_new_passphrase_asked_for_together_both_count(
    window, qtbot, vault
):
    """T9: both write the header; one after the other, neither undoes the other."""
    key = vault.ways_in.new_recovery_key()
    done = []
    writer = window.session.writer
    writer.change_keys(lambda: vault.ways_in.change_passphrase(NEW), done.append)
    writer.change_keys(lambda: vault.ways_in.confirm_recovery_key(key), done.append)
    qtbot.waitUntil(lambda: len(done) == 2)
    with qtbot.waitSignal(window.ended):
        window.close()
    for secret in (PassphraseSecret(NEW), key):
        Vault.open(vault.folder, secret, SCHEMA).close()


def test_larger_text_builds_the_pages_anew_at_the_same_place(window, qtbot):
    type_into(window, qtbot, "note", "the same words")
    before = window.shell()
    window._looks.larger()
    qtbot.waitUntil(lambda: window.shell() is not before)
    qtbot.waitUntil(lambda: window.shell().page() is not None)
    fields = list(window.shell().page().findChildren(type(QApplication.focusWidget())))
    assert "the same words" in [each.text() for each in fields if hasattr(each, "text")]


@pytest.mark.parametrize("look", ["dark", "light"])
def test_the_menus_follow_another_look(window, qtbot, look):
    before = window.shell()
    window._looks.set(Preferences(theme=look, text_scale=200))
    qtbot.waitUntil(lambda: window.shell() is not before)
    bar = window.menuBar()
    assert bar.grab().toImage().pixelColor(2, 2) == theme().colour("rail")
    assert bar.height() >= 2 * theme().px(4) + theme().font("body").pixelSize()


@pytest.mark.parametrize(
    "page", ["today", "journal", "networks", "settings", "help", "small", "left"]
)
@pytest.mark.parametrize("width", [900, 1024, 1280])
def test_every_page_fits_its_window(window, qtbot, page, width):
    window.resize(width, 700)
    arrived = []
    window.shell().arrived.connect(arrived.append)
    shown = go(window, qtbot, Address(page))
    assert arrived == [Address(page)]
    assert shown.isVisible()
    assert window.width() == width


def test_f6_goes_round_the_parts_of_the_window(window):
    seen = set()
    for _step in range(8):
        action(window, "Next part of the window").trigger()
        seen.add(QApplication.focusWidget())
    assert len(seen) >= 2


@pytest.fixture
def on_small_disk(small_disk, qtbot, qapp, clock, tmp_path, close):
    """The window with a journal on a disk that can be filled."""
    vault, _key = Vault.create(
        small_disk.path / "Wren.peerdesk", PASSPHRASE, SCHEMA, profile=CHEAPEST
    )
    made = open_in(closed_window(tmp_path, clock), vault, qtbot)
    yield made
    close(made)


def test_on_a_full_disk_the_words_stay_on_the_screen_and_are_kept_once_there_is_room(
    on_small_disk, small_disk, qtbot
):
    """T12: a real disk, filled while somebody writes; nothing kept before is lost by it."""
    window = on_small_disk
    kept = []
    window.session.writer.write(lambda journal: journal.rest(a_note("kept before")), kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    small_disk.fill()
    words = "more than a page, " * 300
    go(window, qtbot, Address("writing", kind="note"))
    QApplication.focusWidget().insertPlainText(words)
    keeping = window.shell().page().keeping
    said = "The disk is full. Your words are still here and not yet kept."
    qtbot.waitUntil(lambda: said in seen_notices(window))
    assert QApplication.focusWidget().toPlainText() == words
    assert reading_of(window).drafts() == ()
    small_disk.make_room()
    keeping._try_again.timeout.emit()
    qtbot.waitUntil(lambda: texts_drafted(window) == [words])
    qtbot.waitUntil(lambda: seen_notices(window) == [])
    (line,) = reading_of(window).newest()
    assert reading_of(window).entry(line.id).answers["text"] == "kept before"


def test_a_journal_on_a_full_disk_opens_is_read_and_is_written_in_once_there_is_room(
    small_disk, qtbot, qapp, clock, tmp_path
):
    """T12: there is not even room for the log; then its readers see what is written."""
    place = small_disk.path / "Wren.peerdesk"
    vault, _key = Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.writer()) as connection:
        Journal(connection, clock).rest(a_note("kept before"))
    small_disk.fill()
    session = Session(Vault.open(place, PassphraseSecret(PASSPHRASE), SCHEMA), clock)
    refused, kept = [], []
    session.writer.write(lambda journal: journal.rest(a_note("new")), kept.append, refused.append)
    qtbot.waitUntil(lambda: bool(refused))
    assert "disk is full" in refused[0].sentence
    assert len(session.desk.reading.newest()) == 1
    small_disk.make_room()
    session.writer.write(lambda journal: journal.rest(a_note("new")), kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    assert len(session.desk.reading.newest()) == 2
    ended = []
    session.finish(lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))


def reading_of(window):
    return window.session.desk.reading


def seen_notices(window):
    strips = window.shell().page().findChildren(NoticeStrip)
    return [each.sentence() for each in strips if each.isVisible()]


def test_a_journal_that_is_gone_is_named_with_what_to_do_until_it_is_there_again(window, qtbot):
    """T12: the window says what to do, keeps what is typed, and takes the sentence back by itself."""
    folder = window.session.vault.folder
    elsewhere = folder.with_name("elsewhere.peerdesk")
    folder.rename(elsewhere)
    type_into(window, qtbot, "note", "typed meanwhile")
    qtbot.waitUntil(lambda: str(folder) in window.status.said())
    assert "Keep this window open" in window.status.said()
    elsewhere.rename(folder)
    qtbot.waitUntil(lambda: window.status.wrong() == "")
    qtbot.waitUntil(lambda: bool(window.session.desk.reading.drafts()))
    (draft,) = window.session.desk.reading.drafts()
    assert draft.answers["text"] == "typed meanwhile"


def test_a_journal_that_is_there_again_in_new_files_goes_on_as_it_was(window, qtbot):
    """T12: a stick taken out and put in again: the same journal, other files to the system."""
    folder = window.session.vault.folder
    window.session.writer.write(lambda journal: journal.rest(a_note("kept before")))
    type_into(window, qtbot, "note", "typed")
    window.shell().page().keeping.keep()
    qtbot.waitUntil(lambda: bool(window.session.desk.reading.drafts()))
    elsewhere = folder.rename(folder.with_name("elsewhere.peerdesk"))
    QTest.keyClicks(QApplication.focusWidget(), " meanwhile")
    window.shell().page().keeping.keep()
    qtbot.waitUntil(lambda: "Keep this window open" in window.status.said())
    shutil.copytree(elsewhere, folder)
    window.session.whereabouts._look_again.timeout.emit()
    qtbot.waitUntil(lambda: window.status.wrong() == "")
    qtbot.waitUntil(lambda: texts_drafted(window) == ["typed meanwhile"])
    (line,) = window.session.desk.reading.newest()
    assert window.session.desk.reading.entry(line.id).answers["text"] == "kept before"
    with closing(window.session.vault.reader()) as connection:
        assert connection.path.parent == folder


def test_another_copy_in_its_place_is_named_and_never_written_on(window, qtbot):
    """T11: an older copy is put in the place of the open journal; the words stay on the screen."""
    folder = window.session.vault.folder
    older = shutil.copytree(folder, folder.with_name("older.peerdesk"))
    kept = []
    window.session.writer.write(
        lambda journal: journal.rest(a_note("not in the copy")), kept.append
    )
    qtbot.waitUntil(lambda: bool(kept))
    folder.rename(folder.with_name("elsewhere.peerdesk"))
    type_into(window, qtbot, "note", "still here")
    window.shell().page().keeping.keep()
    qtbot.waitUntil(lambda: "Keep this window open" in window.status.said())
    shutil.copytree(older, folder)
    window.session.whereabouts._look_again.timeout.emit()
    qtbot.waitUntil(lambda: "not as it was left" in window.status.said())
    assert QApplication.focusWidget().toPlainText() == "still here"
    assert (folder / "journal-1.db").read_bytes() == (older / "journal-1.db").read_bytes()
    window.shell().page().discard()


def texts_drafted(window):
    return [each.answers["text"] for each in window.session.desk.reading.drafts()]


@pytest.mark.parametrize("page", ["today", "check_in", "meeting"])
def test_a_strand_with_the_focus_says_which_keys_set_it_and_lead_on(window, qtbot, page):
    """Digits move on to the next strand in two places only, so each place says what they do there."""
    go(window, qtbot, Address(page) if page == "today" else Address("writing", kind=page))
    strands = [each for each in window.shell().page().findChildren(Strand) if each.isVisible()]
    assert strands
    for strand in strands:
        strand.setFocus()
        assert window.status.said() == strand.keys_hint() == strand.accessibleDescription()
        assert strand.keys_hint().startswith("1–5")
        assert "U unsure, N not now" in strand.keys_hint()
    window.setFocus()
    assert window.status.said() != strands[-1].keys_hint()


def test_what_was_just_done_in_a_circle_gives_way_to_the_keys(window, qtbot):
    go(window, qtbot, Address("writing", kind="meeting"))
    before = window.status.said()
    circle = window.shell().page().findChild(Circle)
    circle.verbs.add("mother")
    assert "Mother added" in window.status.said()
    window.status._passes.timeout.emit()
    assert window.status.said() == before


def test_a_journal_that_vanished_after_its_passphrase_is_refused_in_one_sentence(
    qtbot, qapp, vault, clock, tmp_path
):
    """T11, T12: taken out in that very moment, it is said on the page that asked for the passphrase."""
    made = closed_window(tmp_path, clock)
    made.begin(vault.folder)
    made.show()
    place = vault.folder
    place.rename(place.with_name("elsewhere.peerdesk"))
    made.open_journal(vault)
    assert made.session is None
    shown = [each for each in made.closed_desk.findChildren(NoticeStrip) if each.isVisible()]
    assert [each.sentence() for each in shown] == [JournalMissing(place).sentence]
    made.closed_desk.stop()
    made.hide()
    made.deleteLater()


def test_what_was_just_done_is_said_over_the_foot_and_over_no_words(window, qtbot):
    go(window, qtbot, Address("writing", kind="note"))
    toast, status = window.shell().toast, window.status
    keys = next(each for each in status.findChildren(Label) if each.text() == status.said() != "")
    window.shell().say("Taken away. It stays in the drawer for 30 days.", lambda: None)
    assert toast.geometry().bottom() == status.geometry().bottom()
    assert toast.height() == status.height()
    assert not toast.geometry().intersects(window.shell().geometry())
    assert not keys.isVisible()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert keys.isVisible()


def named(actions):
    """Return what these are called, without the mark of their letter; a rule is not called anything."""
    return [each.text().replace("&", "") for each in actions if each.isVisible() and each.text()]


def test_while_nothing_is_open_the_menus_are_those_of_use_there(qtbot, clock, tmp_path):
    made = closed_window(tmp_path, clock)
    made.begin(None)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    bar = made.menuBar()
    assert named(bar.actions()) == ["Journal", "View", "Help"]
    view = bar.actions()[1].menu()
    assert named(view.actions()) == ["Larger text", "Smaller text", "Text at its own size", "Still"]
    assert all(each.isEnabled() for each in view.actions() if each.isVisible())
    QTest.keyClick(made.windowHandle(), Qt.Key.Key_F1)
    assert made.closed_desk.findChild(HelpSheet).isVisible()
    made.closed_desk.stop()
    made.hide()
    made.deleteLater()


def test_an_open_journal_has_every_menu_in_its_place(window):
    bar = window.menuBar()
    assert named(bar.actions()) == [title.replace("&", "") for title, _items in MENUS]
    for menu, (_title, items) in zip(bar.actions(), MENUS, strict=True):
        assert named(menu.menu().actions()) == [item.text.replace("&", "") for item in items]


def test_the_pages_stand_in_one_order_in_the_menu_by_their_keys_and_in_the_rail(window):
    """Settings is the last of the rail, apart from the rest, and keeps its key."""
    pages = dict(MENUS)["&Go"]
    by_key = [item.does.page for item in pages if item.keys.startswith("Alt+")]
    assert [item.keys for item in pages[: len(by_key)]] == [
        f"Alt+{n + 1}" for n in range(len(by_key))
    ]
    rows = [name for name in window.shell().rail._rows if name in by_key and name != "settings"]
    assert rows == [page for page in by_key if page != "settings"]


def press_undo(window):
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_ctrl_z_takes_the_way_back_that_is_offered(window, qtbot):
    go(window, qtbot, Address("settings"))
    assert not action(window, "Undo").isEnabled()
    undone = []
    window.shell().say("Taken away.", lambda: undone.append(True))
    assert action(window, "Undo").isEnabled()
    press_undo(window)
    assert undone == [True]
    assert not action(window, "Undo").isEnabled()


def test_what_is_typed_is_taken_back_before_what_was_taken_away(window, qtbot):
    type_into(window, qtbot, "note", "rain")
    undone = []
    window.shell().say("Taken away.", lambda: undone.append(True))
    field = QApplication.focusWidget()
    press_undo(window)
    assert field.toPlainText() == ""
    assert undone == []
    press_undo(window)
    assert undone == [True]


def test_ctrl_z_takes_away_the_seat_that_was_just_added(window, qtbot):
    go(window, qtbot, Address("writing", kind="meeting"))
    circle = window.shell().page().findChild(Circle)
    before = circle.verbs.circle
    circle.setFocus()
    circle.verbs.add("mother")
    assert action(window, "Undo").isEnabled()
    press_undo(window)
    assert circle.verbs.circle == before
    assert not circle.verbs.can_undo()


def test_what_letters_did_to_a_circle_is_taken_back_one_after_the_other(window, qtbot):
    go(window, qtbot, Address("writing", kind="meeting"))
    circle = window.shell().page().findChild(Circle)
    before = circle.verbs.circle
    circle.setFocus()
    circle.verbs.add("mother")
    added = circle.verbs.circle
    QTest.keyClicks(QApplication.focusWidget(), "qh")
    assert circle.verbs.seat().voice == "heard"
    press_undo(window)
    assert circle.verbs.seat().voice == "quiet"
    assert window.status.said() == "Mother, quiet."
    press_undo(window)
    assert circle.verbs.circle == added
    press_undo(window)
    assert circle.verbs.circle == before
    assert not circle.verbs.can_undo()


@pytest.mark.parametrize(
    ("page", "rest", "flag", "leave"),
    [
        ("settings", False, False, False),
        ("networks", False, False, False),
        ("today", True, False, False),
        ("journal", True, True, False),
        ("writing", True, True, True),
    ],
)
def test_what_would_do_nothing_on_a_page_is_grey_in_the_menus(
    window, page, rest, flag, leave, qtbot
):
    go(window, qtbot, Address(page, kind="note" if page == "writing" else ""))
    assert action(window, "Rest, or keep").isEnabled() is rest
    assert action(window, "Flag for supervision").isEnabled() is flag
    assert action(window, "Close and leave").isEnabled() is leave


def begun_after(made, qapp, clock, tmp_path):
    fresh = closed_window(tmp_path, clock)
    fresh.begin(made.folder, made)
    fresh.show()
    said = " ".join(label.text() for label in fresh.findChildren(Label) if label.isVisible())
    fresh.closed_desk.stop()
    fresh.hide()
    fresh.deleteLater()
    return said


def test_an_erased_journal_is_gone_and_the_fresh_window_says_so(
    window, qtbot, qapp, clock, vault, tmp_path
):
    """T16: nothing of it is open when it is erased, and what comes after begins at the start page."""
    type_into(window, qtbot, "note", "half a line")
    Preferences(opens=vault.folder).save(paths.preferences_file())
    with qtbot.waitSignal(window.locked) as told:
        window.erase()
    assert not vault.folder.exists()
    assert Preferences.load(paths.preferences_file()).opens is None
    said = begun_after(told.args[0], qapp, clock, tmp_path)
    assert "The journal is erased. Nothing opens it any more." in said


def test_what_was_not_ours_is_named_in_the_fresh_window(
    window, qtbot, qapp, clock, vault, tmp_path
):
    (vault.folder / "letter.age").write_bytes(b"theirs")
    with qtbot.waitSignal(window.locked) as told:
        window.erase()
    assert [each.name for each in vault.folder.iterdir()] == ["letter.age"]
    assert "letter.age" in begun_after(told.args[0], qapp, clock, tmp_path)


def test_what_could_not_be_removed_is_said_and_no_passphrase_is_asked_for(
    window, qtbot, qapp, clock, vault, tmp_path
):
    """T16: nothing opens what is left, so nothing is asked."""
    with qtbot.waitSignal(window.locked) as told:
        window.erase()
    vault.folder.mkdir(mode=0o700)
    (vault.folder / "vault.json").write_bytes(ERASED)
    (vault.folder / "journal-1.db").touch()
    said = begun_after(told.args[0], qapp, clock, tmp_path)
    assert "some of its files could not be removed" in said
    assert "Passphrase" not in said


def test_a_journal_that_could_not_be_erased_asks_for_its_passphrase_and_says_so(
    window, qtbot, qapp, clock, vault, tmp_path
):
    """T12: it is refused before anything is lost, and opens as before."""
    (vault.folder / "vault.json.tmp").symlink_to(tmp_path)
    standing = vault.folder / "vault.json"
    content = standing.read_bytes()
    standing.unlink()
    standing.mkdir()  # what cannot be written over
    with qtbot.waitSignal(window.locked) as told:
        window.erase()
    standing.rmdir()
    standing.write_bytes(content)
    said = begun_after(told.args[0], qapp, clock, tmp_path)
    assert "could not be erased" in said
