# SPDX-License-Identifier: GPL-3.0-or-later
"""How a test goes from page to page in a whole window."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from peerdesk.ui.address import Address
from peerdesk.ui.main_window import MainWindow
from peerdesk.ui.pages.page import Page


def go(window: MainWindow, qtbot: QtBot, address: Address) -> Page:
    """Go there, and return the page once it stands there: its room may still have to be opened, piece by piece."""
    arrived: list[Address] = []
    window.shell().arrived.connect(arrived.append)
    window.go(address)
    qtbot.waitUntil(lambda: bool(arrived))
    page = window.shell().page()
    assert page is not None
    return page
