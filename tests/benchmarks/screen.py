# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen of a common size for windows whose memory is measured: without one, ours and a bare one differ in size."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

_SIZE = "1280x800x24"


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Give what tells a program of a screen; nothing where this machine has no virtual one."""
    if shutil.which("Xvfb") is None:
        yield {}
        return
    hear, say = os.pipe()
    command = ["Xvfb", "-screen", "0", _SIZE, "-nolisten", "tcp", "-displayfd", str(say)]
    with subprocess.Popen(command, pass_fds=(say,), stderr=subprocess.DEVNULL) as server:
        os.close(say)
        with os.fdopen(hear) as heard:
            number = heard.readline().strip()
        try:
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        finally:
            server.terminate()
