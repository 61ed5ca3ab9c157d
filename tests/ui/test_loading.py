# SPDX-License-Identifier: GPL-3.0-or-later
"""What loading the window must not do, seen in a process of its own."""

from __future__ import annotations

import subprocess
import sys

_SAY_WHAT_WAS_READ = """
import linecache
import peerdesk.ui.app
print([name for name in linecache.cache if "peerdesk" in name])
"""


def test_loading_the_window_reads_and_keeps_no_source_of_ours() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SAY_WHAT_WAS_READ], capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == "[]"
