# SPDX-License-Identifier: GPL-3.0-or-later
"""Share in the whole window: a lock keeps the letter as far as it is, and it is gone on with afterwards."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.records.letters import Swap
from peerdesk.ui.address import Address
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.focus_ring import FocusRing
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.builders import a_meeting
from tests.going import go
from tests.windows import closed_window, open_in

PASSPHRASE = "harbour lentil sketch oval"
"""What opens the journal of every test."""


@pytest.fixture
def window(qtbot, qapp, vault, journal, clock, tmp_path, close):
    theme().install(qapp, "light", 100, still=True)
    journal.keep(replace(a_meeting(0, "Her mother spoke.", title="Slate, second"), flagged=True))
    made = open_in(closed_window(tmp_path, clock, (1024, 700)), vault, qtbot)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    go(made, qtbot, Address("supervision", part="share"))
    yield made
    close(made)


def test_a_lock_keeps_the_letter_with_what_was_typed_and_not_entered(window, vault, qtbot):
    """T11: what was chosen is kept in the vault alone, and the lock leads back to it."""
    share = window.shell().page().tab()
    QTest.mouseClick(share.entries.ticks["what_happened"], Qt.MouseButton.LeftButton)
    QTest.keyClicks(share.pointing.said, "her mother")
    QTest.keyClicks(share.pointing.instead, "a parent")
    handed = []
    window.locked.connect(handed.append)
    window.lock()
    qtbot.waitUntil(lambda: bool(handed))
    assert handed[0].address == Address("supervision", part="share")
    with (
        closing(Vault.open(vault.folder, PassphraseSecret(PASSPHRASE), SCHEMA)) as again,
        closing(again.reader()) as connection,
    ):
        (unsent,) = Reading(connection).letters.unsent()
    assert unsent.choice.entries[0].questions == {"what_happened"}
    assert unsent.choice.swaps == (Swap("her mother", "a parent"),)
    assert not unsent.content


def test_coming_to_share_puts_no_ring_on_the_first_entry_before_a_key(window):
    share = window.shell().page().tab()
    (row,) = share.entries.rows()
    assert QApplication.focusWidget() is row
    ring = window.findChild(FocusRing)
    assert ring.ringed() is None
    QTest.keyClick(row, Qt.Key.Key_Tab)
    assert ring.ringed() is QApplication.focusWidget()


def test_in_a_small_window_nothing_of_share_is_cut_at_its_sides(window):
    share = window.shell().page().tab()
    QTest.mouseClick(share.entries.ticks["what_happened"], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    for scroll in share._columns._scrolls:
        assert scroll.widget().width() <= scroll.viewport().width()
    assert share.preview.paper().width() <= share.preview.area.viewport().width()
