# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter full of hostile text, read in the window under strace: all of it is words, nothing it names is opened."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rules.source_tree import ROOT
from tests.security.hostile import MARK, corpus
from tests.security.trace import calls_in, strace

DRIVER = Path(__file__).parent / "drivers" / "hostile_letter.py"


@pytest.mark.skipif(shutil.which("strace") is None, reason="not installed: strace")
def test_nothing_a_letter_names_is_opened_and_all_of_it_is_shown(tmp_path):
    """T6: no image, style, link or script of a letter, a name or a comment is more than words."""
    bait, log = tmp_path / "bait", tmp_path / "strace.log"
    bait.mkdir()
    done = subprocess.run(
        [*strace(log), sys.executable, str(DRIVER), str(tmp_path), str(bait)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    counts = [int(each) for each in done.stdout.split()]
    assert len(counts) == len(corpus(bait))
    assert min(counts) >= 20
    named = [call for call in calls_in(log) if MARK in call.text]
    # The driver itself writes both bait files, under these two names.
    assert {call.name for call in named} <= {"open", "openat", "openat2"}
    assert all(call.opens_for_writing for call in named), [call.text for call in named]
    assert len(named) == 2
