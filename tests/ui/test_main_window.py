# SPDX-License-Identifier: GPL-3.0-or-later
"""The window around the pages: covering, locking, closing, and building itself anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.records.settings import Settings, Whose
from peerdesk.ui.address import Address
from peerdesk.ui.closed import Closed
from peerdesk.ui.looks import Looks
from peerdesk.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot, qapp, vault, clock, tmp_path):
    made = MainWindow(Looks(tmp_path / "preferences.json"), clock, Closed())
    made.resize(1280, 800)
    made.begin(vault.folder)
    made.show()
    made.open_journal(vault, Settings(name="Wren’s journal"))
    qtbot.waitUntil(lambda: made.closed_desk is None)
    yield made
    if not made._is_closing:
        ended = []
        made.ended.connect(lambda: ended.append(True))
        made.end()
        qtbot.waitUntil(lambda: bool(ended))
    made.hide()
    made.deleteLater()


def type_into(window, qtbot, kind, text):
    window._go(Address("writing", kind=kind))
    QTest.keyClicks(QApplication.focusWidget(), text)


def test_the_title_is_the_apps_name_and_nothing_else(window, qtbot):
    """T2: the task bar says only PeerDesk, whatever is open."""
    type_into(window, qtbot, "note", "canary")
    assert window.windowTitle() == "PeerDesk"


def test_covering_hides_everything_at_once_and_any_key_lifts_it(window):
    """T2: one key hides the window; it is not a lock."""
    window.cover()
    assert not window._middle.isVisible()
    assert window._curtain.isVisible()
    QTest.keyClick(window._curtain, Qt.Key.Key_F9)
    assert window._middle.isVisible()
    assert not window._curtain.isVisible()


def test_a_click_does_not_lift_the_curtain(window):
    window.cover()
    QTest.mouseClick(window._curtain, Qt.MouseButton.LeftButton)
    assert window._curtain.isVisible()


def test_on_a_shared_computer_covering_locks(window, qtbot):
    """S7: on a shared laptop the cover key is a lock."""
    window.session.writer.write(
        lambda journal: journal.change_settings(lambda now: Settings(whose=Whose.SHARED))
    )
    qtbot.waitUntil(lambda: window.session.desk.settings.whose is Whose.SHARED)
    with qtbot.waitSignal(window.locked):
        window.cover()


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


def test_closing_keeps_what_was_typed(window, qtbot, vault, tmp_path):
    from contextlib import closing

    from peerdesk.journal.reading import Reading
    from peerdesk.journal.schema import SCHEMA
    from peerdesk.vault.unlocking import PassphraseSecret
    from peerdesk.vault.vault import Vault

    type_into(window, qtbot, "note", "kept on closing")
    with qtbot.waitSignal(window.ended):
        window.close()
    again = Vault.open(vault.folder, PassphraseSecret("harbour lentil sketch oval"), SCHEMA)
    with closing(again), closing(again.reader()) as reader:
        (line,) = Reading(reader).newest()
    assert line.preview == "kept on closing"


def test_larger_text_builds_the_pages_anew_at_the_same_place(window, qtbot):
    type_into(window, qtbot, "note", "the same words")
    before = window.shell()
    window._looks.larger()
    qtbot.waitUntil(lambda: window.shell() is not before)
    qtbot.waitUntil(lambda: window.shell().page() is not None)
    fields = list(window.shell().page().findChildren(type(QApplication.focusWidget())))
    assert "the same words" in [each.text() for each in fields if hasattr(each, "text")]


@pytest.mark.parametrize(
    "page", ["today", "journal", "networks", "settings", "help", "small", "left"]
)
@pytest.mark.parametrize("width", [900, 1024, 1280])
def test_every_page_fits_its_window(window, qtbot, page, width):
    window.resize(width, 700)
    window._go(Address(page))
    assert window.shell().address().page in {page, "today"}
    assert window.shell().page().isVisible()
    assert window.width() == width


def test_f6_goes_round_the_parts_of_the_window(window):
    seen = set()
    for _step in range(8):
        window._move_region(1)
        seen.add(QApplication.focusWidget())
    assert len(seen) >= 2
