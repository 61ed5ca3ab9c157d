# SPDX-License-Identifier: GPL-3.0-or-later
"""The audit of flushes: before anything is called kept, the system was told to put it on the disk."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="not installed: strace")
ROOT = Path(__file__).resolve().parents[2]
CALL = re.compile(r"^\d+\s+(\w+)\((.*)$")


@pytest.fixture
def calls(written, tmp_path):
    """The calls of a session of saves, in order, as (name, arguments)."""
    place, _recovery_key = written
    log = tmp_path / "strace.log"
    traced = "write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,ftruncate"
    strace = ["strace", "-f", "-y", "-e", f"trace={traced}", "-o", log]
    subprocess.run(
        [*strace, sys.executable, "-m", "tests.vault.drivers.saves", str(place)],
        check=True,
        cwd=ROOT,
        capture_output=True,
        timeout=60,
    )
    found = (CALL.match(line) for line in log.read_text(errors="replace").splitlines())
    return [call.groups() for call in found if call]


def up_to(calls, marker):
    """The calls between the marker before and this one, for each `marker` said."""
    stretch = []
    for name, arguments in calls:
        if name == "write" and "KEPT" in arguments:
            if marker in arguments:
                yield stretch
            stretch = []
        else:
            stretch.append((name, arguments))


def test_every_kept_line_was_flushed_after_its_last_write(calls):
    """T12: the log is on the disk before “Kept” is said."""
    stretches = list(up_to(calls, "KEPT line"))
    assert len(stretches) == 3
    for stretch in stretches:
        on_log = [name for name, arguments in stretch if "journal-1.db-wal>" in arguments]
        assert "pwrite64" in on_log
        assert on_log[-1] in ("fsync", "fdatasync")


def test_in_one_stretch_of_writing_each_save_flushes_once(calls):
    """Only the first save into an empty log flushes the head of that log besides."""
    _first, *others = up_to(calls, "KEPT line")
    for stretch in others:
        assert sum(name in ("fsync", "fdatasync") for name, _arguments in stretch) == 1


def test_a_key_file_is_written_flushed_renamed_and_its_folder_flushed_twice_over(calls):
    """T12: first copy, then second, each whole on the disk before its name is."""
    (stretch,) = up_to(calls, "KEPT key")
    steps = []
    for name, arguments in stretch:
        if "vault" not in arguments and "mine.peerdesk>" not in arguments:
            continue
        copy = "b" if "vault.bak" in arguments else "a" if "vault.json" in arguments else "folder"
        steps.append((name.rstrip("at2"), copy))
    once = [("write", "a"), ("fsync", "a"), ("rename", "a"), ("fsync", "folder")]
    assert [step for step in steps if step[0] != "ftrunc"] == [
        *once,
        *[(name, copy.replace("a", "b") if copy == "a" else copy) for name, copy in once],
    ]
