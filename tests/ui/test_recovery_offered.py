# SPDX-License-Identifier: GPL-3.0-or-later
"""The recovery key that Today offers to write down: the way there, and how long it is offered (T9)."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.journal.journal import Journal
from peerdesk.ui.address import Address
from peerdesk.ui.pages.settings_page import SettingsPage
from peerdesk.ui.widgets.presses.buttons import LinkButton
from tests.builders import a_meeting, a_note
from tests.going import go
from tests.windows import closed_window, open_in


@pytest.fixture
def window(qtbot, qapp, vault, clock, tmp_path, close):
    with closing(vault.writer()) as writer:
        Journal(writer, clock).rest(a_note("a long evening"))
        Journal(writer, clock).leave(a_meeting())
    made = open_in(closed_window(tmp_path, clock), vault, qtbot)
    made.resize(1024, 700)
    yield made
    close(made)


def link(window, text):
    links = window.shell().page().margin.findChildren(LinkButton)
    return next((each for each in links if each.text() == text and each.isVisible()), None)


def press(link):
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)


def test_writing_it_down_leads_to_the_row_of_the_recovery_key_in_sight_and_focused(window, qtbot):
    """T9: nobody has to look for it among the settings."""
    go(window, qtbot, Address("today"))
    press(link(window, "Write it down"))
    qtbot.waitUntil(lambda: isinstance(window.shell().page(), SettingsPage))
    button = window.shell().page().sheet("security").ways.key_button
    qtbot.waitUntil(lambda: QApplication.focusWidget() is button)
    row = button.parentWidget()
    qtbot.waitUntil(lambda: row.visibleRegion().boundingRect() == row.rect())


def test_it_stands_beside_what_is_unfinished_for_as_long_as_nobody_puts_it_off(window, qtbot):
    """T9: neither a look at it nor a draft takes it away; a press does."""
    for page in ("journal", "today"):
        go(window, qtbot, Address(page))
    assert window.shell().page().margin.unfinished_presses()
    assert link(window, "Write it down").isVisible()
    press(link(window, "Not this week"))
    qtbot.waitUntil(lambda: link(window, "Write it down") is None)
    assert window.shell().page().margin.unfinished_presses()
