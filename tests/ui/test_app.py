# SPDX-License-Identifier: GPL-3.0-or-later
"""The window’s own process: that it lives until it is asked to end, and then ends."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.window import ROOT, wait_for


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_window_that_is_asked_to_end_ends():
    """T2: closing, locking and the end of the session all pass through the one object that ends the process."""
    process = subprocess.Popen([sys.executable, "-m", "peerdesk"], cwd=ROOT)
    try:
        wait_for(lambda: catches(process.pid, signal.SIGTERM), "the window to listen")
        process.terminate()
        assert process.wait(20) == 0
    finally:
        process.kill()
        process.wait()


def catches(pid: int, number: signal.Signals) -> bool:
    """Return whether this process handles the signal itself."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    caught = next(line for line in lines if line.startswith("SigCgt"))
    return bool(int(caught.split()[1], 16) >> (number - 1) & 1)


def test_what_a_file_dialog_left_is_swept_at_the_next_start(home):
    """T20: Qt’s own history of folders does not outlive the start after it."""
    from peerdesk import paths
    from peerdesk.ui.app import _fetch_words

    left = paths.qt_settings_folder() / "QtProject.conf"
    left.parent.mkdir(parents=True)
    left.write_text("history=somewhere")
    _fetch_words()
    assert not left.exists()
