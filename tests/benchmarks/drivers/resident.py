# SPDX-License-Identifier: GPL-3.0-or-later
"""How much memory this process has in use, and has had at most, in KiB, as the system counts it."""

from __future__ import annotations

from pathlib import Path


def resident_kib() -> dict[str, int]:
    """Return `now` and `peak`."""
    lines = (line.split() for line in Path("/proc/self/status").read_text().splitlines())
    said = {line[0]: int(line[1]) for line in lines if line and line[0] in {"VmRSS:", "VmHWM:"}}
    return {"now": said["VmRSS:"], "peak": said["VmHWM:"]}
