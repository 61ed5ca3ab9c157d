# SPDX-License-Identifier: GPL-3.0-or-later
"""When the writer’s thread begins its log and when it empties it, seen by the file beside the journal."""

from __future__ import annotations

import pytest

from peerdesk.ui import writer_lane
from peerdesk.ui.session import Session
from peerdesk.vault.first_save import ROOM
from tests.builders import a_note


@pytest.fixture
def log(vault):
    """What the log holds, read anew."""
    file = vault.folder / "journal-1.db-wal"
    return lambda: file.read_bytes() if file.exists() else b""


@pytest.fixture
def session(vault, clock, qtbot, monkeypatch):
    monkeypatch.setattr(writer_lane, "_A_PAUSE", 0.01)
    monkeypatch.setattr(writer_lane, "_A_LONGER_PAUSE", 0.4)
    made = Session(vault, clock)
    yield made
    ended = []
    made.finish(lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))


def test_the_log_is_begun_at_the_first_key_and_emptied_when_nobody_writes(session, log, qtbot):
    """T12: so the first save after a pause costs one flush, and the main file alone is whole in every pause."""
    kept = []
    session.writer.write(lambda journal: journal.rest(a_note("before the pause")), kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    qtbot.waitUntil(lambda: not log())
    session.writer.get_ready()
    qtbot.waitUntil(lambda: bool(log()))
    begun = log()
    session.writer.get_ready()  # every key may say it
    session.writer.write(lambda journal: journal.rest(a_note("after it")), kept.append)
    qtbot.waitUntil(lambda: len(kept) == 2)
    assert log() != begun
    assert len(log()) == ROOM, "a save lengthened it"
    qtbot.waitUntil(lambda: not log())


def test_what_was_only_begun_is_no_change_and_goes_too(session, log, qtbot):
    kept, changes = [], []
    session.writer.write(lambda journal: journal.rest(a_note("before the pause")), kept.append)
    qtbot.waitUntil(lambda: bool(kept) and not log())
    session.changed.connect(changes.append)
    session.writer.get_ready()
    qtbot.waitUntil(lambda: bool(log()))
    qtbot.waitUntil(lambda: not log())
    assert changes == []
