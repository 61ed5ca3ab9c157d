# SPDX-License-Identifier: GPL-3.0-or-later
"""A process apart hears and says what nobody else can listen to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from peerdesk.own_command import begin_apart
from peerdesk.sharing import worker as letters
from peerdesk.vault import unlocking_worker as unlocking

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.mark.parametrize("flag", [letters.FLAG, unlocking.FLAG])
def test_nobody_else_can_open_what_goes_to_a_process_apart(flag):
    """T15: a pipe could be opened and kept by the same account until the new process has hardened itself."""
    with begin_apart(flag) as worker:
        open_to_others = [
            number for number in (0, 1) if can_be_opened(Path(f"/proc/{worker.pid}/fd/{number}"))
        ]
        worker.communicate()
    assert open_to_others == []


def test_a_pipe_can_be_opened_so():
    """The test above proves something only because of this one."""
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE) as cat:
        assert can_be_opened(Path(f"/proc/{cat.pid}/fd/0"))
        cat.communicate()


def can_be_opened(path):
    try:
        os.close(os.open(path, os.O_RDWR | os.O_NONBLOCK))
    except OSError:
        return False
    return True
