# SPDX-License-Identifier: GPL-3.0-or-later
"""The made-up journal in the window: one command, a full app, and nothing left of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerdesk.ui.app import _asked_for
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
