# SPDX-License-Identifier: GPL-3.0-or-later
"""One window per journal, whoever asks and however the last one ended."""

from __future__ import annotations

import json
import os
import platform
import signal
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from peerdesk.errors import CannotWrite, OpenElsewhere
from peerdesk.vault.lock_file import LockFile
from tests.vault.conftest import LINES
from tests.vault.small_schema import words_in

HOLD = """
import sys
from pathlib import Path
from peerdesk.vault.lock_file import LockFile
lock = LockFile.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_window(written):
    """Another process that has the journal open."""
    place, _recovery_key = written
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(place / "lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "held\n"
    with process:
        yield process
        process.kill()


def test_a_second_window_is_told_who_has_it_open(other_window, unlock):
    """T13: two windows never write in one journal."""
    with pytest.raises(OpenElsewhere) as refused:
        unlock()
    assert not refused.value.foreign
    assert refused.value.program == "PeerDesk"
    assert refused.value.since in refused.value.sentence
    assert refused.value.since.endswith("today")  # in words and local time: not for a machine


def test_asking_to_open_anyway_does_not_help_while_it_is_open_here(other_window, unlock):
    with pytest.raises(OpenElsewhere):
        unlock(override_foreign_lock=True)


def test_a_killed_window_leaves_the_journal_free_at_once(other_window, unlock):
    """T12: nobody waits for a stale lock after a crash."""
    os.kill(other_window.pid, signal.SIGKILL)
    other_window.wait()
    assert words_in(unlock()) == list(LINES)


def test_two_openings_in_one_process_are_kept_apart_too(written, unlock):
    unlock()
    with pytest.raises(OpenElsewhere):
        unlock()


def test_a_copy_that_another_computer_left_open_asks_first(written, unlock):
    """T13: a synced or carried copy brings no lock, only the name of the computer that had it."""
    place, _recovery_key = written
    note = {
        "program": "PeerDesk",
        "pid": 1,
        "host": "kitchen-laptop",
        "since": "2026-05-14 09:30 UTC",
    }
    (place / "lock").write_text(json.dumps(note))
    with pytest.raises(OpenElsewhere) as refused:
        unlock()
    assert refused.value.foreign
    assert "kitchen-laptop" in refused.value.sentence
    local = datetime(2026, 5, 14, 9, 30, tzinfo=UTC).astimezone()
    assert f"since {local.day} {local:%B %Y, %H:%M}." in refused.value.sentence
    assert words_in(unlock(override_foreign_lock=True)) == list(LINES)


@pytest.mark.parametrize("note", [b"", b"torn", b"{}", b"\xff" * 5000, b'{"host":1}'])
def test_a_note_nobody_can_read_stops_nobody(written, unlock, note):
    place, _recovery_key = written
    (place / "lock").write_bytes(note)
    assert words_in(unlock()) == list(LINES)


def test_the_note_names_this_computer_while_open_and_nobody_after(tmp_path):
    lock = LockFile.take(tmp_path / "lock")
    assert json.loads((tmp_path / "lock").read_text())["host"] == platform.node()
    lock.release()
    lock.release()
    assert (tmp_path / "lock").read_bytes() == b""
    LockFile.take(tmp_path / "lock").release()


def test_a_lock_that_is_a_link_is_not_followed(written, unlock, tmp_path):
    """T6: a planted link cannot make us write into another file."""
    place, _recovery_key = written
    (tmp_path / "target").write_text("somebody's")
    (place / "lock").unlink()
    (place / "lock").symlink_to(tmp_path / "target")
    with pytest.raises(CannotWrite):
        unlock()
    assert (tmp_path / "target").read_text() == "somebody's"
