# SPDX-License-Identifier: GPL-3.0-or-later
"""The made-up journal in the window: one command, a full app, and nothing left of it."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from peerdesk.ui.app import _asked_for
from peerdesk.ui.pages.start_page import StartPage
from peerdesk.ui.widgets.text.label import Label
from tests.windows import closed_window


@pytest.fixture
def window(qtbot, qapp, clock, tmp_path, monkeypatch, close):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    made = closed_window(tmp_path, clock)
    made.begin(*_asked_for(["--demo"]))
    made.show()
    qtbot.waitUntil(lambda: made.closed_desk is None, timeout=20_000)
    yield made
    close(made)


def test_it_opens_full_and_says_that_it_is_made_up(window):
    assert len(window.session.desk.reading.newest(500)) >= 300
    assert window.status.idle.text() == "A made-up journal"
    assert window._looks.preferences.opens is None


def test_a_lock_begins_another_made_up_one(window, qtbot):
    with qtbot.waitSignal(window.locked) as told:
        window.lock()
    assert told.args[0].what == "demo"
    assert isinstance(told.args[0].folder, Path)


@pytest.fixture
def start(qtbot, qapp, clock, tmp_path, monkeypatch, close):
    """A window at the start page."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    made = closed_window(tmp_path, clock)
    made.begin(None)
    made.show()
    yield made
    close(made)


def ask_for_made_up(window):
    window.findChild(StartPage).demo_button.click()


def test_asked_for_twice_it_is_made_once(start, qtbot, tmp_path):
    """It takes a second, in which somebody may press once more."""
    opened = []
    start.closed_desk.opened.connect(lambda vault, _settings: opened.append(vault))
    ask_for_made_up(start)
    ask_for_made_up(start)
    qtbot.waitUntil(lambda: start.closed_desk is None)
    assert opened == [start.session.vault]
    assert len([*tmp_path.glob("peerdesk-passing-*")]) == 1


def test_a_journal_that_is_opened_meanwhile_is_not_said_to_be_made_up(start, vault, qtbot):
    """[T12] What is written in it is kept, and a lock asks for its passphrase again."""
    vault.close()
    closed, opened = start.closed_desk, []
    closed.opened.connect(lambda each, _settings: opened.append(each.folder))
    ask_for_made_up(start)
    lane = closed._making_demo
    closed.begin(vault.folder)
    closed._page.opening.field.edit.setText("harbour lentil sketch oval")
    closed._page.opening._open()
    qtbot.waitUntil(lambda: start.closed_desk is None)
    lane._thread.join()
    QTest.qWait(0)
    assert opened == [vault.folder]
    assert start.status.idle.text() != "A made-up journal"
    with qtbot.waitSignal(start.locked) as told:
        start.lock()
    assert told.args[0].folder == vault.folder
    assert told.args[0].what == ""


def test_where_none_can_be_made_that_is_said(start, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    ask_for_made_up(start)
    qtbot.waitUntil(lambda: any("try it once more" in said for said in said_in(start)))
    assert start.session is None


def said_in(window):
    return [label.text() for label in window.findChildren(Label) if label.isVisible()]
